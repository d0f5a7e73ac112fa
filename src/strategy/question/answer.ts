import type { Actor, Evidence, Knowable } from '../../kernel/index.ts';
import type { QuestionKey } from './five.ts';

/** What whoever answers claims. `stale` is not among them: it is found by looking. */
export const STANDINGS = ['unknown', 'assumed', 'answered', 'verified'] as const;
export type Standing = (typeof STANDINGS)[number];

/** Where a metric stood when an answer was rested on it. In the unit of its measure. */
export interface SeenFigure {
  /** Version of the formula. */
  readonly version: number;
  readonly start: string;
  readonly grain: string;
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly standardError: number | null;
}

/** Evidence with what it showed when it was linked, so that it can be told whether it has moved. */
export interface LinkedEvidence extends Evidence {
  /** Of a metric that had a figure then; else null. */
  readonly seen: SeenFigure | null;
}

/** One version of an answer. Never changed: a new one is put on top, and earlier ones stay readable. */
export interface Answer {
  readonly id: string;
  readonly question: QuestionKey;
  /** The part of the organization that it is about; null for the whole. */
  readonly unitId: string | null;
  /** Versions count from 1 within a question and unit. */
  readonly number: number;
  /** Only its members may read it; null for everybody. */
  readonly circleId: string | null;
  readonly said: Knowable<string>;
  readonly standing: Standing;
  readonly evidence: readonly LinkedEvidence[];
  /** Day on which it is looked at again, YYYY-MM-DD; after it, an answered one is stale. Null where nothing is known. */
  readonly lookAgainOn: string | null;
  readonly by: Actor;
  /** ISO 8601. */
  readonly at: string;
  /** Who checked it against its evidence; only of a verified one. */
  readonly verifiedBy: Actor | null;
  readonly verifiedAt: string | null;
}

/** Answers of the organization of the running transaction, as far as the one who asks may read them. */
export interface AnswerStore {
  /** The newest version of every question, of one unit or (undefined) of all. */
  newest(unitId?: string | null): Promise<Answer[]>;
  /** Every version of one question, newest first. */
  versions(question: QuestionKey, unitId: string | null): Promise<Answer[]>;
  /** False when a version with this number is there already. */
  add(answer: Answer): Promise<boolean>;
}
