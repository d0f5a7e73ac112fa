import type { Evidence, Period } from '../../kernel/index.ts';
import type { MechanismKey } from '../mechanism.ts';
import { type InputRange, type InputUnit, inRange } from './input.ts';
import type { JudgedMetric } from './judgedMetric.ts';
import { type LineKind, lineKind } from './lineKind.ts';
import { percent } from './words.ts';

export const JUDGED = ['works', 'does_not', 'cannot_tell'] as const;

/** What a cycle of the initiative was judged to do; the newest judgment of each cycle. */
export interface CaseJudgment {
  readonly cycleId: string;
  readonly title: string;
  readonly mechanism: MechanismKey;
  readonly verdict: (typeof JUDGED)[number];
  /** Change of the metric; `base` is its value without the change. */
  readonly effect: { readonly value: number; readonly low: number | null; readonly high: number | null };
  /** Code of the metric’s unit: `%` counts in hundredths. */
  readonly unit: string;
  /** Which way the metric was to move. */
  readonly wanted: 'up' | 'down';
  /** What it counts; null where its formula is not on record any more. */
  readonly metric: JudgedMetric | null;
  readonly base: number | null;
  /** Customers who got the change; null where nobody counted them. */
  readonly treated: number | null;
  /** Who of them got it when, the first first; empty where all did on the first day. */
  readonly arrivals: readonly { readonly from: string; readonly customers: number }[];
  /** Days in which it was measured, `to` excluded. */
  readonly period: Period;
  readonly method: string;
  readonly plannedMethod: string;
  readonly judgedOn: string;
  readonly evidence: Evidence;
}

/** How an effect takes the place of a role, in the role’s unit: above 0 where it works. Else why it cannot. */
export type EffectAsRole =
  | {
      readonly admissible: true;
      of(effect: number): number;
      /** What was done to bring it to a year, where something was. */
      readonly year: string | null;
    }
  | { readonly admissible: false; readonly why: string };

const SECONDS: Readonly<Record<string, number>> = { s: 1, min: 60, h: 3600 };
const YEAR_DAYS = 365.25;
/** Measures of which a relative change is one of the number, or the sum, of what happened. */
const AMOUNTS = ['count', 'total', 'rate_per_customer', 'ratio'];
const MEANS = ['mean', 'duration_mean'];

/** @param population customers of the line; null where nobody said how many */
export function effectAsRole(judgment: CaseJudgment, population: number | null): EffectAsRole {
  const { mechanism, base, unit, wanted, metric } = judgment;
  if (metric === null) return refused('how its metric is made is not on record any more');
  if (metric.subject === 'answer')
    return refused('its metric tells what customers say, and nobody pays less or more for what is said');
  const { measure, days } = metric;
  const asked = (down: boolean) =>
    refused(
      `its metric was to ${down ? 'rise' : 'fall'}, and this benefit asks that something ${down ? 'falls' : 'rises'}`,
    );
  switch (mechanism) {
    case 'fewer_contacts':
    case 'less_training': {
      const [known, what] =
        mechanism === 'fewer_contacts'
          ? [AMOUNTS, 'a number of contacts']
          : [[...AMOUNTS, ...MEANS], 'what training takes'];
      if (metric.subject !== 'signal' || !known.includes(measure))
        return refused(`its metric does not count ${what}`);
      if (wanted === 'up') return asked(true);
      if (base === null || base <= 0)
        return refused('what its metric would have been without the change is not known');
      return role((effect) => -effect / base);
    }
    case 'shorter_contacts': {
      const seconds = SECONDS[unit];
      if (seconds === undefined || !MEANS.includes(measure))
        return refused('its metric is no mean time of a contact');
      return wanted === 'up' ? asked(true) : role((effect) => -effect * seconds);
    }
    case 'less_churn':
      return lessChurn(judgment, days);
    case 'more_referrals': {
      if (measure !== 'rate_per_customer' || days === null)
        return refused('its metric does not count recommendations of a customer within days');
      if (wanted === 'down') return asked(false);
      if (population === null) return refused('how many customers the benefit speaks of is not said');
      return role(
        (effect) => (effect * YEAR_DAYS * population) / days,
        `judged over ${daysText(days)} and taken to a year, split as the case splits those who come`,
      );
    }
    case 'better_price':
      return refused(
        'no metric counts the margin of a customer in a year. What it brought is measured once it is booked in the ledger, as a benefit of the initiative',
      );
  }
}

/** A share that leaves within some days, compounded to the share that leaves within a year. */
function lessChurn({ base, wanted, metric }: CaseJudgment, days: number | null): EffectAsRole {
  const measure = metric?.measure ?? '';
  const kept = measure === 'retention';
  if (!(kept || ['churn', 'rate_per_customer'].includes(measure)) || days === null)
    return refused('its metric does not count the share of customers who leave within days');
  if (wanted !== (kept ? 'up' : 'down'))
    return refused(
      `its metric was to ${wanted === 'up' ? 'rise' : 'fall'}, and this benefit asks that fewer leave`,
    );
  if (base === null) return refused('how many would have left without the change is not known');
  // Shares that leave, in the days of the metric.
  const shares = measure === 'rate_per_customer' ? 1 : 100;
  const leaving = (value: number) => (kept ? 1 - value / shares : value / shares);
  const inYear = (value: number) => 1 - (1 - Math.min(1, Math.max(0, leaving(value)))) ** (YEAR_DAYS / days);
  return role(
    (effect) => inYear(base) - inYear(base + effect),
    `judged over ${daysText(days)} and compounded to a year, from ${percent(inYear(base))} who would have left`,
  );
}

function role(of: (effect: number) => number, year: string | null = null): EffectAsRole {
  return { admissible: true, of, year };
}

function refused(why: string): EffectAsRole {
  return { admissible: false, why };
}

function daysText(days: number): string {
  return days === 1 ? 'a day' : `${Number(days.toFixed(1))} days`;
}

/** A judged effect as the range of an input of a case; null where it cannot be one. */
export function judgedInput(judgment: CaseJudgment): { unit: InputUnit; range: InputRange } | null {
  const kind = lineKind(judgment.mechanism) as LineKind;
  const unit = kind.roles.find(({ key }) => key === kind.effect)?.unit;
  // Without a line there is nobody to count recommendations of.
  const found = effectAsRole(judgment, null);
  if (judgment.verdict !== 'works' || !unit || !found.admissible) return null;
  const { value, low, high } = judgment.effect;
  const ends = [value, low ?? value, high ?? value].map((one) => inRange(found.of(one), unit));
  return {
    unit,
    range: { low: Math.min(...ends), likely: ends[0] ?? 0, high: Math.max(...ends), shape: 'pert' },
  };
}
