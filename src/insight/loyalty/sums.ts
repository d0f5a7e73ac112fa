import type { RatioMoments } from '../../stats/index.ts';
import type { AdvocateSums } from './facts.ts';

/** Sums of a group that nobody is in. */
export function nobody(said: boolean, acted: boolean): AdvocateSums {
  return {
    said,
    acted,
    people: 0,
    days: 0,
    daysSquared: 0,
    referrals: 0,
    referralsSquared: 0,
    referralsByDays: 0,
    joined: 0,
    joinedSquared: 0,
    joinedByReferrals: 0,
    paid: 0,
    paidSquared: 0,
    paidByDays: 0,
    dated: 0,
    years: 0,
    yearsSquared: 0,
  };
}

/** Both groups as one; what each said and did is that of the first. */
export function together(first: AdvocateSums, second: AdvocateSums): AdvocateSums {
  const sum = { ...first };
  for (const key of Object.keys(first) as (keyof AdvocateSums)[]) {
    if (key !== 'said' && key !== 'acted') sum[key] = first[key] + second[key];
  }
  return sum;
}

/** Referrals over days as a customer. */
export const madeOf = (own: AdvocateSums): RatioMoments => ({
  n: own.people,
  numerator: own.referrals,
  denominator: own.days,
  numeratorSquares: own.referralsSquared,
  denominatorSquares: own.daysSquared,
  products: own.referralsByDays,
});

/** Customers won over referrals. */
export const wonOf = (own: AdvocateSums): RatioMoments => ({
  n: own.people,
  numerator: own.joined,
  denominator: own.referrals,
  numeratorSquares: own.joinedSquared,
  denominatorSquares: own.referralsSquared,
  products: own.joinedByReferrals,
});

/** What was paid over days as a customer. */
export const paidOf = (own: AdvocateSums): RatioMoments => ({
  n: own.people,
  numerator: own.paid,
  denominator: own.days,
  numeratorSquares: own.paidSquared,
  denominatorSquares: own.daysSquared,
  products: own.paidByDays,
});

/** Moments of the years as a customer. */
export const yearsOf = (own: AdvocateSums) => ({
  n: own.dated,
  sum: own.years,
  sumSquares: own.yearsSquared,
});
