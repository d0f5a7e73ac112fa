import type { Owner } from '../../access/index.ts';
import type { Actor, Evidence, Knowable } from '../../kernel/index.ts';

/** What shows that an item of the gate is there: a person who stands for it, links, words. */
export interface Proof {
  readonly text: string;
  readonly person: Owner | null;
  readonly evidence: readonly Evidence[];
}

/** What was said of one item of one initiative. Added to, never changed: the newest holds. */
export interface ReadinessAnswer {
  readonly id: string;
  readonly initiativeId: string;
  readonly item: string;
  /** 1 for the first. */
  readonly number: number;
  readonly said: Knowable<Proof>;
  readonly by: Actor;
  /** ISO 8601. */
  readonly at: string;
}
