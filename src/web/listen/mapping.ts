import type { ImportTarget, MappedColumn, Mapping, Reading } from '../api/intake.ts';
import { day, instant } from '../format/date.ts';
import type { CellValue } from '../table/arrangement.ts';

/** Whether every column that a saved mapping reads is in this file. */
export function fits(mapping: Mapping, reading: Reading): boolean {
  const names = new Set(reading.columns.map((column) => column.name));
  return mapping.columns.every((column) => names.has(column.column));
}

/** The mapping with `column` mapped to something else, or left out when `next` is null; the order of the file is kept. */
export function withColumn(
  mapping: Mapping,
  order: readonly string[],
  column: string,
  next: MappedColumn | null,
): Mapping {
  const rest = mapping.columns.filter((one) => one.column !== column);
  const columns = next ? [...rest, next] : rest;
  return { ...mapping, columns: columns.sort((a, b) => order.indexOf(a.column) - order.indexOf(b.column)) };
}

/** A key made of a column's name: small letters, digits and _. */
export function keyOf(name: string): string {
  const key = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '');
  return /^[a-z]/.test(key) ? key : `c_${key}`;
}

/** Which sort of field `field` is: a declared one, or one of a repeated sort. */
export function repeatedOf(target: ImportTarget, field: string) {
  return target.repeated.find((one) => field.startsWith(one.prefix));
}

/** What a field is called on the page: “Amount”, “Attribute: region”. */
export function fieldTitle(target: ImportTarget | undefined, field: string): string {
  const declared = target?.fields.find((one) => one.name === field);
  if (declared) return declared.label;
  const repeated = target && repeatedOf(target, field);
  return repeated ? `${repeated.label}: ${field.slice(repeated.prefix.length)}` : field;
}

/** A value as it would be stored, as people read it; times in `zone`. */
export function fieldValue(
  target: ImportTarget | undefined,
  field: string,
  value: unknown,
  zone: string | undefined,
): CellValue {
  if (value === null || value === undefined) return null;
  const declared = target?.fields.find((one) => one.name === field);
  const chosen = declared?.choices?.find((one) => one.value === value);
  if (chosen) return chosen.label;
  // The preview tells moments in UTC, without saying so in each cell.
  if (declared?.type === 'instant' && typeof value === 'string') {
    return instant(`${value.replace(' ', 'T')}Z`, zone);
  }
  if (declared?.type === 'date' && typeof value === 'string') return day(value);
  if (declared?.type === 'month' && typeof value === 'string') return value.slice(0, 7);
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  return typeof value === 'object' ? JSON.stringify(value) : (value as CellValue);
}

/** Declared fields that must still be filled, by a column or by one value. */
export function unfilled(target: ImportTarget, mapping: Mapping) {
  const given = Object.entries(mapping.fixed ?? {}).filter(([, value]) => value !== '');
  const filled = new Set([...mapping.columns.map((one) => one.field), ...given.map(([name]) => name)]);
  return target.fields.filter((field) => field.required && !filled.has(field.name));
}
