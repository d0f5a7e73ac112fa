import { type World, worldOf } from '../operator/operator.ts';
import { simulateCustomer } from '../operator/simulate.ts';
import { armOf, type Lot, lotSpan } from './lot.ts';

/** What a lot did to those whom it gave the treatment, by what was bound to happen on average until its judgment. */
export interface TrueLot {
  readonly key: string;
  readonly name: string;
  readonly from: string;
  readonly to: string;
  /** Set by the simulation. */
  readonly direct: Lot['effect'];
  readonly treatedCustomers: number;
  /** Contacts of the treated in 30 days as a customer, as it was and as the same customers would have had without it. */
  readonly contacts: { readonly with: number; readonly without: number; readonly effect: number };
}

/** A pass over those who were drawn, with the lot and without it. */
export function trueLot(world: World, lot: Lot): TrueLot {
  const { options, window, changes, lots } = world;
  const { from, to } = lotSpan(lot, window);
  const without = worldOf(
    options,
    changes,
    lots.filter((other) => other !== lot),
  );
  const sums = [world, without].map(() => ({ contacts: 0, days: 0 }));
  let treatedCustomers = 0;
  for (let index = 0; index < options.customers; index++) {
    const history = simulateCustomer(world, index);
    if (armOf(lot, options.seed, window, history.profile) !== 'treated') continue;
    if (history.endDay !== null && history.endDay <= from) continue;
    treatedCustomers++;
    for (const [at, { months }] of [history, simulateCustomer(without, index)].entries()) {
      const sum = sums[at];
      for (const month of months)
        if (sum && month.from >= from && month.from < to) {
          sum.contacts += month.expectedContacts;
          sum.days += month.to - month.from;
        }
    }
  }
  const [on = Number.NaN, off = Number.NaN] = sums.map(({ contacts, days }) => (30 * contacts) / days);
  return {
    ...{ key: lot.key, name: lot.name, from: window.day(from), to: window.day(to) },
    ...{ direct: lot.effect, treatedCustomers },
    contacts: { with: on, without: off, effect: on - off },
  };
}
