import { InvalidInput } from '../kernel/index.ts';
import type { MappingSuggestion } from './suggest.ts';
import type { ImportTarget } from './target.ts';

const DATED = ['instant', 'date', 'month'];

/** The field that one day for all rows fills: the required time of the target. Null where it has none. */
export function dayField(target: ImportTarget): ImportTarget['fields'][number] | null {
  return (
    target.fields.find(({ required, fixable, type }) => required && fixable && DATED.includes(type)) ?? null
  );
}

/**
 * The suggestion with one day for all rows of a file that has no column of dates.
 * @param day YYYY-MM-DD
 * @throws InvalidInput where rows of the target have no day, or a column gives it already
 */
export function onOneDay(
  suggestion: MappingSuggestion,
  target: ImportTarget,
  day: string,
): MappingSuggestion {
  const mapping = withDay(suggestion.mapping, target, day);
  const label = dayField(target)?.label ?? '';
  return {
    ...suggestion,
    mapping,
    open: suggestion.open.filter((one) => !one.startsWith(`No column holds “${label}”`)),
  };
}

/** The mapping with one day for all rows. @throws InvalidInput as `onOneDay` */
export function withDay<
  M extends {
    readonly columns: readonly { readonly column: string; readonly field: string }[];
    readonly fixed?: Readonly<Record<string, string | number | boolean>>;
  },
>(mapping: M, target: ImportTarget, day: string): M {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || !isDay(day)) {
    throw InvalidInput.at('date', 'must be a day, as 2026-01-31', day);
  }
  const field = dayField(target);
  if (!field) throw InvalidInput.at('date', `${target.label} have no day of their own`, day);
  const given = mapping.columns.find((column) => column.field === field.name);
  if (given) {
    throw InvalidInput.at(
      'date',
      `the column “${given.column}” already gives “${field.label}” of each row`,
      day,
    );
  }
  return { ...mapping, fixed: { ...mapping.fixed, [field.name]: day } };
}

function isDay(text: string): boolean {
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}
