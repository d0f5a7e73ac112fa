import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Arm, Assignment, CustomersAsked } from '../../src/change/index.ts';
import type { Period } from '../../src/kernel/index.ts';
import { readFormula } from '../../src/metric/index.ts';
import { cycleFacts } from '../../src/storage/columnar/cycle/cycleFacts.ts';
import { columnarCandidates } from '../support/columnar.ts';
import { load, ORG, scopeOf, type TestRow, testData } from '../support/counted.ts';

const data = testData(7, { customer: 160, response: 500, signal: 900 });
const DAY = '2026-03-01';
const before: Period = { from: '2026-01-10', to: DAY };
const after: Period = { from: DAY, to: '2026-04-20' };
const SALT = '0198b5a0-0000-7000-8000-00000000c1c1';
const asked = (assignment: Assignment): CustomersAsked => ({
  assignment,
  day: DAY,
  audience: null,
  attributes: new Map(),
});
const drawn: Assignment = { by: 'hash', salt: SALT, share: 0.4, together: false };

const md5 = (text: string): string => createHash('md5').update(text).digest('hex');
const armByHand = (id: string): Arm =>
  Number.parseInt(md5(`${SALT}${md5(id)}`).slice(0, 8), 16) < 0.4 * 2 ** 32 ? 'treated' : 'control';
const there = data.customer.filter(
  (row) =>
    (row['started_on'] === null || String(row['started_on']) < DAY) &&
    (row['ended_on'] === null || String(row['ended_on']) >= DAY),
);
const within = (day: unknown, { from, to }: Period): boolean => String(day) >= from && String(day) < to;
const sumsFor = (formula: Parameters<typeof readFormula>[0]) => {
  const { plan, perCustomer } = readFormula(formula);
  if (!perCustomer.ratio) throw new Error(perCustomer.why);
  return { plan, ratio: perCustomer, includes: null, excludes: null, attributes: new Map(), factor: 1 };
};
const total = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0);

/** Numerator and denominator of each customer by looping over every row. */
function byHand(of: (row: TestRow, period: Period) => readonly [number, number]) {
  return there.map((row) => ({
    id: String(row['id']),
    arm: armByHand(String(row['id'])),
    now: of(row, after),
    earlier: of(row, before),
  }));
}

const MEASURES: readonly [
  string,
  Parameters<typeof readFormula>[0],
  (row: TestRow, period: Period) => readonly [number, number],
][] = [
  [
    'a Net Promoter Score',
    { measure: 'nps', parameters: { question: 'nps' } },
    (row, period) => {
      const own = data.answer.filter(
        (one) =>
          one['customer_id'] === row['id'] &&
          one['question'] === 'nps' &&
          one['score'] !== null &&
          within(one['answered_day'], period),
      );
      const weight = (some: readonly TestRow[]): number => total(some.map((one) => Number(one['weight'])));
      const good = own.filter((one) => Number(one['score']) >= 9);
      const bad = own.filter((one) => Number(one['score']) <= 6);
      return [100 * (weight(good) - weight(bad)), weight(own)];
    },
  ],
  [
    'a rate per customer',
    { measure: 'rate_per_customer', parameters: { kind: 'call' } },
    (row, period) => {
      const own = data.signal.filter(
        (one) =>
          one['customer_id'] === row['id'] && one['kind'] === 'call' && within(one['occurred_day'], period),
      );
      const [started, ended] = [row['started_on'], row['ended_on']].map((day) =>
        day === null ? null : String(day),
      );
      const first = !started || started < period.from ? period.from : started;
      const last = !ended || ended > period.to ? period.to : ended;
      const active = (!started || started < period.to) && (!ended || ended >= period.from);
      return [30 * own.length, active ? (Date.parse(last) - Date.parse(first)) / 86_400_000 : 0];
    },
  ],
  [
    'a mean duration',
    { measure: 'duration_mean', parameters: { kind: 'call' } },
    (row, period) => {
      const own = data.signal.filter(
        (one) =>
          one['customer_id'] === row['id'] &&
          one['kind'] === 'call' &&
          one['duration_seconds'] !== null &&
          within(one['occurred_day'], period),
      );
      return [total(own.map((one) => Number(one['duration_seconds']))), own.length];
    },
  ],
  [
    'churn',
    { measure: 'churn', parameters: {} },
    (row, period) => {
      const opening =
        row['started_on'] !== null &&
        String(row['started_on']) < period.from &&
        (row['ended_on'] === null || String(row['ended_on']) >= period.from);
      const lost = opening && row['ended_on'] !== null && String(row['ended_on']) < period.to;
      return [lost ? 100 : 0, opening ? 1 : 0];
    },
  ],
];

for (const candidate of await columnarCandidates()) {
  describe.skipIf(candidate.skipped !== null)(
    `what cycles are judged from in ${candidate.name}${candidate.skipped ? `: ${candidate.skipped}` : ''}`,
    () => {
      let opened: Awaited<ReturnType<typeof candidate.open>>;
      const facts = () => cycleFacts(opened.store.figures);
      const scope = scopeOf(ORG);
      beforeAll(async () => {
        opened = await candidate.open();
        for (const table of ['answer', 'signal', 'customer'] as const)
          await load(opened.store.engine, table, ORG, data[table]);
      });
      afterAll(() => opened?.close());

      it.each(MEASURES)(
        'sums up %s by customer and arm as a loop over every row does',
        async (_, formula, of) => {
          const found = await facts().arms(scope, { ...asked(drawn), before, after, sums: sumsFor(formula) });
          const people = byHand(of);
          for (const arm of ['treated', 'control'] as const) {
            const own = people.filter((one) => one.arm === arm);
            const columns = [0, 1, 2, 3].map((at) =>
              own.map(({ now, earlier }) => [...now, ...earlier][at] ?? 0),
            );
            const products = columns.flatMap((left, at) =>
              columns.slice(at).map((right) => total(left.map((one, index) => one * (right[index] ?? 0)))),
            );
            expect(found[arm].n).toBe(own.length);
            expect(found[arm].sums).toEqual(columns.map((column) => expect.closeTo(total(column), 6)));
            expect(found[arm].products).toEqual(products.map((product) => expect.closeTo(product, 4)));
          }
        },
      );

      it('tells customers one by one, with both halves of the time before', async () => {
        const [, formula, of] = MEASURES[1] as (typeof MEASURES)[number];
        const rule = { field: 'attribute.segment', operator: 'is', value: 'consumer' } as const;
        const { rows, customers } = await facts().rows(scope, {
          ...asked({ by: 'rule', rule }),
          ...{ before, after, sums: sumsFor(formula), keys: ['region', 'contract'], most: 10_000 },
        });
        const expected = there.map((row) => {
          const middle = '2026-02-04';
          return {
            arm: row['segment'] === 'consumer' ? 'treated' : 'control',
            early: of(row, { from: before.from, to: middle }),
            late: of(row, { from: middle, to: before.to }),
            after: of(row, after),
            attributes: [row['region'], (row['attributes'] as Record<string, string>)['contract'] ?? null],
          };
        });
        const key = (row: unknown): string => JSON.stringify(row);
        expect(rows.map(key).sort()).toEqual(expected.map(key).sort());
        expect(customers.treated).toBe(expected.filter(({ arm }) => arm === 'treated').length);
        const few = await facts().rows(scope, {
          ...asked({ by: 'rule', rule }),
          ...{ before, after, sums: sumsFor(formula), keys: [], most: 20 },
        });
        expect(few.rows.length).toBeLessThan(rows.length);
        expect(few.customers).toEqual(customers);
      });

      it('draws the same arms in every engine, pages through them, and sees who stands beside whom', async () => {
        const all: { externalId: string; arm: Arm }[] = [];
        for (let from: string | null = null; ; ) {
          const page = await facts().members(scope, asked(drawn), { after: from, limit: 50 });
          all.push(...page);
          if (page.length < 50) break;
          from = page.at(-1)?.externalId ?? null;
        }
        const expected = there
          .map((row) => ({ externalId: String(row['external_id']), arm: armByHand(String(row['id'])) }))
          .sort((a, b) => (a.externalId < b.externalId ? -1 : 1));
        expect(all).toEqual(expected);
        const accounts = new Map<string, Set<Arm>>();
        for (const row of there) {
          const account = row['account_id'];
          if (account === null || account === undefined) continue;
          const arms = accounts.get(String(account)) ?? new Set();
          accounts.set(String(account), arms.add(armByHand(String(row['id']))));
        }
        const mixed = there.filter((row) => (accounts.get(String(row['account_id']))?.size ?? 0) > 1).length;
        expect(await facts().spill(scope, asked(drawn))).toEqual({ mixed, customers: there.length });
        const together = await facts().spill(scope, asked({ ...drawn, together: true }));
        expect(together.mixed).toBe(0);
        const balance = await facts().balance(scope, asked(drawn), ['segment', 'contract']);
        const consumers = there.filter(
          (row) => row['segment'] === 'consumer' && armByHand(String(row['id'])) === 'treated',
        );
        expect(
          balance.find(
            ({ key, value, arm }) => key === 'segment' && value === 'consumer' && arm === 'treated',
          )?.customers,
        ).toBe(consumers.length);
        const imported: Assignment = {
          by: 'attribute',
          key: 'contract',
          treated: 'monthly',
          control: 'yearly',
        };
        const named = await facts().members(scope, asked(imported), { after: null, limit: 1000 });
        expect(named.length).toBe(
          there.filter((row) => (row['attributes'] as Record<string, string>)['contract'] !== undefined)
            .length,
        );
        const rules = [{ field: 'attribute.segment', operator: 'is', value: 'consumer' } as const];
        expect(await facts().count(scope, { day: DAY, rules, attributes: new Map() })).toBe(
          there.filter((row) => row['segment'] === 'consumer').length,
        );
      });
    },
  );
}
