import type { Period } from '../kernel/index.ts';
import type { Binder } from './binder.ts';
import { ruleSql } from './condition.ts';
import type { Dialect, Rollup } from './dialect.ts';
import type { FieldReader } from './field.ts';
import type { CustomerStatistic, EventStatistic, Part } from './plan.ts';

type EventPart = Extract<Part, { over: 'answer' | 'signal' }>;

/** What the statistics of one branch of the statement are written with. */
export interface Branch {
  readonly fields: FieldReader;
  readonly binder: Binder;
  readonly dialect: Dialect;
  /** SQL of an answer's score: the column, or an index of several. */
  readonly score: string;
}

const STARTED = 'c.started_on';
const ENDED = 'c.ended_on';

/** A sum over rows of `answer` or `signal`, alias `a`. */
export function eventStatistic(over: 'answer' | 'signal', statistic: EventStatistic, branch: Branch): string {
  const number = statistic.of === 'score' ? branch.score : `a.${statistic.of}`;
  const when = eventCondition(over, statistic, branch);
  // Signals weigh 1 each, so their sums of weights are counts.
  const weight = over === 'answer' ? 'a.weight' : null;
  const times = (sql: string): string => (weight === null ? sql : `${weight} * ${sql}`);
  switch (statistic.add) {
    case 'rows':
      return branch.dialect.countWhere(when);
    case 'weight':
      return weight === null ? branch.dialect.countWhere(when) : branch.dialect.sumWhere(weight, when);
    case 'weight_squared':
      return weight === null
        ? branch.dialect.countWhere(when)
        : branch.dialect.sumWhere(`${weight} * ${weight}`, when);
    case 'weighted':
      return branch.dialect.sumWhere(times(number), when);
    case 'ten_thousandths':
      return branch.dialect.sumWhere(`round(${number} * 10000)`, when);
    case 'weighted_squared':
      return branch.dialect.sumWhere(times(`${number} * ${number}`), when);
  }
}

/** Which rows of `answer` or `signal`, alias `a`, a statistic counts. */
export function eventCondition(over: 'answer' | 'signal', statistic: EventStatistic, branch: Branch): string {
  const number = statistic.of === 'score' ? branch.score : `a.${statistic.of}`;
  const parts = [stateSql(over, statistic, number, branch), ...ruleParts(statistic, branch)];
  const condition = parts.filter((part) => part !== 'true').join(' and ');
  return condition === '' ? 'true' : condition;
}

/** `exactly` one by one, or `marked` by at least how many they are, in a fraction of the time. */
export type PeopleCount = 'exactly' | 'marked';

/**
 * The people behind the rows that a part counts, alias `a`, by its first statistic: how many exactly (null where they are
 * only marked), and their marks. A row of nobody known counts as a person of its own.
 */
export function peopleSql(part: EventPart, count: PeopleCount, branch: Branch): [string, string] {
  const { dialect } = branch;
  const [first] = Object.values(part.statistics);
  const when = first ? eventCondition(part.over, first, branch) : 'true';
  const person =
    part.over === 'answer'
      ? dialect.hash('coalesce(a.customer_id, a.response_id)')
      : `case when a.customer_id is not null then ${dialect.hash('a.customer_id')} ` +
        `when a.customer_ref is not null then ${dialect.hash('a.customer_ref')} else a.key_hash end`;
  const exact = dialect.countDistinct(when === 'true' ? person : `case when ${when} then ${person} end`);
  return [count === 'exactly' ? exact : 'null', dialect.marks(person, when)];
}

/** The same sum over rows of a rollup. */
export function rollupStatistic(
  rollup: Rollup,
  statistic: EventStatistic,
  branch: Branch,
  alias = 'a',
): string {
  const when = ruleParts(statistic, branch).join(' and ');
  return branch.dialect.sumWhere(rollup.express(statistic, alias) ?? '0', when === '' ? 'true' : when);
}

/** A count over customers `c` × spans `b`. */
export function customerStatistic(statistic: CustomerStatistic, branch: Branch): string {
  const { dialect } = branch;
  const when = customerCondition(statistic, branch);
  if (statistic.count !== 'days') return dialect.countWhere(when);
  const first = `case when ${STARTED} is null or ${STARTED} < b.b_from then b.b_from else ${STARTED} end`;
  const last = `case when ${ENDED} is null or ${ENDED} > b.b_to then b.b_to else ${ENDED} end`;
  return dialect.sumWhere(dialect.daysBetween(first, last), when);
}

/** Which customers `c` a statistic counts in the span `b`. */
export function customerCondition(statistic: CustomerStatistic, branch: Branch): string {
  const stillThere = `(${ENDED} is null or ${ENDED} >= b.b_from)`;
  const active = `(${STARTED} is null or ${STARTED} < b.b_to) and ${stillThere}`;
  const opening = `${STARTED} < b.b_from and ${stillThere}`;
  const lost = `${ENDED} >= b.b_from and ${ENDED} < b.b_to`;
  const conditions: Record<CustomerStatistic['count'], string> = {
    everyone: 'true',
    active,
    opening,
    lost: `${opening} and ${lost}`,
    lost_any: `${active} and ${lost}`,
    days: active,
    undated: `${STARTED} is null and ${stillThere}`,
  };
  return [conditions[statistic.count], ...ruleParts(statistic, branch)].join(' and ');
}

/** SQL of the number that an answer is counted by. */
export function scoreSql(part: Part, binder: Binder): string {
  if (part.over === 'customer' || !part.index) return 'a.score';
  const { items, low, high } = part.index;
  const terms = items.map(
    ({ weight }, index) =>
      `${binder.bind((100 * weight) / (high - low), 'number')} * ` +
      `(${index === 0 ? 'a.score' : `i${index}.i_score`} - ${binder.bind(low, 'number')})`,
  );
  return `(${terms.join(' + ')})`;
}

/** The other items of an index, beside the first, from the same response. */
export function indexJoins(part: Part, period: Period, binder: Binder, dialect: Dialect): string[] {
  if (part.over === 'customer' || !part.index) return [];
  return part.index.items.slice(1).map(({ question }, index) => {
    const name = `i${index + 1}`;
    return (
      `left join (select r.response_id as i_response, max(r.score) as i_score from ${dialect.rows('answer')} r ` +
      `where r.question = ${binder.bind(question, 'text')} ` +
      `and r.answered_day >= ${binder.bind(period.from, 'day')} ` +
      `and r.answered_day < ${binder.bind(period.to, 'day')} ` +
      `group by r.response_id) ${name} on ${name}.i_response = a.response_id`
    );
  });
}

function stateSql(
  over: 'answer' | 'signal',
  statistic: EventStatistic,
  number: string,
  branch: Branch,
): string {
  const flagged = over === 'answer' ? 'a.not_applicable' : 'false';
  switch (statistic.where) {
    case 'any':
      return 'true';
    case 'not_applicable':
      return flagged;
    case 'missing':
      return over === 'answer' ? `${number} is null and not ${flagged}` : `${number} is null`;
    case 'known': {
      const parts: string[] = [];
      if (statistic.from !== undefined)
        parts.push(`${number} >= ${branch.binder.bind(statistic.from, 'number')}`);
      if (statistic.to !== undefined)
        parts.push(`${number} <= ${branch.binder.bind(statistic.to, 'number')}`);
      // A band is never true of NULL, so it implies that the number is known.
      return parts.length > 0 ? parts.join(' and ') : `${number} is not null`;
    }
  }
}

function ruleParts(statistic: EventStatistic | CustomerStatistic, branch: Branch): string[] {
  const parts: string[] = [];
  if (statistic.meets) parts.push(ruleSql(statistic.meets, branch.fields, branch.binder, branch.dialect));
  if (statistic.decided) {
    parts.push(`(${ruleSql(statistic.decided, branch.fields, branch.binder, branch.dialect)}) is not null`);
  }
  return parts;
}
