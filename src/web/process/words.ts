import type { Estimate, ProcessVersion, Reckoned, Step, StepKind, VersionState } from '../api/process.ts';
import { locales } from '../format/locale.ts';
import { number } from '../format/number.ts';
import { fromMinor } from '../goal/amount.ts';

export const KINDS: Readonly<Record<StepKind, string>> = {
  start: 'Start',
  task: 'Task',
  decision: 'Decision',
  parallel: 'Parallel',
  event: 'Waiting',
  end: 'End',
};

export const STATES: Readonly<Record<VersionState, string>> = {
  before: 'As it is',
  after: 'As it is meant to be',
};

/** “Version 2, as it is meant to be”. */
export function versionName({
  number: at,
  state,
  name,
}: Pick<ProcessVersion, 'number' | 'state' | 'name'>): string {
  return `Version ${at}, ${STATES[state].toLowerCase()}${name ? ` (${name})` : ''}`;
}

/** Kinds in which time passes. */
export function takesTime(kind: StepKind): boolean {
  return kind === 'task' || kind === 'decision' || kind === 'event';
}

export function stepName({ name, kind }: Pick<Step, 'name' | 'kind'>): string {
  return name || `${KINDS[kind]} without a name`;
}

export function minutesText(range: Estimate | null, unknown = 'not known'): string {
  if (range === null) return unknown;
  return `${rangeText(range, (value) => number(value))} min`;
}

/** An amount of minor units, fractions of a cent rounded where they are shown; from a thousand on without cents. */
export function amount(minor: number, currency: string): string {
  const whole = fromMinor(String(minor), currency);
  const digits = Math.abs(whole) >= 1_000 ? { maximumFractionDigits: 0 } : {};
  return new Intl.NumberFormat(locales() as string[], { style: 'currency', currency, ...digits })
    .format(whole)
    .replace('-', '−');
}

/** Time of a step as it stands in tables. */
export function stepTime({ kind, minutes }: Pick<Step, 'kind' | 'minutes'>): string {
  if (!takesTime(kind) || (kind === 'decision' && minutes === null)) return 'takes no time';
  return minutesText(minutes);
}

function rangeText({ low, likely, high }: Estimate, text: (value: number) => string): string {
  if (low === high) return text(likely);
  return `${text(likely)} (${text(low)} to ${text(high)})`;
}

/** What each measure is called, and how its figures read. */
export const MEASURES = [
  { key: 'work', name: 'Work', unit: 'minutes' },
  { key: 'wait', name: 'Waiting', unit: 'minutes' },
  { key: 'cost', name: 'Cost of the work', unit: 'money' },
  { key: 'failureCost', name: 'Cost of failures', unit: 'money' },
  { key: 'allCost', name: 'Cost in all', unit: 'money' },
  { key: 'failures', name: 'Failures', unit: 'times' },
  { key: 'contacts', name: 'Contacts', unit: 'times' },
] as const;
export type MeasureUnit = (typeof MEASURES)[number]['unit'];

export function figureText(value: number, unit: MeasureUnit, currency: string | null, sign = false): string {
  const plus = sign && value > 0 ? '+' : '';
  if (unit === 'money') return `${plus}${amount(value, currency ?? 'EUR')}`;
  if (unit === 'minutes') return `${plus}${number(value, 1).replace('-', '−')} min`;
  return `${plus}${times(value).replace('-', '−')}`;
}

/** A figure as a plain number, for sorting and for files: money in whole units. */
export function plainFigure(value: number | null, unit: string, currency: string | null): number | null {
  return unit === 'money' && value !== null ? fromMinor(String(value), currency ?? 'EUR') : value;
}

/** Two digits, and where those would be nothing, as many as tell something. */
function times(value: number): string {
  if (value === 0 || Math.abs(value) >= 0.095) return number(value, 2);
  const digits = { maximumSignificantDigits: 2, maximumFractionDigits: 6 } as const;
  return new Intl.NumberFormat(locales() as string[], digits).format(value);
}

/** Whether a difference stands out from what is not known exactly. */
export function isBeyond({ low, high }: Reckoned): boolean {
  return low !== null && high !== null && (low > 0 || high < 0);
}

export const MISSING: Readonly<Record<Reckoned['missing'][number]['what'], string>> = {
  minutes: 'how long it takes',
  rate: 'what an hour of its role costs',
  often: 'how often it goes wrong',
  failure_cost: 'what a failure costs',
  failure_contacts: 'how many contacts a failure brings',
};
