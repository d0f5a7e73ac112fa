import type { BusinessCase, CaseInput, CaseLine, CaseScenario } from '../api/businessCase.ts';
import type { MergeField } from '../form/merge-changes.ts';
import { percent } from '../format/number.ts';
import { written } from './words.ts';

/** A case with each of its figures, lines and scenarios as a field of its own: two people clash only where they changed the same. */
export type FlatCase = Record<string, unknown>;

const LISTS = ['inputs', 'lines', 'scenarios'] as const;
type List = (typeof LISTS)[number];
type Item = BusinessCase[List][number];

export function flatCase(found: Partial<BusinessCase>): FlatCase {
  const { inputs: _, lines: __, scenarios: ___, noCosts, ...plain } = found;
  const flat: FlatCase = { ...plain };
  for (const list of LISTS) for (const item of found[list] ?? []) flat[`${list}:${item.key}`] = item;
  for (const [key, said] of Object.entries(noCosts ?? {})) flat[`noCosts:${key}`] = said;
  return flat;
}

/** What was changed of it; null for what was taken out. */
export function flatChanges(base: BusinessCase, changes: Partial<BusinessCase>): FlatCase {
  const flat = flatCase(changes);
  const was = flatCase(base);
  for (const key of Object.keys(was)) {
    const [list = ''] = key.split(':');
    if (key.includes(':') && list in changes && !(key in flat)) flat[key] = null;
  }
  for (const key of Object.keys(flat))
    if (key.includes(':') && JSON.stringify(flat[key]) === JSON.stringify(was[key])) delete flat[key];
  return flat;
}

/** Merged changes as they are saved on the case as it is now. */
export function wholeChanges(now: BusinessCase, merged: FlatCase): Partial<BusinessCase> {
  const plain: FlatCase = {};
  const lists: Partial<Record<List | 'noCosts', Map<string, unknown>>> = {};
  for (const [key, value] of Object.entries(merged)) {
    const [list, item] = key.split(':') as [List | 'noCosts', string | undefined];
    if (item === undefined) {
      plain[key] = value;
      continue;
    }
    lists[list] ??=
      list === 'noCosts'
        ? new Map(Object.entries(now.noCosts))
        : new Map((now[list] as readonly Item[]).map((one) => [one.key, one]));
    if (value === null || value === undefined) lists[list].delete(item);
    else lists[list].set(item, value);
  }
  for (const [list, items] of Object.entries(lists))
    plain[list] = list === 'noCosts' ? Object.fromEntries(items) : [...items.values()];
  return plain;
}

const PLAIN: readonly MergeField<FlatCase>[] = [
  { key: 'name', label: 'Name', text: String },
  { key: 'purpose', label: 'What it is for', text: (value) => String(value ?? 'nothing'), prose: true },
  { key: 'currency', label: 'Currency', text: String },
  { key: 'start', label: 'First month', text: (value) => String(value).slice(0, 7) },
  { key: 'horizonMonths', label: 'Months after it', text: String },
  {
    key: 'discount',
    label: 'Discount rate',
    text: (value) => {
      const { rate, source } = value as BusinessCase['discount'];
      return `${percent(rate)}, ${source}`;
    },
  },
  { key: 'owner', label: 'Owner', text: (value) => (value as BusinessCase['owner']).name },
  {
    key: 'rates',
    label: 'Exchange rates',
    text: (value) =>
      (value as BusinessCase['rates']).map(({ currency, rate }) => `${currency} ${rate}`).join(', ') ||
      'none',
  },
];

const LABELS = { inputs: 'Figure', lines: 'Benefit or cost', scenarios: 'Scenario' } as const;

/** Fields that two people may change, as they are read beside each other. @param versions all that a field may stand in */
export function caseFields(versions: readonly BusinessCase[]): MergeField<FlatCase>[] {
  const fields = new Map<string, MergeField<FlatCase>>();
  for (const version of versions) {
    for (const list of LISTS)
      for (const item of version[list])
        fields.set(`${list}:${item.key}`, {
          key: `${list}:${item.key}`,
          label: `${LABELS[list]} “${item.name}”`,
          text: (value) => (value ? itemText(list, value as Item) : 'taken out'),
        });
    for (const key of Object.keys(version.noCosts))
      fields.set(`noCosts:${key}`, {
        key: `noCosts:${key}`,
        label: `Cost of ${key.replaceAll('_', ' ')} without a line`,
        text: (value) => saidText(value as BusinessCase['noCosts'][keyof BusinessCase['noCosts']]),
      });
  }
  return [...PLAIN, ...fields.values()];
}

function itemText(list: List, item: Item): string {
  if (list === 'inputs') {
    const input = item as CaseInput;
    if (!input.range.known) return 'not known yet';
    const { low, likely, high } = input.range.value;
    return [low, likely, high].map((value) => written(value, input)).join(' / ');
  }
  if (list === 'scenarios') return (item as CaseScenario).why;
  const { name, risk, timing } = item as CaseLine;
  const when = timing.once
    ? `once in month ${timing.from}`
    : `months ${timing.from} to ${timing.to ?? 'the end'}`;
  return `${name}; ${when}; risk ${percent(risk)}`;
}

function saidText(said: BusinessCase['noCosts'][keyof BusinessCase['noCosts']] | null): string {
  if (!said) return 'nothing said';
  return said.known ? `none: ${said.value}` : `not known: ${said.question}`;
}
