import { type Comparison, compareNetShares, type NetShare } from '../../stats/index.ts';
import type { Asked, Estimate, Reading, Setting } from '../measure.ts';
import type { Tally } from '../tally.ts';
import {
  answerPart,
  answersTo,
  checkWithin,
  excludedAnswers,
  type QuestionParameters,
  type Scale,
  sampled,
  score,
  withinScale,
} from './answers.ts';

interface NetScore {
  readonly asked: Asked;
  readonly scale: Scale;
  /** Scores from here up count +1. */
  readonly goodFrom: number;
  /** Scores up to here count −1. */
  readonly badTo: number;
  readonly labels: readonly [good: string, neutral: string, bad: string];
  net(tally: Tally, confidence: number): NetShare | null;
}

/** What all shares of one side less the other have in common. */
export function netReading(parameters: QuestionParameters, own: NetScore): Reading {
  const at = (tally: Tally, setting: Setting): NetShare | null => {
    checkWithin(tally, own.scale);
    return own.net(tally, setting.confidence);
  };
  return {
    subject: 'answer',
    direction: 'up',
    charting: 'own_sample',
    asked: own.asked,
    plan: {
      parts: [
        answerPart(answersTo(parameters), {
          ...sampled,
          ...withinScale(own.scale),
          good: score('weight', own.goodFrom),
          bad: score('weight', undefined, own.badTo),
        }),
      ],
    },
    unit: () => ({ code: 'points', label: 'points' }),
    size: (tally) => tally['n'] ?? 0,
    excluded: excludedAnswers,
    infer(tally, setting): Estimate | null {
      const net = at(tally, setting);
      if (!net) return null;
      const { value, low, high, n, effectiveN, standardError } = net;
      const [good, neutral, bad] = own.labels;
      return {
        value,
        low,
        high,
        n,
        effectiveN,
        standardError,
        portions: [
          { label: good, share: net.positive },
          { label: neutral, share: net.neutral },
          { label: bad, share: net.negative },
        ],
      };
    },
    compare(first, second, setting): Comparison | null {
      const [a, b] = [at(first, setting), at(second, setting)];
      return a && b && compareNetShares(a, b, setting.confidence);
    },
    perCustomer: { ratio: true, above: { good: 100, bad: -100 }, below: { weight: 1 } },
    mixing: {
      mixable: true,
      weight: (tally) => tally['weight'] ?? 0,
      value: (tally) => own.net(tally, 0.95)?.value ?? null,
    },
  };
}
