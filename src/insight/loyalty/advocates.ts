import type { Period } from '../../kernel/index.ts';
import { type Figure, hideSmall } from '../../metric/index.ts';
import { type Interval, mean, ratio, shareOf, type Tenure, wilson } from '../../stats/index.ts';
import { type AdvocateTest, testsOf } from './advocateTests.ts';
import type { AdvocateFacts, AdvocateSums, Currency } from './facts.ts';
import { type AdvocateGroupKey, groupKeyOf, MONTH_DAYS, YEAR_DAYS } from './request.ts';
import {
  counted,
  crowdOf,
  moneyUnit,
  PEOPLE,
  PER_YEAR,
  PERCENT,
  type Showing,
  shown,
  times,
  YEARS,
} from './shown.ts';
import { madeOf, nobody, paidOf, together, wonOf, yearsOf } from './sums.ts';
import { type Retention, retentionOf } from './survival.ts';

export interface AdvocateGroup {
  readonly key: AdvocateGroupKey;
  readonly people: Figure;
  /** Part of those who said the same. */
  readonly share: Figure;
  /** Made per customer and year, and in percent those of them that won a customer. */
  readonly referrals: Figure;
  readonly joined: Figure;
  /** Per customer and month, in minor units; null where no events carry amounts. */
  readonly spend: Figure | null;
  /** Years as a customer when the period ended. */
  readonly tenure: Figure;
  /** From the end of the period; of those who were still there. */
  readonly retention: Retention;
}

/** Those who said the same, whether they acted or not. */
export interface SaidLine {
  readonly said: boolean;
  readonly people: Figure;
  readonly acted: Figure;
  readonly referrals: Figure;
  readonly joined: Figure;
}

export interface Advocates {
  readonly groups: readonly AdvocateGroup[];
  readonly lines: readonly SaidLine[];
  readonly tests: readonly AdvocateTest[];
  /** Made referrals and gave no answer: what they would have said is not known. */
  readonly unheard: Figure;
  readonly unheardReferrals: number | null;
  /** Referrals by nobody who is known. */
  readonly unlinked: number;
  /** Days after the period for which it is known who left. */
  readonly followed: Period | null;
}

/**
 * What promoters did against what they said. Departures are counted from the end of the period alone (a landmark:
 * Anderson, Cain & Gelber 1983): who leaves early has no time to refer, so that counting from the answer would make
 * referrers stay by definition.
 */
export function advocatesOf(
  facts: AdvocateFacts,
  showing: Showing,
  money: Currency | null,
  until: string,
): Advocates {
  const of = (said: boolean, acted: boolean): AdvocateSums =>
    facts.groups.find((one) => one.said === said && one.acted === acted) ?? nobody(said, acted);
  const hidden = hiddenGroups(of, showing.minimum);
  const reach = daysBetween(showing.period.to, until);
  const tenures = (key: AdvocateGroupKey): Tenure[] =>
    facts.departures
      .filter(({ said, acted }) => groupKeyOf(said, acted) === key)
      .map(({ days, left, there }) => ({ time: days, events: left, censored: there }));
  const lines = [true, false].map((said) => lineOf(said, of, hidden, showing));
  const groups = PAIRS.map(([said, acted]): AdvocateGroup => {
    const key = groupKeyOf(said, acted);
    const own = of(said, acted);
    const withheld = hidden.has(key);
    const share = shareOf(own.people, own.people + of(said, !acted).people);
    return {
      key,
      people: counted(showing, PEOPLE, own.people, own.people, withheld),
      share: shown(showing, PERCENT, times(share && wilson(share, showing.confidence), 100), withheld),
      ...referralsOf(own, showing, withheld),
      spend:
        money &&
        shown(
          showing,
          moneyUnit(money.code),
          times(ratio(paidOf(own), showing.confidence), MONTH_DAYS),
          withheld,
        ),
      tenure: shown(
        showing,
        YEARS,
        mean(yearsOf(own), showing.confidence),
        withheld || (own.dated > 0 && own.dated < showing.minimum),
        'Their first day as a customer is not on record.',
      ),
      retention: retentionOf(showing, tenures(key), withheld, reach),
    };
  });
  const small = facts.unheard.people > 0 && facts.unheard.people < showing.minimum;
  return {
    groups,
    lines,
    tests: testsOf(of, hidden, tenures, showing, money),
    unheard: counted(showing, PEOPLE, facts.unheard.people, facts.unheard.people, small),
    unheardReferrals: small ? null : facts.unheard.referrals,
    unlinked: facts.unlinked,
    followed: reach > 0 ? { from: showing.period.to, to: until } : null,
  };
}

const PAIRS = [
  [true, true],
  [true, false],
  [false, true],
  [false, false],
] as const;

/** A table of two by two, whose lines' totals are shown. */
function hiddenGroups(of: SumsOf, minimum: number): ReadonlySet<AdvocateGroupKey> {
  const sizes = [true, false].map((said) => [true, false].map((acted) => crowdOf(of(said, acted).people)));
  const cells = [0, 1].flatMap((row) => [0, 1].map((column) => [row, column] as const));
  const lines = [0, 1].flatMap((at) => [
    cells.filter(([row]) => row === at),
    cells.filter(([, column]) => column === at),
  ]);
  const table = hideSmall(sizes, minimum, lines);
  return new Set(
    cells
      .filter(([row, column]) => table[row]?.[column])
      .map(([row, column]) => groupKeyOf(row === 0, column === 0)),
  );
}

function lineOf(
  said: boolean,
  of: SumsOf,
  hidden: ReadonlySet<AdvocateGroupKey>,
  showing: Showing,
): SaidLine {
  const [acted, rest] = [of(said, true), of(said, false)];
  const both = together(acted, rest);
  const small = both.people > 0 && both.people < showing.minimum;
  const share = shareOf(acted.people, both.people);
  // A share or a rate of the whole line would tell how many acted.
  const withheld = small || hidden.has(groupKeyOf(said, true)) || hidden.has(groupKeyOf(said, false));
  return {
    said,
    people: counted(showing, PEOPLE, both.people, both.people, small),
    acted: shown(showing, PERCENT, times(share && wilson(share, showing.confidence), 100), withheld),
    ...referralsOf(both, showing, withheld),
  };
}

function referralsOf(own: AdvocateSums, showing: Showing, withheld: boolean) {
  const { confidence, minimum } = showing;
  return {
    referrals: shown(showing, PER_YEAR, times(notBelow(ratio(madeOf(own), confidence)), YEAR_DAYS), withheld),
    joined: shown(
      showing,
      PERCENT,
      times(within(ratio(wonOf(own), confidence)), 100),
      withheld || (own.referrals > 0 && own.referrals < minimum),
      'They made no referral.',
    ),
  };
}

/** Sums of who said it or not, and acted or not. */
export type SumsOf = (said: boolean, acted: boolean) => AdvocateSums;

function notBelow(interval: Interval | null): Interval | null {
  return interval && { ...interval, low: Math.max(0, interval.low) };
}

function within(interval: Interval | null): Interval | null {
  return interval && { ...interval, low: Math.max(0, interval.low), high: Math.min(1, interval.high) };
}

function daysBetween(from: string, to: string): number {
  return to <= from ? 0 : (Date.parse(to) - Date.parse(from)) / 86_400_000;
}
