import type { Knowable } from '../api/metric.ts';
import { day } from '../format/date.ts';

/** Something known, or who finds it out and by when. */
export function knowableText(fact: Knowable<string> | null): string | null {
  if (fact === null) return null;
  if (fact.known) return fact.value;
  return `Unknown: ${fact.finder ?? 'nobody'} finds out${fact.due ? ` by ${day(fact.due)}` : ''}`;
}

export const FREQUENCIES = [
  { value: 'continuously', label: 'all the time' },
  { value: 'day', label: 'every day' },
  { value: 'week', label: 'every week' },
  { value: 'month', label: 'every month' },
  { value: 'quarter', label: 'every quarter' },
  { value: 'year', label: 'every year' },
];

export const TIMINGS = [
  { value: 'lead', label: 'Lead: it moves before the outcome' },
  { value: 'lag', label: 'Lag: it tells of the outcome afterwards' },
];

export const MATURITIES = [
  { value: 'proposed', label: 'Proposed' },
  { value: 'defined', label: 'Defined' },
  { value: 'validated', label: 'Validated' },
  { value: 'normalized', label: 'Normalized' },
  { value: 'benchmarked', label: 'Benchmarked' },
];
