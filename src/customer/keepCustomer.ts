import type { AuditLog } from '../access/index.ts';
import { type Clock, Conflict, type Ids, isId, NotFound } from '../kernel/index.ts';
import { type AttributeStore, knownAttributes } from './attribute.ts';
import {
  type Customer,
  type CustomerInput,
  changeCustomer,
  changedFields,
  erasedCustomer,
  newCustomer,
  parseExternalId,
} from './customer.ts';
import { accountOf } from './keepAccount.ts';
import type { AccountStore, CustomerFollower, CustomerStore } from './store.ts';
import { assertVersion } from './version.ts';

/** What keeping customers needs, bound to one transaction of one organization. */
export interface CustomerStores {
  readonly customers: CustomerStore;
  readonly accounts: AccountStore;
  readonly attributes: AttributeStore;
  readonly followers: readonly CustomerFollower[];
  readonly audit: AuditLog;
}

/** Where ids and the time come from. */
export interface Tools {
  readonly clock: Clock;
  readonly ids: Ids;
}

/** Input of the API: the account by our id, or by the company's own (made when it is not known yet). */
export interface CustomerRequest extends CustomerInput {
  readonly accountExternalId?: string | null | undefined;
}

/**
 * Makes a customer; answers and signals that came earlier under the external id become theirs.
 * @throws InvalidInput, Conflict if the external id is taken
 */
export async function createCustomer(
  stores: CustomerStores,
  tools: Tools,
  request: CustomerRequest,
): Promise<Customer> {
  const customer = await insertCustomer(stores, tools, request);
  if (customer) return customer;
  throw new Conflict(
    `There is a customer with the external id ${JSON.stringify(request.externalId)} already.`,
  );
}

/**
 * Makes the customer of that external id, or changes the one that is there: what the request does not name is kept.
 * @throws InvalidInput
 */
export async function upsertCustomer(
  stores: CustomerStores,
  tools: Tools,
  request: CustomerRequest,
  version: number | null = null,
): Promise<{ readonly customer: Customer; readonly state: 'new' | 'changed' | 'same' }> {
  const externalId = parseExternalId(request.externalId);
  const before = await stores.customers.lockByExternalId(externalId);
  assertVersion('customer', before?.version ?? 0, version);
  if (!before) {
    const customer = await insertCustomer(stores, tools, request);
    if (customer) return { customer, state: 'new' };
  }
  // Null a second time only if it was made and renamed by others in between.
  const found = before ?? (await stores.customers.lockByExternalId(externalId));
  if (!found) throw new Conflict('The customer was changed at the same moment; send the request again.');
  const customer = await applyChange(stores, tools, found, request);
  return { customer, state: customer === found ? 'same' : 'changed' };
}

/**
 * Changes a customer that was read as `version`.
 * @throws NotFound, InvalidInput, Outdated when somebody else changed it since
 */
export async function patchCustomer(
  stores: CustomerStores,
  tools: Tools,
  id: string,
  version: number,
  request: CustomerRequest,
): Promise<Customer> {
  const before = await lockedCustomer(stores, id);
  assertVersion('customer', before.version, version);
  return applyChange(stores, tools, before, request);
}

/**
 * Removes a customer's personal data for good: the row stays as one that can be counted, answers keep their scores but
 * lose texts and link. The audit log names the record, never the person.
 * @param version the one that was read, where that matters to the caller
 * @throws NotFound, Outdated
 */
export async function eraseCustomer(
  stores: CustomerStores,
  tools: Tools,
  id: string,
  version: number | null = null,
): Promise<Customer> {
  const before = await lockedCustomer(stores, id);
  assertVersion('customer', before.version, version);
  if (before.erased) return before;
  const after = erasedCustomer(before, tools.clock.now());
  let touched = 0;
  for (const follower of stores.followers) touched += await follower.erased(before);
  await stores.customers.update(after);
  await stores.customers.forget(id);
  await stores.audit.append({
    action: 'erased',
    subjectKind: 'customer',
    subjectId: id,
    detail: { linked: touched },
  });
  return after;
}

/** @throws NotFound */
export async function getCustomer(stores: Pick<CustomerStores, 'customers'>, id: string): Promise<Customer> {
  const customer = isId(id) ? await stores.customers.find(id) : null;
  if (!customer) throw NotFound.of('customer', id);
  return customer;
}

async function lockedCustomer(stores: CustomerStores, id: string): Promise<Customer> {
  const customer = isId(id) ? await stores.customers.lock(id) : null;
  if (!customer) throw NotFound.of('customer', id);
  return customer;
}

async function insertCustomer(
  stores: CustomerStores,
  tools: Tools,
  request: CustomerRequest,
): Promise<Customer | null> {
  const known = await knownAttributes(stores.attributes, 'customer', [request.attributes]);
  const input = { ...request, accountId: await accountOf(stores, tools, request) };
  const customer = newCustomer(input, known, { id: tools.ids.next(), now: tools.clock.now() });
  if (!(await stores.customers.insert(customer))) return null;
  let linked = 0;
  for (const follower of stores.followers) linked += await follower.appeared([customer]);
  await stores.audit.append({
    action: 'created',
    subjectKind: 'customer',
    subjectId: customer.id,
    ...(linked > 0 ? { detail: { linked } } : {}),
  });
  return customer;
}

async function applyChange(
  stores: CustomerStores,
  tools: Tools,
  before: Customer,
  request: CustomerRequest,
): Promise<Customer> {
  const known = await knownAttributes(stores.attributes, 'customer', [request.attributes]);
  const input = { ...request, accountId: await accountOf(stores, tools, request) };
  const after = changeCustomer(before, input, known, tools.clock.now());
  if (after === before) return before;
  await stores.customers.update(after);
  if (after.externalId !== before.externalId) {
    for (const follower of stores.followers) await follower.appeared([after]);
  }
  await stores.audit.append({
    action: 'changed',
    subjectKind: 'customer',
    subjectId: before.id,
    detail: { fields: changedFields(before, after), version: after.version },
  });
  return after;
}
