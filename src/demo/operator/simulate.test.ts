import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fixedClock } from '../../kernel/index.ts';
import type { AnswerRow, CustomerRow, SignalRow } from '../rows/rows.ts';
import { answers, customers, signals } from '../rows/stream.ts';
import { CHANGES, GUIDED_RESOLUTION } from '../truth/change.ts';
import { worldOf } from './operator.ts';
import { simulateCustomer } from './simulate.ts';
import { type DemoOptions, demoOptions } from './window.ts';

const CLOCK = fixedClock('2026-11-22T09:00:00.000Z');

function allRows(options: DemoOptions): { own: CustomerRow[]; signals: SignalRow[]; answers: AnswerRow[] } {
  return { own: [...customers(options)], signals: [...signals(options)], answers: [...answers(options)] };
}

describe('the simulated operator', () => {
  it('is the same for the same seed and another for another', () => {
    const options = demoOptions(CLOCK, { customers: 60 });
    expect(allRows(options)).toEqual(allRows(options));
    expect([...customers({ ...options, seed: 21 })]).not.toEqual([...customers(options)]);
  });

  it('has the same customers whatever its size and their order', () => {
    const small = allRows(demoOptions(CLOCK, { customers: 80 }));
    const large = demoOptions(CLOCK, { customers: 160 });
    const known = new Set(small.own.map((row) => row.external_id));
    const among = (id: string | null): boolean => id === null || known.has(id);
    expect([...customers(large)].slice(0, 80)).toEqual(small.own);
    expect([...signals(large)].filter((row) => among(row.customer_external_id))).toEqual(small.signals);
    expect([...answers(large)].filter((row) => among(row.customer_external_id))).toEqual(small.answers);
    const world = worldOf(large);
    const late = simulateCustomer(world, 9_999_999);
    simulateCustomer(world, 3);
    expect(simulateCustomer(world, 9_999_999)).toEqual(late);
  });

  it('gives the rows of one survey as they are among all', () => {
    const options = demoOptions(CLOCK, { customers: 100 });
    const care = [...answers(options)].filter((row) => row.survey === 'care');
    expect([...answers(options, 'care')]).toEqual(care);
    expect(care.length).toBeGreaterThan(20);
  });

  it('changes nothing at all by the placebo', () => {
    const options = demoOptions(CLOCK, { customers: 50 });
    const without = worldOf(options, [GUIDED_RESOLUTION]);
    const withBoth = worldOf(options, CHANGES);
    for (let index = 0; index < 50; index++)
      expect(simulateCustomer(withBoth, index)).toEqual(simulateCustomer(without, index));
  });

  it('keeps to its window, to contracts and to unique ids, for any end and seed', () => {
    const ends = fc
      .integer({ min: 0, max: 4000 })
      .map((days) => new Date(Date.UTC(2020, 0, 1) + days * 86_400_000).toISOString().slice(0, 10));
    fc.assert(
      fc.property(ends, fc.nat(1_000_000), (end, seed) => {
        const options = demoOptions(CLOCK, { customers: 25, end, seed });
        const { window } = worldOf(options);
        const rows = allRows(options);
        const contracts = new Map(rows.own.map((row) => [row.external_id, row]));
        const inContract = (id: string, at: string): boolean => {
          const own = contracts.get(id);
          const day = at.slice(0, 10);
          return own !== undefined && day >= own.started_on && (own.ended_on === null || day < own.ended_on);
        };
        for (const row of rows.own) {
          expect(row.started_on < end && (row.ended_on ?? '') < end).toBe(true);
          if (row.ended_on !== null) expect(row.ended_on > row.started_on).toBe(true);
        }
        for (const row of rows.signals) {
          expect(row.occurred_at >= window.from && row.occurred_at < end).toBe(true);
          expect((row['attribute.resolved_at'] ?? '') < end).toBe(true);
          if (row.customer_external_id !== null)
            // Campaigns reach prospects: before the contract, everything else within it.
            expect(inContract(row.customer_external_id, row.occurred_at)).toBe(
              !row.kind.startsWith('campaign_'),
            );
        }
        for (const row of rows.answers) {
          expect(row.answered_at >= window.from && row.answered_at < end).toBe(true);
          expect(inContract(row.customer_external_id, row.answered_at)).toBe(true);
        }
        for (const ids of [
          rows.own.map((row) => row.external_id),
          rows.signals.map((row) => `${row.source} ${row.id}`),
          rows.answers.map((row) => `${row.survey} ${row.row_key}`),
        ])
          expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: 12 },
    );
  });

  it('keeps scores on their scales and “not applicable” apart from them', () => {
    let notApplicable = 0;
    for (const row of answers(demoOptions(CLOCK, { customers: 300 }))) {
      for (const [key, value] of Object.entries(row)) {
        if (!key.startsWith('question.') || typeof value !== 'number') {
          if (value === 'n/a') notApplicable++;
          continue;
        }
        const high = row.survey === 'relationship' ? 10 : key === 'question.ces' ? 7 : 5;
        expect(Number.isInteger(value) && value >= (key === 'question.nps' ? 0 : 1) && value <= high).toBe(
          true,
        );
      }
    }
    expect(notApplicable).toBeGreaterThan(100);
  });

  it('refuses sizes and dates that it can’t make', () => {
    expect(() => demoOptions(CLOCK, { customers: 0 })).toThrow(/customers: must be a whole number/);
    expect(() => demoOptions(CLOCK, { end: '2026-02-30' })).toThrow(/end: must be a calendar day/);
    expect(() => demoOptions(CLOCK, { seed: -1 })).toThrow(/seed/);
    expect(() => demoOptions(CLOCK, { months: 6 })).toThrow(/months/);
  });
});
