import { type Comparison, compareShares, wilson } from '../../stats/index.ts';
import { type Asked, type Estimate, type Reading, scaleComparison } from '../measure.ts';
import {
  answerPart,
  answersTo,
  checkWithin,
  excludedAnswers,
  type QuestionParameters,
  type Scale,
  sampled,
  score,
  shareIn,
  withinScale,
} from './answers.ts';

interface BoxScore {
  readonly asked: Asked;
  readonly scale: Scale;
  /** Scores from here up are hits. */
  readonly from: number;
}

/** What all shares of the upper end of a scale have in common. */
export function boxReading(parameters: QuestionParameters, { asked, scale, from }: BoxScore): Reading {
  return {
    subject: 'answer',
    direction: 'up',
    charting: 'own_sample',
    asked,
    plan: {
      parts: [
        answerPart(answersTo(parameters), { ...sampled, ...withinScale(scale), hits: score('weight', from) }),
      ],
    },
    unit: () => ({ code: '%', label: '%' }),
    size: (tally) => tally['n'] ?? 0,
    excluded: excludedAnswers,
    infer(tally, { confidence }): Estimate | null {
      checkWithin(tally, scale);
      const share = shareIn(tally, 'hits');
      if (!share) return null;
      const { low, high } = wilson(share, confidence);
      return {
        value: 100 * share.share,
        low: 100 * low,
        high: 100 * high,
        n: share.n,
        effectiveN: share.effectiveN,
        standardError: 100 * Math.sqrt((share.share * (1 - share.share)) / share.effectiveN),
      };
    },
    compare(first, second, { confidence }): Comparison | null {
      checkWithin(first, scale);
      checkWithin(second, scale);
      const [a, b] = [shareIn(first, 'hits'), shareIn(second, 'hits')];
      return a && b && scaleComparison(compareShares(a, b, confidence), 100);
    },
    perCustomer: { ratio: true, above: { hits: 100 }, below: { weight: 1 } },
    mixing: {
      mixable: true,
      weight: (tally) => tally['weight'] ?? 0,
      value: (tally) => {
        const share = shareIn(tally, 'hits');
        return share && 100 * share.share;
      },
    },
  };
}
