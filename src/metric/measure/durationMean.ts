import { z } from 'zod';
import { declareMeasure } from '../measure.ts';
import { compareTallyMeans, inferMean, meanMixing } from './meanScore.ts';
import { excludedSignals, numbersOf, signalFields, signalsOf } from './signals.ts';

export const durationMeanMeasure = declareMeasure({
  key: 'duration_mean',
  label: 'Mean duration',
  summary: 'How long events took on average, such as the handling time of calls.',
  subjects: ['signal'],
  direction: 'down',
  method:
    'Seconds. Student’s t interval and Welch’s t test. Events without a duration are left out and counted apart.',
  parameters: z.object(signalFields),
  reading: (parameters) => ({
    subject: 'signal',
    direction: 'down',
    charting: 'own_sample',
    asked: null,
    plan: {
      parts: [{ over: 'signal', where: signalsOf(parameters), statistics: numbersOf('duration_seconds') }],
    },
    unit: () => ({ code: 's', label: 'seconds' }),
    size: (tally) => tally['n'] ?? 0,
    excluded: excludedSignals,
    infer: inferMean,
    compare: compareTallyMeans,
    perCustomer: { ratio: true, above: { sum: 1 }, below: { weight: 1 } },
    mixing: meanMixing,
  }),
});
