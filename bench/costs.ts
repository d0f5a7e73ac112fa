import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BookedLine, channelCosts, maintenance, overheadDriver } from '../src/economics/index.ts';
import { systemClock } from '../src/kernel/index.ts';
import { costFacts } from '../src/storage/columnar/costs/costFacts.ts';
import { columnarStore, type Engine, migrateColumnar, openDuckdb } from '../src/storage/columnar/index.ts';
import type { Workload } from './workload.ts';

const ORG = '01900000-0000-7000-8000-0000000000c0';
const PERIOD = { from: '2025-01-01', to: '2026-01-01' };
/** Minor units that a contact costs. */
const CHANNELS = { phone: 720, chat: 410, email: 330, store: 950, app: 120 };
/** Contacts of one customer on average. */
const EACH = 100;
/** Rows in one insert: enough for the engine to be busy, few enough for its memory. */
const AT_ONCE = 10_000_000;
/** Contacts past which rework is looked at for some customers, as the measurement does. */
const REWORK_CONTACTS = 1_000_000;

/** Maintenance cost of every customer: contacts by channel, cost per customer by segment and hundredth, rework. */
export const costsWorkload: Workload = {
  name: 'costs',
  // Contacts; a hundredth of them are customers.
  sizes: [1_000_000, 10_000_000, 100_000_000],
  async run(rows, say) {
    const folder = mkdtempSync(join(tmpdir(), 'perpetua-costs-'));
    const engine = await openDuckdb({ folder, memoryMegabytes: 4_000, threads: 2 });
    try {
      await migrateColumnar(engine);
      say('filling the columnar store');
      await fill(engine, rows);
      const bytes = statSync(join(folder, 'columnar.duckdb'), { throwIfNoEntry: false })?.size ?? 0;
      say(`measuring; the file takes ${Math.round(bytes / 1e6)} MB`);
      const { figures } = columnarStore({ name: 'duckdb', engine }, systemClock);
      const facts = costFacts(figures);
      const scope = {
        orgId: ORG,
        zone: 'UTC',
        actor: { kind: 'system', id: 'bench', name: 'Bench' },
        from: 'bench',
      } as const;
      const began = performance.now();
      const receivedBy = (await facts.lastReceived(scope)) ?? '';
      const counts = await facts.contacts(scope, {
        period: PERIOD,
        contactKinds: ['contact'],
        toolAttribute: null,
        receivedBy,
      });
      const lines = ledger(rows);
      const { channels, unplaced, sharedBy } = channelCosts(lines, counts, [], 12, 'EUR');
      const sums = await facts.customers(scope, {
        period: PERIOD,
        contactKinds: ['contact'],
        revenueKinds: ['bill'],
        currency: { code: 'EUR', digits: 2 },
        segmentBy: 'segment',
        rates: channels.map(({ channel, perContact }) => ({ channel, rate: perContact ?? 0 })),
        otherRate: 0,
        overhead: 100 * rows,
        weight: 'days',
        receivedBy,
        named: 50,
      });
      const counted = performance.now();
      const reworkOneIn = Math.max(1, Math.ceil(rows / REWORK_CONTACTS));
      const rework = await facts.rework(scope, {
        period: PERIOD,
        contactKinds: ['contact'],
        sameAttribute: 'reason',
        days: 7,
        receivedBy,
        oneIn: reworkOneIn,
      });
      const found = maintenance({
        lines,
        costs: channels,
        unplaced,
        sharedBy,
        minimum: 10,
        sums,
        rework,
        reworkOneIn,
        tools: [],
        driver: 'customers',
        weight: (one) => one[overheadDriver('customers').weight as 'days'],
        currency: 'EUR',
        confidence: 0.95,
      });
      const done = performance.now();
      if (found.all.customers !== rows / EACH) throw new Error('not every customer was counted');
      const peerBegan = performance.now();
      await engine.query(PEER);
      const peer = performance.now() - peerBegan;
      const most = rows === 100_000_000;
      const seconds = (milliseconds: number) => Math.round(milliseconds / 10) / 100;
      return [
        {
          name: 'maintenance cost, whole measurement',
          rows,
          value: seconds(done - began),
          unit: 's',
          limit: most ? { words: 'under 30 s', holds: done - began < 30_000 } : null,
        },
        {
          name: 'of it contacts and customers',
          rows,
          value: seconds(counted - began),
          unit: 's',
          limit: null,
        },
        { name: 'of it rework', rows, value: seconds(done - counted), unit: 's', limit: null },
        {
          name: 'the peer: the least SQL for cost per customer',
          rows,
          value: seconds(peer),
          unit: 's',
          limit: null,
        },
      ];
    } finally {
      await engine.close();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

/** What anybody would write by hand for the cost of each customer alone: no segments, no concentration, no rework. */
const PEER = `SELECT count(*) AS customers, sum(cost) AS cost FROM (
  SELECT c.id, coalesce(k.cost, 0) + 100.0 AS cost FROM customer c LEFT JOIN (
    SELECT customer_id, sum(CASE channel WHEN 'phone' THEN 720 WHEN 'chat' THEN 410 WHEN 'email' THEN 330 WHEN 'store' THEN 950 ELSE 120 END) AS cost
    FROM signal WHERE org_id = '${ORG}'::UUID AND kind = 'contact' AND occurred_day >= DATE '${PERIOD.from}' AND occurred_day < DATE '${PERIOD.to}'
    GROUP BY customer_id) k ON k.customer_id = c.id WHERE c.org_id = '${ORG}'::UUID)`;

function ledger(rows: number): BookedLine[] {
  const base = {
    month: '2025-06',
    entries: 12,
    campaign: null,
    segment: null,
    tool: null,
    initiativeId: null,
  };
  return [
    ...Object.entries(CHANNELS).map(([channel, rate]) => ({
      ...base,
      category: 'contact_handling' as const,
      channel,
      minor: BigInt(Math.round((rows / 5) * rate)),
    })),
    { ...base, category: 'service_overhead' as const, channel: null, minor: BigInt(100 * rows) },
  ];
}

async function fill(engine: Engine, rows: number): Promise<void> {
  const customers = rows / EACH;
  const customer = (number: string) =>
    `('01900000-0000-7000-8001-' || lpad(to_hex(${number}), 12, '0'))::UUID`;
  await engine.write(async (session) => {
    await session.execute(`INSERT INTO customer (org_id, id, external_id, started_on, ended_on, segment, region, plan, attributes)
      SELECT '${ORG}', ${customer('i')}, 'C' || i, DATE '2023-01-01' + (hash(i) % 700)::INTEGER, NULL,
        ['Consumer', 'Small business', 'Business'][1 + (hash(i + 1) % 3)::INTEGER], NULL, NULL, MAP() FROM range(${customers}) t(i)`);
  });
  for (let from = 0; from < rows; from += AT_ONCE) {
    const to = Math.min(rows, from + AT_ONCE);
    await engine.write(async (session) => {
      // In the order of time, as they come; a few customers get in touch far more often than most.
      await session.execute(`INSERT INTO signal (org_id, source, id, kind, customer_id, occurred_at, occurred_day, received_at, value, unit,
          duration_seconds, channel, segment, region, plan, attributes, key_hash, content_hash)
        SELECT '${ORG}', 'bench', i::VARCHAR, 'contact', ${customer('who')}, moment, moment::DATE, moment, NULL, NULL,
          60 + hash(i + 2) % 900, ['${Object.keys(CHANNELS).join("', '")}'][1 + (hash(i + 3) % 5)::INTEGER], NULL, NULL, NULL,
          MAP {'reason': ['bill', 'network', 'price', 'setup'][1 + (hash(i + 4) % 4)::INTEGER]}, 0, 0
        FROM (SELECT i, TIMESTAMP '2025-01-01' + to_seconds((i::DOUBLE / ${rows} * 31535999)::BIGINT) AS moment,
            floor(${customers} * pow((hash(i) % 1000003) / 1000003.0, 1.5))::BIGINT AS who
          FROM range(${from}, ${to}) t(i))`);
    });
  }
}
