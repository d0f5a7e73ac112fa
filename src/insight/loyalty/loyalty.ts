import {
  currencyDigits,
  InvalidInput,
  isCurrency,
  type Period,
  Problem,
  type Scope,
  startsWithin,
  type Unknown,
} from '../../kernel/index.ts';
import { comparedPeriod } from '../comparison.ts';
import { type Advocates, advocatesOf } from './advocates.ts';
import { type Cohorts, cohortsOf } from './cohorts.ts';
import type { Currency, LoyaltyFacts } from './facts.ts';
import { type Growth, growthOf } from './growth.ts';
import { COHORT_LIMIT, type LoyaltyRequest } from './request.ts';
import type { Showing } from './shown.ts';

/** One part of the answer: what was found, or what is not known, or why it is refused. */
export type Part<T> =
  | { readonly found: T; readonly unknown?: never; readonly refused?: never }
  | { readonly found: null; readonly unknown: Unknown; readonly refused?: never }
  | { readonly found: null; readonly unknown?: never; readonly refused: string };

export interface Loyalty {
  readonly period: Period;
  readonly until: string;
  readonly minimum: number;
  readonly currency: string | null;
  readonly advocates: Part<Advocates>;
  readonly growth: Part<Growth>;
  readonly cohorts: Part<Cohorts>;
  /** Why amounts are missing, in words; null where they are not. */
  readonly amounts: string | null;
}

/**
 * Who is loyal by word and by deed. Each part stands alone: one that is not known or refused hides none of the others.
 * @throws InvalidInput
 */
export async function loyalty(
  facts: LoyaltyFacts,
  scope: Scope,
  request: LoyaltyRequest,
  house: { readonly confidence: number; readonly minimumGroup: number },
  signal?: AbortSignal,
): Promise<Loyalty> {
  const { period, until } = request;
  const { grain, from } = request.cohorts;
  if (from < until && startsWithin(grain, { from, to: until }).length > COHORT_LIMIT)
    throw InvalidInput.at('cohorts.from', `must leave at most ${COHORT_LIMIT} cohorts`, from);
  const showing: Showing = { confidence: house.confidence, minimum: house.minimumGroup, period };
  const now = request.revenue;
  const before = comparedPeriod(now, 'previous');
  const { money, why } = await moneyOf(facts, scope, request, spanOf(period, before, now), signal);
  const { referral, source } = request;
  const [advocates, growth, cohorts] = await Promise.all([
    part(signal, async () =>
      referral === null
        ? unknown('Which events are referrals?')
        : found(
            advocatesOf(
              await facts.advocates(scope, { ...request, referral }, money, signal),
              showing,
              money,
              until,
            ),
          ),
    ),
    part(signal, async () => {
      if (money === null)
        return why === null
          ? unknown('Which events carry what customers paid?')
          : { found: null, refused: why };
      const revenue = await facts.revenue(
        scope,
        { now, before, money, attribute: source?.attribute ?? null, attributes: request.attributes },
        signal,
      );
      return found(
        growthOf(
          revenue,
          { now, before, money, earned: source?.earned ?? null },
          { ...showing, period: now },
        ),
      );
    }),
    part(signal, async () =>
      found(
        cohortsOf(
          await facts.cohorts(scope, { grain, from, until }, signal),
          { grain, until },
          {
            ...showing,
            period: { from, to: until },
          },
        ),
      ),
    ),
  ]);
  return {
    period,
    until,
    minimum: house.minimumGroup,
    currency: money?.code ?? null,
    advocates,
    growth,
    cohorts,
    amounts: why,
  };
}

/** Which money is counted: the one currency that the events are in, or the one that was chosen. */
export async function moneyOf(
  facts: Pick<LoyaltyFacts, 'units'>,
  scope: Scope,
  { spend, attributes }: Pick<LoyaltyRequest, 'spend' | 'attributes'>,
  period: Period,
  signal?: AbortSignal,
): Promise<{ money: Currency | null; why: string | null }> {
  if (spend === null) return { money: null, why: null };
  const { wanted, unwanted, currency } = spend;
  const rows = { wanted, unwanted };
  if (currency !== null)
    return { money: { ...rows, code: currency, digits: currencyDigits(currency) }, why: null };
  const codes = (await facts.units(scope, { rows, period, attributes }, signal)).filter(isCurrency);
  const [code] = codes;
  if (code === undefined)
    return { money: null, why: 'None of these events carries an amount in a currency in this period.' };
  if (codes.length > 1)
    return {
      money: null,
      why: `These events are in ${codes.toSorted().join(' and ')}: amounts of two currencies are never added. Choose one.`,
    };
  return { money: { ...rows, code, digits: currencyDigits(code) }, why: null };
}

/** The days that several periods lie in. */
export function spanOf(...periods: readonly Period[]): Period {
  // Days written YYYY-MM-DD sort as text.
  const from = periods.map((one) => one.from).sort()[0] ?? '';
  const to =
    periods
      .map((one) => one.to)
      .sort()
      .at(-1) ?? '';
  return { from, to };
}

const found = <T>(value: T): Part<T> => ({ found: value });

const unknown = (question: string): Part<never> => ({
  found: null,
  unknown: { known: false, question, finder: null, due: null },
});

async function part<T>(signal: AbortSignal | undefined, make: () => Promise<Part<T>>): Promise<Part<T>> {
  try {
    return await make();
  } catch (error) {
    signal?.throwIfAborted();
    if (!(error instanceof Problem) || error instanceof InvalidInput) throw error;
    return { found: null, refused: error.message };
  }
}
