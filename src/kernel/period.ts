import { InvalidInput } from './problem.ts';

/** Lengths of calendar time that a figure is cut into, shortest first. */
export const GRAINS = ['day', 'week', 'month', 'quarter', 'year'] as const;
export type Grain = (typeof GRAINS)[number];

/** Calendar days in the organization's zone, `from` included and `to` excluded, each YYYY-MM-DD. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** Planning horizons of the strategy ladder, longest first. */
export const HORIZONS = ['three_to_five_years', 'year', 'quarter', 'month', 'week'] as const;
export type Horizon = (typeof HORIZONS)[number];

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Checks that `day` is a real calendar day written YYYY-MM-DD. */
export function parseDay(day: string, place = 'day'): string {
  const parsed = DAY.test(day) ? new Date(`${day}T00:00:00Z`) : null;
  if (!parsed || Number.isNaN(parsed.getTime()) || parsed.toISOString().slice(0, 10) !== day) {
    throw InvalidInput.at(place, 'must be a calendar day written YYYY-MM-DD', day);
  }
  return day;
}

export function parsePeriod(from: string, to: string): Period {
  parseDay(from, 'from');
  parseDay(to, 'to');
  if (from >= to) throw InvalidInput.at('to', `must be a day after ${from}`, to);
  return { from, to };
}

/** `day` moved by whole days. */
export function addDays(day: string, count: number): string {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + count);
  return at.toISOString().slice(0, 10);
}

/** First day of the `grain` that holds `day`; weeks begin on Monday (ISO 8601). */
export function startOf(grain: Grain, day: string): string {
  const year = day.slice(0, 4);
  const month = Number(day.slice(5, 7));
  switch (grain) {
    case 'day':
      return day;
    case 'week': {
      const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
      return addDays(day, -weekday);
    }
    case 'month':
      return `${year}-${day.slice(5, 7)}-01`;
    case 'quarter':
      return `${year}-${String(month - ((month - 1) % 3)).padStart(2, '0')}-01`;
    case 'year':
      return `${year}-01-01`;
  }
}

/** First day of the `grain` after the one that begins on `start`. */
export function nextStart(grain: Grain, start: string): string {
  const jump = { day: 1, week: 7, month: 31, quarter: 92, year: 366 }[grain];
  return startOf(grain, addDays(start, jump));
}

/** Starts of all periods of `grain` that overlap `period`, in order. */
export function startsWithin(grain: Grain, period: Period): string[] {
  const starts: string[] = [];
  for (let at = startOf(grain, period.from); at < period.to; at = nextStart(grain, at)) starts.push(at);
  return starts;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A calendar day as people read it: “Jan 6, 2027”. */
export function dayWords(day: string): string {
  // Making a formatter takes 50 µs, and an agenda over 5,000 goals has words for a thousand days.
  return `${MONTHS[Number(day.slice(5, 7)) - 1]} ${Number(day.slice(8, 10))}, ${day.slice(0, 4)}`;
}

/** The calendar day of the instant `at` in the IANA `zone`. */
export function dayIn(zone: string, at: Date): string {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  return parts.format(at);
}
