import { gatherFaults, parseLine } from '../kernel/index.ts';
import {
  type AttributeDefinitions,
  type AttributeInput,
  type AttributeTexts,
  changeAttributes,
} from './attribute.ts';
import { parseExternalId } from './customer.ts';

/** Who customers belong to where that is somebody else: a company, a household, a contract holder. */
export interface Account {
  readonly id: string;
  readonly externalId: string;
  readonly name: string | null;
  readonly attributes: AttributeTexts;
  readonly version: number;
  readonly createdAt: string;
  readonly updatedAt: string;
}

export interface AccountInput {
  readonly externalId?: string | undefined;
  readonly name?: string | null | undefined;
  readonly attributes?: AttributeInput | undefined;
}

/** @throws InvalidInput with a fault for each field that breaks its rule */
export function newAccount(
  input: AccountInput,
  known: AttributeDefinitions,
  given: { readonly id: string; readonly now: Date },
): Account {
  const now = given.now.toISOString();
  const { id } = given;
  const blank: Account = {
    id,
    externalId: '',
    name: null,
    attributes: {},
    version: 1,
    createdAt: now,
    updatedAt: now,
  };
  return applied(blank, { ...input, externalId: input.externalId ?? '' }, known);
}

/** `before` with the changes of `input`, as its next version; `before` itself when nothing differs. */
export function changeAccount(
  before: Account,
  input: AccountInput,
  known: AttributeDefinitions,
  now: Date,
): Account {
  const after = applied(before, input, known);
  if (changedAccountFields(before, after).length === 0) return before;
  return { ...after, version: before.version + 1, updatedAt: now.toISOString() };
}

function applied(before: Account, input: AccountInput, known: AttributeDefinitions): Account {
  const faults = gatherFaults();
  const { externalId, name, attributes } = input;
  const read = {
    externalId: externalId === undefined ? before.externalId : faults.take(() => parseExternalId(externalId)),
    name: name === undefined ? before.name : faults.take(() => parseLine(name, 'name', 200)),
    attributes: faults.take(() => changeAttributes(before.attributes, attributes, known)),
  };
  faults.assertNone();
  return {
    ...before,
    externalId: read.externalId ?? before.externalId,
    name: read.name ?? null,
    attributes: read.attributes ?? before.attributes,
  };
}

/** Names of what differs, never values. */
export function changedAccountFields(before: Account, after: Account): string[] {
  const fields: string[] = (['externalId', 'name'] as const).filter(
    (field) => before[field] !== after[field],
  );
  const keys = new Set([...Object.keys(before.attributes), ...Object.keys(after.attributes)]);
  for (const key of keys) {
    if (before.attributes[key] !== after.attributes[key]) fields.push(`attribute.${key}`);
  }
  return fields;
}
