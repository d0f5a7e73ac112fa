import type { AuditLog } from '../access/index.ts';
import { type Clock, Conflict, type Ids, InvalidInput, isId, NotFound } from '../kernel/index.ts';
import {
  type Account,
  type AccountInput,
  changeAccount,
  changedAccountFields,
  newAccount,
} from './account.ts';
import { type AttributeStore, knownAttributes } from './attribute.ts';
import { parseExternalId } from './customer.ts';
import type { AccountStore } from './store.ts';
import { assertVersion } from './version.ts';

/** What keeping accounts needs, bound to one transaction of one organization. */
export interface AccountStores {
  readonly accounts: AccountStore;
  readonly attributes: AttributeStore;
  readonly audit: AuditLog;
}

/** @throws InvalidInput, Conflict if the external id is taken */
export async function createAccount(
  stores: AccountStores,
  tools: { readonly clock: Clock; readonly ids: Ids },
  input: AccountInput,
): Promise<Account> {
  const known = await knownAttributes(stores.attributes, 'account', [input.attributes]);
  const account = newAccount(input, known, { id: tools.ids.next(), now: tools.clock.now() });
  if (!(await stores.accounts.insert(account))) {
    throw new Conflict(
      `There is an account with the external id ${JSON.stringify(input.externalId)} already.`,
    );
  }
  await stores.audit.append({ action: 'created', subjectKind: 'account', subjectId: account.id });
  return account;
}

/** @throws NotFound, InvalidInput, Outdated when somebody else changed it since `version` was read */
export async function patchAccount(
  stores: AccountStores,
  tools: { readonly clock: Clock },
  id: string,
  version: number,
  input: AccountInput,
): Promise<Account> {
  const before = isId(id) ? await stores.accounts.lock(id) : null;
  if (!before) throw NotFound.of('account', id);
  assertVersion('account', before.version, version);
  const known = await knownAttributes(stores.attributes, 'account', [input.attributes]);
  const after = changeAccount(before, input, known, tools.clock.now());
  if (after === before) return before;
  await stores.accounts.update(after);
  await stores.audit.append({
    action: 'changed',
    subjectKind: 'account',
    subjectId: id,
    detail: { fields: changedAccountFields(before, after), version: after.version },
  });
  return after;
}

/** @throws NotFound */
export async function getAccount(stores: Pick<AccountStores, 'accounts'>, id: string): Promise<Account> {
  const account = isId(id) ? await stores.accounts.find(id) : null;
  if (!account) throw NotFound.of('account', id);
  return account;
}

/**
 * Our id of the account that a customer's request names; one named by an unknown external id is made.
 * Undefined when the request says nothing of it, null when it takes it away.
 * @throws InvalidInput
 */
export async function accountOf(
  stores: AccountStores,
  tools: { readonly clock: Clock; readonly ids: Ids },
  request: {
    readonly accountId?: string | null | undefined;
    readonly accountExternalId?: string | null | undefined;
  },
): Promise<string | null | undefined> {
  const { accountId, accountExternalId } = request;
  if (accountId !== undefined && accountExternalId !== undefined) {
    throw InvalidInput.at('accountExternalId', 'must not be given beside accountId', accountExternalId);
  }
  if (accountExternalId === undefined) {
    if (accountId === undefined || accountId === null) return accountId;
    if (isId(accountId) && (await stores.accounts.find(accountId))) return accountId;
    throw InvalidInput.at('accountId', 'must be the id of an account', accountId);
  }
  if (accountExternalId === null || accountExternalId.trim() === '') return null;
  const externalId = parseExternalId(accountExternalId, 'accountExternalId');
  const found = await stores.accounts.findByExternalId(externalId);
  if (found) return found.id;
  const account = newAccount({ externalId }, new Map(), { id: tools.ids.next(), now: tools.clock.now() });
  if (await stores.accounts.insert(account)) {
    await stores.audit.append({ action: 'created', subjectKind: 'account', subjectId: account.id });
    return account.id;
  }
  // Another request made it a moment before.
  const other = await stores.accounts.findByExternalId(externalId);
  if (!other) throw new Conflict('The account was changed at the same moment; send the request again.');
  return other.id;
}
