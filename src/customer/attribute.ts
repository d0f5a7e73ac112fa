import { type Faults, gatherFaults, InvalidInput, parseDay, parseLine } from '../kernel/index.ts';

export const ATTRIBUTE_SUBJECTS = ['customer', 'account'] as const;
export type AttributeSubject = (typeof ATTRIBUTE_SUBJECTS)[number];

export const ATTRIBUTE_TYPES = ['text', 'number', 'boolean', 'date'] as const;
export type AttributeType = (typeof ATTRIBUTE_TYPES)[number];

/** What is known of one attribute: its name for people and how its values are read. */
export interface AttributeDefinition {
  readonly subject: AttributeSubject;
  readonly key: string;
  readonly label: string;
  readonly valueType: AttributeType;
}

/** Declared attributes of one subject, by key. */
export type AttributeDefinitions = ReadonlyMap<string, AttributeDefinition>;

/** An attribute's value as people and programs send it; null takes it away. */
export type AttributeValue = string | number | boolean;
export type AttributeInput = Readonly<Record<string, AttributeValue | null>>;

/** Attributes as they are stored: every value as text, in one spelling per type (`1200.5`, `true`, `2026-01-31`). */
export type AttributeTexts = Readonly<Record<string, string>>;

/** A definition as it is kept. */
export interface DeclaredAttribute extends AttributeDefinition {
  readonly version: number;
}

export interface AttributeStore {
  list(subject?: AttributeSubject): Promise<DeclaredAttribute[]>;
  /** Adds what is new; what is declared already stays as it is. */
  declare(definitions: readonly AttributeDefinition[]): Promise<void>;
  /** Null if it is not at version `expected` any more. */
  change(definition: AttributeDefinition, expected: number): Promise<DeclaredAttribute | null>;
  /** Values in use for an attribute, each once, at most `limit`. */
  values(subject: AttributeSubject, key: string, limit: number): Promise<string[]>;
  /** By key, values that the newest few thousand customers or accounts have: to choose from, not to count on. */
  examples(subject: AttributeSubject): Promise<ReadonlyMap<string, readonly string[]>>;
}

/** Attributes that every organization has and that are columns of the columnar store; always text. */
export const COMMON_ATTRIBUTES = ['segment', 'region', 'plan'] as const;

const KEY = /^[a-z][a-z0-9_]{0,62}$/;
const LONGEST_VALUE = 1000;
/** Per subject. Beyond this a file's columns were taken for attributes by mistake. */
const MOST_ATTRIBUTES = 500;
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const YES = new Set(['true', 'yes', '1']);
const NO = new Set(['false', 'no', '0']);

/** @throws InvalidInput unless `key` may name an attribute */
export function parseAttributeKey(key: string, place = 'key'): string {
  if (!KEY.test(key)) {
    throw InvalidInput.at(place, 'must begin with a-z and hold only a-z, 0-9 and _ (at most 63)', key);
  }
  return key;
}

/** The definition that is made when nobody declared the key: a label from the key, a type from its first value. */
export function guessDefinition(
  subject: AttributeSubject,
  key: string,
  value: AttributeValue,
): AttributeDefinition {
  const label = key.charAt(0).toUpperCase() + key.slice(1).replaceAll('_', ' ');
  return { subject, key, label, valueType: guessType(key, value) };
}

/** Digits in quotes stay text: they are house numbers and contract numbers more often than amounts. */
function guessType(key: string, value: AttributeValue): AttributeType {
  if ((COMMON_ATTRIBUTES as readonly string[]).includes(key)) return 'text';
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'boolean';
  try {
    parseDay(value.trim());
    return 'date';
  } catch {
    return 'text';
  }
}

/**
 * A value as it is stored, or null when it is empty.
 * @throws InvalidInput naming the place, the value and what the type expects
 */
export function attributeText(value: unknown, type: AttributeType, place: string): string | null {
  if (value === null || value === undefined) return null;
  if (!['string', 'number', 'boolean'].includes(typeof value) || Number.isNaN(value)) {
    throw InvalidInput.at(place, 'must be a text, a number or yes/no', value);
  }
  const text = parseLine(String(value), place, LONGEST_VALUE);
  if (text === null) return null;
  switch (type) {
    case 'text':
      return text;
    case 'number': {
      const number = Number(text);
      if (typeof value === 'boolean' || !NUMBER.test(text) || !Number.isFinite(number)) {
        throw InvalidInput.at(place, 'must be a number, as this attribute is declared', value);
      }
      return String(number === 0 ? 0 : number);
    }
    case 'boolean': {
      const word = text.toLowerCase();
      if (YES.has(word)) return 'true';
      if (NO.has(word)) return 'false';
      throw InvalidInput.at(place, 'must be true or false, as this attribute is declared', value);
    }
    case 'date':
      return parseDay(text, place);
  }
}

/** A stored text as a value of its declared type; a text that is none of that type stays a text. */
export function attributeValue(text: string, type: AttributeType): AttributeValue {
  if (type === 'number' && NUMBER.test(text)) return Number(text);
  if (type === 'boolean' && (text === 'true' || text === 'false')) return text === 'true';
  return text;
}

/** Stored attributes as typed values, for the API. */
export function attributeValues(
  texts: AttributeTexts,
  known: AttributeDefinitions,
): Record<string, AttributeValue> {
  return Object.fromEntries(
    Object.entries(texts).map(([key, text]) => [
      key,
      attributeValue(text, known.get(key)?.valueType ?? 'text'),
    ]),
  );
}

/**
 * `before` with the changes of `input`: given keys are set, null or empty takes one away, the rest is kept.
 * Keys are in alphabetical order, so that equal attributes are equal texts.
 */
export function changeAttributes(
  before: AttributeTexts,
  input: AttributeInput | undefined,
  known: AttributeDefinitions,
  place = 'attributes',
): AttributeTexts {
  if (input === undefined) return before;
  const after: Record<string, string> = { ...before };
  const faults: Faults = gatherFaults();
  for (const [key, value] of Object.entries(input)) {
    faults.take(() => {
      parseAttributeKey(key, `${place}.${key}`);
      const text = attributeText(value, known.get(key)?.valueType ?? 'text', `${place}.${key}`);
      if (text === null) delete after[key];
      else after[key] = text;
    });
  }
  faults.assertNone();
  return Object.fromEntries(Object.entries(after).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Definitions that `inputs` use for the first time. */
export function newDefinitions(
  subject: AttributeSubject,
  inputs: readonly (AttributeInput | undefined)[],
  known: AttributeDefinitions,
): AttributeDefinition[] {
  const found = new Map<string, AttributeDefinition>();
  for (const input of inputs) {
    for (const [key, value] of Object.entries(input ?? {})) {
      if (value === null || value === '' || known.has(key) || found.has(key) || !KEY.test(key)) continue;
      found.set(key, guessDefinition(subject, key, value));
    }
  }
  return [...found.values()];
}

/** Reads the declared attributes of `subject`, declaring those that `inputs` use for the first time. */
export async function knownAttributes(
  store: AttributeStore,
  subject: AttributeSubject,
  inputs: readonly (AttributeInput | undefined)[] = [],
): Promise<AttributeDefinitions> {
  const byKey = (list: readonly AttributeDefinition[]) => new Map(list.map((one) => [one.key, one]));
  const known = byKey(await store.list(subject));
  const fresh = newDefinitions(subject, inputs, known);
  if (fresh.length === 0) return known;
  if (known.size + fresh.length > MOST_ATTRIBUTES) {
    throw InvalidInput.at('attributes', `an organization may have at most ${MOST_ATTRIBUTES} of them`);
  }
  await store.declare(fresh);
  // Read again: somebody else may have declared the same key as another type a moment before.
  return byKey(await store.list(subject));
}
