import { describe, expect, it } from 'vitest';
import { type FigureFrame, inWords, isSmall, makeFigure, readFormula } from './index.ts';

const reading = readFormula({
  measure: 'mean',
  parameters: { over: 'answer', question: 'q', scale: { low: 0, high: 100 } },
});
const frame: FigureFrame = {
  reading,
  minimum: 10,
  confidence: 0.95,
  metric: null,
  whole: {},
};
const period = { from: '2026-01-01', to: '2026-02-01' };

/** n answers of which each is 40 or 60. */
const answers = (n: number) => ({
  ...{ n, within: n, weight: n, weight_squared: n, sum: n * 50, sum_squares: n * 2_600 },
});

describe('a figure', () => {
  it('of fewer people than the minimum is not shown, nor how many they are', () => {
    const [nine, ten] = [makeFigure(frame, answers(9), period), makeFigure(frame, answers(10), period)];
    expect(nine).toMatchObject({ value: null, low: null, high: null, n: null, suppressed: { minimum: 10 } });
    expect(ten).toMatchObject({ value: 50, n: 10 });
    expect(ten.suppressed).toBeUndefined();
    expect([isSmall(frame, answers(9)), isSmall(frame, answers(10))]).toEqual([true, false]);
  });

  it('of nobody is unknown, which is no secret', () => {
    const none = makeFigure(frame, {}, period);
    expect(none).toMatchObject({ value: null, n: 0, unknown: { known: false } });
    expect(none.suppressed).toBeUndefined();
  });

  it('is put in words with the digits that are worth reading', () => {
    const points = { unit: 'points', unitLabel: 'points' } as const;
    expect([12.345, 0.456, -3, 0.0123, 0].map((amount) => inWords(amount, points))).toEqual([
      ...['12.3 points', '0.46 points', '3 points', '0.012 points', '0 points'],
    ]);
    expect(inWords(123_456, { unit: 'money', unitLabel: 'EUR', minorDigits: 2 })).toBe('1,234.56 EUR');
    expect(inWords(123_456, { unit: 'money', unitLabel: 'BHD', minorDigits: 3 })).toBe('123.456 BHD');
  });
});
