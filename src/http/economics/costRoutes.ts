import type { Api } from '../frame/api.ts';
import type { Parts } from '../parts.ts';
import { mountCostCustomers } from './costCustomers.ts';
import { mountCosts } from './costs.ts';
import { mountLedger } from './ledger.ts';
import { mountLedgerPeriods } from './ledgerPeriods.ts';

/** What things cost: the ledger, and what it comes to. */
export function mountCostRoutes(api: Api, parts: Parts): void {
  mountLedger(api, parts);
  mountLedgerPeriods(api, parts);
  mountCosts(api, parts);
  mountCostCustomers(api, parts);
}
