import { z } from 'zod';
import { declareMeasure, type Estimate, type Reading, scaleComparison } from '../measure.ts';
import {
  answerPart,
  answersTo,
  askedOf,
  checkWithin,
  excludedAnswers,
  questionFields,
  type Scale,
  sampled,
  scaleField,
  summed,
  withinScale,
} from './answers.ts';
import { compareTallyMeans, inferMean, meanMixing } from './meanScore.ts';
import { excludedSignals, minorFactor, numbersOf, signalFields, signalsOf, unitSeen } from './signals.ts';

const Parameters = z.discriminatedUnion('over', [
  z.object({ over: z.literal('answer'), ...questionFields, scale: scaleField }),
  z.object({ over: z.literal('signal'), ...signalFields }),
]);

export const meanMeasure = declareMeasure({
  key: 'mean',
  label: 'Mean',
  summary: 'Mean of the scores of a question, or of the values of events such as bills.',
  subjects: ['answer', 'signal'],
  direction: 'neither',
  method:
    'Student’s t interval on the effective sample, Welch’s t test. Amounts of money are shown in minor units.',
  parameters: Parameters,
  reading: (parameters) =>
    parameters.over === 'answer' ? ofScores(parameters, parameters.scale) : ofValues(signalsOf(parameters)),
});

function ofScores(parameters: Parameters<typeof answersTo>[0], scale: Scale): Reading {
  return {
    subject: 'answer',
    direction: 'up',
    charting: 'own_sample',
    asked: askedOf(parameters, [], scale),
    plan: { parts: [answerPart(answersTo(parameters), { ...sampled, ...withinScale(scale), ...summed })] },
    unit: () => ({ code: 'score', label: `of ${scale.high}` }),
    size: (tally) => tally['n'] ?? 0,
    excluded: excludedAnswers,
    infer(tally, setting) {
      checkWithin(tally, scale);
      return inferMean(tally, setting);
    },
    compare(first, second, setting) {
      checkWithin(first, scale);
      checkWithin(second, scale);
      return compareTallyMeans(first, second, setting);
    },
    perCustomer: { ratio: true, above: { sum: 1 }, below: { weight: 1 } },
    mixing: meanMixing,
  };
}

function ofValues(where: ReturnType<typeof signalsOf>): Reading {
  return {
    subject: 'signal',
    direction: 'neither',
    charting: 'own_sample',
    asked: null,
    plan: { parts: [{ over: 'signal', where, statistics: numbersOf('value'), spread: { by: 'unit' } }] },
    unit: unitSeen,
    size: (tally) => tally['n'] ?? 0,
    excluded: excludedSignals,
    infer(tally, setting) {
      return inMinorUnits(inferMean(tally, setting), minorFactor(unitSeen(tally)));
    },
    compare(first, second, setting) {
      const [a, b] = [unitSeen(first), unitSeen(second)];
      return a.code === b.code
        ? scaleComparison(compareTallyMeans(first, second, setting), minorFactor(a))
        : null;
    },
    perCustomer: { ratio: true, above: { sum: 1 }, below: { weight: 1 } },
    mixing: {
      mixable: true,
      weight: (tally) => tally['weight'] ?? 0,
      value: (tally) => {
        const estimate = inferMean(tally, { confidence: 0.95, period: { from: '', to: '' } });
        return estimate && estimate.value * minorFactor(unitSeen(tally));
      },
    },
  };
}

function inMinorUnits(estimate: Estimate | null, factor: number): Estimate | null {
  if (estimate === null || factor === 1) return estimate;
  const { standardError = Number.NaN, ...rest } = estimate;
  return {
    ...rest,
    value: estimate.value * factor,
    low: estimate.low * factor,
    high: estimate.high * factor,
    standardError: standardError * factor,
  };
}
