import type { CalendarEntry, ReviewKey } from '../api/review.ts';
import { periodText } from '../format/date.ts';
import { StateBadge, type Tone } from '../state/state-badge.tsx';

export const KINDS: readonly { readonly value: ReviewKey; readonly label: string; readonly every: string }[] =
  [
    { value: 'weekly', label: 'Weekly', every: 'every week' },
    { value: 'monthly', label: 'Monthly', every: 'every month' },
    { value: 'quarterly', label: 'Quarterly', every: 'every quarter' },
    { value: 'annual', label: 'Annual', every: 'every year' },
    { value: 'three_year', label: 'Three-year', every: 'every three years' },
  ];

export function kindName(key: ReviewKey): string {
  return KINDS.find(({ value }) => value === key)?.label ?? key;
}

const STATES: Readonly<Record<CalendarEntry['state'], readonly [Tone, string]>> = {
  upcoming: ['quiet', 'To come'],
  due: ['warn', 'Due'],
  missed: ['bad', 'Not held'],
  running: ['busy', 'Running'],
  held: ['good', 'Held'],
};

export function CalendarBadge({ entry }: { readonly entry: Pick<CalendarEntry, 'state' | 'lateDays'> }) {
  const [tone, word] = STATES[entry.state];
  return (
    <StateBadge tone={tone}>{entry.lateDays > 0 ? `${word} ${entry.lateDays} days late` : word}</StateBadge>
  );
}

export function calendarWord(state: CalendarEntry['state']): string {
  return STATES[state][1];
}

/** “Sep 1 – 30, 2026”. */
export function spanOf({
  period,
}: {
  readonly period: { readonly from: string; readonly to: string };
}): string {
  return periodText(period.from, period.to);
}

/** Seconds as they are shown while they run: `4:05`. */
export function clockText(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
