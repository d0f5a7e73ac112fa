import type { AuditLog } from '../../access/index.ts';
import { InvalidInput, Outdated, Refused } from '../../kernel/index.ts';
import type { Release, Released } from './apart.ts';
import type { ExchangeFile } from './format.ts';

/** Privacy loss that an organization allows in all of its shared files together, and what is spent of it. */
export interface PrivacyBudget {
  readonly epsilon: number;
  readonly delta: number;
  readonly spentEpsilon: number;
  readonly spentDelta: number;
  readonly version: number;
  readonly updatedAt: string;
}

/** A file that was shared, as it went out: made once, so that the same noise is never drawn twice over the same answers. */
export interface Share {
  readonly id: string;
  readonly title: string;
  readonly madeAt: string;
  readonly madeBy: string;
  readonly figures: number;
  readonly leftOut: number;
  readonly epsilon: number;
  readonly delta: number;
}

/** Shares and the budget of the organization of the running transaction. */
export interface ShareStore {
  budget(): Promise<PrivacyBudget | null>;
  /** False when it is not at `expected` (0: not there yet) any more. */
  setBudget(epsilon: number, delta: number, expected: number, now: string): Promise<boolean>;
  /** Takes from the budget what is left of it, at once; false when it does not hold so much. */
  spend(epsilon: number, delta: number): Promise<boolean>;
  /** Makes files wait for each other until the transaction ends. */
  lock(): Promise<void>;
  /** What went out without noise of any of these answers, oldest first. */
  released(about: readonly string[]): Promise<Released[]>;
  /** @param releases what of it went out without noise */
  insert(share: Share, file: ExchangeFile, releases: readonly Release[]): Promise<void>;
  /** Newest first. */
  list(): Promise<Share[]>;
  file(id: string): Promise<ExchangeFile | null>;
}

export interface ShareStores {
  readonly shares: ShareStore;
  readonly audit: AuditLog;
}

/** Sets how much may be lost in all; never less than what is spent. @throws InvalidInput, Outdated */
export async function setBudget(
  { shares, audit }: ShareStores,
  wanted: { readonly epsilon: number; readonly delta: number; readonly why: string },
  expected: number,
  now: string,
): Promise<PrivacyBudget> {
  const { epsilon, delta, why } = wanted;
  const before = await shares.budget();
  if (!(epsilon > 0 && epsilon <= 100))
    throw InvalidInput.at('epsilon', 'must be above 0 and at most 100', epsilon);
  if (!(delta >= 0 && delta <= 0.01)) throw InvalidInput.at('delta', 'must be 0 to 0.01', delta);
  if (before && (epsilon < before.spentEpsilon || delta < before.spentDelta))
    throw InvalidInput.at('epsilon', `must be at least what is spent: ${before.spentEpsilon}`, epsilon);
  if (why.trim() === '') throw InvalidInput.at('why', 'say why', why);
  if (!(await shares.setBudget(epsilon, delta, expected, now)))
    throw Outdated.of('privacy budget', before?.version ?? 0, expected);
  await audit.append({
    action: 'changed',
    subjectKind: 'privacy_budget',
    subjectId: 'budget',
    detail: { epsilon, delta, why },
  });
  return {
    epsilon,
    delta,
    spentEpsilon: before?.spentEpsilon ?? 0,
    spentDelta: before?.spentDelta ?? 0,
    version: expected + 1,
    updatedAt: now,
  };
}

/** Takes the loss of a file from the budget. @throws Refused where none is set, or it is spent */
export async function spendBudget(
  { shares }: Pick<ShareStores, 'shares'>,
  epsilon: number,
  delta: number,
): Promise<void> {
  if (epsilon === 0 && delta === 0) return;
  if (await shares.spend(epsilon, delta)) return;
  const budget = await shares.budget();
  if (!budget)
    throw new Refused('No privacy budget is set: set how much may be lost in all before noise is added.');
  const left = Math.max(0, budget.epsilon - budget.spentEpsilon);
  throw new Refused(
    `The privacy budget does not hold that: this file needs ε ${round(epsilon)}, and ${round(left)} of ${round(budget.epsilon)} is left.`,
  );
}

function round(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
