import { REGIONS } from './operator/customer.ts';
import type { World } from './operator/operator.ts';
import type { History } from './operator/simulate.ts';
import { type Change, rolloutDay } from './truth/change.ts';

/** What was bound to happen on average in a region and month, given how its customers lived until then. */
export interface LedgerCell {
  /** Customer-years and customer-months under contract. */
  years: number;
  months: number;
  /** Expected contacts: the first about each matter, and all of them. */
  first: number;
  contacts: number;
  /** Expected number of customers who leave. */
  leaves: number;
  bills: number;
  shocks: number;
}

/** Cells by region, then by month of the window. */
export type Ledger = readonly (readonly LedgerCell[])[];

export function emptyLedger(world: World): LedgerCell[][] {
  return REGIONS.map(() => world.window.slices.map(() => emptyCell()));
}

export function enter(ledger: LedgerCell[][], history: History): void {
  for (const month of history.months) {
    const cell = ledger[history.profile.region]?.[month.slice.index];
    if (!cell) continue;
    cell.years += (month.to - month.from) / 365.25;
    cell.months += (month.to - month.from) / 30.44;
    cell.first += month.expectedFirst;
    cell.contacts += month.expectedContacts;
    cell.leaves += month.leaves;
    if (month.bill) {
      cell.bills++;
      cell.shocks += month.plan.shock;
    }
  }
}

/** Sum of the cells that `holds` wants. */
export function total(ledger: Ledger, holds: (region: number, slice: number) => boolean): LedgerCell {
  const sum = emptyCell();
  for (const [region, line] of ledger.entries()) {
    for (const [slice, cell] of line.entries()) {
      if (!holds(region, slice)) continue;
      for (const key of Object.keys(sum) as (keyof LedgerCell)[]) sum[key] += cell[key];
    }
  }
  return sum;
}

/** Whether `change` runs in a region in a month; roll-outs begin with a month. */
export function isTreated(change: Change, world: World, region: number, slice: number): boolean {
  const day = rolloutDay(change, world.window, region);
  return day !== null && (world.window.slices[slice]?.from ?? -1) >= day;
}

function emptyCell(): LedgerCell {
  return { years: 0, months: 0, first: 0, contacts: 0, leaves: 0, bills: 0, shocks: 0 };
}
