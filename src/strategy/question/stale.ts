import type { EvidenceKind } from '../../kernel/index.ts';
import type { Answer, LinkedEvidence, SeenFigure } from './answer.ts';

/** What a piece of evidence looks like now. */
export interface EvidenceNow {
  /** It is not there any more. */
  readonly gone: boolean;
  /** Newest figure of a metric; null without one, and for evidence that is no metric. */
  readonly figure: SeenFigure | null;
}

/** Looks up evidence as it is now; null where that cannot be told. */
export type LookUp = (kind: EvidenceKind, id: string) => EvidenceNow | null;

/** Two normal standard errors: what a difference must exceed to stand out at 95%. */
const BEYOND_NOISE = 1.96;

/**
 * Why an answer is stale, as sentences; empty where it is not. Only one that claims to be answered or verified can be:
 * an assumption claims nothing that could have moved.
 * @param today YYYY-MM-DD in the organization's zone
 */
export function staleness(answer: Answer, lookUp: LookUp, today: string): string[] {
  if (answer.standing !== 'answered' && answer.standing !== 'verified') return [];
  const reasons = answer.evidence.flatMap((one) => moved(one, lookUp));
  if (answer.lookAgainOn !== null && answer.lookAgainOn <= today)
    reasons.push('The day on which it was to be looked at again has come.');
  return reasons;
}

/** What it is shown as: what is claimed, or stale. */
export function shownState(answer: Answer, reasons: readonly string[]): Answer['standing'] | 'stale' {
  return reasons.length > 0 ? 'stale' : answer.standing;
}

function moved({ kind, id, title, seen }: LinkedEvidence, lookUp: LookUp): string[] {
  if (id === null) return [];
  const now = lookUp(kind, id);
  if (now === null) return [];
  if (now.gone) return [`“${title}” is gone.`];
  if (seen === null || now.figure === null) return [];
  if (now.figure.version !== seen.version) return [`“${title}” is made differently than it was then.`];
  return standsApart(seen, now.figure) ? [`“${title}” has moved beyond noise since.`] : [];
}

/**
 * Whether two figures of one metric differ by more than noise: by the z test where both have a standard error, else
 * where their intervals do not meet. Without either nothing can be said, and nothing is.
 */
export function standsApart(then: SeenFigure, now: SeenFigure): boolean {
  if (then.start === now.start && then.grain === now.grain) return false;
  if (then.standardError !== null && now.standardError !== null) {
    const noise = Math.hypot(then.standardError, now.standardError);
    return noise > 0 && Math.abs(now.value - then.value) > BEYOND_NOISE * noise;
  }
  if (then.low === null || then.high === null || now.low === null || now.high === null) return false;
  return now.low > then.high || now.high < then.low;
}
