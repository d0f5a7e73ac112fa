import { z } from '@hono/zod-openapi';
import type { Reading } from '../../insight/index.ts';
import { GRAINS } from '../../kernel/index.ts';

/** A figure as it was measured and kept, with the way to its trace. */
export const EvidenceReadingBody = z
  .object({
    metricId: z.string(),
    metricVersion: z.number().int(),
    grain: z.enum(GRAINS),
    start: z.string().openapi({ description: 'First day of its calendar period' }),
    value: z.number().nullable(),
    low: z.number().nullable(),
    high: z.number().nullable(),
    n: z.number().nullable(),
    unit: z.string(),
    unitLabel: z.string(),
    minorDigits: z.number().nullable(),
    direction: z.enum(['up', 'down', 'neither']),
    confidence: z.number(),
    partial: z.boolean(),
    absent: z.string().nullable().openapi({ description: 'Why there is no value' }),
    measuredAt: z.string(),
  })
  .openapi('EvidenceReading');

export function presentReading(reading: Reading): z.infer<typeof EvidenceReadingBody> {
  const { standardError: _, ...shown } = reading;
  return shown;
}
