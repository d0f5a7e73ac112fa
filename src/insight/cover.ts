import type { Rule, Scope } from '../kernel/index.ts';
import {
  ask,
  type Counted,
  type Crowds,
  countCrowds,
  type FigureStore,
  hideSmall,
  type Line,
  type Part,
  type Plan,
  type Reading,
  type Unasked,
} from '../metric/index.ts';

/** What must not be shown of one answer, so that fewer people than the minimum can be neither seen nor computed. */
export interface Cover {
  /** Whether the cell of a line and a bucket is withheld; null is the whole period. */
  isHidden(line: Line, bucket: string | null): boolean;
  /** Cells of all rows and of groups that are withheld. */
  readonly cells: number;
}

/** Conditions of a filter of which each is also left out by itself; with more of them only all at once. */
const LEFT_OUT_SINGLY = 4;
/** Values of a cut that a question about the neighbors is narrowed to, at the most. */
const NARROWED_TO = 1_000;

/**
 * Looks at who is behind an answer, and who would be behind it without its filter.
 * Withheld is a cell with fewer people than the minimum; what would let one be had by subtraction from the others of the
 * same answer; and what differs from the same cell without the filter, or without one of its conditions, by so few.
 * @param buckets first days of the buckets, in order
 */
export async function coverOf(
  figures: FigureStore,
  scope: Scope,
  question: Unasked,
  reading: Reading,
  counted: Counted,
  buckets: readonly string[],
  minimum: number,
  signal?: AbortSignal,
): Promise<Cover> {
  const look = async (around: Unasked): Promise<Small> => {
    const light = { ...around, plan: lightPlan(around.plan) };
    const { counted: outside } = await ask(figures, scope, light, signal);
    const crowds = await countCrowds(figures, scope, light, reading, outside, minimum, signal);
    return (line, bucket) => {
      const { people } = crowds(line, bucket);
      return people > 0 && people < minimum;
    };
  };
  const [crowds, left, ...without] = await Promise.all([
    countCrowds(figures, scope, question, reading, counted, minimum, signal),
    minimum <= 1 || question.segments.length === 0
      ? never
      : look({
          ...question,
          cuts: [],
          segments: question.segments.map((one) => ({ ...one, outside: true })),
        }),
    ...(minimum <= 1 ? [] : withoutConditions(question, counted)).map(look),
  ]);
  const isTold: Small = (line, bucket) => without.some((isSmall) => isSmall(line, bucket));
  return assemble(counted, buckets, minimum, crowds, isTold, left);
}

type Small = (line: Line, bucket: string | null) => boolean;
const never: Small = () => false;

/** What each condition of the filter leaves out, and what all of them do. */
function withoutConditions(question: Unasked, counted: Counted): Unasked[] {
  const { filter, cuts } = question;
  if (filter === null) return [];
  const conditions: readonly Rule[] = 'all' in filter ? filter.all : [filter];
  const among = cuts.flatMap((field, cut) => {
    const values = [...new Set(counted.groups.map(({ key }) => key[cut] ?? null))];
    return values.length > NARROWED_TO ? [] : [{ field, values }];
  });
  const base = { ...question, ...(among.length > 0 ? { among } : {}) };
  const all = { ...base, filter: null, without: [filter] };
  if (conditions.length < 2 || conditions.length > LEFT_OUT_SINGLY) return [all];
  return [
    all,
    ...conditions.map((dropped, place) => ({
      ...base,
      filter: { all: conditions.filter((_, other) => other !== place) },
      without: [dropped],
    })),
  ];
}

/** As few sums as tell who is behind. */
function lightPlan({ parts }: Plan): Plan {
  return {
    parts: parts.map((part): Part => {
      if (part.over === 'customer') return part;
      const { spread: _, ...rest } = part;
      return { ...rest, statistics: Object.fromEntries(Object.entries(part.statistics).slice(0, 1)) };
    }),
  };
}

function assemble(
  counted: Counted,
  buckets: readonly string[],
  minimum: number,
  crowds: Crowds,
  isTold: Small,
  left: Small,
): Cover {
  const { people } = crowds('all', null);
  // Nothing can be taken from a whole that is not shown.
  const nothing = people > 0 && (people < minimum || isTold('all', null));
  const lines: readonly Line[] = ['all', ...counted.groups.map(({ key }) => ({ group: key }))];
  const columns: readonly (string | null)[] = [null, ...buckets];
  const sums = [
    // Groups add up to all rows, in each bucket and over the whole period.
    ...columns.map((_, column) => lines.slice(1).map((_line, row) => [row + 1, column] as const)),
    // Buckets add up to the whole period, in each group and over all rows.
    ...lines.map((_, row) => buckets.map((_bucket, column) => [row, column + 1] as const)),
  ];
  const table = lines.map((line) => columns.map((bucket) => crowds(line, bucket)));
  const told = lines.map((line) => columns.map((bucket) => isTold(line, bucket)));
  const hidden = hideSmall(table, minimum, sums, told);
  const rowOf = new Map(lines.map((line, row) => [JSON.stringify(line), row]));
  const columnOf = new Map(columns.map((bucket, column) => [bucket, column]));
  const isSegmentHidden = (segment: string, bucket: string | null): boolean => {
    const line = { segment };
    const { people: inside } = crowds(line, bucket);
    return (inside > 0 && inside < minimum) || isTold(line, bucket) || left(line, bucket);
  };
  return {
    isHidden(line, bucket) {
      if (nothing) return true;
      if (typeof line === 'object' && 'segment' in line) {
        if (bucket === null) return isSegmentHidden(line.segment, null);
        // One hidden bucket could be had from the rest of the segment.
        return buckets.some((one) => isSegmentHidden(line.segment, one));
      }
      const [row, column] = [rowOf.get(JSON.stringify(line)), columnOf.get(bucket)];
      // What is not there has nothing to hide.
      return row !== undefined && column !== undefined && (hidden[row]?.[column] ?? false);
    },
    cells: nothing
      ? table.flat().filter((cell) => cell.people > 0).length
      : hidden.flat().filter(Boolean).length,
  };
}
