import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ASKED, COUNTS, cohort, REGULAR } from '../../../test/support/contracts.ts';
import { discountedLifetime } from '../../stats/index.ts';
import { contractLife } from './contractLife.ts';
import {
  discountedPayments,
  discountedPaymentsOfSaved,
  fitContracts,
  renewalsOf,
  stays,
} from './contractModel.ts';

describe('contracts', () => {
  it('“Regular” through cells → alpha .7041, beta 1.1820, log-likelihood −1680.27', () => {
    const found = fitContracts(renewalsOf(cohort(REGULAR)), 0.95);
    expect(found?.alpha).toBeCloseTo(0.7041, 4);
    expect(found?.beta).toBeCloseTo(1.182, 3);
    expect(found?.logLikelihood).toBeCloseTo(-1680.27, 2);
    expect(found?.constant).toBe(false);
  });

  it('customers from before the record change nothing when they are counted from the first renewal in it', () => {
    // The same cohort, of which nobody knows who left at the first two renewals.
    const late = cohort(REGULAR.slice(2), 'whole', 2);
    const both = fitContracts(renewalsOf([...cohort(REGULAR), ...late]), 0.95);
    expect(stays(both ?? { alpha: 1, beta: 1 }, 0, 7)).toBeCloseTo(0.24, 2);
    const alone = fitContracts(renewalsOf(late), 0.95);
    expect(stays(alone ?? { alpha: 1, beta: 1 }, 2, 5)).toBeCloseTo(241 / 468, 1);
  });

  it('payments over a long horizon come to the discounted lifetime; a saved customer is worth less', () => {
    const shape = { alpha: 0.7041, beta: 1.182 };
    expect(discountedPayments(shape, 0, 2000, 1 / 1.1)).toBeCloseTo(discountedLifetime(shape, 0.1), 8);
    fc.assert(
      fc.property(
        fc.double({ min: 0.1, max: 10, noNaN: true }),
        fc.double({ min: 0.1, max: 10, noNaN: true }),
        fc.nat(20),
        fc.integer({ min: 1, max: 60 }),
        (alpha, beta, renewed, periods) => {
          const one = { alpha, beta };
          const [kept, saved] = [
            discountedPayments(one, renewed, periods, 0.95),
            discountedPaymentsOfSaved(one, renewed, periods, 0.95),
          ];
          expect(saved).toBeLessThanOrEqual(kept + 1e-9);
          expect(saved).toBeGreaterThanOrEqual(1);
          expect(kept).toBeLessThanOrEqual(periods);
        },
      ),
    );
  });

  it('customers who are all alike get one rate, and it is said', () => {
    const found = fitContracts(renewalsOf(cohort([1024, 512, 256, 128, 64])), 0.95);
    expect(found?.constant).toBe(true);
    expect(stays(found ?? { alpha: 1, beta: 1 }, 3, 2)).toBeCloseTo(0.25, 4);
    expect(fitContracts(renewalsOf(cohort([50, 50, 50])), 0.95)).toBeNull();
  });
});

describe('lifetime value', () => {
  it('is payments × what one brings × margin, with its inputs and what each adds to the uncertainty', () => {
    const part = contractLife(COUNTS, ASKED);
    const [line] = part.lines;
    const payments = discountedPayments({ alpha: 0.70413, beta: 1.18195 }, 0, 5, 1 / 1.1);
    expect((line?.value?.likely ?? 0) / (payments * 36_525 * 0.5)).toBeCloseTo(1, 3);
    expect(line?.value?.low).toBeLessThan(line?.value?.likely ?? 0);
    expect(line?.value?.high).toBeGreaterThan(line?.value?.likely ?? 0);
    expect(line?.inputs.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
    expect(line?.onePoint?.likely).toBe(Math.round(((line?.saved?.likely ?? 0) * 241) / 100));
    expect(line?.holdout).toMatchObject({ verdict: 'doubtful', actual: 48, customers: 289 });
    expect(line?.retention.at(-1)?.seen?.value).toBeCloseTo(0.289, 3);
    expect(part.notes.join(' ')).toContain('nothing is deducted');
  });

  it('without a margin is of revenue, and falls with the rate and what keeping costs', () => {
    const value = (change: object) =>
      contractLife(COUNTS, { ...ASKED, ...change }).lines[0]?.value?.likely ?? 0;
    expect(contractLife(COUNTS, { ...ASKED, margin: null }).of).toBe('revenue');
    expect(value({ discountRate: 0.3 })).toBeLessThan(value({}));
    expect(value({ horizonYears: 2 })).toBeLessThan(value({}));
    const maintenance = { ...ASKED.margin, low: 1000, likely: 2000, high: 3000 };
    expect(value({ maintenance })).toBeLessThan(value({}));
  });

  it('of few customers is withheld', () => {
    const few = contractLife({ ...COUNTS, cells: cohort([9, 6, 4]) }, ASKED);
    expect(few.lines[0]).toMatchObject({ suppressed: true, value: null, n: null });
  });
});
