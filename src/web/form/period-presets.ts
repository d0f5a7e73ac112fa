import { addDays, dayIn, type Grain, nextStart, type Period, startOf } from '../../kernel/index.ts';

interface Preset extends Period {
  readonly name: string;
}

/** Periods that people ask for by name; `today` is in the organization's zone, and the last day is included. */
export function presets(today: string): readonly Preset[] {
  const month = startOf('month', today);
  const quarter = startOf('quarter', today);
  const year = startOf('year', today);
  const tomorrow = addDays(today, 1);
  return [
    { name: 'Last 30 days', from: addDays(tomorrow, -30), to: tomorrow },
    { name: 'Last 90 days', from: addDays(tomorrow, -90), to: tomorrow },
    { name: 'Last 12 months', from: monthsBack(month, 12), to: month },
    { name: 'Last 24 months', from: monthsBack(month, 24), to: month },
    { name: 'This quarter', from: quarter, to: nextStart('quarter', quarter) },
    { name: 'Last quarter', from: startOf('quarter', addDays(quarter, -1)), to: quarter },
    { name: 'This year', from: year, to: nextStart('year', year) },
    { name: 'Last year', from: startOf('year', addDays(year, -1)), to: year },
  ];
}

/** Today in the organization's zone. */
export function todayIn(zone: string | undefined, now: Date): string {
  return dayIn(zone ?? 'UTC', now);
}

/** The period of the same length that ends where this one begins. */
export function periodBefore(period: Period): Period {
  const length = (Date.parse(period.to) - Date.parse(period.from)) / 86_400_000;
  return { from: addDays(period.from, -length), to: period.from };
}

/** A grain that gives between about 6 and 60 points. */
export function fittingGrain(period: Period): Grain {
  const days = (Date.parse(period.to) - Date.parse(period.from)) / 86_400_000;
  if (days <= 45) return 'day';
  if (days <= 200) return 'week';
  return days <= 1900 ? 'month' : 'quarter';
}

function monthsBack(month: string, count: number): string {
  let at = month;
  for (let step = 0; step < count; step++) at = startOf('month', addDays(at, -1));
  return at;
}
