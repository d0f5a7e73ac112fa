import { addDays, type Clock, InvalidInput, nextStart, parseDay } from '../../kernel/index.ts';

/** A calendar month, cut at the ends of the window. Days count from the window's first day, `to` excluded. */
export interface Slice {
  readonly index: number;
  readonly from: number;
  readonly to: number;
  /** Day on which the calendar month begins: before `from` in a first month that is cut. */
  readonly monthStart: number;
}

/** The time that the demo covers: days from `from` to before `to`, both YYYY-MM-DD. */
export interface DemoWindow {
  readonly from: string;
  readonly to: string;
  readonly days: number;
  readonly slices: readonly Slice[];
  /** Day number (may be negative: before the window) as YYYY-MM-DD. */
  day(number: number): string;
  /** Day number and second of that day as an ISO 8601 instant. */
  instant(day: number, second: number): string;
}

export interface DemoOptions {
  readonly seed: number;
  /** How many customers the operator ever had in the window, joined and left included. */
  readonly customers: number;
  /** First day that has not happened yet, YYYY-MM-DD; nothing is dated on or after it. */
  readonly end: string;
  /** Full months of history. */
  readonly months: number;
}

/** The default demo (seed 20, 2,000 customers, 24 months up to the clock's day), changed by what is given. */
export function demoOptions(clock: Clock, given: Partial<DemoOptions> = {}): DemoOptions {
  const options = {
    seed: 20,
    customers: 2_000,
    end: clock.now().toISOString().slice(0, 10),
    months: 24,
    ...given,
  };
  parseDay(options.end, 'end');
  if (!Number.isInteger(options.customers) || options.customers < 1 || options.customers > 10_000_000)
    throw InvalidInput.at('customers', 'must be a whole number from 1 to 10,000,000', options.customers);
  if (!Number.isInteger(options.months) || options.months < 24 || options.months > 30)
    throw InvalidInput.at('months', 'must be a whole number from 24 to 30', options.months);
  if (!Number.isInteger(options.seed) || options.seed < 0)
    throw InvalidInput.at('seed', 'must be a whole number, zero or more', options.seed);
  return options;
}

export function demoWindow(options: Pick<DemoOptions, 'end' | 'months'>): DemoWindow {
  const first = monthsBefore(options.end, options.months);
  const days = daysBetween(first, options.end);
  const texts: string[] = [];
  for (let day = 0; day < days; day++) texts.push(addDays(first, day));
  const slices: Slice[] = [];
  for (let from = 0; from < days; ) {
    const day = addDays(first, from);
    const to = Math.min(days, daysBetween(first, nextStart('month', day)));
    slices.push({ index: slices.length, from, to, monthStart: from - Number(day.slice(8, 10)) + 1 });
    from = to;
  }
  const text = (number: number): string => texts[number] ?? addDays(first, number);
  return {
    from: first,
    to: options.end,
    days,
    slices,
    day: text,
    instant: (day, second) =>
      `${text(day)}T${two(second / 3600)}:${two((second % 3600) / 60)}:${two(second % 60)}.000Z`,
  };
}

/** The same day of the month `count` months earlier, or the last day that this month has. */
function monthsBefore(day: string, count: number): string {
  const at = new Date(`${day.slice(0, 7)}-01T00:00:00Z`);
  at.setUTCMonth(at.getUTCMonth() - count + 1);
  at.setUTCDate(0);
  const last = at.getUTCDate();
  at.setUTCDate(Math.min(last, Number(day.slice(8, 10))));
  return at.toISOString().slice(0, 10);
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

function two(value: number): string {
  const whole = Math.floor(value);
  return whole < 10 ? `0${whole}` : String(whole);
}
