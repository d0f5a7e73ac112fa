import type { Knowable, Sheet } from '../api/metric.ts';
import type { MergeField } from '../form/merge-changes.ts';
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

const plain = (value: Sheet[keyof Sheet]): string =>
  value === null || value === undefined || value === '' ? 'nothing' : String(value);
const among =
  (choices: readonly { readonly value: string; readonly label: string }[]) =>
  (value: Sheet[keyof Sheet]): string =>
    choices.find((one) => one.value === value)?.label ?? plain(value);

/** The fields of a record sheet with their names and how their values read, for merges. */
export const SHEET_FIELDS: readonly MergeField<Sheet>[] = [
  { key: 'title', label: 'Name', text: plain },
  { key: 'purpose', label: 'Purpose', text: plain, prose: true },
  { key: 'decision', label: 'Decision that it informs', text: plain, prose: true },
  {
    key: 'goal',
    label: 'Goal that it serves',
    text: (value) => knowableText(value as Sheet['goal']) ?? 'nothing',
  },
  { key: 'relatesTo', label: 'Relates to', text: (value) => (value as string[]).join(', ') || 'nothing' },
  { key: 'timing', label: 'Lead or lag', text: among(TIMINGS) },
  {
    key: 'target',
    label: 'Target',
    text: (value) => {
      const target = value as Sheet['target'];
      if (target?.known !== true) return knowableText(target) ?? 'nothing';
      return `${target.value.value} by ${day(target.value.by)}`;
    },
  },
  { key: 'source', label: 'Source', text: plain, prose: true },
  { key: 'neededToMake', label: 'What must be measured to make it', text: plain, prose: true },
  { key: 'measured', label: 'Measured', text: among(FREQUENCIES) },
  { key: 'reviewed', label: 'Reviewed', text: among(FREQUENCIES) },
  { key: 'owner', label: 'Owner', text: plain },
  { key: 'actor', label: 'Who acts', text: plain },
  { key: 'action', label: 'What they do', text: plain, prose: true },
  { key: 'maturity', label: 'Maturity', text: among(MATURITIES) },
];
