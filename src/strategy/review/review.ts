import type { Owner } from '../../access/index.ts';
import type { Decision } from '../../change/index.ts';
import type { Actor, Page, PageRequest, Period } from '../../kernel/index.ts';
import type { AgendaItem, AgendaSection, Changed } from '../agenda/index.ts';
import type { BriefReview } from './calendar.ts';
import type { ReviewKey } from './kind.ts';
import type { Minutes } from './minutes.ts';

/** A section of a frozen agenda; its items stand on their own, because people write beside them. */
export type ReviewSection = Omit<AgendaSection, 'items'>;

/** Source of what people put on the agenda by hand. */
export const ADDED = 'added';

/** An item of the agenda as it was frozen, with what people said about it. */
export interface ReviewItem extends AgendaItem {
  readonly id: string;
  readonly position: number;
  readonly notes: string;
  /** Time that was spent on it. */
  readonly seconds: number;
  readonly done: boolean;
  /** Counts changes; expected back when it is changed. */
  readonly version: number;
}

/** Who took part: a person of the organization, or a name. */
export type Attendee = Pick<Owner, 'personId' | 'name'>;

/** A review that was begun: its agenda stands as it was when it began. */
export interface Review {
  readonly id: string;
  readonly scheduleId: string | null;
  readonly kind: ReviewKey;
  readonly title: string;
  readonly unitId: string | null;
  readonly circleId: string | null;
  /** Who holds it. */
  readonly owner: Owner;
  readonly period: Period;
  readonly sections: readonly ReviewSection[];
  readonly items: readonly ReviewItem[];
  readonly attendance: readonly Attendee[];
  /** What it comes to, in a few sentences. */
  readonly summary: string;
  readonly startedAt: string;
  readonly startedBy: Actor;
  readonly closedAt: string | null;
  readonly closedBy: Actor | null;
  /** Counts changes of attendance and summary. */
  readonly version: number;
}

export interface ReviewFilter {
  readonly kind?: ReviewKey | undefined;
  readonly scheduleId?: string | undefined;
  readonly unitId?: string | undefined;
  readonly running?: boolean | undefined;
}

/** How a metric was reported in a review that was closed. */
export interface ReportedChange {
  readonly metricId: string;
  /** ISO 8601. */
  readonly at: string;
  readonly changed: Changed;
}

/** Reviews of the organization of the running transaction that its actor may read. */
export interface ReviewStore {
  find(id: string): Promise<Review | null>;
  /** Newest first. */
  page(filter: ReviewFilter, request: PageRequest): Promise<Page<BriefReview>>;
  /** Of schedules, whose period begins on `from` or later. */
  scheduled(from: string): Promise<BriefReview[]>;
  /** Every figure that a review reported since `from` (ISO 8601). */
  reported(from: string): Promise<ReportedChange[]>;
  /** When each metric was last on the agenda of a review that was begun (ISO 8601). */
  lastOn(): Promise<ReadonlyMap<string, string>>;
  /** @throws Conflict when the schedule's review of that period was begun already */
  add(review: Review): Promise<void>;
  addItem(reviewId: string, item: ReviewItem): Promise<void>;
  /** False when the item is not at the version before any more. */
  updateItem(reviewId: string, item: ReviewItem): Promise<boolean>;
  /** Writes attendance, summary and closing; false when the review is not at the version before any more. */
  update(review: Review): Promise<boolean>;
  /** Takes out a review that is not closed, with its items; false when it is not at `expected` any more. */
  delete(id: string, expected: number): Promise<boolean>;
  /** Kept for good. */
  addMinutes(minutes: Minutes): Promise<void>;
  minutes(reviewId: string): Promise<Minutes | null>;
}

/** Decisions that were made at an item: their evidence names it. */
export function decisionsAt(
  item: Pick<ReviewItem, 'id'>,
  decisions: readonly Decision[],
  reviewId: string,
): Decision[] {
  const address = addressOf(reviewId, item.id);
  return decisions.filter(({ evidence }) => evidence.some(({ to }) => to === address));
}

/** Address in the application of a review, or of one of its items. */
export function addressOf(reviewId: string, itemId?: string): string {
  return `/decide/reviews/${reviewId}${itemId === undefined ? '' : `?item=${itemId}`}`;
}
