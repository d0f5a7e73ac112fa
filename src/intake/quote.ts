import { InvalidInput } from '../kernel/index.ts';

/** `name` as an SQL identifier. The only way by which a name from a file or a mapping reaches SQL. */
export function identifier(name: string): string {
  return `"${refuseNul(name).replaceAll('"', '""')}"`;
}

/** `text` as an SQL string literal. The only way by which text from a file or a mapping reaches SQL. */
export function literal(text: string): string {
  return `'${refuseNul(text).replaceAll("'", "''")}'`;
}

/** `value` as an SQL number; refuses what is not finite, because it would not be a number in SQL. */
export function numeral(value: number): string {
  if (!Number.isFinite(value)) throw InvalidInput.at('number', 'must be finite', String(value));
  return value < 0 || Object.is(value, -0) ? `(${value})` : String(value);
}

function refuseNul(text: string): string {
  if (text.includes('\0')) throw InvalidInput.at('text', 'must not contain a NUL character', text);
  return text;
}
