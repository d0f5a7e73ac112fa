import { z } from '@hono/zod-openapi';
import { ROLES } from '../../../access/index.ts';
import {
  READER_STATES,
  type StandardWorkFile,
  type StandardWorkStanding,
  type StandardWorkVersion,
} from '../../../change/index.ts';
import { OwnerBody, OwnerInput } from '../shapes.ts';
import { orNull } from './mapShapes.ts';

const ReadersBody = z
  .object({
    roles: z.array(z.enum(ROLES)).readonly().default([]),
    circleIds: z.array(z.uuid()).max(50).readonly().default([]),
    people: z
      .array(z.object({ personId: z.string().max(100).nullable().default(null), name: z.string().max(200) }))
      .max(500)
      .readonly()
      .default([]),
  })
  .openapi('ReaderRule', { description: 'Who must read it: by role, by circle, or by name' });

const inputs = {
  title: z.string().max(300),
  owner: orNull(OwnerInput).optional(),
  processId: z.uuid().nullable().optional(),
  initiativeId: z.uuid().nullable().optional(),
  readers: ReadersBody.optional(),
  daysToRead: z.number().int().optional(),
  draft: z.string().max(100_000).optional().openapi({ description: 'Markdown' }),
};
export const StandardWorkInput = z.object(inputs).openapi('StandardWorkInput');
export const StandardWorkChange = z.object(inputs).partial().openapi('StandardWorkChange');

const VersionBody = z
  .object({
    number: z.number().int(),
    body: z.string(),
    note: z.string(),
    inForceFrom: z.string(),
    fromProcessVersion: z.number().int().nullable(),
    publishedAt: z.string(),
    publishedBy: z.object({ name: z.string() }),
  })
  .openapi('StandardWorkVersion');

const ReaderBody = z
  .object({
    reader: z.object({ personId: z.string().nullable(), name: z.string() }),
    state: z.enum(READER_STATES),
    readAt: z.string().nullable(),
    readBefore: z.number().int().nullable(),
  })
  .openapi('StandardWorkReader');

export const StandardWorkBody = z
  .object({
    id: z.string(),
    title: z.string(),
    owner: orNull(OwnerBody),
    processId: z.string().nullable(),
    initiativeId: z.string().nullable(),
    readers: ReadersBody,
    daysToRead: z.number().int(),
    draft: z.string(),
    version: z.number().int(),
    createdAt: z.string(),
    updatedAt: z.string(),
    versions: z.array(VersionBody).readonly(),
    inForce: z.number().int().nullable().openapi({ description: 'Number of the version in force today' }),
    coming: z.number().int().nullable().openapi({ description: 'Number of one whose day has not come' }),
    asked: z
      .number()
      .int()
      .nullable()
      .openapi({ description: 'Number of the version that readers are asked to read' }),
    due: z.string().nullable(),
    standing: z.array(ReaderBody).readonly(),
    mine: orNull(ReaderBody).openapi({ description: 'Where the caller stands; null for no reader' }),
  })
  .openapi('StandardWork');

export const WorkVersionInput = z
  .object({
    inForceFrom: z.iso.date(),
    note: z.string().max(1000).optional(),
    fromProcessVersion: z.number().int().nullable().optional(),
  })
  .openapi('StandardWorkVersionInput');

export const LineBody = z
  .object({ change: z.enum(['same', 'removed', 'added']), text: z.string() })
  .openapi('ChangedLine');

/** @param personId of the caller; null for a key */
export function presentStandardWork(
  { work, versions }: StandardWorkFile,
  standing: StandardWorkStanding,
  personId: string | null,
): z.infer<typeof StandardWorkBody> {
  const mine = standing.readers.find(({ reader }) => personId !== null && reader.personId === personId);
  return {
    ...work,
    versions: versions.map(presentVersion),
    inForce: standing.inForce?.number ?? null,
    coming: standing.coming?.number ?? null,
    asked: standing.asked?.number ?? null,
    due: standing.due,
    standing: standing.readers.map((one) => ({ ...one, reader: { ...one.reader } })),
    mine: mine ? { ...mine, reader: { ...mine.reader } } : null,
  };
}

function presentVersion({ publishedBy, ...version }: StandardWorkVersion): z.infer<typeof VersionBody> {
  return { ...version, publishedBy: { name: publishedBy.name } };
}
