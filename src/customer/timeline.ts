import type { AttributeTexts } from './attribute.ts';

/** Something that a customer said, or that happened to them. */
export type Moment = ResponseMoment | SignalMoment;

/** One answered question as a person reads it. */
export interface MomentAnswer {
  readonly key: string;
  readonly text: string;
  readonly kind: string;
  readonly value: unknown;
  readonly scaleMin: number | null;
  readonly scaleMax: number | null;
  /** The person said that it does not apply to them. */
  readonly notApplicable: boolean;
}

export interface ResponseMoment {
  readonly kind: 'response';
  readonly id: string;
  /** ISO instant. */
  readonly occurredAt: string;
  readonly survey: { readonly id: string; readonly name: string };
  readonly surveyVersion: number;
  readonly touchpoint: string | null;
  readonly channel: string | null;
  readonly language: string | null;
  readonly answers: readonly MomentAnswer[];
  /** The customer's attributes when they answered. */
  readonly attributes: AttributeTexts;
}

export interface SignalMoment {
  readonly kind: 'signal';
  readonly id: string;
  readonly occurredAt: string;
  readonly source: string;
  readonly signalKind: string;
  readonly value: number | null;
  readonly unit: string | null;
  readonly durationSeconds: number | null;
  readonly channel: string | null;
  readonly journey: string | null;
  readonly touchpoint: string | null;
  readonly outcome: string | null;
  /** The customer's attributes when it happened. */
  readonly attributes: AttributeTexts;
}

/** A moment with the place after which the next page of its own stream begins. */
export interface Placed<T> {
  readonly key: string;
  readonly moment: T;
}

/** Whose moments: by our id, and by the id under which they may have come before the customer was known. */
export interface CustomerIds {
  readonly id: string;
  readonly externalId: string;
}

/** One customer's moments of one sort, newest first, in a fixed order also within one instant. */
export interface MomentStream<T extends Moment> {
  /** @param after `key` of the last one seen, null to begin with the newest */
  page(customer: CustomerIds, after: string | null, limit: number): Promise<readonly Placed<T>[]>;
}

/** Answers, from the record: it is the truth for them. */
export type AnswerTimeline = MomentStream<ResponseMoment>;
/** Signals, from the columnar store: they lie there alone. */
export type SignalTimeline = MomentStream<SignalMoment>;

/** How far each stream has been read. Two keys, so that a moment that arrives late in one never shifts the other. */
export interface TimelineKey {
  readonly response: string | null;
  readonly signal: string | null;
}

export interface TimelinePage {
  readonly items: readonly Moment[];
  readonly next: TimelineKey | null;
}

/**
 * A customer's answers and signals in one time order, newest first; at the same instant answers stand before signals.
 */
export async function readTimeline(
  streams: { readonly responses: AnswerTimeline; readonly signals: SignalTimeline },
  customer: CustomerIds,
  after: TimelineKey | null,
  limit: number,
): Promise<TimelinePage> {
  const [responses, signals] = await Promise.all([
    streams.responses.page(customer, after?.response ?? null, limit + 1),
    streams.signals.page(customer, after?.signal ?? null, limit + 1),
  ]);
  return mergeMoments(responses, signals, after, limit);
}

/** The first `limit` of two streams that are each newest first. */
export function mergeMoments(
  responses: readonly Placed<ResponseMoment>[],
  signals: readonly Placed<SignalMoment>[],
  after: TimelineKey | null,
  limit: number,
): TimelinePage {
  const items: Moment[] = [];
  let seen: TimelineKey = after ?? { response: null, signal: null };
  let [r, s] = [0, 0];
  while (items.length < limit) {
    const response = responses[r];
    const signal = signals[s];
    if (response && (!signal || response.moment.occurredAt >= signal.moment.occurredAt)) {
      items.push(response.moment);
      seen = { ...seen, response: response.key };
      r++;
    } else if (signal) {
      items.push(signal.moment);
      seen = { ...seen, signal: signal.key };
      s++;
    } else return { items, next: null };
  }
  return { items, next: r < responses.length || s < signals.length ? seen : null };
}
