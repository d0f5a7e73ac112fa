import type { Owner } from '../../access/index.ts';
import type { Actor, Evidence } from '../../kernel/index.ts';

export const PROMISE_STATES = ['open', 'kept', 'broken'] as const;
export type PromiseState = (typeof PROMISE_STATES)[number];

/** What was seen of a promise on a day. Added to, never changed. */
export interface PromiseWord {
  readonly id: string;
  /** Position among the words on one promise, from 1. */
  readonly number: number;
  readonly state: PromiseState;
  readonly text: string;
  readonly evidence: readonly Evidence[];
  /** YYYY-MM-DD */
  readonly on: string;
  readonly at: string;
  readonly by: Actor;
}

/** What a sponsor promised to an initiative. */
export interface SponsorPromise {
  readonly id: string;
  readonly politicsId: string;
  readonly sponsor: Owner;
  readonly what: string;
  /** Day on which it was made, YYYY-MM-DD. */
  readonly madeOn: string;
  /** Day by which it is kept, YYYY-MM-DD. */
  readonly due: string;
  /** In the order in which they were said. */
  readonly words: readonly PromiseWord[];
  readonly version: number;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** As it was said last; open until somebody says otherwise. */
export function promiseState({ words }: Pick<SponsorPromise, 'words'>): PromiseState {
  return words.at(-1)?.state ?? 'open';
}

/** Whether its day has passed and nobody has said what came of it. @param today YYYY-MM-DD */
export function isPromiseOverdue(promise: Pick<SponsorPromise, 'words' | 'due'>, today: string): boolean {
  return promiseState(promise) === 'open' && promise.due < today;
}
