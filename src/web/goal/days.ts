import { addDays, type Grain, nextStart, type Period, startOf } from '../../kernel/index.ts';
import type { Horizon } from '../api/strategy.ts';
import { day, periodName } from '../format/date.ts';
import { HORIZONS } from './words.ts';

const GRAIN_OF: Readonly<Partial<Record<Horizon, Grain>>> = {
  year: 'year',
  quarter: 'quarter',
  month: 'month',
  week: 'week',
};

/** The horizon one shorter; null under a week. */
export function shorter(horizon: Horizon): Horizon | null {
  return HORIZONS[HORIZONS.indexOf(horizon) + 1] ?? null;
}

/** Whether `long` looks further ahead than `short`. */
export function isLonger(long: Horizon, short: Horizon): boolean {
  return HORIZONS.indexOf(long) < HORIZONS.indexOf(short);
}

/**
 * The period that a new goal most likely has: the one of its horizon that holds today, or the first within what it serves.
 * A week that runs over the end of what it serves is cut there.
 */
export function likelyPeriod(horizon: Horizon, within: Period | null, today: string): Period {
  const at = within === null || (within.from <= today && today < within.to) ? today : within.from;
  const grain = GRAIN_OF[horizon];
  const from = startOf(grain ?? 'year', at);
  const whole = { from, to: grain ? nextStart(grain, from) : yearsLater(from, 3) };
  if (within === null) return whole;
  return {
    from: whole.from > within.from ? whole.from : within.from,
    to: whole.to < within.to ? whole.to : within.to,
  };
}

/** `Q4 2026`, `Nov 2026`, or the days where it is no whole calendar period. */
export function periodLabel({ from, to }: Period): string {
  for (const grain of ['year', 'quarter', 'month', 'week'] as const)
    if (startOf(grain, from) === from && nextStart(grain, from) === to) return periodName(from, grain);
  if (startOf('year', from) === from && startOf('year', to) === to)
    return `${from.slice(0, 4)}–${Number(to.slice(0, 4)) - 1}`;
  return `${day(from)} – ${day(addDays(to, -1))}`;
}

function yearsLater(from: string, years: number): string {
  return `${Number(from.slice(0, 4)) + years}${from.slice(4)}`;
}
