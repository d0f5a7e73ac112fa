import {
  ARMS,
  type Arm,
  type Assignment,
  type CustomerRow,
  type CustomersAsked,
  type CycleFacts,
  type SumsAsked,
} from '../../../change/index.ts';
import { addDays, type Period } from '../../../kernel/index.ts';
import {
  type AttributeTypes,
  type Binder,
  COLUMN_ATTRIBUTES,
  customerSumsSql,
  type Dialect,
  type FigureRow,
  type FigureStore,
  fieldReader,
  makeBinder,
  ruleSql,
} from '../../../metric/index.ts';
import type { RatioArm } from '../../../stats/index.ts';

/** Hexadecimal digits of a hash that are compared: 32 bits. */
const DIGITS = 8;
const MOST_VALUES = 200;

/** What cycles are judged from; each question written once for both engines. */
export function cycleFacts(figures: FigureStore): CycleFacts {
  const { dialect } = figures;
  return {
    async arms(scope, asked, signal) {
      const binder = makeBinder(dialect);
      const { from, columns, where } = people(asked, dialect, binder);
      const windows = windowsOf(asked, dialect, binder);
      const inner = `select ${columns.join(', ')}, ${windows.columns.join(', ')} ${from} ${windows.joins.join(' ')} where ${where}`;
      const names = ['y', 'z', 'x', 'w'];
      const products = names.flatMap((left, at) =>
        names.slice(at).map((right) => `t.t_${left} * t.t_${right}`),
      );
      const sums = [...names.map((name) => `t.t_${name}`), ...products].map(
        (sum, at) => `${dialect.sumWhere(sum, 'true')} as o_${at}`,
      );
      const sql = `select t.t_arm as o_arm, ${dialect.countWhere('true')} as o_n, ${sums.join(', ')}
        from (${inner}) t where t.t_arm is not null group by t.t_arm`;
      const rows = await figures.select(scope, { sql, parameters: binder.parameters }, signal);
      const of = (arm: Arm): RatioArm => armOf(rows.find((row) => row['o_arm'] === arm));
      return { treated: of('treated'), control: of('control') };
    },
    async balance(scope, asked, keys, signal) {
      const found = [];
      for (const key of keys) {
        const binder = makeBinder(dialect);
        const { from, columns, where } = people(asked, dialect, binder);
        const value = attributeSql(key, dialect, binder);
        const sql = `select t.t_arm as o_arm, t.t_value as o_value, ${dialect.countWhere('true')} as o_n
          from (select ${columns.join(', ')}, ${value} as t_value ${from} where ${where}) t
          where t.t_arm is not null group by t.t_arm, t.t_value order by o_n desc limit ${MOST_VALUES}`;
        const rows = await figures.select(scope, { sql, parameters: binder.parameters }, signal);
        for (const row of rows)
          found.push({
            key,
            value: text(row['o_value']),
            arm: armName(row['o_arm']),
            customers: Number(row['o_n']),
          });
      }
      return found;
    },
    async spill(scope, asked, signal) {
      const binder = makeBinder(dialect);
      const { from, columns, where } = people(asked, dialect, binder);
      const inner = `select ${columns.join(', ')} ${from} where ${where}`;
      const perAccount = `select t.t_account as a_account, ${dialect.countWhere(`t.t_arm = 'treated'`)} as a_treated,
          ${dialect.countWhere('true')} as a_all
        from (${inner}) t where t.t_arm is not null group by t.t_account`;
      const sql = `select ${dialect.sumWhere('a.a_all', 'a.a_account is not null and a.a_treated > 0 and a.a_treated < a.a_all')} as o_mixed,
          ${dialect.sumWhere('a.a_all', 'true')} as o_all from (${perAccount}) a`;
      const [row] = await figures.select(scope, { sql, parameters: binder.parameters }, signal);
      return { mixed: Number(row?.['o_mixed'] ?? 0), customers: Number(row?.['o_all'] ?? 0) };
    },
    async rows(scope, asked, signal) {
      const counted = async (): Promise<Record<Arm, number>> => {
        const binder = makeBinder(dialect);
        const { from, columns, where } = people(asked, dialect, binder);
        const sql = `select t.t_arm as o_arm, ${dialect.countWhere('true')} as o_n
          from (select ${columns.join(', ')} ${from} where ${where}) t where t.t_arm is not null group by t.t_arm`;
        const rows = await figures.select(scope, { sql, parameters: binder.parameters }, signal);
        const of = (arm: Arm): number => Number(rows.find((row) => row['o_arm'] === arm)?.['o_n'] ?? 0);
        return { treated: of('treated'), control: of('control') };
      };
      const customers = await counted();
      const binder = makeBinder(dialect);
      const { from, columns, where } = people(asked, dialect, binder);
      const middle = middleOf(asked.before);
      const spans: [string, Period][] = [
        ['e', { from: asked.before.from, to: middle }],
        ['l', { from: middle, to: asked.before.to }],
        ['a', asked.after],
      ];
      const windows = spans.map(([name, span]) => ({
        name,
        ...customerSumsSql(asked.sums, span, name, 'c', binder, dialect),
      }));
      const sums = windows.flatMap(({ name, above, below }) => [
        `${above} as t_${name}y`,
        `${below} as t_${name}z`,
      ]);
      const keys = asked.keys.map((key, at) => `${attributeSql(key, dialect, binder)} as t_k${at}`);
      // Of an arm that is too large the same part at every question.
      const parts = ARMS.filter((arm) => customers[arm] > asked.most).map(
        (arm) =>
          `(t.t_arm <> '${arm}' or t.t_draw < ${binder.bind(hexOf(asked.most / customers[arm]), 'text')})`,
      );
      const draw = `substr(${dialect.md5('c.id')}, 1, ${DIGITS}) as t_draw`;
      const sql = `select t.* from (select ${[...columns, draw, ...sums, ...keys].join(', ')} ${from}
          ${windows.flatMap(({ joins }) => joins).join(' ')} where ${where}) t
        where ${['t.t_arm is not null', ...parts].join(' and ')} order by t.t_id`;
      const rows = await figures.select(scope, { sql, parameters: binder.parameters }, signal);
      return { rows: rows.map((row) => customerRow(row, asked.keys.length)), customers };
    },
    async count(scope, { day, rules, attributes }, signal) {
      const binder = makeBinder(dialect);
      const fields = fieldReader('customer', 'c', null, attributes, binder, dialect, 'c');
      const where = [there(day, binder), ...rules.map((rule) => ruleSql(rule, fields, binder, dialect))];
      const sql = `select ${dialect.countWhere('true')} as o_n from ${dialect.rows('customer')} c where ${where.join(' and ')}`;
      const [row] = await figures.select(scope, { sql, parameters: binder.parameters }, signal);
      return Number(row?.['o_n'] ?? 0);
    },
    async members(scope, asked, { after, limit }, signal) {
      const binder = makeBinder(dialect);
      const { from, columns, where } = people(asked, dialect, binder);
      const behind = after === null ? '' : ` and t.t_external > ${binder.bind(after, 'text')}`;
      const sql = `select t.t_external as o_external, t.t_arm as o_arm
        from (select ${columns.join(', ')} ${from} where ${where}) t
        where t.t_arm is not null${behind} order by t.t_external limit ${Math.trunc(limit)}`;
      const rows = await figures.select(scope, { sql, parameters: binder.parameters }, signal);
      return rows.map((row) => ({ externalId: String(row['o_external']), arm: armName(row['o_arm']) }));
    },
  };
}

/** The customers of a cycle with their arm: columns t_id, t_account, t_external, t_arm (null: in neither). */
function people({ assignment, day, audience, attributes }: CustomersAsked, dialect: Dialect, binder: Binder) {
  const fields = fieldReader('customer', 'c', null, attributes, binder, dialect, 'c');
  return {
    columns: [
      'c.id as t_id',
      'c.account_id as t_account',
      'c.external_id as t_external',
      `${armSql(assignment, attributes, dialect, binder)} as t_arm`,
    ],
    from: `from ${dialect.rows('customer')} c`,
    where: [there(day, binder), ...(audience ? [ruleSql(audience, fields, binder, dialect)] : [])].join(
      ' and ',
    ),
  };
}

/** Were customers when the day began. */
function there(day: string, binder: Binder): string {
  const bound = binder.bind(day, 'day');
  return `(c.started_on is null or c.started_on < ${bound}) and (c.ended_on is null or c.ended_on >= ${bound})`;
}

function armSql(
  assignment: Assignment,
  attributes: AttributeTypes,
  dialect: Dialect,
  binder: Binder,
): string {
  switch (assignment.by) {
    case 'hash': {
      const { salt, share, together } = assignment;
      const text = (id: string): string => dialect.md5(id);
      // Digits of equal length compare as the numbers that they are.
      const who = together ? `coalesce(${text('c.account_id')}, ${text('c.id')})` : text('c.id');
      const draw = `substr(${dialect.md5(`concat(${binder.bind(salt, 'text')}, ${who})`)}, 1, ${DIGITS})`;
      return `case when ${draw} < ${binder.bind(hexOf(share), 'text')} then 'treated' else 'control' end`;
    }
    case 'attribute': {
      const value = attributeSql(assignment.key, dialect, binder);
      const is = (arm: string): string => `${value} = ${binder.bind(arm, 'text')}`;
      return `case when ${is(assignment.treated)} then 'treated' when ${is(assignment.control)} then 'control' end`;
    }
    case 'rule': {
      const fields = fieldReader('customer', 'c', null, attributes, binder, dialect, 'c');
      return `case when coalesce(${ruleSql(assignment.rule, fields, binder, dialect)}, false) then 'treated' else 'control' end`;
    }
  }
}

/** A share as the first hexadecimal digits under which so much of all hashes lie. */
function hexOf(share: number): string {
  return Math.min(2 ** 32 - 1, Math.round(share * 2 ** 32))
    .toString(16)
    .padStart(DIGITS, '0');
}

function windowsOf({ sums, before, after }: SumsAsked, dialect: Dialect, binder: Binder) {
  const now = customerSumsSql(sums, after, 'n', 'c', binder, dialect);
  const then = before && customerSumsSql(sums, before, 'b', 'c', binder, dialect);
  return {
    joins: [...now.joins, ...(then?.joins ?? [])],
    columns: [
      `${now.above} as t_y`,
      `${now.below} as t_z`,
      `${then?.above ?? '0e0'} as t_x`,
      `${then?.below ?? '0e0'} as t_w`,
    ],
  };
}

function attributeSql(key: string, dialect: Dialect, binder: Binder): string {
  return COLUMN_ATTRIBUTES.includes(key)
    ? `c.${key}`
    : dialect.attribute('c.attributes', binder.bind(key, 'text'));
}

function armOf(row: FigureRow | undefined): RatioArm {
  const at = (index: number): number => Number(row?.[`o_${index}`] ?? 0);
  return {
    n: Number(row?.['o_n'] ?? 0),
    sums: [at(0), at(1), at(2), at(3)],
    products: Array.from({ length: 10 }, (_, index) => at(4 + index)),
  };
}

function customerRow(row: FigureRow, keys: number): CustomerRow {
  const pair = (name: string): readonly [number, number] => [
    Number(row[`t_${name}y`]),
    Number(row[`t_${name}z`]),
  ];
  return {
    arm: armName(row['t_arm']),
    early: pair('e'),
    late: pair('l'),
    after: pair('a'),
    attributes: Array.from({ length: keys }, (_, at) => text(row[`t_k${at}`])),
  };
}

/** The day between two halves of a time. */
function middleOf({ from, to }: Period): string {
  const days = (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000;
  return addDays(from, Math.max(1, Math.floor(days / 2)));
}

function armName(cell: unknown): Arm {
  return cell === 'treated' ? 'treated' : 'control';
}

function text(cell: FigureRow[string] | undefined): string | null {
  return cell === null || cell === undefined ? null : String(cell);
}
