import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { presentValue, returnOf } from './cashFlow.ts';
import { contactBenefit } from './contactBenefit.ts';
import { lifetimeMultiple, simpleLifetimeValue } from './lifetimeMultiple.ts';
import { roundMinor } from './minor.ts';
import { referralValue } from './referralValue.ts';

describe('cash flow', () => {
  it('discounts from the second flow on', () => {
    // −1,000.00 today, 500.00 a year for three years at 10%: 1,243.43 − 1,000.00.
    const found = returnOf({ costs: [100_000], benefits: [0, 50_000, 50_000, 50_000], rate: 0.1 });
    expect(found.presentCosts).toBe(100_000);
    expect(found.presentBenefits).toBe(124_343);
    expect(found.netPresentValue).toBe(24_343);
    expect(found.returnOnInvestment).toBeCloseTo(0.243426, 7);
    expect(found.payback).toBe(2);
    expect(found.discountedPayback).toBeCloseTo(2 + 13_223.140496 / 37_565.740045, 8);
    expect(found.breakEven).toBeCloseTo(100_000 / 124_342.599549, 9);
    expect(found.cumulative).toEqual([-100_000, -50_000, 0, 50_000]);
  });
  it('pays back for good or not at all', () => {
    expect(returnOf({ costs: [100], benefits: [0, 50], rate: 0 }).payback).toBeNull();
    expect(returnOf({ costs: [100, 0, 200], benefits: [0, 200, 0, 400], rate: 0 }).payback).toBeCloseTo(
      2.25,
      12,
    );
    expect(returnOf({ costs: [0], benefits: [10], rate: 0 }).payback).toBe(0);
    expect(returnOf({ costs: [0], benefits: [10], rate: 0 }).returnOnInvestment).toBeNull();
  });
  it('refuses rates that nobody means, and parts of a cent', () => {
    for (const rate of [9, 10, -0.1, Number.NaN, Infinity])
      expect(() => returnOf({ costs: [1], benefits: [1], rate })).toThrow('0.1 for 10%');
    expect(() => returnOf({ costs: [1.5], benefits: [], rate: 0.1 })).toThrow('costs[0]');
    expect(() => returnOf({ costs: [-1], benefits: [], rate: 0.1 })).toThrow('costs[0]');
    expect(() => returnOf({ costs: [], benefits: [], rate: 0.1 })).toThrow('one period');
  });
  it('rounds halves away from zero, as spreadsheets do', () => {
    expect([2.5, -2.5, 2.4999, -0.4].map(roundMinor)).toEqual([3, -3, 2, 0]);
    expect(() => roundMinor(1e17)).toThrow('exactly');
    expect(() => roundMinor(Number.NaN)).toThrow('exactly');
  });
  it('present values add up, fall with the rate, and break even where said', () => {
    const amounts = fc.array(fc.integer({ min: 0, max: 1e9 }), { minLength: 1, maxLength: 20 });
    const rate = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(amounts, amounts, rate, (costs, benefits, rate) => {
        const found = returnOf({ costs, benefits, rate });
        expect(
          Math.abs(found.presentBenefits - found.presentCosts - found.netPresentValue),
        ).toBeLessThanOrEqual(1);
        expect(presentValue(costs, rate)).toBeLessThanOrEqual(presentValue(costs, rate / 2) + 1e-6);
        if (found.breakEven !== null)
          expect(found.breakEven * presentValue(benefits, rate)).toBeCloseTo(presentValue(costs, rate), 3);
      }),
    );
  });
});

describe('benefits', () => {
  const change = {
    contactsBefore: 1_000_000,
    contactsAfter: 920_000,
    costPerContact: 600,
    secondsBefore: 330,
    secondsAfter: 300,
    costPerHour: 2400,
    trainingSaved: 0,
    runCost: 0,
  };
  it('80,000 contacts at 6 → 480,000; 920,000 × 30 s at 24 an hour → 184,000', () => {
    const found = contactBenefit(change);
    expect(found).toEqual({
      fewer: 48_000_000,
      shorter: 18_400_000,
      training: 0,
      runCost: 0,
      total: 66_400_000,
    });
    expect(contactBenefit({ ...change, trainingSaved: -500, runCost: 1000 }).total).toBe(66_398_500);
    expect(() => contactBenefit({ ...change, contactsAfter: -1 })).toThrow('contactsAfter');
    expect(() => contactBenefit({ ...change, costPerHour: 24.5 })).toThrow('minor units');
  });
  it('multiple 2.667, lifetime value 50.00', () => {
    expect(lifetimeMultiple(0.8, 0.1)).toBeCloseTo(2.667, 3);
    expect(simpleLifetimeValue({ margin: 15_000, retention: 0.55, rate: 0.1, acquisitionCost: 10_000 })).toBe(
      5000,
    );
    expect(() => lifetimeMultiple(0.8, 9)).toThrow('rate');
    expect(() => lifetimeMultiple(1, 0)).toThrow('no end');
    expect(() => lifetimeMultiple(80, 0.1)).toThrow('retention');
  });
  it('referrals: the whole value of the won, only the cost saved on the rest', () => {
    const referrals = {
      otherwiseLost: 40,
      otherwiseJoined: 60,
      lifetimeValue: 20_000,
      acquisitionCost: 5000,
    };
    expect(referralValue(referrals)).toEqual({ won: 800_000, saved: 300_000, total: 1_100_000 });
    expect(() => referralValue({ ...referrals, otherwiseLost: -1 })).toThrow('otherwiseLost');
  });
});
