import { describe, expect, it } from 'vitest';
import { crossMomentsOf } from '../driver/crossMoments.ts';
import { histogramOf } from '../estimate/histogram.ts';
import { mean } from '../estimate/mean.ts';
import { momentsOf } from '../estimate/moments.ts';
import { acsi, acsiIndex } from './acsi.ts';
import { cesMean, cesNet, cesShare } from './ces.ts';
import { churn, retention } from './churn.ts';
import { responseRate } from './responseRate.ts';

describe('CES 2.0', () => {
  const answers = histogramOf([80, 210, 140, 110, 160, 180, 120].map((n, i) => [i + 1, n] as const));
  it('has three calculations: mean 4.08, share 46.0 %, net −13.0', () => {
    expect(cesMean(answers)?.value).toBeCloseTo(4.08, 12);
    expect(cesShare(answers)?.value).toBeCloseTo(0.46, 12);
    expect(cesNet(answers)?.value).toBeCloseTo(-13, 12);
  });
  it('refuses a 0–10 scale', () => {
    expect(() => cesMean(histogramOf([[0, 1]]))).toThrow('from 1 to 7');
    expect(cesNet(new Map())).toBeNull();
  });
});

describe('ACSI-style index', () => {
  it('of 8.2/7.5/7.1 with .4/.3/.3 is 74.0', () => {
    expect(acsiIndex([8.2, 7.5, 7.1], [0.4, 0.3, 0.3])).toBeCloseTo(74, 10);
  });
  it('has the interval of the index computed per person', () => {
    const rows = [
      [8, 7, 9],
      [3, 4, 2],
      [10, 9, 9],
      [6, 6, 7],
      [5, 8, 1],
    ];
    const weights = [0.4, 0.3, 0.3];
    const each = mean(momentsOf(rows.map((row) => acsiIndex(row, weights))));
    const found = acsi(crossMomentsOf(rows, 3), weights);
    expect(found?.value).toBeCloseTo(each?.value ?? 0, 10);
    expect(found?.low).toBeCloseTo(each?.low ?? 0, 10);
    expect(acsi(crossMomentsOf([], 3), weights)).toBeNull();
  });
});

describe('rates of customers and answers', () => {
  it('churn of 1,869 in 7,043 is 26.54 %', () => {
    expect(churn({ opening: 7043, lost: 1869 })?.value).toBeCloseTo(0.2654, 4);
    expect(retention({ opening: 7043, lost: 1869 })?.value).toBeCloseTo(0.7346, 4);
    expect(churn({ opening: 0, lost: 0 })).toBeNull();
  });
  it('AAPOR RR1 of 400/20/150/200/10/120 is .4444', () => {
    const found = responseRate({
      complete: 400,
      partial: 20,
      refused: 150,
      notContacted: 200,
      other: 10,
      unknown: 120,
    });
    expect(found?.value).toBeCloseTo(0.4444, 4);
  });
});
