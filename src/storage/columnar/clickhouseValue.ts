import type { Bound, BoundType, Value } from './engine.ts';

/** Type by which a parameter is bound, for `{name:Type}`. */
export const BOUND_TYPES: Readonly<Record<BoundType, string>> = {
  text: 'String',
  id: 'UUID',
  number: 'Float64',
  boolean: 'Bool',
  day: 'Date32',
  instant: `DateTime64(3, 'UTC')`,
};

/** A parameter as ClickHouse reads it: an instant without T and Z, for its column is in UTC. */
export function boundValue({ name, type, value }: Bound): string | number | boolean {
  if (value === null) throw new Error(`the parameter ${name} has no value`);
  return type === 'instant'
    ? new Date(String(value)).toISOString().replace('T', ' ').replace('Z', '')
    : value;
}

/** A value of a JSON result as `Value` describes it, by the type that ClickHouse says. */
export function plainOf(type: string): (value: unknown) => Value {
  const inner = /^(?:LowCardinality|Nullable)\((.*)\)$/s.exec(type)?.[1];
  if (inner !== undefined) return plainOf(inner);
  if (/^U?Int(64|128|256)$/.test(type)) return (value) => (value === null ? null : exact(String(value)));
  if (/^DateTime64/.test(type)) {
    return (value) => (value === null ? null : new Date(`${String(value).replace(' ', 'T')}Z`).toISOString());
  }
  if (/^Decimal/.test(type)) return (value) => (value === null ? null : Number(value));
  return (value) => (value ?? null) as Value;
}

function exact(digits: string): Value {
  const number = Number(digits);
  return Number.isSafeInteger(number) ? number : digits;
}
