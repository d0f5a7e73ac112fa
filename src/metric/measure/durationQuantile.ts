import { z } from 'zod';
import { compareIntervals, quantile, SKETCH_ACCURACY, type Sketch, sketchBase } from '../../stats/index.ts';
import { declareMeasure } from '../measure.ts';
import { countIn, entries, type Tally } from '../tally.ts';
import { excludedSignals, signal, signalFields, signalsOf } from './signals.ts';

export const durationQuantileMeasure = declareMeasure({
  key: 'duration_quantile',
  label: 'Quantile of duration',
  summary:
    'Duration that a given share of events did not exceed: .5 is the median, .9 what nine of ten stayed within.',
  subjects: ['signal'],
  direction: 'down',
  method:
    'Seconds, from counts in bins that grow by a factor, so that each value is known to within 1%. Interval from order statistics; ' +
    'difference from both intervals (MOVER).',
  parameters: z.object({
    ...signalFields,
    quantile: z.number().gt(0).lt(1).default(0.5).describe('Share of events, between 0 and 1'),
  }),
  reading: (parameters) => ({
    subject: 'signal',
    direction: 'down',
    charting: 'individual',
    asked: null,
    plan: {
      parts: [
        {
          over: 'signal',
          where: signalsOf(parameters),
          statistics: {
            n: { ...signal('rows', 'duration_seconds', 'known'), from: 0 },
            missing: signal('rows', 'duration_seconds', 'missing'),
          },
          spread: { by: 'log_bin', of: 'duration_seconds', ratio: sketchBase(SKETCH_ACCURACY) },
        },
      ],
    },
    unit: () => ({ code: 's', label: 'seconds' }),
    size: (tally) => countIn(tally, 'n'),
    excluded: excludedSignals,
    infer: (tally, { confidence }) => quantile(sketchIn(tally), parameters.quantile, confidence),
    compare(first, second, { confidence }) {
      const a = quantile(sketchIn(first), parameters.quantile, confidence);
      const b = quantile(sketchIn(second), parameters.quantile, confidence);
      return a && b && compareIntervals(a, b, confidence);
    },
    perCustomer: {
      ratio: false,
      why: 'A quantile is no sum over customers. Judge the mean duration, or the course of the quantile itself.',
    },
    mixing: { mixable: false, why: 'A quantile of the whole is not a mean of the groups’ quantiles.' },
  }),
});

function sketchIn(tally: Tally): Sketch {
  const bins = new Map<number, number>();
  let counted = 0;
  for (const [bin, n] of entries(tally, 'bin:')) {
    // What remains of a whole without a part may hold empty bins.
    if (n > 0) bins.set(Number(bin), n);
    counted += n;
  }
  return { accuracy: SKETCH_ACCURACY, zeros: Math.max(0, countIn(tally, 'n') - counted), bins };
}
