import type { AccessEndpoints } from './access.ts';
import type { CustomerEndpoints } from './customer.ts';
import type { FeedbackEndpoints } from './feedback.ts';
import type { HomeEndpoints } from './home.ts';
import type { InsightEndpoints } from './insight.ts';
import type { IntakeEndpoints } from './intake.ts';
import type { MetricEndpoints } from './metric.ts';

/** Every call that the application makes, by method and path as the API documents them. */
export interface Endpoints
  extends AccessEndpoints,
    CustomerEndpoints,
    FeedbackEndpoints,
    HomeEndpoints,
    InsightEndpoints,
    IntakeEndpoints,
    MetricEndpoints {}

export type Endpoint = keyof Endpoints;

type Part<E extends Endpoint, Key extends string> = Key extends keyof Endpoints[E]
  ? Endpoints[E][Key]
  : never;

export type Reply<E extends Endpoint> = Part<E, 'reply'>;

/** What a call takes: path parts, query, body, and for versioned records the version that was read. */
export type Options<E extends Endpoint> = Omit<Endpoints[E], 'reply'> & {
  readonly version?: number;
  readonly once?: string;
  readonly signal?: AbortSignal;
};

/** One page of a list; `next` is where the following one begins. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

export interface ById {
  readonly id: string;
}
