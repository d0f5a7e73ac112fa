import { z } from '@hono/zod-openapi';
import { type Import, isTroubled } from '../../intake/index.ts';

/** How the columns of a file become fields; checked in full by the domain, which names every fault by its column. */
export const MappingBody = z
  .looseObject({
    target: z.string(),
    survey: z.object({ key: z.string(), name: z.string(), kind: z.string() }).optional(),
    file: z.looseObject({
      format: z.string(),
      encoding: z.string().optional(),
      delimiter: z.string().optional(),
      quote: z.string().optional(),
      sheet: z.string().optional(),
      headerRow: z.number().optional(),
    }),
    columns: z.array(
      z.looseObject({
        column: z.string(),
        field: z.string(),
        type: z.string().optional(),
        dateFormat: z.string().optional(),
        decimalMark: z.string().optional(),
        nullValues: z.array(z.string()).optional(),
        notApplicable: z.array(z.string()).optional(),
        scale: z.object({ min: z.number(), max: z.number() }).optional(),
        label: z.string().optional(),
      }),
    ),
    fixed: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
    zone: z.string().optional(),
  })
  .openapi('Mapping');

export const UploadBody = z
  .object({ id: z.string(), name: z.string(), size: z.number(), sha256: z.string(), createdAt: z.string() })
  .openapi('Upload');

export const ImportBody = z
  .object({
    id: z.string(),
    uploadId: z.string(),
    target: z.string(),
    state: z.enum(['uploaded', 'reading', 'ready', 'running', 'done', 'cancelled', 'failed']),
    file: z.object({
      name: z.string(),
      size: z.number(),
      sha256: z.string(),
      removedAt: z.string().nullable().openapi({ description: 'When the file itself was removed' }),
    }),
    mapping: MappingBody,
    counts: z.object({
      read: z.number(),
      new: z.number(),
      changed: z.number(),
      same: z.number(),
      rejected: z.number(),
    }),
    /** Share of the chunks that are stored, 0–1; null while the file is being read. */
    progress: z.number().nullable(),
    problem: z.string().nullable(),
    startedBy: z.string(),
    createdAt: z.string(),
    finishedAt: z.string().nullable(),
    troubled: z.boolean().openapi({ description: 'It stopped before its end, or rows of it were rejected' }),
    settled: z
      .object({ by: z.string(), at: z.string(), why: z.string() })
      .nullable()
      .openapi({ description: 'Who said that nothing more is to be done about its trouble' }),
  })
  .openapi('Import');

/** The only place where an import becomes JSON. */
export function presentImport(entry: Import): z.infer<typeof ImportBody> {
  const { run } = entry;
  const { fresh, ...counts } = run.counts;
  return {
    id: entry.id,
    uploadId: entry.uploadId,
    target: entry.target,
    state: run.state,
    file: entry.file,
    mapping: entry.mapping as z.infer<typeof MappingBody>,
    counts: { ...counts, new: fresh },
    progress: run.state === 'done' ? 1 : run.chunks === 0 ? null : run.doneChunks / run.chunks,
    problem: run.failure,
    startedBy: entry.startedBy,
    createdAt: entry.createdAt,
    finishedAt: entry.finishedAt,
    troubled: isTroubled(entry),
    settled: entry.settled,
  };
}
