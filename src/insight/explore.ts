import { nextStart, type Period, type Scope, startsWithin } from '../kernel/index.ts';
import {
  type AskedQuestion,
  ask,
  type Basis,
  type Direction,
  type Figure,
  type FigureFrame,
  type FigureStore,
  type Formula,
  type MetricReference,
  makeFigure,
  measureOf,
  readFormula,
  refuseMixedScales,
  spansOf,
  type Unasked,
} from '../metric/index.ts';
import { type Bucket, breakDown, type Group } from './breakdown.ts';
import { type Change, changeBetween } from './change.ts';
import { type Chart, chartOf, type SeriesPoint } from './chart.ts';
import { coverOf } from './cover.ts';
import type { ExploreRequest, House } from './request.ts';

/** All that is known of one figure: its value, course, parts and change, and how it was made. */
export interface Explored {
  readonly metric: MetricReference | null;
  readonly formula: Formula;
  readonly measure: { readonly key: string; readonly label: string; readonly method: string };
  readonly direction: Direction;
  readonly period: Period;
  readonly grain: string | null;
  readonly by: readonly string[];
  readonly total: Figure;
  readonly series: readonly SeriesPoint[];
  readonly chart: Chart | null;
  readonly breakdown: readonly Group[];
  /** How tests of groups are corrected for there being many. */
  readonly correction: 'benjamini_hochberg';
  readonly change: Change | null;
  readonly suppressed: { readonly minimum: number; readonly groups: number; readonly cells: number };
  readonly basis: { readonly asked: Basis; readonly used: Basis };
  /** Whether daily sums, the rows themselves or both were read. */
  readonly read: 'rollup' | 'rows' | 'both';
}

export interface ExploreParts {
  readonly figures: FigureStore;
  /** Versions of surveys that ask the questions of a formula. */
  questionsOf(formula: Formula): Promise<readonly AskedQuestion[]>;
}

/**
 * Answers an exploration: one question for the period and one for the period compared with.
 * @throws InvalidInput, Refused (two scales, two units, too many cells)
 */
export async function explore(
  parts: ExploreParts,
  scope: Scope,
  request: ExploreRequest,
  house: House,
  signal?: AbortSignal,
): Promise<Explored> {
  const reading = readFormula(request.formula);
  const measure = measureOf(request.formula);
  const question = questionFor(request, house);
  if (reading.asked) {
    const questions = await parts.questionsOf(request.formula);
    for (const period of [request.period, ...(request.against ? [request.against] : [])]) {
      await refuseMixedScales(
        parts.figures,
        scope,
        { ...question, period },
        reading.asked,
        questions,
        signal,
      );
    }
  }
  const { against } = request;
  const buckets = bucketsOf(request);
  const starts = buckets.map(({ start }) => start);
  const counts = async (asked: Unasked, days: readonly string[]) => {
    const answer = await ask(parts.figures, scope, asked, signal);
    const { minimumGroup } = house;
    const cover = await coverOf(
      parts.figures,
      scope,
      asked,
      reading,
      answer.counted,
      days,
      minimumGroup,
      signal,
    );
    return { ...answer, cover };
  };
  const [now, then] = await Promise.all([
    counts(question, starts),
    against ? counts({ ...question, period: against, grain: null, segments: [] }, []) : null,
  ]);
  const frame: FigureFrame = {
    reading,
    confidence: house.confidence,
    metric: request.metric,
    minimum: house.minimumGroup,
    whole: now.counted.whole,
  };
  const total = makeFigure(frame, now.counted.whole, request.period, now.cover.isHidden('all', null));
  const parted = breakDown(frame, request.period, buckets, now.counted, request.segments, now.cover);
  return {
    metric: request.metric,
    formula: request.formula,
    measure: { key: measure.key, label: measure.label, method: measure.method },
    direction: reading.direction,
    period: request.period,
    grain: request.grain,
    by: request.by,
    total,
    series: parted.series,
    chart: request.grain === null ? null : chartOf(frame, total, parted.series),
    breakdown: parted.groups,
    correction: 'benjamini_hochberg',
    change:
      then && against
        ? changeBetween(frame, { ...now, period: request.period }, { ...then, period: against })
        : null,
    suppressed: { minimum: house.minimumGroup, groups: parted.hiddenGroups, cells: parted.hiddenCells },
    basis: { asked: request.basis, used: now.basis },
    read: now.read,
  };
}

/** The question that a request puts, for its period. */
export function questionFor(request: ExploreRequest, house: House): Unasked {
  return {
    plan: readFormula(request.formula).plan,
    period: request.period,
    grain: request.grain,
    cuts: request.by,
    includes: request.includes,
    excludes: request.excludes,
    filter: request.filter,
    segments: request.segments,
    basis: request.basis,
    attributes: house.attributes,
  };
}

function bucketsOf({ period, grain }: ExploreRequest): Bucket[] {
  if (grain === null) return [];
  const starts = startsWithin(grain, period);
  return spansOf(period, grain)
    .slice(1)
    .map(({ from, to }, index) => {
      const start = starts[index] ?? from;
      return { start, from, to, partial: from !== start || to !== nextStart(grain, start) };
    });
}
