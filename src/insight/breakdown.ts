import type { Period } from '../kernel/index.ts';
import {
  type Counted,
  type Figure,
  type FigureFrame,
  type GroupTallies,
  hideSmall,
  inWords,
  isBeyondNoise,
  makeFigure,
  type SegmentFilter,
  type Tally,
  tallyWithout,
} from '../metric/index.ts';
import { benjaminiHochberg } from '../stats/index.ts';
import type { SeriesPoint } from './chart.ts';

/** A group against all the others together. */
export interface GroupTest {
  readonly difference: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly p: number;
  /** Adjusted for looking at all groups at once (Benjamini–Hochberg). */
  readonly adjustedP: number;
  readonly beyondNoise: boolean;
  /** “4 points above the rest, beyond noise”. */
  readonly words: string;
}

export interface Group {
  /** What the group is of: cuts, or a saved segment. */
  readonly kind: 'cut' | 'segment';
  /** Value of each cut, null where it is unknown; the segment's id for a segment. */
  readonly group: readonly (string | null)[];
  readonly label: string;
  readonly figure: Figure;
  /** Part of all rows that the group is; null when it is hidden or the total is. */
  readonly share: number | null;
  readonly test: GroupTest | null;
  /** Why there is no test. */
  readonly untested?: string;
  readonly series: readonly SeriesPoint[];
}

export interface Breakdown {
  readonly groups: readonly Group[];
  /** Series of the total. */
  readonly series: readonly SeriesPoint[];
  /** Cells that are hidden since too few answers are in them, or since such a cell could be had by subtraction. */
  readonly hiddenGroups: number;
  readonly hiddenCells: number;
  isHidden(key: readonly (string | null)[]): boolean;
}

/** One bucket of the series, with the days of the period that it holds. */
export interface Bucket extends Period {
  readonly start: string;
  readonly partial: boolean;
}

/**
 * Groups with their figures, tests and series, none of which lets a group under the minimum be seen or computed.
 * Overlapping segments are hidden with what they leave.
 */
export function breakDown(
  frame: FigureFrame,
  period: Period,
  buckets: readonly Bucket[],
  counted: Counted,
  segments: readonly SegmentFilter[],
): Breakdown {
  const groups = counted.groups.toSorted((a, b) => frame.reading.size(b.whole) - frame.reading.size(a.whole));
  const hidden = hiddenCells(frame, buckets, counted, groups);
  const bucketHidden = (row: number): boolean[] => (hidden[row] ?? []).slice(1);
  const cutGroups = groups.map((tallies, index): Untested => {
    const row = index + 1;
    return {
      kind: 'cut',
      tallies,
      label: tallies.key.map((value) => value ?? 'unknown').join(' · '),
      hidden: hidden[row]?.[0] ?? false,
      series: seriesOf(frame, buckets, tallies.buckets, bucketHidden(row)),
    };
  });
  const segmentGroups = segments.flatMap(({ id, name }): Untested[] => {
    const tallies = counted.segments.get(id);
    if (!tallies) return [];
    const size = frame.reading.size(tallies.whole);
    const left = frame.reading.size(counted.whole) - size;
    const small = (count: number): boolean => count > 0 && count < frame.minimum;
    const own = buckets.map(({ start }) => {
      const [part, whole] = [tallies.buckets.get(start) ?? {}, counted.buckets.get(start) ?? {}];
      return small(frame.reading.size(part)) || small(frame.reading.size(whole) - frame.reading.size(part));
    });
    // One hidden bucket could be had from the rest of the segment.
    const several = own.some(Boolean) ? own.map(() => true) : own;
    return [
      {
        kind: 'segment',
        tallies,
        label: name,
        hidden: small(size) || small(left),
        series: seriesOf(frame, buckets, tallies.buckets, several),
      },
    ];
  });
  const all = [...cutGroups, ...segmentGroups];
  const tested = testAgainstRest(frame, period, counted.whole, all);
  const keys = new Set(
    cutGroups.filter((group) => group.hidden).map(({ tallies }) => JSON.stringify(tallies.key)),
  );
  return {
    groups: tested,
    series: seriesOf(frame, buckets, counted.buckets, bucketHidden(0)),
    hiddenGroups: all.filter((group) => group.hidden).length,
    hiddenCells: hidden.flat().filter(Boolean).length,
    isHidden: (key) => keys.has(JSON.stringify(key)),
  };
}

interface Untested {
  readonly kind: 'cut' | 'segment';
  readonly tallies: GroupTallies;
  readonly label: string;
  readonly hidden: boolean;
  readonly series: readonly SeriesPoint[];
}

/** Row 0 is the total, the others are groups; column 0 is the whole period, the others are buckets. */
function hiddenCells(
  { reading, minimum }: FigureFrame,
  buckets: readonly Bucket[],
  counted: Counted,
  groups: readonly GroupTallies[],
): boolean[][] {
  const sizes = [{ whole: counted.whole, buckets: counted.buckets }, ...groups].map((row) => [
    reading.size(row.whole),
    ...buckets.map(({ start }) => reading.size(row.buckets.get(start) ?? {})),
  ]);
  const rows = sizes.map((_, row) => row);
  const columns = Array.from({ length: buckets.length + 1 }, (_, column) => column);
  const lines = [
    // Groups add up to the total, in each bucket and over all.
    ...columns.map((column) => rows.slice(1).map((row) => [row, column] as const)),
    // Buckets add up to the whole, in each group and over all.
    ...rows.map((row) => columns.slice(1).map((column) => [row, column] as const)),
  ];
  return hideSmall(sizes, minimum, lines);
}

function seriesOf(
  frame: FigureFrame,
  buckets: readonly Bucket[],
  tallies: ReadonlyMap<string, Tally>,
  hidden: readonly boolean[],
): SeriesPoint[] {
  return buckets.map(({ start, from, to, partial }, index) => ({
    start,
    partial,
    figure: makeFigure(frame, tallies.get(start) ?? {}, { from, to }, hidden[index] ?? false),
  }));
}

function testAgainstRest(
  frame: FigureFrame,
  period: Period,
  whole: Tally,
  groups: readonly Untested[],
): Group[] {
  const { reading, confidence } = frame;
  const total = reading.size(whole);
  const shown = groups.map((group) => {
    const { tallies, hidden } = group;
    const size = reading.size(tallies.whole);
    const rest = total - size;
    const why =
      reading.untested ??
      (hidden || size === 0
        ? 'It is too small to be shown.'
        : rest <= 0
          ? 'There is no rest: it is everything.'
          : rest < frame.minimum
            ? 'The rest is too small to be compared with.'
            : null);
    const setting = { confidence, period };
    const test =
      why === null ? reading.compare(tallies.whole, tallyWithout(whole, tallies.whole), setting) : null;
    return { ...group, figure: makeFigure(frame, tallies.whole, period, hidden), size, test, why };
  });
  const adjusted = benjaminiHochberg(shown.flatMap(({ test }) => (test ? [test.p] : [])));
  let next = 0;
  return shown.map(({ kind, tallies, label, figure, size, hidden, test, why, series }): Group => {
    const adjustedP = test ? (adjusted[next++] ?? 1) : 1;
    const share = !hidden && total >= frame.minimum && total > 0 ? size / total : null;
    const base = { kind, group: tallies.key, label, figure, share, series };
    if (!test) return { ...base, test: null, untested: why ?? 'The sample is too small to be tested.' };
    const beyondNoise = isBeyondNoise({ ...test, p: adjustedP }, confidence);
    return {
      ...base,
      test: {
        difference: test.difference,
        low: finite(test.low),
        high: finite(test.high),
        p: test.p,
        adjustedP,
        beyondNoise,
        words: againstInWords(test.difference, beyondNoise, figure),
      },
    };
  });
}

function againstInWords(difference: number, beyondNoise: boolean, figure: Figure): string {
  if (difference === 0) return 'like the rest';
  const way = difference > 0 ? 'above' : 'below';
  return `${inWords(difference, figure)} ${way} the rest, ${beyondNoise ? 'beyond' : 'within'} noise`;
}

function finite(bound: number): number | null {
  return Number.isFinite(bound) ? bound : null;
}
