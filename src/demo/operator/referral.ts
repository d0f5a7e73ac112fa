import { DETRACTOR_TO, PROMOTER_FROM } from '../../stats/index.ts';
import type { Profile } from './customer.ts';
import { drawFor, PART } from './draw.ts';

/** Recommending in deed: friends whom a customer sends, whatever they said in a survey. */
export const REFERRAL = {
  /** A month, by what the customer would say on the day when they were last asked. */
  perMonth: { promoter: 0.045, passive: 0.012, detractor: 0.003 },
  /** Chance that the friend becomes a customer. */
  joins: 0.35,
} as const;

const MONTH_DAYS = 30.44;

export interface Referral {
  readonly day: number;
  readonly second: number;
  readonly joined: boolean;
}

/** A day on which a customer was asked, and what they would have said. */
interface AskedOn {
  readonly day: number;
  readonly view: { readonly nps: number };
}

/** Referrals a day of somebody who would give this score. */
export function referralsPerDay(nps: number): number {
  const { promoter, passive, detractor } = REFERRAL.perMonth;
  const perMonth = nps >= PROMOTER_FROM ? promoter : nps <= DETRACTOR_TO ? detractor : passive;
  return perMonth / MONTH_DAYS;
}

/** From each day of being asked to the next one, or to `stop`. */
export function referralsOf(
  seed: number,
  profile: Profile,
  asked: readonly AskedOn[],
  stop: number,
): Referral[] {
  const draw = drawFor(seed, profile.index, PART.referral);
  const referrals: Referral[] = [];
  for (const [index, { day, view }] of asked.entries()) {
    const days = Math.max(0, Math.min(stop, asked[index + 1]?.day ?? stop) - day);
    for (let left = draw.poisson(referralsPerDay(view.nps) * days); left > 0; left--)
      referrals.push({
        day: day + draw.whole(days),
        second: 8 * 3600 + draw.whole(13 * 3600),
        joined: draw.chance(REFERRAL.joins),
      });
  }
  return referrals.sort((a, b) => a.day - b.day || a.second - b.second);
}

/** Referrals that were bound to be made from day `from` to before `to` on average. */
export function expectedReferrals(asked: readonly AskedOn[], from: number, to: number): number {
  let expected = 0;
  for (const [index, { day, view }] of asked.entries()) {
    const begin = Math.max(day, from);
    const end = Math.min(asked[index + 1]?.day ?? to, to);
    if (end > begin) expected += referralsPerDay(view.nps) * (end - begin);
  }
  return expected;
}
