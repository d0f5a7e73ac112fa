import type { Money } from '../../kernel/index.ts';
import type { CategoryKey } from './category.ts';
import type { LedgerSum } from './entry.ts';
import type { Exchange } from './rate.ts';

/** Entries that are alike, in the organization's currency. */
export interface BookedLine extends Omit<LedgerSum, 'amount'> {
  /** Minor units of the organization's currency. */
  readonly minor: bigint;
}

/** Entries that count nowhere yet, because nobody said what their currency was worth. */
export interface MissingRate {
  readonly month: string;
  readonly category: CategoryKey;
  readonly amount: Money;
  readonly entries: number;
}

export interface Booked {
  readonly lines: readonly BookedLine[];
  readonly missing: readonly MissingRate[];
}

/** Sums of the ledger in one currency; what cannot be converted is set apart, never taken as one to one. */
export function inOwnCurrency(sums: readonly LedgerSum[], exchange: Exchange): Booked {
  const lines: BookedLine[] = [];
  const missing = new Map<string, MissingRate>();
  for (const { amount, ...rest } of sums) {
    const own = exchange.own(amount, rest.month);
    if (own.known) {
      lines.push({ ...rest, minor: own.value.minor });
      continue;
    }
    const key = `${rest.month} ${amount.currency} ${rest.category}`;
    const known = missing.get(key);
    missing.set(key, {
      month: rest.month,
      category: rest.category,
      amount: { minor: (known?.amount.minor ?? 0n) + amount.minor, currency: amount.currency },
      entries: (known?.entries ?? 0) + rest.entries,
    });
  }
  return { lines, missing: [...missing.values()] };
}

/**
 * Missing rates by month and currency.
 * @param categories those that matter; left out: all
 */
export function missingRates(
  missing: readonly MissingRate[],
  categories?: readonly CategoryKey[],
): { readonly month: string; readonly minor: string; readonly currency: string; readonly entries: number }[] {
  const sums = new Map<string, { month: string; minor: bigint; currency: string; entries: number }>();
  for (const { month, category, amount, entries } of missing) {
    if (categories && !categories.includes(category)) continue;
    const key = `${month} ${amount.currency}`;
    const known = sums.get(key) ?? { month, minor: 0n, currency: amount.currency, entries: 0 };
    sums.set(key, { ...known, minor: known.minor + amount.minor, entries: known.entries + entries });
  }
  return [...sums.values()].map((one) => ({ ...one, minor: String(one.minor) }));
}
