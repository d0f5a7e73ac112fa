import {
  addDays,
  type Condition,
  type Rule,
  type RuleValue,
  type Scope,
  seededRandom,
  startOf,
} from '../../src/kernel/index.ts';
import {
  attributeKey,
  type CustomerStatistic,
  type EventStatistic,
  isOwnField,
  type Part,
  type Question,
  spansOf,
} from '../../src/metric/index.ts';
import { type Engine, text } from '../../src/storage/columnar/index.ts';

export const ORG = '0198b5a0-0000-7000-8000-000000000001';
export const OTHER_ORG = '0198b5a0-0000-7000-8000-000000000002';

export function scopeOf(orgId: string): Scope {
  return { orgId, zone: 'UTC', actor: { kind: 'system', id: 'test', name: 'Test' }, from: 'test' };
}

type Value = string | number | boolean | null;
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

/** What `ask` must have counted, by looping over every row: the slow way that is easy to check. */
export function countByHand(
  data: TestData,
  question: Omit<Question, 'dirty'>,
): Map<string, Record<string, number>> {
  const cells = new Map<string, Record<string, number>>();
  const customers = new Map(data.customer.map((row) => [row['id'], row]));
  const mixed = question.plan.parts.some((part) => part.over === 'customer');
  for (const part of question.plan.parts) {
    const fields =
      (row: TestRow) =>
      (field: string): Value => {
        const key = attributeKey(field);
        if (isOwnField(field)) {
          const person = part.over === 'customer' ? row : customers.get(row['customer_id'] as Value);
          return (person?.[field] as Value | undefined) ?? null;
        }
        if (key === null) return readColumn(row, field);
        const holder =
          part.over === 'customer' || (question.basis === 'then' && !mixed)
            ? row
            : customers.get(row['customer_id'] as Value);
        return holder ? readAttribute(holder, key) : null;
      };
    for (const row of data[part.over]) {
      const field = fields(row);
      const holds = (rule: Rule | null) => rule === null || truth(rule, field) === true;
      if (!part.where.every(holds) || !holds(question.includes) || !holds(question.filter)) continue;
      if (question.excludes !== null && truth(question.excludes, field) === true) continue;
      const group = question.cuts.map(field);
      if (part.over === 'customer') {
        for (const span of spansOf(question.period, question.grain))
          for (const [name, statistic] of Object.entries(part.statistics))
            note(cells, span.key, group, name, customerPart(statistic, row, span, field));
        continue;
      }
      const day = String(row[part.over === 'answer' ? 'answered_day' : 'occurred_day']);
      if (day < question.period.from || day >= question.period.to) continue;
      const number = eventNumber(part, row, data);
      const keys = [null, ...(question.grain === null ? [] : [startOf(question.grain, day)])];
      for (const key of keys)
        for (const [name, statistic] of Object.entries(part.statistics))
          note(cells, key, group, name, eventPart(part.over, statistic, row, number(statistic), field));
    }
  }
  return cells;
}

function note(
  cells: Map<string, Record<string, number>>,
  bucket: string | null,
  group: readonly Value[],
  name: string,
  amount: number,
): void {
  for (const key of new Set([JSON.stringify([bucket, null]), JSON.stringify([bucket, group])])) {
    const cell = cells.get(key) ?? {};
    cell[name] = (cell[name] ?? 0) + amount;
    cells.set(key, cell);
  }
}

function eventNumber(part: Part, row: TestRow, data: TestData): (statistic: EventStatistic) => number | null {
  if (part.over !== 'customer' && part.index) {
    const { items, low, high } = part.index;
    const scores = items.map(({ question }) => {
      const found = data.answer.find(
        (other) => other['response_id'] === row['response_id'] && other['question'] === question,
      );
      return (found?.['score'] as number | null | undefined) ?? null;
    });
    const index = scores.some((score) => score === null)
      ? null
      : items.reduce(
          (sum, { weight }, at) => sum + (100 * weight * ((scores[at] ?? 0) - low)) / (high - low),
          0,
        );
    return () => index;
  }
  return (statistic) => row[statistic.of] as number | null;
}

function eventPart(
  over: 'answer' | 'signal',
  statistic: EventStatistic,
  row: TestRow,
  number: number | null,
  field: (name: string) => Value,
): number {
  if (statistic.meets && truth(statistic.meets, field) !== true) return 0;
  if (statistic.decided && truth(statistic.decided, field) === null) return 0;
  const flagged = over === 'answer' && row['not_applicable'] === true;
  const state = number !== null ? 'known' : flagged ? 'not_applicable' : 'missing';
  if (statistic.where !== 'any' && statistic.where !== state) return 0;
  if (statistic.from !== undefined && !((number ?? Number.NaN) >= statistic.from)) return 0;
  if (statistic.to !== undefined && !((number ?? Number.NaN) <= statistic.to)) return 0;
  const weight = over === 'answer' ? (row['weight'] as number) : 1;
  const x = number ?? 0;
  return {
    rows: 1,
    weight,
    weight_squared: weight ** 2,
    weighted: weight * x,
    weighted_squared: weight * x * x,
    ten_thousandths: Math.round(x * 10_000),
  }[statistic.add];
}

function customerPart(
  statistic: CustomerStatistic,
  row: TestRow,
  span: { readonly from: string; readonly to: string },
  field: (name: string) => Value,
): number {
  if (statistic.meets && truth(statistic.meets, field) !== true) return 0;
  if (statistic.decided && truth(statistic.decided, field) === null) return 0;
  const started = row['started_on'] as string | null;
  const ended = row['ended_on'] as string | null;
  const stillThere = ended === null || ended >= span.from;
  const active = (started === null || started < span.to) && stillThere;
  const opening = started !== null && started < span.from && stillThere;
  const left = ended !== null && ended >= span.from && ended < span.to;
  if (statistic.count === 'days') {
    if (!active) return 0;
    const first = started === null || started < span.from ? span.from : started;
    const last = ended === null || ended > span.to ? span.to : ended;
    return (Date.parse(last) - Date.parse(first)) / 86_400_000;
  }
  const counted = {
    everyone: true,
    active,
    opening,
    lost: opening && left,
    lost_any: active && left,
    undated: started === null && stillThere,
  }[statistic.count];
  return counted ? 1 : 0;
}

/** Three-valued: null when it depends on something unknown. */
function truth(rule: Rule, field: (name: string) => Value): boolean | null {
  if ('all' in rule) {
    const parts = rule.all.map((part) => truth(part, field));
    return parts.includes(false) ? false : parts.includes(null) ? null : true;
  }
  if ('any' in rule) {
    const parts = rule.any.map((part) => truth(part, field));
    return parts.includes(true) ? true : parts.includes(null) ? null : false;
  }
  return condition(rule, field(rule.field));
}

function condition({ operator, value }: Condition, found: Value): boolean | null {
  if (operator === 'is_known') return found !== null;
  if (operator === 'is_unknown') return found === null;
  const values = (Array.isArray(value) ? value : [value]) as readonly RuleValue[];
  const [first = ''] = values;
  const number = typeof first === 'number';
  const left =
    number && typeof found === 'string' ? (Number.isNaN(Number(found)) ? null : Number(found)) : found;
  if (left === null) return null;
  switch (operator) {
    case 'is':
      return left === first;
    case 'is_not':
      return left !== first;
    case 'in':
      return values.includes(left);
    case 'not_in':
      return !values.includes(left);
    case 'less':
      return left < first;
    case 'at_most':
      return left <= first;
    case 'more':
      return left > first;
    case 'at_least':
      return left >= first;
  }
}

function readColumn(row: TestRow, field: string): Value {
  const column =
    { survey: 'survey_id', version: 'survey_version_id', customer: 'customer_id' }[field] ?? field;
  return (row[column] as Value | undefined) ?? null;
}

function readAttribute(row: TestRow, key: string): Value {
  if (['segment', 'region', 'plan'].includes(key)) return (row[key] as Value | undefined) ?? null;
  return (row['attributes'] as Record<string, string>)[key] ?? null;
}
