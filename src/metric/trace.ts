import { InvalidInput } from '../kernel/index.ts';
import { type Binder, makeBinder } from './binder.ts';
import { basisOf, bindAs, type Context, conditions, customersFor, DAY } from './branch.ts';
import { customerCondition, eventCondition, indexJoins, scoreSql } from './counting.ts';
import type { Compiled, Dialect } from './dialect.ts';
import { COLUMN_ATTRIBUTES, fieldReader, hasField } from './field.ts';
import type { Question } from './question.ts';

/** One of the groups of a figure: the value of each cut, null where it is unknown. */
export interface GroupChoice {
  readonly field: string;
  readonly value: string | null;
}

export interface TraceRequest {
  readonly question: Omit<Question, 'dirty' | 'grain' | 'cuts' | 'segments'>;
  readonly group: readonly GroupChoice[];
  /** Which part of the plan: 0 unless a ratio's denominator or the customers of a rate are wanted. */
  readonly part: number;
  /** Sort key of the last row of the page before. */
  readonly after: readonly string[] | null;
  readonly limit: number;
}

export interface CompiledTrace {
  readonly compiled: Compiled;
  readonly over: 'answer' | 'signal' | 'customer';
  /** Columns that are the sort key, in order. */
  readonly key: readonly string[];
}

const COMMON = COLUMN_ATTRIBUTES.map((name) => [name, `a.${name}`] as const);

/**
 * The way down: the very rows that a figure's n counts, newest first. Paged by time and id together, so that rows of
 * one instant are neither skipped nor repeated. Times are compared as they are shown, in milliseconds (`t_at`): a row's
 * place does not hang on digits that its cursor does not carry.
 * @throws InvalidInput for a part or field that there is not
 */
export function compileTrace(request: TraceRequest, dialect: Dialect): CompiledTrace {
  const { question, group, limit } = request;
  const part = question.plan.parts[request.part];
  if (!part) throw InvalidInput.at('part', `must be 0 to ${question.plan.parts.length - 1}`, request.part);
  const binder = makeBinder(dialect);
  const full: Question = {
    ...question,
    dirty: null,
    grain: null,
    cuts: group.map(({ field }) => field),
    segments: [],
  };
  const basis = basisOf(question.plan, question.basis);
  const context: Context = {
    question: full,
    part,
    index: request.part,
    segment: null,
    basis,
    width: 0,
    binder,
    dialect,
  };
  const own = part.over === 'customer' ? 'c' : 'a';
  const { joined, now } = part.over === 'customer' ? { joined: false, now: null } : customersFor(context);
  const reader = joined || part.over === 'customer' ? 'c' : null;
  const fields = fieldReader(part.over, own, now, question.attributes, binder, dialect, reader);
  const branch = { fields, binder, dialect, score: scoreSql(part, binder) };
  const [counted] = Object.values(part.statistics);
  const where = conditions(context, fields);
  for (const { field, value } of group) {
    if (!hasField(part.over, field)) continue;
    where.push(
      value === null
        ? `${fields.sql(field)} is null`
        : `${fields.sql(field)} = ${bindAs(field, value, fields, binder)}`,
    );
  }
  let columns: readonly (readonly [string, string])[];
  let key: readonly string[];
  const from: string[] = [];
  if (part.over === 'customer') {
    const span = question.period;
    from.push(
      `from (select ${binder.bind(span.from, 'day')} as b_from, ${binder.bind(span.to, 'day')} as b_to) b`,
      `cross join ${dialect.rows('customer')} c`,
    );
    if (counted?.kind === 'customer') where.push(customerCondition(counted, branch));
    columns = [
      ['t_id', 'c.id'],
      ['t_external_id', 'c.external_id'],
      ['t_started', dialect.dayText('c.started_on')],
      ['t_ended', dialect.dayText('c.ended_on')],
      ...COLUMN_ATTRIBUTES.map((name) => [`t_${name}`, `c.${name}`] as const),
    ];
    key = ['t_external_id'];
  } else {
    const day = `a.${DAY[part.over]}`;
    where.push(
      `${day} >= ${binder.bind(question.period.from, 'day')}`,
      `${day} < ${binder.bind(question.period.to, 'day')}`,
    );
    if (counted?.kind === 'event') where.push(eventCondition(part.over, counted, branch));
    from.push(
      `from ${dialect.rows(part.over)} a`,
      ...(joined ? [`left join ${dialect.rows('customer')} c on c.id = a.customer_id`] : []),
      ...indexJoins(part, question.period, binder, dialect),
    );
    [columns, key] = part.over === 'answer' ? answerColumns(branch.score, dialect) : signalColumns(dialect);
  }
  const rows = [
    `select ${columns.map(([name, sql]) => `${sql} as ${name}`).join(', ')}`,
    ...from,
    `where ${where.join(' and ')}`,
  ].join('\n');
  const ordered = part.over === 'customer' ? 'asc' : 'desc';
  const after =
    request.after === null
      ? ''
      : `where ${beyond(key, request.after, ordered, (one, name) => keyed(name, one, binder))}\n`;
  return {
    compiled: {
      sql: `select * from (\n${rows}\n) t\n${after}order by ${key.map((name) => `${name} ${ordered}`).join(', ')}\nlimit ${Math.trunc(limit)}`,
      parameters: binder.parameters,
    },
    over: part.over,
    key,
  };
}

type Columns = [columns: readonly (readonly [string, string])[], key: readonly string[]];

function answerColumns(score: string, dialect: Dialect): Columns {
  return [
    [
      ['t_at', dialect.milliseconds('a.answered_at')],
      ['t_response', 'a.response_id'],
      ['t_survey', 'a.survey_id'],
      ['t_version', 'a.survey_version_id'],
      ['t_customer', 'a.customer_id'],
      ['t_question', 'a.question'],
      // Part of the sort key, where NULL would be beyond every comparison.
      ['t_item', `coalesce(a.item, '')`],
      ['t_choice', `coalesce(a.choice, '')`],
      ['t_score', score],
      ['t_not_applicable', 'a.not_applicable'],
      ['t_has_text', 'a.text_ref is not null'],
      ['t_weight', 'a.weight'],
      ['t_touchpoint', 'a.touchpoint'],
      ['t_channel', 'a.channel'],
      ['t_language', 'a.language'],
      ...COMMON.map(([name, sql]) => [`t_${name}`, sql] as const),
    ],
    ['t_at', 't_response', 't_question', 't_item', 't_choice'],
  ];
}

function signalColumns(dialect: Dialect): Columns {
  return [
    [
      ['t_at', dialect.milliseconds('a.occurred_at')],
      ['t_source', 'a.source'],
      ['t_id', 'a.id'],
      ['t_kind', 'a.kind'],
      ['t_customer', 'a.customer_id'],
      ['t_customer_ref', 'a.customer_ref'],
      ['t_value', 'a.value'],
      ['t_unit', 'a.unit'],
      ['t_duration', 'a.duration_seconds'],
      ['t_channel', 'a.channel'],
      ['t_journey', 'a.journey'],
      ['t_touchpoint', 'a.touchpoint'],
      ['t_outcome', 'a.outcome'],
      ...COMMON.map(([name, sql]) => [`t_${name}`, sql] as const),
    ],
    ['t_at', 't_source', 't_id'],
  ];
}

/** Rows after the key in sort order, written out: not every engine compares tuples with bound parameters. */
function beyond(
  key: readonly string[],
  after: readonly string[],
  ordered: 'asc' | 'desc',
  bind: (value: string, name: string) => string,
): string {
  if (after.length !== key.length)
    throw InvalidInput.at('cursor', 'must be the “next” of an earlier page of the same list', after);
  const sign = ordered === 'asc' ? '>' : '<';
  const options = key.map((name, index) => {
    const equal = key.slice(0, index).map((before, at) => `${before} = ${bind(after[at] ?? '', before)}`);
    return `(${[...equal, `${name} ${sign} ${bind(after[index] ?? '', name)}`].join(' and ')})`;
  });
  return options.join(' or ');
}

/** A part of a cursor as what its column is. */
function keyed(name: string, value: string, binder: Binder): string {
  if (name === 't_response') return binder.bind(value, 'id');
  if (name !== 't_at') return binder.bind(value, 'text');
  const at = Number(value);
  if (!Number.isFinite(at)) throw InvalidInput.at('cursor', 'must be the “next” of an earlier page', value);
  return binder.bind(at, 'number');
}
