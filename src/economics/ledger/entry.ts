import type { Knowable, Money } from '../../kernel/index.ts';
import type { CategoryKey } from './category.ts';

/** What an entry is about, each optional: what it is booked under, and later cut by. */
export interface EntryTags {
  readonly campaign: string | null;
  readonly segment: string | null;
  readonly channel: string | null;
  readonly tool: string | null;
  readonly unitId: string | null;
  readonly initiativeId: string | null;
  readonly note: string | null;
}

/** One amount in one calendar month. */
export interface LedgerEntry extends EntryTags {
  readonly id: string;
  /** The book, file or system that it came from, and its key there: the same row is never counted twice. */
  readonly source: string;
  readonly rowKey: string;
  /** YYYY-MM */
  readonly month: string;
  readonly category: CategoryKey;
  /** As it was booked; less than nothing for a credit. */
  readonly amount: Money;
  /** Withdrawn ones count nowhere and stay for the trace. */
  readonly state: 'active' | 'withdrawn';
  readonly importId: string | null;
  readonly version: number;
  readonly createdBy: string;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** An entry with its amount in the organization's currency; unknown while there is no exchange rate. */
export interface ShownEntry {
  readonly entry: LedgerEntry;
  readonly own: Knowable<Money>;
  readonly closed: boolean;
}

/** Sum of the active entries that are alike in all of this. */
export interface LedgerSum extends Omit<EntryTags, 'note' | 'unitId'> {
  readonly month: string;
  readonly category: CategoryKey;
  readonly amount: Money;
  readonly entries: number;
}

/** One change of an entry or a rate, as it is kept for good. */
export interface LedgerChange {
  readonly id: string;
  readonly subject: 'entry' | 'rate';
  readonly subjectId: string;
  readonly action: 'entered' | 'changed' | 'withdrawn' | 'restored';
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>>;
  readonly why: string | null;
  readonly importId: string | null;
  readonly by: { readonly id: string; readonly name: string };
  readonly at: string;
}

/** Source of entries that people make by hand. */
export const BY_HAND = 'Entered by hand';
