import type { MatchUnit } from '../../../stats/index.ts';
import type { CustomerRow } from '../facts.ts';
import { attributeWords, type Finding } from './method.ts';

/** Values of one attribute that are told apart. */
const MOST_VALUES = 8;

export interface MatchedFacts {
  readonly rows: readonly CustomerRow[];
  /** All customers of each arm, compared or not. */
  readonly customers: { readonly treated: number; readonly control: number };
  readonly names: readonly string[];
  /** The attribute by which the change was given, where it is one: its values follow those of `names` in the rows. */
  readonly groupedBy?: string | null;
  readonly level: boolean;
  readonly trend: boolean;
}

interface Column {
  readonly name: string;
  of(row: CustomerRow): number;
}

/** What customers are matched on, as numbers: level and trend before, and one column for each common value of an attribute. */
export function columnsOf(rows: readonly CustomerRow[], { names, level, trend }: MatchedFacts): Column[] {
  const columns: Column[] = [];
  if (level) columns.push({ name: 'level before', of: beforeOf });
  if (trend)
    columns.push({
      name: 'trend before',
      of: ({ early, late }) => (early[1] > 0 && late[1] > 0 ? late[0] / late[1] - early[0] / early[1] : 0),
    });
  names.forEach((name, at) => {
    const counts = new Map<string, number>();
    for (const { attributes } of rows) {
      const value = attributes[at] ?? '';
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    // The commonest is what the others are told from.
    const values = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(1, MOST_VALUES);
    for (const [value] of values)
      columns.push({
        name: `${attributeWords(name)} ${value || 'unknown'}`,
        of: ({ attributes }) => ((attributes[at] ?? '') === value ? 1 : 0),
      });
  });
  return columns.filter(({ of }) => {
    const [first] = rows;
    return first !== undefined && rows.some((row) => of(row) !== of(first));
  });
}

export function beforeOf({ early, late }: CustomerRow): number {
  return (early[0] + late[0]) / (early[1] + late[1]);
}

export function sides(units: readonly MatchUnit[]) {
  const of = (treated: boolean, which: 'before' | 'after'): number => {
    const side = units.filter((unit) => unit.treated === treated);
    return side.reduce((sum, unit) => sum + unit[which], 0) / side.length;
  };
  return {
    treatedBefore: of(true, 'before'),
    treatedAfter: of(true, 'after'),
    controlBefore: of(false, 'before'),
    controlAfter: of(false, 'after'),
  };
}

export function chartOf(means: ReturnType<typeof sides>): Finding['charts'][number] {
  const line = (name: string, before: number, after: number) => ({
    name,
    points: [
      { label: 'Before', value: before },
      { label: 'After', value: after },
    ],
  });
  return {
    kind: 'before_after',
    title: 'Customers with the change and all others, before and after',
    lines: [
      line('With the change', means.treatedBefore, means.treatedAfter),
      line('Others', means.controlBefore, means.controlAfter),
    ],
    change: null,
  };
}

export function list(names: readonly string[]): string {
  return names.length > 4 ? `${names.slice(0, 4).join(', ')} and ${names.length - 4} more` : names.join(', ');
}
