import { inWords, isBeyondNoise, type Unit } from '../../metric/index.ts';
import {
  benjaminiHochberg,
  compareMeans,
  compareRatios,
  compareShares,
  logRank,
  mean,
  ratio,
  shareOf,
  type Tenure,
} from '../../stats/index.ts';
import type { SumsOf } from './advocates.ts';
import type { Currency } from './facts.ts';
import { type AdvocateGroupKey, MONTH_DAYS } from './request.ts';
import { moneyUnit, PERCENT, type Showing, YEARS } from './shown.ts';
import { paidOf, yearsOf } from './sums.ts';

/** Whether those who said and acted differ from those who only said so. */
export interface AdvocateTest {
  readonly what: 'acting' | 'spend' | 'tenure' | 'retention';
  readonly p: number;
  /** Adjusted for looking at several at once (Benjamini–Hochberg). */
  readonly adjustedP: number;
  readonly beyondNoise: boolean;
  readonly words: string;
}

/**
 * Tests of what people did by what they said, and of those who said and acted against those who only said so.
 * Groups that are hidden are not tested.
 */
export function testsOf(
  of: SumsOf,
  hidden: ReadonlySet<AdvocateGroupKey>,
  tenures: (key: AdvocateGroupKey) => Tenure[],
  { confidence, minimum }: Showing,
  money: Currency | null,
): AdvocateTest[] {
  type Found = { what: AdvocateTest['what']; p: number; words: string };
  const found: Found[] = [];
  const add = (what: AdvocateTest['what'], test: { p: number } | null, words: string): void => {
    if (test) found.push({ what, p: test.p, words });
  };
  const [acted, only] = [of(true, true), of(true, false)];
  const lines = [true, false].map((said) => {
    const [own, rest] = [of(said, true), of(said, false)];
    return shareOf(own.people, own.people + rest.people);
  });
  const [promoters, others] = lines;
  if (hidden.size === 0 && promoters && others) {
    const test = compareShares(promoters, others, confidence);
    add(
      'acting',
      test,
      `Promoters acted ${difference(100 * test.difference, PERCENT, 'more', 'less')} often`,
    );
  }
  if (!hidden.has('said_and_acted') && !hidden.has('said_only')) {
    const [a, b] = [ratio(paidOf(acted), confidence), ratio(paidOf(only), confidence)];
    const spend = money && a && b && compareRatios(a, b, confidence);
    if (spend && money)
      add(
        'spend',
        spend,
        `Those who acted paid ${difference(spend.difference * MONTH_DAYS, moneyUnit(money.code), 'more', 'less')} a month`,
      );
    const years = [mean(yearsOf(acted), confidence), mean(yearsOf(only), confidence)] as const;
    const tenure = years[0] && years[1] && compareMeans(years[0], years[1], confidence);
    if (tenure)
      add(
        'tenure',
        tenure,
        `Those who acted have been customers ${difference(tenure.difference, YEARS, 'longer', 'shorter')}`,
      );
    const curves = [tenures('said_and_acted'), tenures('said_only')] as const;
    if (curves.every((curve) => sizeOf(curve) >= minimum)) {
      const [kept, lost] = curves.map(departed) as [number, number];
      const way = kept === lost ? 'as often' : kept < lost ? 'less often' : 'more often';
      add('retention', logRank(curves), `Those who acted left ${way} afterwards`);
    }
  }
  const adjusted = benjaminiHochberg(found.map(({ p }) => p));
  return found.map(({ what, p, words }, index): AdvocateTest => {
    const adjustedP = adjusted[index] ?? 1;
    const beyondNoise = isBeyondNoise({ statistic: 0, distribution: 'z', p: adjustedP }, confidence);
    return {
      what,
      p,
      adjustedP,
      beyondNoise,
      words: `${words}, ${beyondNoise ? 'beyond' : 'within'} noise.`,
    };
  });
}

function difference(amount: number, unit: Unit, more: string, less: string): string {
  const { code, label, minorDigits } = unit;
  const words = inWords(amount, {
    unit: code,
    unitLabel: label,
    ...(minorDigits === undefined ? {} : { minorDigits }),
  });
  return `${words} ${amount < 0 ? less : more}`;
}

const sizeOf = (tenures: readonly Tenure[]): number =>
  tenures.reduce((sum, { events, censored }) => sum + events + censored, 0);

/** Departures per day of being there. */
function departed(tenures: readonly Tenure[]): number {
  const days = tenures.reduce((sum, { time, events, censored }) => sum + time * (events + censored), 0);
  return days > 0 ? tenures.reduce((sum, { events }) => sum + events, 0) / days : 0;
}
