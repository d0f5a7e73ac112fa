import type { OrganizationStore } from '../../access/index.ts';
import { closedMonths } from './bookPeriod.ts';
import type { LedgerStore } from './ledgerStore.ts';
import { addMonths, monthOfDay } from './month.ts';
import { wantedRates } from './rate.ts';

/** What the ledger asks of people. */
export interface LedgerAttention {
  /** Entries in all. */
  readonly entries: number;
  /** Months with entries that are over for more than two months and not closed, oldest first. */
  readonly open: readonly string[];
  /** Currencies and months that entries wait for. */
  readonly rates: readonly { readonly month: string; readonly currency: string }[];
}

/** Finance takes so many months to close one. */
const CLOSED_WITHIN = 2;

/** @param today YYYY-MM-DD in the organization's zone */
export async function ledgerAttention(
  { ledger, organization }: { readonly ledger: LedgerStore; readonly organization: OrganizationStore },
  today: string,
): Promise<LedgerAttention> {
  const months = await ledger.months();
  if (months.length === 0) return { entries: 0, open: [], rates: [] };
  const closed = closedMonths(await ledger.periodEvents());
  const { currency: base } = await organization.read();
  const wanted = wantedRates(await ledger.currencies(), base, await ledger.rates());
  const until = addMonths(monthOfDay(today), -CLOSED_WITHIN);
  return {
    entries: months.reduce((all, one) => all + one.entries, 0),
    open: months.flatMap(({ month }) => (month < until && !closed.has(month) ? [month] : [])),
    rates: wanted.map(({ month, currency }) => ({ month, currency })),
  };
}
