import { z } from '@hono/zod-openapi';
import {
  caseInputsOf,
  comparedByDefault,
  type ListedProcess,
  mapFindings,
  type ProcessEffect,
  type ProcessVersion,
  VERSION_STATES,
} from '../../../change/index.ts';
import { CaseInputBody } from '../../economics/caseShapes.ts';
import { EvidenceBody, OwnerBody, OwnerInput, presentEvidence } from '../shapes.ts';
import { EstimateBody, FindingBody, MapBody, orNull, ReckonedBody } from './mapShapes.ts';

const VolumeBody = z
  .object({
    cases: EstimateBody,
    per: z.enum(['month', 'year']),
    evidence: z.array(EvidenceBody).max(30).readonly().default([]),
  })
  .openapi('ProcessVolume', { description: 'How many cases there are, and what that rests on' });

const inputs = {
  name: z.string().max(300),
  purpose: z.string().max(4000).optional(),
  initiativeId: z.uuid().nullable().optional(),
  owner: orNull(OwnerInput).optional(),
  volume: orNull(VolumeBody).optional(),
  circleId: z.uuid().nullable().optional(),
};
export const ProcessInput = z.object(inputs).openapi('ProcessInput');
export const ProcessChange = z.object(inputs).partial().openapi('ProcessChange');

const summary = {
  number: z.number().int(),
  state: z.enum(VERSION_STATES).openapi({ description: 'before: as it is; after: as it is meant to be' }),
  name: z.string(),
  settledAt: z.string().nullable().openapi({ description: 'Since when nobody can change it any more' }),
  steps: z.number().int(),
  updatedAt: z.string(),
};

export const ProcessBody = z
  .object({
    id: z.string(),
    name: z.string(),
    purpose: z.string(),
    initiativeId: z.string().nullable(),
    owner: orNull(OwnerBody),
    volume: orNull(VolumeBody),
    circleId: z.string().nullable(),
    version: z.number().int(),
    createdAt: z.string(),
    updatedAt: z.string(),
    versions: z.array(z.object(summary).openapi('ProcessVersionSummary')).readonly(),
    compared: z
      .object({ before: z.number().int(), after: z.number().int() })
      .nullable()
      .openapi({ description: 'The two versions that are compared by default' }),
  })
  .openapi('Process');

export const VersionInput = z
  .object({
    state: z.enum(VERSION_STATES),
    name: z.string().max(200).optional(),
    copyOf: z.number().int().nullable().optional(),
    map: MapBody.optional(),
  })
  .openapi('ProcessVersionInput');

export const VersionChange = z
  .object({
    state: z.enum(VERSION_STATES).optional(),
    name: z.string().max(200).optional(),
    map: MapBody.optional(),
  })
  .openapi('ProcessVersionChange');

export const VersionBody = z
  .object({
    ...summary,
    processId: z.string(),
    map: MapBody,
    basedOn: z.number().int().nullable(),
    version: z.number().int().openapi({ description: 'For If-Match' }),
    createdAt: z.string(),
    createdBy: z.object({ name: z.string() }),
    findings: z.array(FindingBody).readonly(),
  })
  .openapi('ProcessVersion');

export const NoteBody = z
  .object({
    id: z.string().nullable(),
    type: z.string(),
    says: z.string(),
    kept: z.boolean().openapi({ description: 'Whether it is written back on export' }),
  })
  .openapi('ProcessFileNote');

export const EffectBody = z
  .object({
    processId: z.string(),
    initiativeId: z.string().nullable(),
    title: z.string(),
    before: z.number().int(),
    after: z.number().int(),
    currency: z.string().nullable(),
    perCase: z.object({ seconds: ReckonedBody, money: ReckonedBody, contacts: ReckonedBody }),
    casesPerYear: orNull(EstimateBody),
    perYear: z
      .object({
        ...{ hours: ReckonedBody, money: ReckonedBody, contacts: ReckonedBody },
        contactsBefore: ReckonedBody.openapi({ description: 'As it is, before anything is saved' }),
      })
      .nullable(),
    rates: z
      .object({ contact: ReckonedBody.nullable(), hour: ReckonedBody.nullable() })
      .openapi({ description: 'What one contact and one hour of work cost as it is, in minor units' }),
    mechanisms: z
      .array(
        z.object({
          mechanism: z.enum(['fewer_contacts', 'shorter_contacts']),
          unit: z.enum(['share of contacts', 'seconds']),
          effect: ReckonedBody,
        }),
      )
      .readonly(),
    sources: z.array(EvidenceBody).readonly(),
    inputs: z.array(CaseInputBody).openapi({
      description: 'As inputs of a business case; those of a year or those by mechanism, not both',
    }),
    left: z
      .array(z.object({ name: z.string(), why: z.string() }))
      .readonly()
      .openapi({ description: 'What no case can take, and why' }),
  })
  .openapi('ProcessEffect', {
    description: 'What a change of the process is held to save: above 0 it saves',
  });

export function presentProcess({ process, versions }: ListedProcess): z.infer<typeof ProcessBody> {
  return { ...process, versions: versions.map((one) => ({ ...one })), compared: comparedByDefault(versions) };
}

export function presentVersion(version: ProcessVersion): z.infer<typeof VersionBody> {
  const { createdBy, map } = version;
  return { ...version, createdBy: { name: createdBy.name }, findings: mapFindings(map) };
}

export function presentEffect(effect: ProcessEffect): z.infer<typeof EffectBody> {
  const { inputs, left } = caseInputsOf(effect);
  return {
    ...effect,
    sources: effect.sources.map(presentEvidence),
    inputs: inputs.map(({ range, source, ...input }) => ({
      ...input,
      range: range.known ? { known: true as const, value: { ...range.value } } : { ...range },
      source: source && { ...source, evidence: source.evidence && presentEvidence(source.evidence) },
    })),
    left,
  };
}
