import { InvalidInput } from '../../kernel/index.ts';
import type { Measure, Reading } from '../measure.ts';
import { cesMeanMeasure } from './cesMean.ts';
import { cesNetMeasure } from './cesNet.ts';
import { cesShareMeasure } from './cesShare.ts';
import { churnMeasure } from './churn.ts';
import { countMeasure } from './count.ts';
import { durationMeanMeasure } from './durationMean.ts';
import { durationQuantileMeasure } from './durationQuantile.ts';
import { meanMeasure } from './mean.ts';
import { npsMeasure } from './nps.ts';
import { rateMeasure } from './ratePerCustomer.ts';
import { ratioMeasure } from './ratioOfTwo.ts';
import { retentionMeasure } from './retention.ts';
import { satisfactionIndexMeasure } from './satisfactionIndex.ts';
import { shareMeasure } from './share.ts';
import { topBoxMeasure } from './topBox.ts';
import { totalMeasure } from './total.ts';

const PLAIN: readonly Measure[] = [
  npsMeasure,
  topBoxMeasure,
  cesMeanMeasure,
  cesShareMeasure,
  cesNetMeasure,
  meanMeasure,
  shareMeasure,
  satisfactionIndexMeasure,
  countMeasure,
  totalMeasure,
  rateMeasure,
  durationMeanMeasure,
  durationQuantileMeasure,
  churnMeasure,
  retentionMeasure,
];

/** Every measure, one file each; a new one is added to the list above and nowhere else. */
export const MEASURES: readonly Measure[] = [
  ...PLAIN,
  // A mix needs shares that add up to a total; only these do in both places of a ratio.
  ratioMeasure([countMeasure, totalMeasure]),
];

/** A measure and what it is asked of, as it is stored with a metric. */
export interface Formula {
  readonly measure: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** @throws InvalidInput naming the measure or the parameter that is wrong */
export function readFormula(formula: Formula): Reading {
  return measureOf(formula).read(formula.parameters);
}

export function measureOf({ measure }: Formula): Measure {
  const found = MEASURES.find(({ key }) => key === measure);
  if (found) return found;
  const known = MEASURES.map(({ key }) => key).join(', ');
  throw InvalidInput.at('formula.measure', `must be one of ${known}`, measure);
}
