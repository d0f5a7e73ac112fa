import type { Api } from '../frame/api.ts';
import type { Parts } from '../parts.ts';
import { mountAccounts } from './accounts.ts';
import { mountAttributes } from './attributes.ts';
import { mountConsents } from './consents.ts';
import { mountCustomers } from './customers.ts';
import { mountSegments } from './segments.ts';
import { mountTimeline } from './timeline.ts';

export function mountCustomer(api: Api, parts: Parts): void {
  for (const mount of [
    mountCustomers,
    mountTimeline,
    mountConsents,
    mountAccounts,
    mountSegments,
    mountAttributes,
  ]) {
    mount(api, parts);
  }
}
