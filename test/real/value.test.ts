import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { HistoryCell } from '../../src/economics/value/facts.ts';
import { purchaseLife } from '../../src/economics/value/purchaseLife.ts';
import { checkSpend, discountedPurchases, fitPurchases } from '../../src/economics/value/purchaseModel.ts';
import type { Currency } from '../../src/insight/index.ts';
import { fitGammaGamma } from '../../src/stats/index.ts';
import { valueFacts } from '../../src/storage/columnar/value/valueFacts.ts';
import { columnarCandidates } from '../support/columnar.ts';
import { load, ORG, scopeOf, type TestRow } from '../support/counted.ts';

const DATA = fileURLToPath(new URL('../../../shared/data', import.meta.url));
const idOf = (number: string) => `0198b5a0-0000-7000-8000-${number.padStart(12, '0')}`;
const DOLLARS: Currency = {
  wanted: [{ field: 'kind', operator: 'is', value: 'purchase' }],
  unwanted: [],
  code: 'USD',
  digits: 2,
};

/** Purchases of a file whose last columns are date, count and dollars, as signals. */
function purchases(file: string, idColumn: number, skip: number): TestRow[] {
  const lines = readFileSync(`${DATA}/cdnow/${file}`, 'utf8').split('\n').slice(skip);
  return lines.flatMap((line, at): TestRow[] => {
    const cells = line.trim().split(/\s+/);
    const [id, date = '', dollars = ''] = [cells[idColumn], cells.at(-3), cells.at(-1)];
    if (!id) return [];
    const day = `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6, 8)}`;
    return [
      {
        source: 'cdnow',
        id: `p${at}`,
        kind: 'purchase',
        customer_id: idOf(id),
        occurred_at: `${day}T12:00:00.000Z`,
        occurred_day: day,
        received_at: `${day}T12:00:00.000Z`,
        value: Number(dollars),
        unit: 'USD',
        duration_seconds: null,
        channel: null,
        journey: null,
        touchpoint: null,
        outcome: null,
        key_hash: at,
        content_hash: at,
        segment: null,
        region: null,
        plan: null,
        attributes: {},
      },
    ];
  });
}

const asked = {
  crowd: { filter: null, attribute: null, attributes: new Map() },
  money: DOLLARS,
  begun: { from: '1997-01-01', to: '1997-04-01' },
  cut: '1997-10-01',
  until: '1998-07-01',
};

for (const candidate of (await columnarCandidates()).filter(({ name }) => name === 'DuckDB')) {
  describe('value of CDNOW’s customers through the columnar store', () => {
    beforeEach(({ skip }) => skip(!existsSync(DATA), 'skipped: no ../shared/data'));
    let opened: Awaited<ReturnType<typeof candidate.open>> | undefined;
    beforeAll(async () => {
      if (!existsSync(DATA)) return;
      opened = await candidate.open();
      await load(opened.store.engine, 'signal', ORG, purchases('CDNOW_sample.txt', 1, 0));
    });
    afterAll(() => opened?.close());

    it('finds what was published: r .243, alpha 4.414, a .793, b 2.426, log-likelihood −9582.4; 6.25, 3.74, 15.44', async () => {
      if (!opened) throw new Error('not opened');
      const found = await valueFacts(opened.store.figures).purchases(scopeOf(ORG), asked);
      const model = fitPurchases(
        found.histories.filter(({ span }) => span === 'seen'),
        0.95,
      );
      expect(model?.r).toBeCloseTo(0.243, 3);
      expect(model?.alpha).toBeCloseTo(4.414, 3);
      expect(model?.a).toBeCloseTo(0.793, 3);
      expect(model?.b).toBeCloseTo(2.426, 3);
      expect(model?.logLikelihood).toBeCloseTo(-9582.43, 2);
      // Spend as published is that of the days before the cut.
      const before = await valueFacts(opened.store.figures).purchases(scopeOf(ORG), {
        ...asked,
        cut: '1997-09-30',
        until: '1997-10-01',
      });
      const spend = fitGammaGamma(before.spends);
      expect(before.spends.reduce((sum, { customers }) => sum + customers, 0)).toBe(946);
      expect(spend?.p).toBeCloseTo(6.25, 1);
      expect(spend?.q).toBeCloseTo(3.74, 2);
      expect((spend?.gamma ?? 0) / 100).toBeCloseTo(15.44, 1);
      expect(checkSpend(before.spends, 0.95)).toMatchObject({ holds: true });
      expect(checkSpend(before.spends, 0.95)?.value).toBeCloseTo(0.11, 2);
    });

    it('moves by less than half a percent where customers are put together by 14 days (docs/decisions/0010)', async () => {
      if (!opened) throw new Error('not opened');
      const { histories } = await valueFacts(opened.store.figures).purchases(scopeOf(ORG), asked);
      const seen = histories.filter(({ span }) => span === 'seen');
      const cells = new Map<string, { -readonly [K in keyof HistoryCell]: HistoryCell[K] }>();
      for (const one of seen) {
        const key = [one.repeats, Math.floor(one.last / 14), Math.floor(one.watched / 14)].join(' ');
        const known = cells.get(key);
        if (!known) {
          cells.set(key, { ...one });
          continue;
        }
        const customers = known.customers + one.customers;
        known.last += ((one.last - known.last) * one.customers) / customers;
        known.watched += ((one.watched - known.watched) * one.customers) / customers;
        known.customers = customers;
      }
      expect(cells.size).toBeLessThan(seen.length / 2);
      const worth = (of: readonly HistoryCell[]) => {
        const model = fitPurchases(of, 0.95);
        return model ? discountedPurchases(model, 5, 0.08) : Number.NaN;
      };
      expect(Math.abs(worth([...cells.values()]) / worth(seen) - 1)).toBeLessThan(0.005);
    });

    it('holds the forecast against the 39 weeks after, and says that it is 12% short', async () => {
      if (!opened) throw new Error('not opened');
      const found = await valueFacts(opened.store.figures).purchases(scopeOf(ORG), asked);
      const part = purchaseLife(
        { ...found, from: asked.begun.from, cut: asked.cut, until: asked.until, firstDay: '1997-01-01' },
        {
          attribute: null,
          minimum: 10,
          margin: null,
          maintenance: null,
          discountRate: 0.1,
          horizonYears: 3,
          confidence: 0.95,
        },
      );
      const [all] = part.lines;
      expect(all?.holdout).toMatchObject({ actual: 1882, verdict: 'doubtful', customers: 2357 });
      expect(all?.holdout?.error).toBeCloseTo(-0.121, 2);
      expect(all?.holdout?.words).toContain('12% too few');
      expect(all?.holdout?.groups.map(({ key }) => key)).toContain('7 or more');
      expect(all?.value?.likely).toBeGreaterThan(6_000);
      expect(all?.value?.low).toBeLessThan(all?.value?.likely ?? 0);
      expect(part.of).toBe('revenue');
      expect(part.notes.join(' ')).toContain('some of the first customers may have bought before');
    });
  });
}
