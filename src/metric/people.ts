import { addDays, type Grain, nextStart, type Period, type Scope } from '../kernel/index.ts';
import type { Unasked } from './ask.ts';
import { makeBinder } from './binder.ts';
import { basisOf, type Context, type EventPart, eventBranch, type Span } from './branch.ts';
import { ROW_LIMIT } from './compile.ts';
import type { PeopleCount } from './counting.ts';
import type { Compiled, Dialect, FigureRow, FigureStore, Cell as Value } from './dialect.ts';
import { hasField } from './field.ts';
import type { Counted, GroupKey, GroupTallies } from './fold.ts';
import { daysIn, type Reading } from './measure.ts';
import { type Narrowing, type SegmentFilter, spansOf } from './question.ts';
import type { Tally } from './tally.ts';

/** The people behind one cell: a row of nobody known is one of their own. */
export interface Crowd {
  /** How many; exact where they are fewer than the minimum, else at least so many. */
  readonly people: number;
  /** Marks of them, by which it can be told how many several cells have together at least. */
  readonly marks: bigint;
}

/** A line of cells: all rows, one group of the cuts, or one segment. */
export type Line = 'all' | { readonly group: GroupKey } | { readonly segment: string };

/** Who is behind the cell of a line and a bucket; null is the whole period. */
export type Crowds = (line: Line, bucket: string | null) => Crowd;

/** Under so many rows people are counted exactly at once; above, they are first looked for in a part of the days. */
const EXACT_AT_ONCE = 20_000;
/** Values of one cut that a second count is narrowed to, at the most. */
const NARROWED_TO = 1_000;

/**
 * Counts the people behind every cell of an answer, exactly wherever they are fewer than `minimum`. Rows tell
 * nothing of people: one customer may have thousands. Any part of the rows shows at least how many people there are,
 * so of many rows some days are looked at first; only what they leave open is counted one by one.
 */
export async function countCrowds(
  figures: FigureStore,
  scope: Scope,
  question: Unasked,
  reading: Reading,
  counted: Counted,
  minimum: number,
  signal?: AbortSignal,
): Promise<Crowds> {
  const parts = reading.sizeIsPeople ? [] : eventParts(question);
  const found: Found = new Map();
  const look = async (count: PeopleCount, slices: readonly Slice[], within: readonly Span[] | null) => {
    const compiled = compilePeople(question, slices, parts, { count, within }, figures.dialect);
    takeIn(found, await figures.select(scope, compiled, signal), question.cuts.length, count);
  };
  const crowds = crowdsOf(reading, question, parts, counted, found);
  // One person is enough, or nothing is shown of a whole that is too small itself.
  if (minimum <= 1 || parts.length === 0 || reading.size(counted.whole) < minimum) return crowds;
  if (reading.size(counted.whole) > EXACT_AT_ONCE) {
    await look('marked', finest(question), someDays(question));
  }
  const open = cellsOf(counted, reading).filter(
    ({ line, bucket, size }) => size > 0 && crowds(line, bucket).people < minimum,
  );
  if (open.length > 0) await look('exactly', narrowed(question, open), null);
  return crowds;
}

/** How many people there are together at least, in cells that may have some in common. */
export function together(crowds: readonly Crowd[]): number {
  const marks = crowds.reduce((all, crowd) => all | crowd.marks, 0n);
  // Customers themselves are counted without marks; they are in one group alone.
  const unmarked = crowds.filter((crowd) => crowd.marks === 0n).reduce((sum, { people }) => sum + people, 0);
  return Math.max(unmarked + marksIn(marks), ...crowds.map(({ people }) => people));
}

export function marksIn(marks: bigint): number {
  let count = 0;
  for (let left = marks; left > 0n; left &= left - 1n) count++;
  return count;
}

/** Part, line and bucket → people of that part; exact counts replace what the marks say. */
type Found = Map<string, { exact: number | null; marks: bigint }>;

function placeOf(part: number, line: Line, bucket: string | null): string {
  return JSON.stringify([part, line, bucket]);
}

function eventParts({ plan }: Unasked): { part: EventPart; index: number }[] {
  return plan.parts.flatMap((part, index) => (part.over === 'customer' ? [] : [{ part, index }]));
}

interface Cell {
  readonly line: Line;
  readonly bucket: string | null;
  readonly size: number;
}

function cellsOf(counted: Counted, { size }: Reading): Cell[] {
  const of = (line: Line, tallies: Pick<GroupTallies, 'whole' | 'buckets'>): Cell[] => [
    { line, bucket: null, size: size(tallies.whole) },
    ...[...tallies.buckets].map(([bucket, tally]) => ({ line, bucket, size: size(tally) })),
  ];
  return [
    ...of('all', counted),
    ...counted.groups.flatMap((group) => of({ group: group.key }, group)),
    ...[...counted.segments].flatMap(([segment, tallies]) => of({ segment }, tallies)),
  ];
}

function crowdsOf(
  reading: Reading,
  { cuts }: Unasked,
  parts: readonly { part: EventPart; index: number }[],
  counted: Counted,
  found: Found,
): Crowds {
  const groups = new Map(counted.groups.map((group) => [JSON.stringify(group.key), group]));
  const tallyAt = (line: Line, bucket: string | null): Tally => {
    const tallies =
      line === 'all'
        ? counted
        : 'group' in line
          ? groups.get(JSON.stringify(line.group))
          : counted.segments.get(line.segment);
    return (bucket === null ? tallies?.whole : tallies?.buckets.get(bucket)) ?? {};
  };
  return (line, bucket) => {
    const size = reading.size(tallyAt(line, bucket));
    if (size <= 0) return { people: 0, marks: 0n };
    let people = size;
    let marks: bigint | null = null;
    for (const { part, index } of parts) {
      // Rows without one of the fields count towards every group.
      const own =
        typeof line === 'object' && 'group' in line
          ? { group: line.group.map((value, cut) => (hasField(part.over, cuts[cut] ?? '') ? value : null)) }
          : line;
      const one = found.get(placeOf(index, own, bucket)) ?? { exact: null, marks: 0n };
      const least = Math.max(1, one.exact ?? marksIn(one.marks));
      if (marks === null || least < people) marks = one.marks;
      people = Math.min(people, least);
    }
    return { people, marks: marks ?? 0n };
  };
}

/** Rows to be counted together in one branch of the statement. */
interface Slice {
  readonly cuts: readonly string[];
  readonly segment: SegmentFilter | null;
  readonly grain: Grain | null;
  readonly period: Period;
  readonly among: readonly Narrowing[];
}

/** The finest cells there are; marks of all coarser ones follow from theirs. */
function finest({ cuts, grain, period, segments }: Unasked): Slice[] {
  return [null, ...segments].map((segment) => ({ cuts, segment, grain, period, among: [] }));
}

/** What must be counted one by one: only the kinds of cells that are open, in their groups and days alone. */
function narrowed(question: Unasked, open: readonly Cell[]): Slice[] {
  const { cuts, segments } = question;
  const bucketsAndWhole = [
    open.filter(({ bucket }) => bucket === null),
    open.filter(({ bucket }) => bucket !== null),
  ];
  return bucketsAndWhole.flatMap((cells): Slice[] => {
    const grain = cells[0]?.bucket == null ? null : question.grain;
    const inBuckets = (some: readonly Cell[]): Period =>
      grain === null ? question.period : span(question, grain, some);
    const all = cells.filter(({ line }) => line === 'all');
    const grouped = cells.filter(({ line }) => typeof line === 'object' && 'group' in line);
    const named = new Set(
      cells.flatMap(({ line }) => (typeof line === 'object' && 'segment' in line ? [line.segment] : [])),
    );
    return [
      ...(all.length > 0 ? [{ cuts: [], segment: null, grain, period: inBuckets(all), among: [] }] : []),
      ...(grouped.length > 0
        ? [{ cuts, segment: null, grain, period: inBuckets(grouped), among: valuesOf(cuts, grouped) }]
        : []),
      ...segments
        .filter(({ id }) => named.has(id))
        .map((segment) => ({ cuts: [], segment, grain, period: inBuckets(cells), among: [] })),
    ];
  });
}

function span({ period }: Unasked, grain: Grain, cells: readonly Cell[]): Period {
  const starts = cells.flatMap(({ bucket }) => bucket ?? []).sort();
  const [first = period.from, last = period.from] = [starts[0], starts.at(-1)];
  const end = nextStart(grain, last);
  // Days written YYYY-MM-DD sort as text.
  return { from: first > period.from ? first : period.from, to: end < period.to ? end : period.to };
}

function valuesOf(cuts: readonly string[], cells: readonly Cell[]): Narrowing[] {
  return cuts.flatMap((field, cut) => {
    const values = new Set(
      cells.flatMap(({ line }) =>
        typeof line === 'object' && 'group' in line ? [line.group[cut] ?? null] : [],
      ),
    );
    return values.size > NARROWED_TO ? [] : [{ field, values: [...values] }];
  });
}

/** Spans that a period without buckets is looked at in, and the days of each. */
const SPANS = 8;
const DAYS_EACH = 2;
/** With more spans than this everything is read at once. */
const MOST_SPANS = 64;

/**
 * Two days in a row of every bucket, so that most of what lies in the order of days need not be read; null for all
 * days. Where nothing was answered on these the others are looked at next.
 */
function someDays({ period, grain }: Unasked): readonly Span[] | null {
  const length = daysIn(period);
  if (grain === 'day' || length <= SPANS * DAYS_EACH) return null;
  const buckets =
    grain === null
      ? Array.from({ length: SPANS }, (_, at) => ({
          from: addDays(period.from, Math.floor((at * length) / SPANS)),
          to: addDays(period.from, Math.floor(((at + 1) * length) / SPANS)),
        }))
      : spansOf(period, grain).slice(1);
  if (buckets.length > MOST_SPANS) return null;
  return buckets.map(({ from, to }) => {
    const first = addDays(from, Math.floor(daysIn({ from, to }) / 3));
    const [last = first] = [addDays(first, DAYS_EACH - 1), addDays(to, -1)].sort();
    return [first, last];
  });
}

function compilePeople(
  question: Unasked,
  slices: readonly Slice[],
  parts: readonly { part: EventPart; index: number }[],
  people: { readonly count: PeopleCount; readonly within: readonly Span[] | null },
  dialect: Dialect,
): Compiled {
  const binder = makeBinder(dialect);
  const basis = basisOf(question.plan, question.basis);
  const branches = slices.flatMap(({ segment, ...slice }) =>
    parts.map(({ part: { spread: _, ...part }, index }) => {
      const asked = { ...question, ...slice, dirty: null };
      const context: Context = {
        question: asked,
        part,
        index,
        segment,
        basis,
        width: 2,
        binder,
        dialect,
        people,
      };
      const sql = eventBranch(context, part, null, null);
      const keys = question.cuts.map((_cut, cut) =>
        cut < slice.cuts.length ? `b.k_g${cut}` : `null as k_g${cut}`,
      );
      const line = segment === null && slice.cuts.length > 0 ? 'group' : 'all';
      return `select '${line}' as k_line, ${['b.k_part', 'b.k_bucket', 'b.k_segment', ...keys, 'b.s0', 'b.s1'].join(', ')} from (${sql}) b`;
    }),
  );
  return {
    sql: `select * from (\n${branches.join('\nunion all\n')}\n) cells\nlimit ${2 * ROW_LIMIT}`,
    parameters: binder.parameters,
  };
}

function takeIn(found: Found, rows: readonly FigureRow[], cuts: number, count: PeopleCount): void {
  for (const row of rows) {
    const bucket = text(row['k_bucket']);
    const segment = text(row['k_segment']);
    const group = Array.from({ length: cuts }, (_, cut) => text(row[`k_g${cut}`]));
    const line: Line = segment !== null ? { segment } : row['k_line'] === 'group' ? { group } : 'all';
    const marks = BigInt(text(row['s1']) ?? '0');
    const exact = count === 'exactly' ? Number(row['s0'] ?? 0) : null;
    // Marks hold for everything that the cell is a part of; an exact count for the cell alone.
    const lines: readonly Line[] = count === 'exactly' || segment !== null ? [line] : [line, 'all'];
    const buckets = count === 'exactly' ? [bucket] : [bucket, null];
    for (const one of lines) {
      for (const at of buckets) {
        const place = placeOf(Number(row['k_part']), one, at);
        const known = found.get(place);
        found.set(place, { exact: exact ?? known?.exact ?? null, marks: (known?.marks ?? 0n) | marks });
      }
    }
  }
}

function text(cell: Value | undefined): string | null {
  return cell === null || cell === undefined ? null : String(cell);
}
