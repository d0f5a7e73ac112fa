import { contractLife } from '../src/economics/value/contractLife.ts';
import { purchaseLife } from '../src/economics/value/purchaseLife.ts';
import type { Currency } from '../src/insight/index.ts';
import { valueFacts } from '../src/storage/columnar/value/valueFacts.ts';
import { openTestApp, type TestApp } from '../test/support/app.ts';
import { medianMilliseconds, type Workload } from './workload.ts';

const UNTIL = '2026-01-01';
const MONTHS = 24;
const money: Currency = {
  wanted: [{ field: 'kind', operator: 'is', value: 'purchase' }],
  unwanted: [],
  code: 'EUR',
  digits: 2,
};
const crowd = { filter: null, attribute: 'segment', attributes: new Map() } as const;
const ground = {
  attribute: 'segment',
  minimum: 10,
  margin: { low: 0.3, likely: 0.36, high: 0.42, ground: 'stated', n: null, source: 'Bench', evidence: [] },
  maintenance: null,
  discountRate: 0.08,
  horizonYears: 5,
  confidence: 0.95,
} as const;

/** Retention and lifetime value of contracts and of purchases, the query included, all customers and five segments. */
export const valueWorkload: Workload = {
  name: 'value',
  // Customers; each with some five purchases in two years, as the models have them.
  sizes: [10_000, 100_000, 1_000_000],
  async run(rows, say) {
    const test = await openTestApp();
    try {
      say('filling the columnar store');
      await fill(test, rows);
      const { app, scope } = test;
      const facts = valueFacts(app.columnar.figures);
      const cut = '2025-07-01';
      const from = '2024-01-01';
      const contracts = await medianMilliseconds(
        async () => {
          const windows = [
            { key: 'whole', from, until: UNTIL, begunBefore: null },
            { key: 'seen', from, until: cut, begunBefore: null },
            { key: 'held', from: cut, until: UNTIL, begunBefore: cut },
          ];
          const cells = await facts.renewals(scope, { crowd, months: 1, windows });
          const paid = await facts.paid(scope, { crowd, money, period: { from: '2025-01-01', to: UNTIL } });
          const counts = { cells, paid, from, cut, until: UNTIL, paidFrom: '2025-01-01' };
          return contractLife(counts, { ...ground, renewal: 'month', money: true });
        },
        3,
        1,
      );
      const purchases = await medianMilliseconds(
        async () => {
          const begun = { from, to: UNTIL };
          const found = await facts.purchases(scope, { crowd, money, begun, cut, until: UNTIL });
          return purchaseLife({ ...found, from, cut, until: UNTIL, firstDay: from }, ground);
        },
        3,
        1,
      );
      const raw = await medianMilliseconds(
        () =>
          app.columnar.engine.query(
            `SELECT days, count(*) FROM (SELECT customer_id, count(DISTINCT occurred_day) AS days, min(occurred_day), max(occurred_day), sum(value)
              FROM signal WHERE kind = 'purchase' GROUP BY customer_id) GROUP BY days`,
            [],
          ),
        3,
        1,
      );
      const limit = (value: number) =>
        rows === 1_000_000 ? { words: 'under 5 s', holds: value < 5_000 } : null;
      return [
        { name: 'sBG, query and fits', rows, value: contracts, unit: 'ms', limit: limit(contracts) },
        {
          name: 'BG/NBD and Gamma–Gamma, query and fits',
          rows,
          value: purchases,
          unit: 'ms',
          limit: limit(purchases),
        },
        { name: 'raw SQL: purchases by customer', rows, value: raw, unit: 'ms', limit: null },
      ];
    } finally {
      await test.close();
    }
  },
};

/** Customers who leave at a chance of their own, and buy at a rate of their own until they stop. */
async function fill({ app, scope }: TestApp, rows: number): Promise<void> {
  const customer = `('01900000-0000-7000-8001-' || lpad(to_hex(i), 12, '0'))::UUID`;
  const org = `'${scope.orgId}'`;
  const share = (seed: number) => `((hash(i * 31 + ${seed}) % 1000000) / 1000000.0)`;
  await app.columnar.engine.write(async (session) => {
    await session.execute(`INSERT INTO customer (org_id, id, external_id, started_on, ended_on, segment, region, plan, attributes)
      SELECT ${org}, ${customer}, 'C' || i, begun,
        CASE WHEN begun + stay < DATE '${UNTIL}' THEN begun + stay END, 'segment ' || (hash(i) % 5), NULL, NULL, MAP()
      FROM (SELECT i, (DATE '2022-01-01' + (hash(i + 1) % 1460)::INTEGER)::DATE AS begun,
              (1 + ln(1 - ${share(2)}) / ln(1 - 0.0005 - 0.003 * ${share(3)} * ${share(3)}))::INTEGER AS stay
            FROM range(${rows}) t(i))`);
    // At most twelve purchases, at gaps that grow with a rate of the customer's own, until the customer stops.
    await session.execute(`INSERT INTO signal (org_id, source, id, kind, customer_id, occurred_at, occurred_day, received_at, value, unit,
        outcome, segment, region, plan, attributes, key_hash, content_hash)
      SELECT ${org}, 'bench', 'p-' || i || '-' || k, 'purchase', ${customer}, day + INTERVAL 9 HOUR, day::DATE, day,
        round(5 + 60 * ${share(5)} + 20 * ((hash(i * 64 + k) % 1000) / 1000.0), 2), 'EUR', NULL, NULL, NULL, NULL, MAP(), hash(i * 64 + k), 0
      FROM (SELECT i, k, DATE '2024-01-01' + (hash(i + 7) % ${MONTHS * 30 - 30})::INTEGER
                + (k * (10 + 200 * ${share(6)}) * (0.5 + (hash(i * 64 + k + 9) % 1000) / 1000.0))::INTEGER AS day
            FROM range(${rows}) t(i), range(12) u(k) WHERE k = 0 OR (hash(i + 11) % 12) >= k)
      WHERE day < DATE '${UNTIL}'`);
  });
}
