import { addDays, type Grain, type Period, Problem, type Scope, startOf } from '../kernel/index.ts';
import type { Direction, Figure, Metric } from '../metric/index.ts';
import type { Change } from './change.ts';
import { comparedPeriod } from './comparison.ts';
import { type ExploreParts, explore } from './explore.ts';
import type { House } from './request.ts';

/** How one metric did in the last full period of its frequency, against the one before. */
export interface Move {
  readonly metric: Metric;
  readonly period: Period;
  /** “the last 7 days”, “October 2026”: what the period is called. */
  readonly span: Span;
  /** Null where the figure was refused; `refused` says why. */
  readonly shown: {
    readonly figure: Figure;
    readonly change: Change | null;
    readonly direction: Direction;
  } | null;
  readonly refused: string | null;
}

export type Span = 'week' | 'month' | 'quarter' | 'year';

/**
 * The period by which a metric is looked at: the last seven full days, or the last full month, quarter or year where
 * it is measured no oftener than that. `today` is YYYY-MM-DD in the organization's zone and not among them.
 */
export function lastFull(
  measured: Metric['sheet']['measured'],
  today: string,
): { period: Period; span: Span } {
  if (measured === 'month' || measured === 'quarter' || measured === 'year') {
    const grain: Grain = measured;
    const to = startOf(grain, today);
    return { period: { from: startOf(grain, addDays(to, -1)), to }, span: measured };
  }
  return { period: { from: addDays(today, -7), to: today }, span: 'week' };
}

/** Metrics at once: as many as the columnar store answers side by side, and one that waits. */
const AT_ONCE = 4;

/** Figures of these metrics, all of them usable, in the order given. A figure that is refused does not hide the others. */
export async function movesOf(
  parts: ExploreParts,
  scope: Scope,
  metrics: readonly Metric[],
  house: House,
  today: string,
  signal?: AbortSignal,
): Promise<Move[]> {
  const moves: Move[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    for (let index = next++; index < metrics.length; index = next++) {
      const metric = metrics[index];
      if (metric) moves[index] = await moveOf(parts, scope, metric, house, today, signal);
    }
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, metrics.length) }, work));
  return moves;
}

async function moveOf(
  parts: ExploreParts,
  scope: Scope,
  metric: Metric,
  house: House,
  today: string,
  signal?: AbortSignal,
): Promise<Move> {
  const { sheet, current } = metric;
  const { period, span } = lastFull(sheet.measured, today);
  const request = {
    metric: { id: metric.id, title: sheet.title, version: current.number },
    formula: current.formula,
    includes: current.includes,
    excludes: current.excludes,
    period,
    grain: null,
    by: [],
    filter: null,
    segments: [],
    against: comparedPeriod(period, 'previous'),
    basis: 'then',
  } as const;
  try {
    const { total, change, direction } = await explore(parts, scope, request, house, signal);
    return { metric, period, span, shown: { figure: total, change, direction }, refused: null };
  } catch (error) {
    signal?.throwIfAborted();
    if (!(error instanceof Problem)) throw error;
    return { metric, period, span, shown: null, refused: error.message };
  }
}

/** Whether it moved the wrong way, beyond noise. */
export function worsened({ shown }: Move): boolean {
  return wayOf(shown) < 0;
}

/** Moves with a figure, worst first: what worsened beyond noise, then what stands out without a good way, what improved, the rest. */
export function worstFirst(moves: readonly Move[]): Move[] {
  const rank = (move: Move): number => {
    const { shown } = move;
    if (!shown?.change?.beyondNoise) return shown?.change?.difference == null ? 4 : 3;
    const way = wayOf(shown);
    return way < 0 ? 0 : way > 0 ? 2 : 1;
  };
  const p = ({ shown }: Move): number => shown?.change?.p ?? 1;
  return moves
    .filter(({ shown }) => shown !== null)
    .sort((left, right) => rank(left) - rank(right) || p(left) - p(right));
}

/** 1 for better beyond noise, -1 for worse, 0 for neither. */
function wayOf(shown: Move['shown']): number {
  if (!shown?.change?.beyondNoise || shown.change.difference === null) return 0;
  const { direction, change } = shown;
  if (direction === 'neither') return 0;
  return Math.sign(change.difference ?? 0) * (direction === 'up' ? 1 : -1);
}
