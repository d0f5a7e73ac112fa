import type { Scope } from '../kernel/index.ts';
import type { Page, Signal } from './signal.ts';

/** One question of a response, as the columnar store has it: texts themselves stay in the record. */
export interface TimelineAnswer {
  readonly question: string;
  readonly questionKind: string;
  readonly item: string | null;
  readonly score: number | null;
  readonly notApplicable: boolean;
  readonly choice: string | null;
  readonly hasText: boolean;
}

/** Something that a customer said, or that happened to them. */
export type TimelineEntry =
  | {
      readonly type: 'response';
      readonly at: string;
      readonly responseId: string;
      readonly surveyId: string;
      readonly touchpoint: string | null;
      readonly channel: string | null;
      readonly answers: readonly TimelineAnswer[];
    }
  | { readonly type: 'signal'; readonly at: string; readonly signal: Signal };

/** A customer's answers and signals in one order, newest first; entries of the same instant keep a fixed order. */
export interface TimelineStore {
  /** `cursor` from the page before, so that what arrives meanwhile neither repeats nor hides an entry. */
  timeline(
    scope: Scope,
    customerId: string,
    cursor: string | null,
    limit: number,
  ): Promise<Page<TimelineEntry>>;
}
