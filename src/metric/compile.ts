import { type Grain, nextStart, type Period, type Rule, ruleFields, startsWithin } from '../kernel/index.ts';
import { type Binder, makeBinder } from './binder.ts';
import { exclusionSql, ruleSql, splitRule } from './condition.ts';
import {
  type Branch,
  customerStatistic,
  eventStatistic,
  indexJoins,
  rollupStatistic,
  scoreSql,
} from './counting.ts';
import type { Compiled, Dialect, Rollup } from './dialect.ts';
import {
  type AttributeTypes,
  attributeKey,
  type Basis,
  columnOf,
  type FieldReader,
  fieldReader,
  hasField,
} from './field.ts';
import type { Part, Plan } from './plan.ts';

/** A saved filter by which rows are counted apart; segments may overlap. */
export interface SegmentFilter {
  readonly id: string;
  readonly name: string;
  readonly rule: Rule;
}

export interface Question {
  readonly plan: Plan;
  readonly period: Period;
  /** Buckets of time, or null for the whole period alone. */
  readonly grain: Grain | null;
  /** Fields by whose values rows are counted apart, at most three. */
  readonly cuts: readonly string[];
  /** What the metric includes and excludes by its record sheet. */
  readonly includes: Rule | null;
  readonly excludes: Rule | null;
  /** What the reader asks for. */
  readonly filter: Rule | null;
  readonly segments: readonly SegmentFilter[];
  readonly basis: Basis;
  readonly attributes: AttributeTypes;
  /** Days whose daily sums are behind, by table; null when everything shall be read from the rows. */
  readonly dirty: { readonly answer: readonly string[]; readonly signal: readonly string[] } | null;
}

/** How the rows of the answer are read; see `fold`. */
export interface Shape {
  readonly parts: readonly {
    readonly names: readonly string[];
    /** Cuts that these rows do not have (customers have no channel): they count towards every group. */
    readonly broadcast: readonly boolean[];
    readonly over: Part['over'];
    readonly prefix: string;
  }[];
  readonly cuts: number;
}

export interface CompiledQuestion {
  readonly compiled: Compiled;
  readonly shape: Shape;
  /** Whether attributes are those of then or now; customers themselves have only those of now. */
  readonly basis: Basis;
  /** Whether daily sums were used, the rows beneath, or both (days that are behind). */
  readonly read: 'rollup' | 'rows' | 'both';
}

/** More cells than this are not an answer that anybody can read. */
export const ROW_LIMIT = 100_000;
/** With more days behind than this, the daily sums save nothing. */
const DIRTY_LIMIT = 400;

/**
 * One statement that returns sufficient statistics per bucket × group. Pure; nothing that people wrote is in its
 * text, all of it is bound.
 * @throws InvalidInput for fields that the rows do not have
 */
export function compileQuestion(question: Question, dialect: Dialect): CompiledQuestion {
  const binder = makeBinder(dialect);
  const basis = basisOf(question.plan, question.basis);
  const width = Math.max(...question.plan.parts.map((part) => Object.keys(part.statistics).length));
  const reads = new Set<'rollup' | 'rows'>();
  const branches: string[] = [];
  for (const [index, part] of question.plan.parts.entries()) {
    for (const segment of [null, ...question.segments]) {
      const context: Context = { question, part, index, segment, basis, width, binder, dialect };
      if (part.over === 'customer') {
        branches.push(customerBranch(context, part));
        reads.add('rows');
        continue;
      }
      const rollup = rollupFor(context, part);
      const dirty = (question.dirty?.[part.over] ?? []).filter(
        (day) => day >= question.period.from && day < question.period.to,
      );
      if (rollup === null || dirty.length > DIRTY_LIMIT) {
        branches.push(eventBranch(context, part, null, null));
        reads.add('rows');
        continue;
      }
      branches.push(eventBranch(context, part, rollup, { days: dirty, wanted: false }));
      reads.add('rollup');
      if (dirty.length > 0) {
        branches.push(eventBranch(context, part, null, { days: dirty, wanted: true }));
        reads.add('rows');
      }
    }
  }
  return {
    compiled: {
      sql: `${branches.join('\nunion all\n')}\nlimit ${ROW_LIMIT + 1}`,
      parameters: binder.parameters,
    },
    shape: {
      parts: question.plan.parts.map((part) => ({
        names: Object.keys(part.statistics),
        broadcast: question.cuts.map((field) => !hasField(part.over, field)),
        over: part.over,
        prefix: part.over === 'customer' ? '' : (part.prefix ?? ''),
      })),
      cuts: question.cuts.length,
    },
    basis,
    read: reads.size === 2 ? 'both' : reads.has('rollup') ? 'rollup' : 'rows',
  };
}

/** Spans [from, to) of a question about customers, cut to the period: the whole of it first, then each bucket. */
export function spansOf(
  period: Period,
  grain: Grain | null,
): { key: string | null; from: string; to: string }[] {
  const buckets = grain === null ? [] : startsWithin(grain, period);
  return [
    { key: null, ...period },
    ...buckets.map((start) => {
      const next = nextStart(grain ?? 'day', start);
      return {
        key: start,
        from: later(start, period.from),
        to: later(next, period.to) === next ? period.to : next,
      };
    }),
  ];
}

/** Days written YYYY-MM-DD sort as text. */
function later(left: string, right: string): string {
  return left > right ? left : right;
}

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
}

interface Daily {
  readonly rollup: Rollup;
  readonly covering: string;
}

type EventPart = Extract<Part, { over: 'answer' | 'signal' }>;
type CustomerPart = Extract<Part, { over: 'customer' }>;

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
    [segment?.rule ?? null, `segment ${segment?.name ?? ''}`],
  ];
  const alone = question.plan.parts.every((other) => other.over === part.over);
  for (const [rule, place] of asked) {
    if (rule === null) continue;
    if (alone || part.over !== 'customer') wanted.push(rule);
    else wanted.push(...splitRule(rule, place).customer);
  }
  if (question.excludes === null) return { wanted, unwanted: [] };
  if (alone || part.over !== 'customer') return { wanted, unwanted: [question.excludes] };
  const { customer, event } = splitRule({ any: [question.excludes] }, 'excludes');
  return { wanted, unwanted: event.length > 0 ? [] : customer };
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

/** The daily sums and the condition on their rows, when they can tell all that this part asks; else null. */
function rollupFor(context: Context, part: EventPart): Daily | null {
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

function eventBranch(
  context: Context,
  part: EventPart,
  daily: Daily | null,
  days: { days: readonly string[]; wanted: boolean } | null,
): string {
  const { question, binder, dialect } = context;
  const joined = context.basis === 'now' && fieldsOf(context).some((field) => attributeKey(field) !== null);
  const fields = fieldReader(part.over, 'a', joined ? 'c' : null, question.attributes, binder, dialect);
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
  const branch: Branch = { fields, binder, dialect, score: scoreSql(part, binder) };
  const sums = Object.values(part.statistics).map((statistic) =>
    daily === null
      ? eventStatistic(part.over, statistic, branch)
      : rollupStatistic(daily.rollup, statistic, branch),
  );
  const bucket = question.grain === null ? null : dialect.startOf(question.grain, day);
  const from = [
    `from ${dialect.rows(daily?.rollup.table ?? part.over)} a`,
    ...(joined ? [`left join ${dialect.rows('customer')} c on c.id = a.customer_id`] : []),
    ...indexJoins(part, question.period, binder, dialect),
  ];
  const spread =
    part.spread?.by === 'log_bin'
      ? dialect.logBin(`a.${part.spread.of}`, binder.bind(part.spread.ratio, 'number'))
      : 'null';
  return select(context, fields, {
    bucket: bucket === null ? 'null' : dialect.dayText(bucket),
    grouped: bucket === null ? [] : [bucket],
    bin: spread,
    unit: part.spread?.by === 'unit' ? 'a.unit' : 'null',
    sums,
    from,
    where,
  });
}

function customerBranch(context: Context, part: CustomerPart): string {
  const { question, binder, dialect } = context;
  const fields = fieldReader('customer', 'c', null, question.attributes, binder, dialect);
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
  return [
    ...wanted.map((rule) => ruleSql(rule, fields, context.binder, context.dialect)),
    ...unwanted.map((rule) => exclusionSql(rule, fields, context.binder, context.dialect)),
  ];
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
