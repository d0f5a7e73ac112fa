import {
  addDays,
  HORIZONS,
  type Horizon,
  InvalidInput,
  nextStart,
  type Period,
  parseDay,
  startOf,
} from '../../kernel/index.ts';
import { LONGEST_DAYS } from './goal.ts';

/** A period and the horizon that it is meant for. */
export interface OkrPeriod {
  readonly period: Period;
  readonly horizon: Horizon;
}

/**
 * The period of a row: `2026`, `Q4 2026`, `2026-Q4`, `2026-11`, `2026-W47`, `2026-10-01 to 2026-12-31` (last day included),
 * or one day by which it is due; then it is the calendar quarter that this day lies in, up to it.
 * @throws InvalidInput
 */
export function parseOkrPeriod(text: string, place: string): OkrPeriod {
  const given = text.trim();
  const year = /^(?:FY\s*)?(\d{4})$/i.exec(given)?.[1];
  if (year) return calendar('year', `${year}-01-01`);
  const quarter = /^Q([1-4])[\s/-]*(\d{4})$/i.exec(given) ?? swap(/^(\d{4})[\s/-]*Q([1-4])$/i.exec(given));
  if (quarter) return calendar('quarter', `${quarter[2]}-${pad(Number(quarter[1]) * 3 - 2)}-01`);
  const month = /^(\d{4})-(\d{2})$/.exec(given);
  if (month) return calendar('month', parseDay(`${given}-01`, place));
  const week = /^(\d{4})-?W(\d{1,2})$/i.exec(given);
  if (week) {
    // Week 1 holds January 4 (ISO 8601).
    const first = startOf('week', `${week[1]}-01-04`);
    return calendar('week', addDays(first, (Number(week[2]) - 1) * 7));
  }
  const span = /^(\d{4}-\d{2}-\d{2})\s*(?:to|–|-|\/|until)\s*(\d{4}-\d{2}-\d{2})$/i.exec(given);
  if (span) {
    const [from, last] = [parseDay(span[1] ?? '', place), parseDay(span[2] ?? '', place)];
    if (last < from) throw InvalidInput.at(place, 'must end after it begins', text);
    const period = { from, to: addDays(last, 1) };
    return { period, horizon: horizonOf(period, place) };
  }
  if (/^\d{4}-\d{2}-\d{2}$/.test(given)) {
    const due = parseDay(given, place);
    return { period: { from: startOf('quarter', due), to: addDays(due, 1) }, horizon: 'quarter' };
  }
  throw InvalidInput.at(
    place,
    'must be a year, a quarter (Q4 2026), a month (2026-11), a week (2026-W47), two days (2026-10-01 to 2026-12-31) or a day',
    text,
  );
}

/** The shortest horizon whose periods may be as long as this one. @throws InvalidInput for more than five years */
function horizonOf({ from, to }: Period, place: string): Horizon {
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000;
  const fitting = (['week', 'month', 'quarter', 'year', 'three_to_five_years'] as const).find(
    (horizon) => days <= LONGEST_DAYS[horizon],
  );
  if (!fitting) throw InvalidInput.at(place, 'must be five years at most', `${days} days`);
  return fitting;
}

/**
 * Where the objective of a key result stands: the shortest longer horizon of which one calendar period holds all its days.
 * @throws InvalidInput where nothing looks further ahead
 */
export function above({ period, horizon }: OkrPeriod, place: string): OkrPeriod {
  for (const longer of HORIZONS.slice(0, HORIZONS.indexOf(horizon)).reverse()) {
    const grain = longer === 'three_to_five_years' ? 'year' : longer;
    const from = startOf(grain, period.from);
    const to =
      longer === 'three_to_five_years' ? `${Number(from.slice(0, 4)) + 3}-01-01` : nextStart(grain, from);
    if (period.to <= to) return { period: { from, to }, horizon: longer };
  }
  throw InvalidInput.at(
    place,
    'must be shorter for a key result: nothing looks further ahead than its objective would have to',
    `${period.from} to ${addDays(period.to, -1)}`,
  );
}

function calendar(grain: 'week' | 'month' | 'quarter' | 'year', start: string): OkrPeriod {
  return { period: { from: start, to: nextStart(grain, start) }, horizon: grain };
}

function swap(match: RegExpExecArray | null): readonly (string | undefined)[] | null {
  return match && [match[0], match[2], match[1]];
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
