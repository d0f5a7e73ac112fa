import type { Page, PageRequest } from '../../kernel/index.ts';
import type { PeriodEvent } from './bookPeriod.ts';
import type { CategoryKey } from './category.ts';
import type { EntryTags, LedgerChange, LedgerEntry, LedgerSum } from './entry.ts';
import type { ExchangeRate } from './rate.ts';

/** Which entries are meant; what is left out does not matter, null means that none is named. */
export interface LedgerFilter extends Partial<Omit<EntryTags, 'note' | 'unitId'>> {
  /** Months YYYY-MM, both included. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly categories?: readonly CategoryKey[] | undefined;
  readonly source?: string | undefined;
  readonly currency?: string | undefined;
  readonly importId?: string | undefined;
  readonly unitId?: string | null | undefined;
  /** Part of the note, campaign, tool or source. */
  readonly search?: string | undefined;
  /** Active ones unless said otherwise. */
  readonly state?: 'active' | 'withdrawn' | 'all' | undefined;
}

/** What of the ledger is distinct, for filters and forms. */
export interface LedgerWords {
  readonly campaigns: readonly string[];
  readonly segments: readonly string[];
  readonly channels: readonly string[];
  readonly tools: readonly string[];
  readonly sources: readonly string[];
  readonly currencies: readonly string[];
}

export interface LedgerPlaces {
  readonly units: readonly { readonly id: string; readonly name: string }[];
  readonly initiatives: readonly { readonly id: string; readonly name: string }[];
}

/** The ledger of the organization of the running transaction. */
export interface LedgerStore {
  entry(id: string): Promise<LedgerEntry | null>;
  /** Newest month first, then newest entry; `at` of the page key is the month's first day. */
  page(filter: LedgerFilter, request: PageRequest): Promise<Page<LedgerEntry>>;
  /** @returns false where source and row key are taken */
  insert(entry: LedgerEntry): Promise<boolean>;
  /** @returns false where the version has moved on */
  update(entry: LedgerEntry, expected: number): Promise<boolean>;
  /**
   * Active entries, whatever state is asked for, summed where they are alike, by month.
   * @param by alike in month, category and currency alone, or in all that they are booked under
   */
  sums(filter: LedgerFilter, by: 'category' | 'everything'): Promise<LedgerSum[]>;
  words(): Promise<LedgerWords>;
  /** Units and initiatives that entries can be booked under: those that the caller may see. */
  places(): Promise<LedgerPlaces>;
  /** Changes whenever any entry, rate or closed month does. */
  stamp(): Promise<string>;
  addChange(change: LedgerChange): Promise<void>;
  /** Newest first, at most 200. */
  changes(subject: LedgerChange['subject'], subjectId: string): Promise<LedgerChange[]>;
  /** All events, oldest first. */
  periodEvents(): Promise<PeriodEvent[]>;
  /** @returns false where somebody else was first */
  addPeriodEvent(event: PeriodEvent): Promise<boolean>;
  /** Keeps months from being closed, and entries from being changed, until the transaction ends. */
  holdPeriods(): Promise<void>;
  /** All rates, newest month first. */
  rates(): Promise<ExchangeRate[]>;
  /** @param expected version that it replaces; null for a new one. @returns false where that is not what is there */
  putRate(rate: ExchangeRate, expected: number | null): Promise<boolean>;
  /** Active entries by month and currency, by month. */
  currencies(): Promise<{ readonly month: string; readonly currency: string; readonly entries: number }[]>;
  /** First and last month with an active entry, number of active entries, and months by number of entries. */
  months(): Promise<{ readonly month: string; readonly entries: number }[]>;
}
