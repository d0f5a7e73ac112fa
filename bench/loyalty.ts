import { systemClock, timeOrderedIds } from '../src/kernel/index.ts';
import { openTestApp, type TestApp } from '../test/support/app.ts';
import { serveForBench } from './serving.ts';
import { metricsFor } from './strategyGround.ts';
import { medianMilliseconds, type Workload } from './workload.ts';

const TODAY = new Date().toISOString().slice(0, 10);
const MONTHS = 24;

/** Who recommends by word and by deed, earned growth and cohorts, in one request through the API. */
export const loyaltyWorkload: Workload = {
  name: 'loyalty',
  // Customers; each with an answer, two years of bills, and now and then a referral.
  sizes: [13_000, 130_000, 1_300_000],
  async run(rows, say) {
    const test = await openTestApp();
    try {
      say('filling the columnar store');
      await fill(test, rows);
      const ids = await define(test);
      const serving = await serveForBench(test);
      const to = `${Number(TODAY.slice(0, 4))}-05-01`;
      const asked = {
        metricId: ids[0],
        from: `${Number(to.slice(0, 4)) - 1}-05-01`,
        to,
        referral: { metricId: ids[1], joined: 'joined' },
        spend: { metricId: ids[2] },
        source: { attribute: 'joined_via', earned: ['referral'] },
        cohorts: { grain: 'month' },
      };
      const taken = await medianMilliseconds(() => serving.post('/api/v1/loyalty', asked), 5, 1);
      const people = await medianMilliseconds(
        () => serving.post('/api/v1/loyalty/customers', { ...asked, of: { group: 'said_and_acted' } }),
        3,
        1,
      );
      serving.close();
      const limit = rows === 130_000 ? { words: 'under 1 s', holds: taken < 1_000 } : null;
      return [
        { name: 'loyalty, whole page', rows, value: taken, unit: 'ms', limit },
        { name: 'customers behind a group, first page', rows, value: people, unit: 'ms', limit: null },
      ];
    } finally {
      await test.close();
    }
  },
};

/** Metrics of recommendation, referrals and amounts. */
async function define({ app, scope }: TestApp): Promise<string[]> {
  const ids = timeOrderedIds(systemClock, (bytes) => crypto.getRandomValues(bytes));
  const formulas = [
    { measure: 'nps', parameters: { question: 'nps' } },
    { measure: 'rate_per_customer', parameters: { kind: 'referral' } },
    { measure: 'total', parameters: { kind: 'bill' } },
  ];
  const metrics = metricsFor(formulas.length, ids, new Date().toISOString()).map((metric, index) => ({
    ...metric,
    current: { ...metric.current, formula: formulas[index] ?? metric.current.formula },
  }));
  await app.record.inScope(scope, async (stores) => {
    for (const metric of metrics) await stores.metrics.create(metric);
  });
  return metrics.map(({ id }) => id);
}

async function fill({ app, scope }: TestApp, rows: number): Promise<void> {
  const customer = `('01900000-0000-7000-8001-' || lpad(to_hex(i), 12, '0'))::UUID`;
  const org = `'${scope.orgId}'`;
  const since = `(DATE '${TODAY}' - INTERVAL ${MONTHS} MONTH)::DATE`;
  const none = `NULL, NULL, NULL, MAP()`;
  await app.columnar.engine.write(async (session) => {
    await session.execute(`INSERT INTO customer (org_id, id, external_id, started_on, ended_on, segment, region, plan, attributes)
      SELECT ${org}, ${customer}, 'C' || i, DATE '${TODAY}' - (hash(i) % 1400)::INTEGER,
        CASE WHEN hash(i + 7) % 5 = 0 THEN DATE '${TODAY}' - (hash(i + 9) % 600)::INTEGER END, NULL, NULL, NULL,
        MAP {'joined_via': ['web', 'store', 'referral', ''][1 + (hash(i + 3) % 4)::INTEGER]}
      FROM range(${rows}) t(i)`);
    await session.execute(`INSERT INTO answer (org_id, response_id, survey_id, survey_version_id, customer_id, answered_at, answered_day,
        question, question_kind, score, not_applicable, weight, segment, region, plan, attributes)
      SELECT ${org}, ${customer}, ${customer}, ${customer}, ${customer}, day + INTERVAL 9 HOUR, day::DATE, 'nps', 'nps',
        floor(11 * sqrt((hash(i + 4) % 1000) / 1000.0)), false, 1, ${none}
      FROM (SELECT i, ${since} + (hash(i + 5) % 720)::INTEGER AS day FROM range(${rows}) t(i))`);
    for (const [kind, times, value, unit, outcome] of [
      ['bill', MONTHS, 'round(20 + (hash(i + k) % 6000) / 100.0, 2)', `'EUR'`, 'NULL'],
      ['referral', 1, 'NULL', 'NULL', `CASE WHEN hash(i + 13) % 3 = 0 THEN 'joined' ELSE 'open' END`],
    ] as const) {
      await session.execute(`INSERT INTO signal (org_id, source, id, kind, customer_id, occurred_at, occurred_day, received_at, value, unit,
          outcome, segment, region, plan, attributes, key_hash, content_hash)
        SELECT ${org}, 'bench', '${kind}-' || i || '-' || k, '${kind}', ${customer}, day + INTERVAL 9 HOUR, day::DATE, day, ${value},
          ${unit}, ${outcome}, ${none}, hash(i * 64 + k + ${times}), 0
        FROM (SELECT i, k, ${since} + (k * 30 + (hash(i + k) % 28)::INTEGER)::INTEGER AS day
              FROM range(${rows}) t(i), range(${times}) u(k) WHERE ${times} > 1 OR hash(i + 17) % 6 = 0)`);
    }
  });
}
