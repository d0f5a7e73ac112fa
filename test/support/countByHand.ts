import { type Condition, type Rule, type RuleValue, startOf } from '../../src/kernel/index.ts';
import {
  attributeKey,
  type Counted,
  type CustomerStatistic,
  type EventStatistic,
  isOwnField,
  type Part,
  type Question,
  spansOf,
} from '../../src/metric/index.ts';
import type { TestData, TestRow, Value } from './counted.ts';

/** Cells of an answer by bucket and group, without what the spread adds and without empty ones. */
export function cellsOf(counted: Counted): Map<string, Record<string, number>> {
  const cells = new Map<string, Record<string, number>>();
  const set = (
    bucket: string | null,
    group: readonly (string | null)[] | null,
    tally: Readonly<Record<string, number>>,
  ) => {
    const plain = Object.fromEntries(
      Object.entries(tally).filter(([name]) => !/^(bin|unit|once):/.test(name)),
    );
    if (Object.values(plain).some((amount) => amount !== 0))
      cells.set(JSON.stringify([bucket, group]), plain);
  };
  const all = [{ key: null, whole: counted.whole, buckets: counted.buckets }, ...counted.groups];
  for (const { key, whole, buckets } of all) {
    set(null, key, whole);
    for (const [bucket, tally] of buckets) set(bucket, key, tally);
  }
  return cells;
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

/** How many events of a kind each customer of a segment made who was there in the period. */
export function eventsByHand(
  data: TestData,
  period: { readonly from: string; readonly to: string },
  kind: string,
  segment: string,
): number[] {
  const events = new Map<unknown, number>();
  for (const row of data.customer) {
    const [started, ended] = [row['started_on'] as string | null, row['ended_on'] as string | null];
    const active = (started === null || started < period.to) && (ended === null || ended >= period.from);
    if (active && row['segment'] === segment) events.set(row['id'], 0);
  }
  for (const row of data.signal) {
    const [day, known] = [String(row['occurred_day']), events.get(row['customer_id'])];
    const counts = row['kind'] === kind && day >= period.from && day < period.to;
    if (counts && known !== undefined) events.set(row['customer_id'], known + 1);
  }
  return [...events.values()];
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
