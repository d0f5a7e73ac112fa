import { z } from 'zod';
import { currencyDigits, isCurrency, Refused, type Rule } from '../../kernel/index.ts';
import type { Excluded, Unit } from '../measure.ts';
import type { EventStatistic } from '../plan.ts';
import { countIn, entries, type Tally } from '../tally.ts';

/** Which events are counted. */
export const signalFields = {
  kind: z.string().min(1).describe('Kind of event, such as call, ticket, order, bill, outage'),
  source: z.string().min(1).nullish().describe('Only from this source system'),
};

export interface SignalParameters {
  readonly kind: string;
  readonly source?: string | null | undefined;
}

export function signalsOf({ kind, source }: SignalParameters): Rule[] {
  return [
    { field: 'kind', operator: 'is', value: kind },
    ...(source ? [{ field: 'source', operator: 'is', value: source } as const] : []),
  ];
}

type Number = 'value' | 'duration_seconds';

export function signal(add: EventStatistic['add'], number: Number, where: EventStatistic['where']) {
  return { kind: 'event', add, of: number, where } as const satisfies EventStatistic;
}

/** n first, sums of the number and of its square, and events that lack it. Each event weighs 1. */
export function numbersOf(number: Number): Record<string, EventStatistic> {
  return {
    n: signal('rows', number, 'known'),
    weight: signal('weight', number, 'known'),
    weight_squared: signal('weight_squared', number, 'known'),
    sum: signal('weighted', number, 'known'),
    sum_squares: signal('weighted_squared', number, 'known'),
    missing: signal('rows', number, 'missing'),
  };
}

export function excludedSignals(tally: Tally): Excluded {
  return { notApplicable: 0, unknown: countIn(tally, 'missing') };
}

/**
 * The one unit of the values that were counted.
 * @throws Refused when there are several: amounts in euros and in dollars have no sum
 */
export function unitSeen(tally: Tally): Unit {
  const units = entries(tally, 'unit:').filter(([, n]) => n > 0);
  if (units.length > 1) {
    const names = units.map(([name, n]) => `${name || 'no unit'} (${n.toLocaleString('en')})`).join(', ');
    throw new Refused(`The values are in several units: ${names}. They are never added up; filter by unit.`);
  }
  const code = units[0]?.[0];
  if (code === undefined || code === '') return { code: 'value', label: '' };
  return isCurrency(code) ? { code, label: code, minorDigits: currencyDigits(code) } : { code, label: code };
}

/** Factor from the values as they came to what is shown: money in minor units, all else as it is. */
export function minorFactor(unit: Unit): number {
  return unit.minorDigits === undefined ? 1 : 10 ** unit.minorDigits;
}

/** Sum of the values that were counted, in ten-thousandths, which is as fine as any currency is. */
export const exactSum = { sum_exact: signal('ten_thousandths', 'value', 'known') } as const;

/**
 * The exact sum in what is shown: money in whole minor units, all else as it came.
 * @throws Refused when it is so large that whole numbers are no longer told apart
 */
export function sumOfValues(tally: Tally, unit: Unit): number {
  if (unit.minorDigits === undefined) return countIn(tally, 'sum');
  const sum = countIn(tally, 'sum_exact');
  if (!Number.isSafeInteger(sum))
    throw new Refused(
      'The amounts add up to more than can be told to the minor unit. Choose a shorter period.',
    );
  return Math.round(sum / 10 ** (4 - unit.minorDigits));
}
