import { Conflict, gatherFaults, InvalidInput, parseDay, parseLine } from '../kernel/index.ts';
import {
  type AttributeDefinitions,
  type AttributeInput,
  type AttributeTexts,
  changeAttributes,
} from './attribute.ts';
import { parseEmail, parseLanguage, parsePhone, parseSlug } from './contactDetail.ts';

/** A person or a contract that the company serves, under the id that its own systems know. */
export interface Customer {
  readonly id: string;
  readonly externalId: string;
  readonly accountId: string | null;
  readonly name: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  /** BCP 47. */
  readonly preferredLanguage: string | null;
  readonly preferredChannel: string | null;
  /** Days YYYY-MM-DD: first as a customer, and last; null while unknown or while it goes on. */
  readonly startedOn: string | null;
  readonly endedOn: string | null;
  readonly attributes: AttributeTexts;
  /** Personal data were removed; only what can be counted is left. */
  readonly erased: boolean;
  readonly version: number;
  /** ISO instants. */
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** What is sent about a customer: what is absent stays as it is, null or empty takes the value away. */
export interface CustomerInput {
  readonly externalId?: string | undefined;
  readonly accountId?: string | null | undefined;
  readonly name?: string | null | undefined;
  readonly email?: string | null | undefined;
  readonly phone?: string | null | undefined;
  readonly preferredLanguage?: string | null | undefined;
  readonly preferredChannel?: string | null | undefined;
  readonly startedOn?: string | null | undefined;
  readonly endedOn?: string | null | undefined;
  readonly attributes?: AttributeInput | undefined;
}

const LONGEST_NAME = 200;

/** The company's own id of a customer or account. @throws InvalidInput */
export function parseExternalId(value: unknown, place = 'externalId'): string {
  const id = parseLine(value, place, 200);
  if (id === null) throw InvalidInput.at(place, 'must be there: the id that your own systems use', value);
  return id;
}

/**
 * The customer that `input` makes, first seen at `now`.
 * @throws InvalidInput with a fault for each field that breaks its rule
 */
export function newCustomer(
  input: CustomerInput,
  known: AttributeDefinitions,
  given: { readonly id: string; readonly now: Date },
): Customer {
  const now = given.now.toISOString();
  const blank: Customer = {
    id: given.id,
    externalId: '',
    accountId: null,
    name: null,
    email: null,
    phone: null,
    preferredLanguage: null,
    preferredChannel: null,
    startedOn: null,
    endedOn: null,
    attributes: {},
    erased: false,
    version: 1,
    createdAt: now,
    updatedAt: now,
  };
  return applied(blank, { ...input, externalId: input.externalId ?? '' }, known);
}

/**
 * `before` with the changes of `input`, as its next version; `before` itself when nothing differs.
 * @throws InvalidInput with a fault for each field that breaks its rule, Conflict if the customer was erased
 */
export function changeCustomer(
  before: Customer,
  input: CustomerInput,
  known: AttributeDefinitions,
  now: Date,
): Customer {
  if (before.erased) throw new Conflict('This customer was erased and cannot be changed any more.');
  const after = applied(before, input, known);
  if (changedFields(before, after).length === 0) return before;
  return { ...after, version: before.version + 1, updatedAt: now.toISOString() };
}

function applied(before: Customer, input: CustomerInput, known: AttributeDefinitions): Customer {
  const faults = gatherFaults();
  const read = <T>(value: unknown, old: T, parse: () => T): T =>
    value === undefined ? old : (faults.take(parse) ?? old);
  const nullable = <T>(value: unknown, old: T | null, parse: () => T | null): T | null => {
    if (value === undefined) return old;
    const parsed = faults.take(parse);
    return parsed === undefined ? old : parsed;
  };
  const after: Customer = {
    ...before,
    externalId: read(input.externalId, before.externalId, () => parseExternalId(input.externalId)),
    accountId: input.accountId === undefined ? before.accountId : input.accountId,
    name: nullable(input.name, before.name, () => parseLine(input.name, 'name', LONGEST_NAME)),
    email: nullable(input.email, before.email, () => parseEmail(input.email)),
    phone: nullable(input.phone, before.phone, () => parsePhone(input.phone)),
    preferredLanguage: nullable(input.preferredLanguage, before.preferredLanguage, () =>
      parseLanguage(input.preferredLanguage),
    ),
    preferredChannel: nullable(input.preferredChannel, before.preferredChannel, () =>
      parseSlug(input.preferredChannel, 'preferredChannel'),
    ),
    startedOn: nullable(input.startedOn, before.startedOn, () =>
      parseDayOrNone(input.startedOn, 'startedOn'),
    ),
    endedOn: nullable(input.endedOn, before.endedOn, () => parseDayOrNone(input.endedOn, 'endedOn')),
    attributes: read(input.attributes, before.attributes, () =>
      changeAttributes(before.attributes, input.attributes, known),
    ),
  };
  faults.take(() => {
    if (after.startedOn !== null && after.endedOn !== null && after.endedOn < after.startedOn) {
      throw InvalidInput.at('endedOn', `must not be before startedOn, ${after.startedOn}`, after.endedOn);
    }
  });
  faults.assertNone();
  return after;
}

function parseDayOrNone(value: unknown, place: string): string | null {
  const day = parseLine(value, place, 10);
  return day === null ? null : parseDay(day, place);
}

const COMPARED = [
  'externalId',
  'accountId',
  'name',
  'email',
  'phone',
  'preferredLanguage',
  'preferredChannel',
  'startedOn',
  'endedOn',
] as const;

/** Names of what differs between two states of a customer: fields, and attributes as `attribute.KEY`. Never values. */
export function changedFields(before: Customer, after: Customer): string[] {
  const fields: string[] = COMPARED.filter((field) => before[field] !== after[field]);
  const keys = new Set([...Object.keys(before.attributes), ...Object.keys(after.attributes)]);
  for (const key of keys) {
    if (before.attributes[key] !== after.attributes[key]) fields.push(`attribute.${key}`);
  }
  return fields;
}

/** What is left of a customer once personal data are removed: that there was one, and from when until when. */
export function erasedCustomer(before: Customer, now: Date): Customer {
  return {
    ...before,
    externalId: `erased-${before.id}`,
    accountId: null,
    name: null,
    email: null,
    phone: null,
    preferredLanguage: null,
    preferredChannel: null,
    attributes: {},
    erased: true,
    version: before.version + 1,
    updatedAt: now.toISOString(),
  };
}
