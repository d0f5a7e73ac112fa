import { PROMOTER_FROM } from '../../stats/index.ts';
import type { World } from '../operator/operator.ts';
import { expectedReferrals, REFERRAL } from '../operator/referral.ts';
import type { History } from '../operator/simulate.ts';

/** What was bound to come out for those who said the same by their first answer of the period. */
export interface TrueAdvocacy {
  readonly said: boolean;
  readonly people: number;
  /** Share with at least one referral from the day of the answer to the end of the period. */
  readonly acted: number;
  /** Referrals per customer and year in that time. */
  readonly perYear: number;
}

export interface TrueReferral {
  readonly perMonth: typeof REFERRAL.perMonth;
  readonly joins: number;
  /** A year that ends half a year before the end, so that it can be seen who left afterwards. */
  readonly period: { readonly from: string; readonly to: string };
  readonly lines: readonly TrueAdvocacy[];
}

/** Sums of one run, customer by customer. */
export interface ReferralLedger {
  readonly lines: { said: boolean; people: number; acted: number; referrals: number; days: number }[];
}

export function emptyReferralLedger(): ReferralLedger {
  return { lines: [true, false].map((said) => ({ said, people: 0, acted: 0, referrals: 0, days: 0 })) };
}

/** Months of the window that the year of answers takes. */
const FIRST = 6;
const LAST = 18;

/** Enters a customer, given whom the survey reached and who answered. */
export function enterReferrals(ledger: ReferralLedger, world: World, history: History): void {
  const [from, to] = spanOf(world);
  const first = history.relationship.find(({ day, view }) => view.responds && day >= from && day < to);
  if (!first) return;
  const line = ledger.lines.find(({ said }) => said === first.view.nps >= PROMOTER_FROM);
  if (!line) return;
  const stop = Math.min(history.endDay ?? to, to);
  const expected = expectedReferrals(history.relationship, first.day, stop);
  line.people++;
  line.acted += 1 - Math.exp(-expected);
  line.referrals += expected;
  line.days += stop - first.day;
}

export function trueReferral(ledger: ReferralLedger, world: World): TrueReferral {
  const [from, to] = spanOf(world);
  return {
    perMonth: REFERRAL.perMonth,
    joins: REFERRAL.joins,
    period: { from: world.window.day(from), to: world.window.day(to) },
    lines: ledger.lines.map(({ said, people, acted, referrals, days }) => ({
      said,
      people,
      acted: acted / people,
      perYear: (365.25 * referrals) / days,
    })),
  };
}

function spanOf({ window }: World): [from: number, to: number] {
  return [window.slices[FIRST]?.from ?? 0, window.slices[LAST]?.from ?? window.days];
}
