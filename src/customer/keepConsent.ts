import type { AuditLog } from '../access/index.ts';
import { type Clock, Conflict, type Ids } from '../kernel/index.ts';
import { type Consent, type ConsentInput, newConsent } from './consent.ts';
import { getCustomer } from './keepCustomer.ts';
import type { ConsentStore, CustomerStore } from './store.ts';

/** Adds an entry to what a customer agreed to. @throws NotFound, InvalidInput, Conflict if the customer was erased */
export async function keepConsent(
  stores: { readonly customers: CustomerStore; readonly consents: ConsentStore; readonly audit: AuditLog },
  tools: { readonly clock: Clock; readonly ids: Ids },
  customerId: string,
  input: ConsentInput,
): Promise<Consent> {
  const customer = await getCustomer(stores, customerId);
  if (customer.erased)
    throw new Conflict('This customer was erased; nothing can be written down about them.');
  const consent = newConsent(input, customerId, tools);
  await stores.consents.add([consent]);
  const { purpose, channel, state } = consent;
  await stores.audit.append({
    action: state === 'granted' ? 'consent granted' : 'consent withdrawn',
    subjectKind: 'customer',
    subjectId: customerId,
    detail: { purpose, channel },
  });
  return consent;
}
