import { describe, expect, it } from 'vitest';
import { addInto, type Counted, type FigureFrame, readFormula, type Tally } from '../metric/index.ts';
import { changeBetween } from './change.ts';
import type { Cover } from './cover.ts';

const reading = readFormula({
  measure: 'mean',
  parameters: { over: 'answer', question: 'q', scale: { low: 0, high: 100 } },
});

/** n answers around a mean with a standard deviation of 5. */
function answers(n: number, mean: number): Tally {
  return { n, within: n, weight: n, weight_squared: n, sum: n * mean, sum_squares: n * (mean * mean + 25) };
}

function counted(groups: Readonly<Record<string, Tally>>): Counted {
  const whole = {};
  for (const group of Object.values(groups)) addInto(whole, group);
  return {
    whole,
    buckets: new Map(),
    groups: Object.entries(groups).map(([key, whole]) => ({ key: [key], whole, buckets: new Map() })),
    segments: new Map(),
  };
}

const covering = (...names: string[]): Cover => ({
  isHidden: (line) => typeof line === 'object' && 'group' in line && names.includes(line.group[0] ?? ''),
  cells: names.length,
});
const before = {
  cover: covering(),
  period: { from: '2026-01-01', to: '2026-02-01' },
  counted: counted({ a: answers(600, 40), b: answers(400, 10) }),
};
const after = {
  cover: covering(),
  period: { from: '2026-02-01', to: '2026-03-01' },
  counted: counted({ a: answers(500, 42), b: answers(500, 11) }),
};
const frame: FigureFrame = {
  reading,
  confidence: 0.95,
  metric: null,
  minimum: 10,
  whole: after.counted.whole,
};

describe('a change', () => {
  it('is split into mix and rate: 28.0 → 26.5 is mix −3.05 and rate +1.55', () => {
    const change = changeBetween(frame, after, before);
    expect(change.difference).toBeCloseTo(-1.5, 9);
    expect(change.mix?.value).toBeCloseTo(-3.05, 9);
    expect(change.rate?.value).toBeCloseTo(1.55, 9);
    expect(change.rate?.low).toBeGreaterThan(0);
    expect(change.segments.map(({ group }) => group)).toEqual([['a'], ['b']]);
    expect(change.words).toBe('down 1.5, beyond noise');
  });

  it('names no group that is hidden, and still adds up', () => {
    const change = changeBetween(frame, after, { ...before, cover: covering('b') });
    expect(change.segments.map(({ group }) => group)).toEqual([['a']]);
    expect(changeBetween(frame, { ...after, cover: covering('a') }, before).segments).toHaveLength(1);
    expect((change.mix?.value ?? 0) + (change.rate?.value ?? 0)).toBeCloseTo(change.difference ?? 0, 9);
  });

  it('is not told where one side cannot be shown', () => {
    const few = { ...before, counted: counted({ a: answers(4, 40) }) };
    const change = changeBetween(frame, after, few);
    expect(change).toMatchObject({ difference: null, mix: null, beyondNoise: false });
    expect(change.before).toMatchObject({ value: null, n: null, suppressed: { minimum: 10 } });
  });
});
