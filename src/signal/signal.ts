import { InvalidInput, type Scope } from '../kernel/index.ts';

/** An operational event as a sender tells it: a call, a ticket, an order, a bill, an outage. */
export interface NewSignal {
  /** The system that it comes from; `source` and `id` together say when two deliveries are the same event. */
  readonly source: string;
  readonly id: string;
  readonly kind: string;
  /** The customer's id in the sender's system; the customer may not be known here yet, or not at all. */
  readonly customerRef: string | null;
  /** When it happened: ISO 8601, UTC. */
  readonly occurredAt: string;
  readonly value: number | null;
  readonly unit: string | null;
  readonly durationSeconds: number | null;
  readonly channel: string | null;
  readonly journey: string | null;
  readonly touchpoint: string | null;
  readonly outcome: string | null;
  /** What the sender says of the customer then; what is not said is taken from the customer as known on arrival. */
  readonly attributes: Readonly<Record<string, string>>;
}

/** A signal as it is kept. */
export interface Signal extends NewSignal {
  readonly customerId: string | null;
  readonly receivedAt: string;
}

/**
 * What became of delivered signals; the three add up to what was sent. The first delivery of an event stands: a later
 * one that says something else is counted as `conflicting` and changes nothing, for a sender that corrects an event
 * sends a new one, and a record that can be rewritten by repeating an id proves nothing.
 */
export interface SignalCounts {
  readonly new: number;
  readonly same: number;
  readonly conflicting: number;
}

/** A file of signals, already checked, with a column for each field of NewSignal in snake case, `attributes` as JSON. */
export interface StagedSignals {
  readonly path: string;
  readonly format: 'parquet' | 'csv' | 'ndjson';
}

export interface SignalFilter {
  readonly source?: string | undefined;
  readonly kind?: string | undefined;
  readonly customerId?: string | undefined;
  readonly channel?: string | undefined;
  /** First and last instant (excluded), ISO 8601. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** A page of a list; `next` is the cursor of the page after it, null on the last. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

/** Where signals are kept. Every call sees the organization of its scope alone. */
export interface SignalStore {
  /** Idempotent by (source, id), within the delivery too; late and out of order ones are counted on their day. */
  insert(scope: Scope, signals: readonly NewSignal[]): Promise<SignalCounts>;
  insertFile(scope: Scope, file: StagedSignals): Promise<SignalCounts>;
  /** Newest first. */
  list(scope: Scope, filter: SignalFilter, cursor: string | null, limit: number): Promise<Page<Signal>>;
}

/** At most this many signals in one call. */
export const SIGNALS_AT_ONCE = 10_000;

const NAME_LIMIT = 200;
const ATTRIBUTE_LIMIT = 100;
const EARLIEST = Date.parse('1900-01-01T00:00:00Z');
const LATEST = Date.parse('2200-01-01T00:00:00Z');
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

/**
 * Checks a signal that came from outside (keys in camel case; `occurredAt` with its offset from UTC).
 * @throws InvalidInput naming the field
 */
export function parseSignal(input: unknown, place = 'signal'): NewSignal {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    throw InvalidInput.at(place, 'must be an object', input);
  }
  const record = input as Record<string, unknown>;
  for (const key of Object.keys(record)) {
    if (!FIELDS.has(key))
      throw InvalidInput.at(`${place}.${key}`, `is not a field of a signal (${[...FIELDS].join(', ')})`);
  }
  const optional = (key: string) =>
    isAbsent(record[key]) ? null : requireText(record[key], `${place}.${key}`);
  const number = (key: string) =>
    isAbsent(record[key]) ? null : requireNumber(record[key], `${place}.${key}`);
  const durationSeconds = number('durationSeconds');
  if (durationSeconds !== null && durationSeconds < 0) {
    throw InvalidInput.at(`${place}.durationSeconds`, 'must not be negative', durationSeconds);
  }
  return {
    source: requireText(record['source'], `${place}.source`),
    id: requireText(record['id'], `${place}.id`),
    kind: requireText(record['kind'], `${place}.kind`),
    customerRef: optional('customerRef'),
    occurredAt: requireInstant(record['occurredAt'], `${place}.occurredAt`),
    value: number('value'),
    unit: optional('unit'),
    durationSeconds,
    channel: optional('channel'),
    journey: optional('journey'),
    touchpoint: optional('touchpoint'),
    outcome: optional('outcome'),
    attributes: requireAttributes(record['attributes'], `${place}.attributes`),
  };
}

/** Checks one signal or a list of them. @throws InvalidInput */
export function parseSignals(input: unknown): NewSignal[] {
  const list = Array.isArray(input) ? input : [input];
  if (list.length > SIGNALS_AT_ONCE) {
    throw InvalidInput.at('signals', `may be at most ${SIGNALS_AT_ONCE} in one call`, list.length);
  }
  return list.map((entry, index) => parseSignal(entry, `signals[${index}]`));
}

const FIELDS = new Set([
  ...['source', 'id', 'kind', 'customerRef', 'occurredAt', 'value', 'unit', 'durationSeconds'],
  ...['channel', 'journey', 'touchpoint', 'outcome', 'attributes'],
]);

function isAbsent(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}

function requireText(value: unknown, place: string): string {
  if (typeof value !== 'string' || value.trim() === '' || value.length > NAME_LIMIT || value.includes('\0')) {
    throw InvalidInput.at(place, `must be a text of 1 to ${NAME_LIMIT} characters`, value);
  }
  return value;
}

function requireNumber(value: unknown, place: string): number {
  if (typeof value !== 'number' || !Number.isFinite(value))
    throw InvalidInput.at(place, 'must be a number', value);
  return value;
}

function requireInstant(value: unknown, place: string): string {
  const time = typeof value === 'string' && INSTANT.test(value) ? Date.parse(value) : Number.NaN;
  if (!(time >= EARLIEST && time < LATEST)) {
    throw InvalidInput.at(
      place,
      'must be a time such as 2026-01-31T12:00:00Z, with Z or an offset, from 1900 to 2199',
      value,
    );
  }
  return new Date(time).toISOString();
}

function requireAttributes(value: unknown, place: string): Record<string, string> {
  if (isAbsent(value)) return {};
  if (typeof value !== 'object' || Array.isArray(value))
    throw InvalidInput.at(place, 'must be an object of texts', value);
  const entries = Object.entries(value as Record<string, unknown>);
  if (entries.length > ATTRIBUTE_LIMIT) {
    throw InvalidInput.at(place, `may hold at most ${ATTRIBUTE_LIMIT} attributes`, entries.length);
  }
  const attributes: Record<string, string> = {};
  for (const [key, entry] of entries) {
    if (!/^[a-z][a-z0-9_]{0,62}$/.test(key)) {
      throw InvalidInput.at(
        `${place}.${key}`,
        'must be named with small letters, digits and _, beginning with a letter',
      );
    }
    if (isAbsent(entry)) continue;
    if (!['string', 'number', 'boolean'].includes(typeof entry)) {
      throw InvalidInput.at(`${place}.${key}`, 'must be a text, a number or yes/no', entry);
    }
    const text = String(entry);
    if (text.length > 2000 || text.includes('\0'))
      throw InvalidInput.at(`${place}.${key}`, 'must have at most 2000 characters', text);
    attributes[key] = text;
  }
  return attributes;
}
