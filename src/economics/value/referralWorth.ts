import { type Knowable, type Period, Refused } from '../../kernel/index.ts';
import { referralValue } from '../../stats/index.ts';
import { combine, ranged } from './combine.ts';
import { type Stated, stated, type ValueEstimate } from './estimate.ts';
import type { LifetimePart } from './lifetime.ts';
import { randomOf, rounded } from './money.ts';
import type { ReferralPart } from './referral.ts';

/** All of it is open: nobody knows how many would have come anyway. */
const NOBODY_KNOWS: ValueEstimate = {
  low: 0,
  likely: 0.5,
  high: 1,
  ground: 'unknown',
  n: null,
  source: 'Nobody knows: anything from none to all of them',
  evidence: [],
};

/**
 * Recommendations of a year as money, in their two kinds (`referralValue` names the source): the lifetime value of those who
 * would not have come, and only the acquisition cost saved on those who would have. By draws of all that is uncertain.
 * @throws Refused without a lifetime value, or without referrals
 */
export function referralWorth(
  counts: {
    readonly made: number;
    readonly joined: number;
    readonly people: number;
    readonly onRecord: number | null;
  },
  lifetime: LifetimePart,
  asked: {
    readonly period: Period;
    readonly anyway: Knowable<Stated>;
    readonly acquisition: ValueEstimate | null;
    readonly confidence: number;
    readonly minimum: number;
  },
): ReferralPart {
  const { period, acquisition, confidence, minimum } = asked;
  const [all] = lifetime.lines;
  if (!all?.value)
    throw new Refused(`There is no lifetime value to set it by: ${all?.why ?? 'it was not made.'}`);
  if (counts.joined === 0) throw new Refused('No referral won a customer in these days.');
  if (counts.people < minimum)
    throw new Refused(`Fewer than ${minimum} customers made referrals in these days: not shown.`);
  const anyway = asked.anyway.known ? stated(asked.anyway.value) : NOBODY_KNOWS;
  const worth: ValueEstimate = {
    ...all.value,
    ground: 'measured',
    n: all.n,
    source: `Lifetime value of a new customer, ${lifetime.of === 'margin' ? 'margin' : 'revenue'}`,
    evidence: [],
  };
  const { joined } = counts;
  const lines = [ranged(anyway), ranged(worth), ...(acquisition ? [ranged(acquisition)] : [])];
  const parts = (values: Float64Array) => {
    const [share = 0, value = 0, cost = 0] = values;
    return referralValue({
      otherwiseLost: joined * (1 - share),
      otherwiseJoined: joined * share,
      lifetimeValue: Math.round(value),
      acquisitionCost: Math.max(0, Math.round(cost)),
    });
  };
  const span = (pick: 'won' | 'saved' | 'total', path: number) =>
    rounded(
      combine(lines, (values) => parts(values)[pick], { random: randomOf([3, path]), confidence }).span,
    );
  const total = span('total', 3);
  const over = (count: number) =>
    rounded({ low: total.low / count, likely: total.likely / count, high: total.high / count });
  return {
    period,
    made: counts.made,
    joined,
    people: counts.people,
    onRecord: counts.onRecord,
    anyway,
    lifetime: worth,
    acquisition,
    won: span('won', 1),
    saved: acquisition ? span('saved', 2) : null,
    total,
    each: over(joined),
    perReferrer: counts.people > 0 ? over(counts.people) : null,
    warnings: [
      ...(lifetime.of === 'revenue' ? ['The lifetime value is of revenue, before all costs.'] : []),
      ...(anyway.ground === 'unknown'
        ? ['Nobody knows how many would have come anyway: the range holds everything from none to all.']
        : []),
      ...(acquisition ? [] : ['What winning a customer costs is not known: nothing is counted as saved.']),
      ...(counts.onRecord !== null && counts.onRecord > 0 && Math.abs(counts.onRecord / joined - 1) > 0.2
        ? [
            `Customers’ records name ${counts.onRecord.toLocaleString('en')} who came by recommendation in these days, the referrals ${joined.toLocaleString('en')}: one of the two misses some.`,
          ]
        : []),
      ...(all.holdout && all.holdout.verdict !== 'holds' ? [all.holdout.words] : []),
    ],
  };
}
