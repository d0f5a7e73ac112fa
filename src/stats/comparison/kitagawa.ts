import { criticalZ } from '../distribution/index.ts';
import { CONFIDENCE } from '../estimate/interval.ts';

/** One segment at one time. */
export interface SegmentSide {
  /** How much of the whole it is: a count or a weight; shares are made from these. */
  readonly weight: number;
  /** Mean score (NPS, rate, …) of the segment; ignored where the weight is 0. */
  readonly mean: number;
  /** Of that mean, when it is known: gives the parts their intervals. */
  readonly standardError?: number;
}

export interface Segment {
  readonly key: string;
  readonly before: SegmentSide;
  readonly after: SegmentSide;
}

export interface ChangePart {
  readonly value: number;
  /** Null when not every segment came with a standard error. */
  readonly low: number | null;
  readonly high: number | null;
}

export interface MixAndRate {
  readonly before: number;
  readonly after: number;
  readonly change: number;
  /** Because segments grew or shrank. */
  readonly mix: ChangePart;
  /** Because scores within segments changed. */
  readonly rate: ChangePart;
  readonly segments: readonly { readonly key: string; readonly mix: number; readonly rate: number }[];
}

/**
 * Splits a change of a mean into mix and rate (Kitagawa, Components of a difference between two rates, 1955):
 * change = Σ Δshare · mean score + Σ mean share · Δscore, exactly, without a remainder.
 * Shares .6/.4 → .5/.5, scores 40/10 → 42/11: 28.0 → 26.5, mix −3.05, rate +1.55.
 *
 * A segment's mix counts from the mean of all (shares change by 0 in sum, so the total is the same): one that grew
 * helps only if it scores better than the rest. A segment that is new or gone has no score on one side; it takes that
 * of the other, so all of it is mix. Null when either side is empty.
 *
 * Intervals by the delta method: errors of the segments' means, and multinomial errors of the shares with the sum of
 * weights as n (so weights must be counts of answers for them).
 */
export function mixAndRate(segments: readonly Segment[], confidence: number = CONFIDENCE): MixAndRate | null {
  const totalBefore = sum(segments, ({ before }) => before.weight);
  const totalAfter = sum(segments, ({ after }) => after.weight);
  if (!(totalBefore > 0 && totalAfter > 0)) return null;
  const present = segments.filter(({ before, after }) => before.weight > 0 || after.weight > 0);
  const parts = present.map(({ key, before, after }) => {
    const scoreBefore = before.weight > 0 ? before.mean : after.mean;
    const scoreAfter = after.weight > 0 ? after.mean : before.mean;
    const [shareBefore, shareAfter] = [before.weight / totalBefore, after.weight / totalAfter];
    return {
      key,
      shareBefore,
      shareAfter,
      scoreBefore,
      scoreAfter,
      meanScore: (scoreBefore + scoreAfter) / 2,
      meanShare: (shareBefore + shareAfter) / 2,
      scoreChange: scoreAfter - scoreBefore,
      shareChange: shareAfter - shareBefore,
      scoreVariance: squaredError(before) + squaredError(after),
    };
  });
  const before = sum(parts, (part) => part.shareBefore * part.scoreBefore);
  const after = sum(parts, (part) => part.shareAfter * part.scoreAfter);
  const overall = (before + after) / 2;
  const own = parts.map((part) => ({
    key: part.key,
    mix: part.shareChange * (part.meanScore - overall),
    rate: part.meanShare * part.scoreChange,
  }));
  const spread = (coefficient: (part: (typeof parts)[number]) => number): number =>
    multinomial(parts, (part) => part.shareBefore, coefficient) / totalBefore +
    multinomial(parts, (part) => part.shareAfter, coefficient) / totalAfter;
  const mixVariance =
    spread((part) => part.meanScore) + sum(parts, (part) => (part.shareChange ** 2 / 4) * part.scoreVariance);
  const rateVariance =
    spread((part) => part.scoreChange) / 4 + sum(parts, (part) => part.meanShare ** 2 * part.scoreVariance);
  const z = criticalZ(confidence);
  return {
    before,
    after,
    change: after - before,
    mix: withInterval(
      sum(own, (part) => part.mix),
      mixVariance,
      z,
    ),
    rate: withInterval(
      sum(own, (part) => part.rate),
      rateVariance,
      z,
    ),
    segments: own,
  };
}

function withInterval(value: number, variance: number, z: number): ChangePart {
  if (!Number.isFinite(variance)) return { value, low: null, high: null };
  const reach = z * Math.sqrt(variance);
  return { value, low: value - reach, high: value + reach };
}

function squaredError({ weight, standardError = Number.NaN }: SegmentSide): number {
  return weight > 0 ? standardError ** 2 : 0;
}

/** Variance of Σ c·share for one multinomial draw: Σ c²s − (Σ cs)². */
function multinomial<T>(parts: readonly T[], share: (part: T) => number, c: (part: T) => number): number {
  const first = sum(parts, (part) => share(part) * c(part));
  return sum(parts, (part) => share(part) * (c(part) - first) ** 2);
}

function sum<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}
