import { z } from '@hono/zod-openapi';
import type { Fault, Scope } from '../../kernel/index.ts';
import type { Stores } from '../../storage/record/index.ts';
import type { Parts } from '../parts.ts';

/** Characters of base64, so that the request stays under the limit of a body. */
const LARGEST = 9_000_000;

/** What is asked of every file whose rows are entered one by one. @param fields what a column can be */
export function fileInput<Field extends string>(fields: readonly [Field, ...Field[]]) {
  return {
    content: z.base64().min(1).max(LARGEST).openapi({ description: 'The file, base64' }),
    preview: z.boolean().openapi({ description: 'Tell what would become of each row, and keep nothing' }),
    columns: z
      .partialRecord(z.enum(fields), z.number().int().min(0))
      .optional()
      .openapi({ description: 'Which column is what; guessed from their names by default' }),
  };
}

/** What is told of every row. */
export const fileRow = {
  line: z.number().int(),
  state: z.enum(['new', 'changed', 'same', 'bad']),
  faults: z.array(z.object({ place: z.string(), rule: z.string(), value: z.string().optional() })),
  cells: z.array(z.string()).openapi({ description: 'As they stand in the file' }),
};

export const FileCounts = z.object({
  ...{ new: z.number(), changed: z.number(), same: z.number(), bad: z.number() },
});

interface Result {
  readonly line: number;
  readonly state: 'new' | 'changed' | 'same' | 'bad';
  readonly faults: readonly Fault[];
}

interface Line {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Rows that could not be taken apart, beside those that were. */
export function withBroken<Row extends Line>(
  rows: readonly Row[],
  broken: readonly { readonly line: number; readonly text: string; readonly rule: string }[],
) {
  return [
    ...rows,
    ...broken.map(({ line, text, rule }) => ({
      ...{ line, cells: [text], row: null },
      faults: [{ place: 'row', rule }],
    })),
  ];
}

/** Thrown to take a preview back; never leaves this file. */
class Previewed<R> extends Error {
  readonly results: readonly R[];

  constructor(results: readonly R[]) {
    super('previewed');
    this.results = results;
  }
}

/**
 * Enters the rows of a file within one transaction, which a preview takes back.
 * @returns how many became what, and each with its cells
 */
export async function enterRows<R extends Result>(
  { record }: Pick<Parts, 'record'>,
  scope: Scope,
  { preview, read }: { readonly preview: boolean; readonly read: readonly Line[] },
  enter: (stores: Stores) => Promise<readonly R[]>,
) {
  const work = async (stores: Stores) => {
    const results = await enter(stores);
    if (preview) throw new Previewed(results);
    return results;
  };
  const results = await record.inScope(scope, work).catch((error: unknown) => {
    if (error instanceof Previewed) return error.results as readonly R[];
    throw error;
  });
  const cells = new Map(read.map((one) => [one.line, one.cells]));
  const counts = { new: 0, changed: 0, same: 0, bad: 0 };
  for (const { state } of results) counts[state]++;
  const rows = results.map((one) => ({
    ...one,
    faults: one.faults.map((fault) => ({ ...fault })),
    cells: [...(cells.get(one.line) ?? [])],
  }));
  return { counts, rows };
}
