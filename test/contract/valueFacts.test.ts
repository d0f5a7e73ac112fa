import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ValueCrowd } from '../../src/economics/index.ts';
import type { Currency } from '../../src/insight/index.ts';
import { valueFacts } from '../../src/storage/columnar/value/valueFacts.ts';
import { columnarCandidates } from '../support/columnar.ts';
import { load, ORG, OTHER_ORG, scopeOf, type TestRow, testData } from '../support/counted.ts';
import { renewalsByHand, renewalsOf } from '../support/renewalsByHand.ts';

const data = testData(23, { customer: 400, response: 500, signal: 2500 });
const kind = (value: string) =>
  ({ wanted: [{ field: 'kind', operator: 'is', value }], unwanted: [] }) as const;
const EURO: Currency = { ...kind('bill'), code: 'EUR', digits: 2 };
const everybody: ValueCrowd = { filter: null, attribute: null, attributes: new Map() };
const bySegment: ValueCrowd = {
  filter: { field: 'attribute.region', operator: 'is', value: 'north' },
  attribute: 'contract',
  attributes: new Map(),
};
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const days = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;
const text = (row: TestRow, name: string) => (row[name] ?? null) as string | null;
const contractOf = (row: TestRow) => (row['attributes'] as Record<string, string>)['contract'] ?? null;

const WINDOW = { key: 'fit', from: '2025-11-10', until: '2026-04-15', begunBefore: null };

const sorted = (counts: Map<number, object>) => [...counts].sort(([a], [b]) => a - b);

for (const candidate of await columnarCandidates()) {
  describe.skipIf(candidate.skipped !== null)(
    `value in ${candidate.name}${candidate.skipped ? `: ${candidate.skipped}` : ''}`,
    () => {
      let opened: Awaited<ReturnType<typeof candidate.open>>;
      const facts = () => valueFacts(opened.store.figures);
      const scope = scopeOf(ORG);
      beforeAll(async () => {
        opened = await candidate.open();
        for (const table of ['answer', 'signal', 'customer'] as const)
          await load(opened.store.engine, table, ORG, data[table]);
      });
      afterAll(() => opened?.close());

      it('counts who stayed and who left at which renewal as a loop over every customer does', async () => {
        for (const months of [1, 3]) {
          const cells = await facts().renewals(scope, { crowd: everybody, months, windows: [WINDOW] });
          expect(sorted(renewalsOf(cells))).toEqual(sorted(renewalsByHand(data.customer, months, WINDOW)));
        }
      });

      it('tells segments and windows apart', async () => {
        const later = { key: 'held', from: '2026-02-01', until: '2026-04-15', begunBefore: '2026-02-01' };
        const cells = await facts().renewals(scope, {
          crowd: bySegment,
          months: 1,
          windows: [WINDOW, later],
        });
        const north = data.customer.filter((row) => row['region'] === 'north');
        for (const contract of ['monthly', 'yearly', null]) {
          const own = cells.filter((cell) => cell.segment === contract && cell.window === 'fit');
          const rows = north.filter((row) => contractOf(row) === contract);
          expect(sorted(renewalsOf(own))).toEqual(sorted(renewalsByHand(rows, 1, WINDOW)));
        }
        const held = cells.filter(({ window }) => window === 'held');
        expect(held.length).toBeGreaterThan(0);
        // Nobody begins in the middle of what is held out.
        expect(held.every(({ entered }) => entered > 0)).toBe(true);
      });

      it('sums what was paid against days as a customer', async () => {
        const period = { from: '2026-01-15', to: '2026-04-01' };
        const found = await facts().paid(scope, { crowd: bySegment, money: EURO, period });
        for (const contract of ['monthly', 'yearly', null]) {
          const own = data.customer
            .filter((row) => row['region'] === 'north' && contractOf(row) === contract)
            .flatMap((row) => {
              const [started, ended] = [text(row, 'started_on'), text(row, 'ended_on')];
              if (started === null || started >= period.to || (ended !== null && ended <= period.from))
                return [];
              const last = ended !== null && ended < period.to ? ended : period.to;
              const paid = data.signal
                .filter(
                  (signal) =>
                    signal['customer_id'] === row['id'] &&
                    signal['kind'] === 'bill' &&
                    signal['value'] !== null &&
                    String(signal['occurred_day']) >= period.from &&
                    String(signal['occurred_day']) < period.to,
                )
                .map(({ value }) => Math.round(Number(value) * 100));
              const first = started > period.from ? started : period.from;
              return [
                { days: days(first, last), paid: sum(paid), there: ended === null || ended >= period.to },
              ];
            });
          expect(found.find(({ segment }) => segment === contract)).toMatchObject({
            n: own.length,
            there: own.filter(({ there }) => there).length,
            numerator: sum(own.map(({ paid }) => paid)),
            denominator: sum(own.map((one) => one.days)),
            products: sum(own.map((one) => one.days * one.paid)),
          });
        }
        const bare = await facts().paid(scope, { crowd: everybody, money: null, period });
        expect(bare[0]).toMatchObject({ segment: null, numerator: 0 });
      });

      it('groups histories of purchases and mean spends', async () => {
        const [begun, cut, until] = [{ from: '2026-01-05', to: '2026-04-01' }, '2026-03-01', '2026-04-20'];
        const found = await facts().purchases(scope, { crowd: everybody, money: EURO, begun, cut, until });
        expect(found.step).toBe(1);
        const own = new Map<string, Map<string, number>>();
        for (const row of data.signal) {
          if (row['kind'] !== 'bill' || row['value'] === null || row['customer_id'] === null) continue;
          if (Number(row['value']) < 0 || row['unit'] !== 'EUR' || String(row['occurred_day']) >= until)
            continue;
          const bought = own.get(String(row['customer_id'])) ?? new Map<string, number>();
          own.set(String(row['customer_id']), bought);
          const day = String(row['occurred_day']);
          bought.set(day, (bought.get(day) ?? 0) + Math.round(Number(row['value']) * 100));
        }
        const people = [...own.values()]
          .map((bought) => [...bought].sort(([a], [b]) => a.localeCompare(b)))
          .filter(([first]) => first && first[0] >= begun.from && first[0] < begun.to);
        const seen = people
          .filter(([first]) => String(first?.[0]) < cut)
          .map((bought) => {
            const [first] = bought[0] ?? [''];
            const known = bought.filter(([day]) => day < cut);
            return {
              repeats: known.length - 1,
              last: days(first, known.at(-1)?.[0] ?? first),
              watched: days(first, cut) - 1,
              later: bought.length - known.length,
            };
          });
        const cells = found.histories.filter(({ span }) => span === 'seen');
        const of = (pick: (one: (typeof seen)[number]) => number) => sum(seen.map(pick));
        const ofCells = (pick: (one: (typeof cells)[number]) => number) => sum(cells.map(pick));
        expect(ofCells(({ customers }) => customers)).toBe(seen.length);
        expect(ofCells(({ customers, repeats }) => customers * repeats)).toBe(of(({ repeats }) => repeats));
        expect(ofCells((one) => one.customers * one.last * one.watched)).toBe(
          of((one) => one.last * one.watched),
        );
        expect(ofCells(({ later }) => later)).toBe(of(({ later }) => later));
        const whole = found.histories.filter(({ span }) => span === 'whole');
        expect(sum(whole.map(({ customers }) => customers))).toBe(people.length);
        const spent = people.filter((bought) => bought.length > 1);
        const again = (bought: (typeof people)[number]) => sum(bought.slice(1).map(([, paid]) => paid));
        expect(sum(found.spends.map(({ customers }) => customers)) + found.unpaid).toBe(spent.length);
        expect(sum(found.spends.map((one) => one.customers * one.purchases * one.average))).toBeCloseTo(
          sum(spent.map(again)),
          3,
        );
      });

      it('follows those who scored, counts referrals, and knows first days', async () => {
        const period = { from: '2026-01-10', to: '2026-04-01' };
        const scores = await facts().scores(scope, {
          crowd: everybody,
          survey: null,
          outcome: { question: 'nps', item: null },
          period,
          until: '2026-06-01',
          contacts: kind('call'),
        });
        const first = new Map<string, TestRow>();
        const order = (row: TestRow) => `${row['answered_at']} ${String(row['score']).padStart(2, '0')}`;
        for (const row of data.answer) {
          const day = String(row['answered_day']);
          if (row['question'] !== 'nps' || row['score'] === null || row['customer_id'] === null) continue;
          if (day < period.from || day >= period.to) continue;
          const known = first.get(String(row['customer_id']));
          if (!known || order(row) < order(known)) first.set(String(row['customer_id']), row);
        }
        const followed = [...first].flatMap(([id, answer]) => {
          const own = data.customer.find((row) => row['id'] === id);
          const ended = own ? text(own, 'ended_on') : null;
          const day = String(answer['answered_day']);
          if (!own || (ended !== null && ended <= day)) return [];
          const calls = data.signal.filter(
            (row) =>
              row['customer_id'] === id &&
              row['kind'] === 'call' &&
              String(row['occurred_day']) > day &&
              String(row['occurred_day']) < '2026-06-01',
          ).length;
          const left = ended !== null && ended < '2026-06-01';
          return [
            { score: Number(answer['score']), calls, left, days: days(day, left ? ended : '2026-06-01') },
          ];
        });
        expect(sum(scores.map(({ people }) => people))).toBe(followed.length);
        expect(sum(scores.map((one) => one.left))).toBe(followed.filter(({ left }) => left).length);
        expect(sum(scores.map((one) => one.contacts))).toBe(sum(followed.map(({ calls }) => calls)));
        expect(sum(scores.map((one) => one.score * one.days))).toBe(
          sum(followed.map((one) => one.score * one.days)),
        );

        const made = data.signal.filter(
          (row) =>
            row['kind'] === 'call' &&
            String(row['occurred_day']) >= period.from &&
            String(row['occurred_day']) < period.to,
        );
        const referred = await facts().referrals(scope, {
          crowd: everybody,
          rows: kind('call'),
          joined: 'solved',
          period,
          came: { attribute: 'contract', earned: ['monthly'] },
        });
        expect(referred).toMatchObject({
          made: made.length,
          joined: made.filter(({ outcome }) => outcome === 'solved').length,
          people: new Set(made.map((row) => row['customer_id']).filter((id) => id !== null)).size,
          onRecord: data.customer.filter(
            (row) =>
              contractOf(row) === 'monthly' &&
              String(row['started_on'] ?? '') >= period.from &&
              String(row['started_on'] ?? '') < period.to,
          ).length,
        });
        const begun = data.customer.map((row) => text(row, 'started_on')).filter((day) => day !== null);
        const gone = data.customer.map((row) => text(row, 'ended_on')).filter((day) => day !== null);
        expect(await facts().firstDays(scope, everybody)).toEqual({
          begun: begun.sort()[0],
          left: gone.sort()[0],
        });
      });

      it('leads down to the very customers, and shows another organization nothing', async () => {
        const watched = { from: WINDOW.from, to: WINDOW.until };
        const ask = (after: string | null, limit: number, segment?: string | null) =>
          facts().people(scope, { crowd: bySegment, segment, watched, money: null, after, limit });
        const yearly = data.customer.filter(
          (row) =>
            row['region'] === 'north' &&
            contractOf(row) === 'yearly' &&
            text(row, 'started_on') !== null &&
            String(row['started_on']) < watched.to &&
            (row['ended_on'] === null || String(row['ended_on']) >= watched.from),
        );
        const all = await ask(null, 500, 'yearly');
        expect(all.map(({ id }) => id).sort()).toEqual(yearly.map((row) => row['id']).sort());
        const [one] = await ask(null, 1, 'yearly');
        expect((await ask(one?.externalId ?? '', 500, 'yearly')).length).toBe(all.length - 1);
        const bought = await facts().people(scope, {
          crowd: everybody,
          segment: undefined,
          watched: { from: '2026-01-05', to: '2026-04-01' },
          money: EURO,
          after: null,
          limit: 500,
        });
        expect(bought.length).toBeGreaterThan(10);
        const other = scopeOf(OTHER_ORG);
        expect(await facts().renewals(other, { crowd: everybody, months: 1, windows: [WINDOW] })).toEqual([]);
        expect(await facts().firstPaid(other, { money: EURO, attributes: new Map() })).toBeNull();
        expect(await facts().firstPaid(scope, { money: EURO, attributes: new Map() })).toMatch(/^2026-01/);
      });
    },
  );
}
