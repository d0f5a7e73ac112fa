import { type Rule, ruleFields } from '../kernel/index.ts';
import type { Binder } from './binder.ts';
import { exclusionSql, ruleSql, splitRule } from './condition.ts';
import {
  type Branch,
  customerStatistic,
  eventStatistic,
  indexJoins,
  type PeopleCount,
  peopleSql,
  rollupStatistic,
  scoreSql,
} from './counting.ts';
import type { Dialect, Rollup } from './dialect.ts';
import {
  attributeKey,
  type Basis,
  columnOf,
  type FieldReader,
  fieldReader,
  hasField,
  isOwnField,
} from './field.ts';
import { histogramSelect, scoredRollup } from './histogramBranch.ts';
import type { Part, Plan } from './plan.ts';
import { type Question, type SegmentFilter, spansOf } from './question.ts';

/** One part of a question on its way to SQL. */
export interface Context {
  readonly question: Question;
  readonly part: Part;
  readonly index: number;
  readonly segment: SegmentFilter | null;
  readonly basis: Basis;
  readonly width: number;
  readonly binder: Binder;
  readonly dialect: Dialect;
  /** Count the people behind the rows instead of what the part asks for, in some spans of days (both ends included) or all. */
  readonly people?: { readonly count: PeopleCount; readonly within: readonly Span[] | null };
}

/** Days from the first to the last, both included. */
export type Span = readonly [first: string, last: string];

/** A rollup and the condition under which its rows tell what is asked. */
export interface Daily {
  readonly rollup: Rollup;
  readonly covering: string;
}

export type EventPart = Extract<Part, { over: 'answer' | 'signal' }>;
export type CustomerPart = Extract<Part, { over: 'customer' }>;

/** Day column of the tables of events. */
export const DAY = { answer: 'answered_day', signal: 'occurred_day' } as const;

/** Events counted against customers must be cut by the same attributes as those: today's. */
export function basisOf(plan: Plan, asked: Basis): Basis {
  return plan.parts.some((part) => part.over === 'customer') ? 'now' : asked;
}

/** Conditions of the question that concern this part: those on the wanted side, and the other side of exclusions. */
function rulesOf(context: Context): { wanted: Rule[]; unwanted: Rule[] } {
  const { question, part, segment } = context;
  const wanted: Rule[] = [...part.where];
  const asked: [Rule | null, string][] = [
    [question.includes, 'includes'],
    [question.filter, 'filter'],
    [segment?.outside ? null : (segment?.rule ?? null), `segment ${segment?.name ?? ''}`],
  ];
  const alone = question.plan.parts.every((other) => other.over === part.over);
  for (const [rule, place] of asked) {
    if (rule === null) continue;
    if (alone || part.over !== 'customer') wanted.push(rule);
    else wanted.push(...splitRule(rule, place).customer);
  }
  const left: [Rule, string][] = [
    ...(question.excludes === null ? [] : [[question.excludes, 'excludes'] as [Rule, string]]),
    ...(question.without ?? []).map((rule): [Rule, string] => [rule, 'filter']),
    ...(segment?.outside ? [[segment.rule, `segment ${segment.name}`] as [Rule, string]] : []),
  ];
  if (alone || part.over !== 'customer') return { wanted, unwanted: left.map(([rule]) => rule) };
  const unwanted = left.flatMap(([rule, place]) => {
    const { customer, event } = splitRule({ any: [rule] }, place);
    return event.length > 0 ? [] : customer;
  });
  return { wanted, unwanted };
}

/** Fields that this part reads, by rules, conditions of statistics and cuts. */
export function fieldsOf(context: Context): string[] {
  const { wanted, unwanted } = rulesOf(context);
  const rules = [...wanted, ...unwanted];
  for (const statistic of Object.values(context.part.statistics)) {
    if (statistic.meets) rules.push(statistic.meets);
    if (statistic.decided) rules.push(statistic.decided);
  }
  const cuts = context.segment ? [] : context.question.cuts;
  return [...rules.flatMap(ruleFields), ...cuts];
}

/** Whether rows need their customers `c` beside them, and the alias by which attributes are as of now. */
export function customersFor(context: Context): { joined: boolean; now: 'c' | null } {
  const fields = fieldsOf(context);
  const now = context.basis === 'now' && fields.some((field) => attributeKey(field) !== null);
  return { joined: now || fields.some(isOwnField), now: now ? 'c' : null };
}

/** The daily sums and the condition on their rows, when they can tell all that this part asks; else null. */
export function rollupFor(context: Context, part: EventPart): Daily | null {
  const rollup = context.dialect.rollups[part.over];
  if (rollup === null || context.question.dirty === null || part.index) return null;
  if (part.spread?.by === 'log_bin') return null;
  const columns = new Set<string>([DAY[part.over], ...(part.spread ? ['unit'] : [])]);
  for (const field of fieldsOf(context)) {
    if (attributeKey(field) !== null && context.basis === 'now') return null;
    const column = columnOf(part.over, field);
    if (column === null) return null;
    columns.add(column);
  }
  if (Object.values(part.statistics).some((statistic) => rollup.express(statistic, 'a') === null))
    return null;
  const covering = rollup.covering(columns, 'a');
  return covering === null ? null : { rollup, covering };
}

/** Counts answers or signals, from daily sums or from the rows; on some days only, where `days` says so. */
export function eventBranch(
  context: Context,
  part: EventPart,
  daily: Daily | null,
  days: { days: readonly string[]; wanted: boolean } | null,
): string {
  const { question, binder, dialect } = context;
  const { joined, now } = customersFor(context);
  const fields = fieldReader(part.over, 'a', now, question.attributes, binder, dialect, joined ? 'c' : null);
  const day = `a.${DAY[part.over]}`;
  const where = [
    `${day} >= ${binder.bind(question.period.from, 'day')}`,
    `${day} < ${binder.bind(question.period.to, 'day')}`,
    ...(daily === null || daily.covering === 'true' ? [] : [daily.covering]),
    ...conditions(context, fields),
  ];
  if (days !== null && days.days.length > 0) {
    const list = days.days.map((one) => binder.bind(one, 'day')).join(', ');
    where.push(`${day} ${days.wanted ? 'in' : 'not in'} (${list})`);
  }
  const bucket = question.grain === null ? null : dialect.startOf(question.grain, day);
  const from = [
    `from ${tableOf(context, part, daily)} a`,
    ...(joined ? [`left join ${dialect.rows('customer')} c on c.id = a.customer_id`] : []),
    ...indexJoins(part, question.period, binder, dialect),
  ];
  const scored = daily === null && !context.people ? scoredRollup(context, part) : null;
  if (scored !== null) return histogramSelect(context, part, scored, fields, { bucket, from, where });
  const branch: Branch = { fields, binder, dialect, score: scoreSql(part, binder) };
  const sums = context.people
    ? peopleSql(part, context.people.count, branch)
    : Object.values(part.statistics).map((statistic) =>
        daily === null
          ? eventStatistic(part.over, statistic, branch)
          : rollupStatistic(daily.rollup, statistic, branch),
      );
  const spread =
    part.spread?.by === 'log_bin'
      ? dialect.logBin(`a.${part.spread.of}`, binder.bind(part.spread.ratio, 'number'))
      : 'null';
  return select(context, fields, {
    bucket: bucket === null ? 'null' : dialect.dayText(bucket),
    grouped: bucket === null ? [] : [bucket],
    bin: spread,
    // Values without a unit are a unit of their own: they are not of the same as the others.
    unit: part.spread?.by === 'unit' ? `coalesce(a.unit, '')` : 'null',
    sums,
    from,
    where,
  });
}

function tableOf({ people, binder, dialect }: Context, { over }: EventPart, daily: Daily | null): string {
  if (!people?.within) return dialect.rows(daily?.rollup.table ?? over);
  const spans = people.within.map(
    ([first, last]) => [binder.bind(first, 'day'), binder.bind(last, 'day')] as const,
  );
  return dialect.rowsWithin(over, DAY[over], spans);
}

/** Counts customers against each span. */
export function customerBranch(context: Context, part: CustomerPart): string {
  const { question, binder, dialect } = context;
  const fields = fieldReader('customer', 'c', null, question.attributes, binder, dialect, 'c');
  const spans = spansOf(question.period, question.grain).map(
    (span) =>
      `select ${span.key === null ? 'null' : binder.bind(span.key, 'text')} as b_key, ` +
      `${binder.bind(span.from, 'day')} as b_from, ${binder.bind(span.to, 'day')} as b_to`,
  );
  // The first row of the list gives its columns their types: a bucket, not the whole, whose key is null.
  const ordered = [...spans.slice(1), ...spans.slice(0, 1)];
  const branch: Branch = { fields, binder, dialect, score: '' };
  return select(context, fields, {
    bucket: 'b.b_key',
    grouped: ['b.b_key'],
    bin: 'null',
    unit: 'null',
    sums: Object.values(part.statistics).map((statistic) => customerStatistic(statistic, branch)),
    from: [`from (${ordered.join(' union all ')}) b`, `cross join ${dialect.rows('customer')} c`],
    where: conditions(context, fields),
  });
}

/** Conditions of the question on the rows of this part. */
export function conditions(context: Context, fields: FieldReader): string[] {
  const { wanted, unwanted } = rulesOf(context);
  const among = (context.question.among ?? []).filter(({ field }) => hasField(context.part.over, field));
  return [
    ...among.map(({ field, values }) => amongSql(field, values, fields, context.binder)),
    ...wanted.map((rule) => ruleSql(rule, fields, context.binder, context.dialect)),
    ...unwanted.map((rule) => exclusionSql(rule, fields, context.binder, context.dialect)),
  ];
}

/** A group's value as its field lies in the store: text, but for ids and days. */
export function bindAs(field: string, value: string, fields: FieldReader, binder: Binder): string {
  const type = fields.needsReading(field) ? 'text' : fields.type(field);
  return binder.bind(value, type === 'id' ? 'id' : type === 'date' ? 'day' : 'text');
}

function amongSql(
  field: string,
  values: readonly (string | null)[],
  fields: FieldReader,
  binder: Binder,
): string {
  const known = values.flatMap((value) => (value === null ? [] : [bindAs(field, value, fields, binder)]));
  const options = [
    ...(known.length > 0 ? [`${fields.sql(field)} in (${known.join(', ')})`] : []),
    ...(values.includes(null) ? [`${fields.sql(field)} is null`] : []),
  ];
  return options.length > 0 ? `(${options.join(' or ')})` : 'false';
}

interface Pieces {
  readonly bucket: string;
  readonly grouped: readonly string[];
  readonly bin: string;
  readonly unit: string;
  readonly sums: readonly string[];
  readonly from: readonly string[];
  readonly where: readonly string[];
}

function select(context: Context, fields: FieldReader, pieces: Pieces): string {
  const { question, part, segment, binder, width } = context;
  // Rows of a segment are not cut further: its groups would be a second table.
  const cuts = question.cuts.map((field) =>
    segment !== null || !hasField(part.over, field) ? 'null' : fields.sql(field),
  );
  const keys = [...pieces.grouped];
  const columns = [
    `${context.index} as k_part`,
    `${pieces.bucket} as k_bucket`,
    `${segment === null ? 'null' : binder.bind(segment.id, 'text')} as k_segment`,
  ];
  const push = (sql: string, name: string): void => {
    columns.push(`${sql} as ${name}`);
    // By position: engines do not all see that two expressions with the same bound parameter are one.
    if (sql !== 'null') keys.push(String(columns.length));
  };
  push(pieces.bin, 'k_bin');
  push(pieces.unit, 'k_unit');
  for (const [index, sql] of cuts.entries()) push(sql, `k_g${index}`);
  for (let index = 0; index < width; index++) columns.push(`${pieces.sums[index] ?? '0'} as s${index}`);
  return [
    `select ${columns.join(', ')}`,
    ...pieces.from,
    ...(pieces.where.length > 0 ? [`where ${pieces.where.join(' and ')}`] : []),
    ...(keys.length > 0 ? [`group by ${keys.join(', ')}`] : []),
  ].join('\n');
}
