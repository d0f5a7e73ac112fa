import { gatherFaults, InvalidInput, parseDay, parseLine, parseProse } from '../kernel/index.ts';
import { type ComparabilityKey, parseKey } from './key.ts';

export const SOURCE_KINDS = ['internal', 'industry', 'competitor'] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** Who publishes figures, how they are made, and what is known of their comparability. */
export interface BenchmarkSource {
  readonly id: string;
  readonly name: string;
  readonly kind: SourceKind;
  /** Who measures and publishes it. */
  readonly publisher: string | null;
  readonly method: string | null;
  readonly url: string | null;
  /** What is known of all its figures; a figure may say otherwise. */
  readonly key: Partial<ComparabilityKey>;
  /** Who finds out what is unknown of it, and by when. */
  readonly finder: string | null;
  readonly due: string | null;
  /** Anything else that readers should know: a licence, that it is invented. */
  readonly note: string | null;
  readonly version: number;
  readonly createdAt: string;
  readonly updatedAt: string;
}

export type SourceInput = Pick<BenchmarkSource, 'name' | 'kind'> &
  Partial<Pick<BenchmarkSource, 'publisher' | 'method' | 'url' | 'finder' | 'due' | 'note'>> & {
    readonly key?: Partial<Record<keyof ComparabilityKey, unknown>>;
  };

/** What people say of a source, checked. @throws InvalidInput naming each field that is wrong */
export function parseSource(
  input: SourceInput,
): Omit<BenchmarkSource, 'id' | 'version' | 'createdAt' | 'updatedAt'> {
  const faults = gatherFaults();
  const name = faults.take(() => required(input.name, 'name', 200)) ?? '';
  const publisher = faults.take(() => parseLine(input.publisher, 'publisher', 200)) ?? null;
  const method = faults.take(() => parseProse(input.method, 'method', 4000)) ?? null;
  const note = faults.take(() => parseProse(input.note, 'note', 2000)) ?? null;
  const url = faults.take(() => parseAddress(input.url, 'url')) ?? null;
  const finder = faults.take(() => parseLine(input.finder, 'finder', 200)) ?? null;
  const due = faults.take(() => (input.due ? parseDay(input.due, 'due') : null)) ?? null;
  const key = faults.take(() => parseKey(input.key ?? {})) ?? {};
  faults.take(() => {
    if (!SOURCE_KINDS.includes(input.kind))
      throw InvalidInput.at('kind', `must be one of ${SOURCE_KINDS.join(', ')}`, input.kind);
  });
  faults.assertNone();
  return { name, kind: input.kind, publisher, method, url, key, finder, due, note };
}

/** A link to another site: http or https, so that it can do nothing but be opened. */
export function parseAddress(value: unknown, place: string): string | null {
  const text = parseLine(value, place, 2000);
  if (text === null) return null;
  let protocol = '';
  try {
    ({ protocol } = new URL(text));
  } catch {
    // Falls through to the error below.
  }
  if (protocol !== 'https:' && protocol !== 'http:')
    throw InvalidInput.at(place, 'must be an address that begins with https:// or http://', text);
  return text;
}

export function required(value: unknown, place: string, longest: number): string {
  const text = parseLine(value, place, longest);
  if (text === null) throw InvalidInput.at(place, 'must be there', value);
  return text;
}
