import { InvalidInput } from '../../kernel/index.ts';

/** What a customer did since the first purchase, all times counted from it in one unit (weeks, say). */
export interface Purchases {
  /** Purchases after the first. */
  readonly repeats: number;
  /** Time of the last purchase; 0 when none came after the first. */
  readonly last: number;
  /** Time until which the customer was watched. */
  readonly watched: number;
}

/** Customers by their history, equal ones together: all that purchase models need to know. Column by column. */
export interface PurchaseHistories {
  readonly repeats: Float64Array;
  readonly last: Float64Array;
  readonly watched: Float64Array;
  readonly customers: Float64Array;
}

/** A history and how many customers share it. */
export interface CountedPurchases extends Purchases {
  /** 1 when left out. */
  readonly customers?: number;
}

/**
 * Groups equal histories. A store that groups them itself (`group by repeats, last, watched`) sends fewer rows, and
 * these are taken as they are.
 */
export function groupPurchases(rows: Iterable<CountedPurchases>): PurchaseHistories {
  const byWatched = new Map<number, Map<number, Map<number, number>>>();
  let count = 0;
  for (const row of rows) {
    checkPurchases(row);
    const customers = row.customers ?? 1;
    if (!(customers >= 0)) throw InvalidInput.at('customers', 'must be 0 or more', customers);
    const byLast = byWatched.get(row.watched) ?? new Map<number, Map<number, number>>();
    if (byLast.size === 0) byWatched.set(row.watched, byLast);
    const byRepeats = byLast.get(row.last) ?? new Map<number, number>();
    if (byRepeats.size === 0) byLast.set(row.last, byRepeats);
    const before = byRepeats.get(row.repeats);
    if (before === undefined) count++;
    byRepeats.set(row.repeats, (before ?? 0) + customers);
  }
  const columns = () => new Float64Array(count);
  const grouped = { repeats: columns(), last: columns(), watched: columns(), customers: columns() };
  let at = 0;
  for (const [watched, byLast] of byWatched)
    for (const [last, byRepeats] of byLast)
      for (const [repeats, customers] of byRepeats) {
        grouped.repeats[at] = repeats;
        grouped.last[at] = last;
        grouped.watched[at] = watched;
        grouped.customers[at] = customers;
        at++;
      }
  return grouped;
}

/** Refuses a history that can't be. */
export function checkPurchases({ repeats, last, watched }: Purchases): void {
  if (!(Number.isInteger(repeats) && repeats >= 0))
    throw InvalidInput.at('repeats', 'must be a whole number from 0', repeats);
  if (!(watched >= 0 && watched < Infinity))
    throw InvalidInput.at('watched', 'must be a time of 0 or more', watched);
  if (!(last >= 0 && last <= watched))
    throw InvalidInput.at('last', 'must lie between the first purchase (0) and the end of watching', last);
  if (repeats === 0 && last !== 0) throw InvalidInput.at('last', 'must be 0 without a repeat purchase', last);
  if (repeats > 0 && last === 0)
    throw InvalidInput.at(
      'last',
      'must be above 0 with a repeat purchase: take purchases of one moment as one',
      last,
    );
}
