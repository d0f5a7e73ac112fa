import { InvalidInput } from '../../kernel/index.ts';
import { checkMinor, checkRate, roundMinor } from './minor.ts';

/**
 * Simple lifetime multiple r / (1 + i − r): what one unit of margin per period is worth over a relation with constant
 * retention r at discount rate i, first margin after one period (Gupta & Lehmann, Customers as assets, 2003).
 * r .8, i .1 → 2.667. Constant retention understates those who stay: prefer the fitted models where there is data.
 */
export function lifetimeMultiple(retention: number, rate: number): number {
  checkRate(rate);
  if (!(retention >= 0 && retention <= 1))
    throw InvalidInput.at('retention', 'must lie between 0 and 1', retention);
  if (retention === 1 && rate === 0)
    throw InvalidInput.at(
      'retention',
      'must be below 1 where nothing is discounted: the value would have no end',
      retention,
    );
  return retention / (1 + rate - retention);
}

/** Margin × multiple − acquisition cost, in minor units, rounded once. Margin 150, r .55, i .10, cost 100 → 50.00. */
export function simpleLifetimeValue(value: {
  readonly margin: number;
  readonly retention: number;
  readonly rate: number;
  readonly acquisitionCost: number;
}): number {
  checkMinor('margin', value.margin);
  checkMinor('acquisitionCost', value.acquisitionCost);
  return roundMinor(value.margin * lifetimeMultiple(value.retention, value.rate) - value.acquisitionCost);
}
