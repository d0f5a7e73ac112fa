import type { Period } from '../kernel/index.ts';
import {
  type Counted,
  type Figure,
  type FigureFrame,
  type GroupTallies,
  inWords,
  isBeyondNoise,
  type Line,
  makeFigure,
  type SegmentFilter,
  type Tally,
  tallyWithout,
} from '../metric/index.ts';
import { benjaminiHochberg } from '../stats/index.ts';
import type { SeriesPoint } from './chart.ts';
import type { Cover } from './cover.ts';

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
}

/** One bucket of the series, with the days of the period that it holds. */
export interface Bucket extends Period {
  readonly start: string;
  readonly partial: boolean;
}

/** Groups with their figures, tests and series, none of which lets fewer people than the minimum be seen or computed. */
export function breakDown(
  frame: FigureFrame,
  period: Period,
  buckets: readonly Bucket[],
  counted: Counted,
  segments: readonly SegmentFilter[],
  cover: Cover,
): Breakdown {
  const series = (line: Line, tallies: ReadonlyMap<string, Tally>): SeriesPoint[] =>
    buckets.map(({ start, from, to, partial }) => ({
      start,
      partial,
      figure: makeFigure(frame, tallies.get(start) ?? {}, { from, to }, cover.isHidden(line, start)),
    }));
  const groupOf = (line: Line, tallies: GroupTallies, label: string): Untested => ({
    kind: typeof line === 'object' && 'segment' in line ? 'segment' : 'cut',
    tallies,
    label,
    hidden: cover.isHidden(line, null),
    series: series(line, tallies.buckets),
  });
  const all = [
    ...counted.groups
      .toSorted((a, b) => frame.reading.size(b.whole) - frame.reading.size(a.whole))
      .map((tallies) =>
        groupOf({ group: tallies.key }, tallies, tallies.key.map((value) => value ?? 'unknown').join(' · ')),
      ),
    ...segments.flatMap(({ id, name }) => {
      const tallies = counted.segments.get(id);
      return tallies ? [groupOf({ segment: id }, tallies, name)] : [];
    }),
  ];
  return {
    groups: testAgainstRest(frame, period, counted.whole, all, !cover.isHidden('all', null)),
    series: series('all', counted.buckets),
    hiddenGroups: all.filter((group) => group.hidden).length,
    hiddenCells: cover.cells,
  };
}

interface Untested {
  readonly kind: 'cut' | 'segment';
  readonly tallies: GroupTallies;
  readonly label: string;
  readonly hidden: boolean;
  readonly series: readonly SeriesPoint[];
}

function testAgainstRest(
  frame: FigureFrame,
  period: Period,
  whole: Tally,
  groups: readonly Untested[],
  isWholeShown: boolean,
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
    const share = !hidden && isWholeShown && total > 0 ? size / total : null;
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
