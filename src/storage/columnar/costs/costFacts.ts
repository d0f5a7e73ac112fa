import type { AcquisitionFacts, MaintenanceFacts } from '../../../economics/index.ts';
import type { FigureStore } from '../../../metric/index.ts';
import { atRiskCounts, atRiskPeople } from './atRisk.ts';
import { contactCounts } from './contacts.ts';
import { customerSums, servedCustomers } from './customers.ts';
import { lastReceived } from './received.ts';
import { reworkCounts } from './rework.ts';
import { uncountedBills } from './uncounted.ts';
import { wonFacts } from './won.ts';
import { wonPeople } from './wonPeople.ts';

/** What costs are reckoned from. The organization is bound by the store of figures, from the scope. */
export function costFacts(figures: FigureStore): AcquisitionFacts & MaintenanceFacts {
  return {
    lastReceived: (scope, signal) => lastReceived(figures, scope, signal),
    won: (scope, asked, signal) => wonFacts(figures, scope, asked, signal),
    wonPeople: (scope, asked, signal) => wonPeople(figures, scope, asked, signal),
    contacts: (scope, asked, signal) => contactCounts(figures, scope, asked, signal),
    customers: (scope, asked, signal) => customerSums(figures, scope, asked, signal),
    served: (scope, asked, signal) => servedCustomers(figures, scope, asked, signal),
    uncounted: (scope, asked, signal) => uncountedBills(figures, scope, asked, signal),
    rework: (scope, asked, signal) => reworkCounts(figures, scope, asked, signal),
    atRisk: (scope, asked, signal) => atRiskCounts(figures, scope, asked, signal),
    atRiskPeople: (scope, asked, signal) => atRiskPeople(figures, scope, asked, signal),
  };
}
