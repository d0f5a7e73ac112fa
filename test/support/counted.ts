import { addDays, type Scope, seededRandom } from '../../src/kernel/index.ts';
import { type Engine, text } from '../../src/storage/columnar/index.ts';

export const ORG = '0198b5a0-0000-7000-8000-000000000001';
export const OTHER_ORG = '0198b5a0-0000-7000-8000-000000000002';

export function scopeOf(orgId: string): Scope {
  return { orgId, zone: 'UTC', actor: { kind: 'system', id: 'test', name: 'Test' }, from: 'test' };
}

export type Value = string | number | boolean | null;
export type TestRow = Record<string, Value | Record<string, string>>;

export interface TestData {
  readonly answer: TestRow[];
  readonly signal: TestRow[];
  readonly customer: TestRow[];
}

const uuid = (kind: number, number: number): string =>
  `0198b5a0-0000-7000-8${kind.toString(16).padStart(3, '0')}-${number.toString(16).padStart(12, '0')}`;

export const SURVEYS = [uuid(1, 1), uuid(1, 2)] as const;

/** Random customers, answers and signals of one organization, with unknown values everywhere they may be. */
export function testData(seed: number, counts = { customer: 200, response: 900, signal: 1500 }): TestData {
  const random = seededRandom(seed);
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random.next() * values.length)] as T;
  const attributes = () => ({
    segment: pick(['consumer', 'business', null]),
    region: pick(['north', 'south', 'east', null]),
    plan: pick(['S', 'M', null]),
    attributes: Object.fromEntries(
      (
        [
          ['contract', pick(['monthly', 'yearly', null])],
          ['lines', pick(['1', '2', '10', 'many', null])],
        ] as const
      ).flatMap(([key, value]) => (value === null ? [] : [[key, value]])),
    ),
  });
  const dayOf = (): string => addDays('2026-01-01', Math.floor(random.next() * 120));
  const customer = Array.from({ length: counts.customer }, (_, index): TestRow => {
    const started = random.next() < 0.1 ? null : addDays('2025-06-01', Math.floor(random.next() * 300));
    const ended =
      random.next() < 0.6 ? null : addDays(started ?? '2026-01-01', Math.floor(random.next() * 200));
    return {
      id: uuid(2, index),
      external_id: `c${index}`,
      started_on: started,
      ended_on: ended,
      preferred_language: pick(['en', 'fr', null]),
      preferred_channel: pick(['email', null]),
      ...attributes(),
    };
  });
  const customerId = (): Value =>
    random.next() < 0.1 ? null : uuid(2, Math.floor(random.next() * counts.customer));
  const answer = Array.from({ length: counts.response }, (_, index): TestRow[] => {
    const day = dayOf();
    const shared = {
      response_id: uuid(3, index),
      survey_id: pick(SURVEYS),
      survey_version_id: uuid(4, 1),
      customer_id: customerId(),
      answered_at: `${day}T12:00:00.000Z`,
      answered_day: day,
      weight: pick([1, 1, 0.5, 2]),
      touchpoint: pick(['shop', 'line', null]),
      channel: pick(['web', 'email', null]),
      language: pick(['en', 'fr']),
      ...attributes(),
    };
    const answered = (question: string, low: number, high: number): TestRow => {
      const state = random.next();
      const score = state < 0.85 ? low + Math.floor(random.next() * (high - low + 1)) : null;
      return {
        ...shared,
        question,
        question_kind: question === 'nps' ? 'nps' : 'rating',
        score,
        not_applicable: score === null && state < 0.93,
        choice: random.next() < 0.3 ? pick(['price', 'service']) : null,
      };
    };
    return [
      answered('nps', 0, 10),
      answered('effort', 1, 7),
      answered('overall', 1, 10),
      answered('ideal', 1, 10),
    ];
  }).flat();
  const signal = Array.from({ length: counts.signal }, (_, index): TestRow => {
    const day = dayOf();
    const kind = pick(['call', 'bill']);
    return {
      source: pick(['crm', 'billing']),
      id: `s${index}`,
      kind,
      customer_id: customerId(),
      occurred_at: `${day}T08:30:00.000Z`,
      occurred_day: day,
      received_at: `${day}T08:31:00.000Z`,
      value: kind === 'bill' && random.next() < 0.9 ? Math.round(random.next() * 10_000) / 100 : null,
      unit: kind === 'bill' ? 'EUR' : null,
      duration_seconds: kind === 'call' && random.next() < 0.9 ? Math.floor(random.next() ** 3 * 3000) : null,
      channel: pick(['phone', 'chat', null]),
      journey: pick(['pay', 'join', null]),
      touchpoint: pick(['line', null]),
      outcome: pick(['solved', 'open', null]),
      key_hash: index,
      content_hash: index,
      ...attributes(),
    };
  });
  return { answer, signal, customer };
}

/** Puts rows into a table as they are, and says that their days are behind. */
export async function load(
  engine: Engine,
  table: keyof TestData,
  orgId: string,
  rows: readonly TestRow[],
): Promise<void> {
  const names = ['org_id', ...Object.keys(rows[0] ?? {})];
  const clickhouse = engine.name === 'clickhouse';
  const read = names.map(clickhouse ? clickhouseCell : duckdbCell);
  const unpacked = clickhouse
    ? '(SELECT arrayJoin(JSONExtractArrayRaw({rows:String})) AS packed)'
    : '(SELECT unnest(CAST($rows AS JSON[])) AS packed)';
  const [version, one] = clickhouse ? [', version', ', 1'] : ['', ''];
  const days = new Set(rows.map((row) => String(row['answered_day'] ?? row['occurred_day'])));
  await engine.write(async (session) => {
    for (let at = 0; at < rows.length; at += 2000) {
      const batch = rows.slice(at, at + 2000).map((row) => ({ ...row, org_id: orgId }));
      await session.execute(
        `INSERT INTO ${table} (${names.join(', ')}${version}) SELECT ${read.join(', ')}${one} FROM ${unpacked}`,
        [text('rows', JSON.stringify(batch))],
      );
    }
    if (table === 'customer' || days.size === 0) return;
    // A later version than that of a refresh, which takes the day off the list.
    const listed = [...days].map(
      (day) => `('${orgId}', '${table}', '${day}'${clickhouse ? `, ${Date.now()}` : ''})`,
    );
    await session.execute(
      `INSERT INTO dirty_day (org_id, subject, day${version}) VALUES ${listed.join(', ')}`,
    );
  });
}

function duckdbCell(name: string): string {
  if (name === 'attributes') return `CAST(packed->'$.attributes' AS MAP(VARCHAR, VARCHAR))`;
  const plain = `packed->>'$.${name}'`;
  return name.endsWith('_at') ? `CAST(${plain} AS TIMESTAMPTZ)::TIMESTAMP` : plain;
}

function clickhouseCell(name: string): string {
  if (name === 'attributes') return `JSONExtract(packed, 'attributes', 'Map(String, String)')`;
  if (['score', 'weight', 'value', 'duration_seconds'].includes(name))
    return `JSONExtract(packed, '${name}', 'Nullable(Float64)')`;
  if (name.endsWith('_hash')) return `JSONExtract(packed, '${name}', 'UInt64')`;
  if (name === 'not_applicable') return `JSONExtractBool(packed, '${name}')`;
  const plain = `JSONExtract(packed, '${name}', 'Nullable(String)')`;
  return name.endsWith('_at') ? `parseDateTime64BestEffort(assumeNotNull(${plain}), 3, 'UTC')` : plain;
}
