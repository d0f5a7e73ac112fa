import type pg from 'pg';
import type { Engine } from '../columnar/index.ts';
import { READING, type Subject } from './batch.ts';
import { NUMBER_PATTERN, SCORE_LIMIT } from './explode.ts';

/** A day of an organization (customers: no day) on which the record and the columnar store do not say the same. */
export interface Difference {
  readonly orgId: string;
  readonly subject: Subject;
  readonly day: string | null;
  readonly record: { readonly rows: number; readonly checksum: string } | null;
  readonly columnar: { readonly rows: number; readonly checksum: string } | null;
}

export interface CheckReport {
  readonly answers: number;
  readonly customers: number;
  /** Days of organizations that were compared. */
  readonly days: number;
  readonly differences: readonly Difference[];
}

/**
 * Compares the columnar store with the record, by count and checksum of each organization and day. The rows are derived
 * from the record a second time, in PostgreSQL's own words, so that a mistake of the projection shows too.
 * The checksum is the sum of 60 bits of MD5 over each row's canonical text: it does not depend on the order of rows, and numbers are
 * written as whole millionths because no two engines print a double alike.
 * Run it when nothing is being projected; rows that are not settled yet show up as differences.
 */
export async function checkProjection(pool: pg.Pool, engine: Engine): Promise<CheckReport> {
  const compared = [];
  for (const subject of ['response', 'customer'] as const) {
    const { rows } = await pool.query<Line>(recordSums(subject));
    compared.push(
      compare(
        subject,
        rows,
        (await engine.query(columnarSums(subject, engine.name), [], {
          milliseconds: AN_HOUR,
        })) as unknown as Line[],
      ),
    );
  }
  const [answers, customers] = compared;
  return {
    answers: answers?.rows ?? 0,
    customers: customers?.rows ?? 0,
    days: answers?.groups ?? 0,
    differences: compared.flatMap((part) => part.differences),
  };
}

/** It reads everything there is, so the limit of a person's question is not for it. */
const AN_HOUR = 3_600_000;

interface Line {
  readonly org: string;
  readonly day: string | null;
  readonly n: number;
  readonly checksum: string;
}

function compare(subject: Subject, record: readonly Line[], columnar: readonly Line[]) {
  const key = (line: Line) => `${line.org} ${line.day}`;
  const there = new Map(columnar.map((line) => [key(line), line]));
  const groups = new Map(record.map((line) => [key(line), line]));
  const differences: Difference[] = [];
  const sums = (line: Line | undefined) =>
    line ? { rows: Number(line.n), checksum: String(line.checksum) } : null;
  for (const name of new Set([...groups.keys(), ...there.keys()])) {
    const [left, right] = [groups.get(name), there.get(name)];
    const [inRecord, inColumnar] = [sums(left), sums(right)];
    if (inRecord?.rows === inColumnar?.rows && inRecord?.checksum === inColumnar?.checksum) continue;
    const orgId = left?.org ?? right?.org ?? '';
    differences.push({
      orgId,
      subject,
      day: left?.day ?? right?.day ?? null,
      record: inRecord,
      columnar: inColumnar,
    });
  }
  differences.sort((a, b) => (`${a.orgId} ${a.day}` < `${b.orgId} ${b.day}` ? -1 : 1));
  return { rows: record.reduce((sum, line) => sum + Number(line.n), 0), groups: groups.size, differences };
}

/** What a row of each subject is, column by column, in the order of its canonical text. */
const CANONICAL: Readonly<
  Record<Subject, readonly (readonly [string, 'text' | 'millionths' | 'instant' | 'flag' | 'map'])[]>
> = {
  response: [
    ['response_id', 'text'],
    ['survey_id', 'text'],
    ['survey_version_id', 'text'],
    ['customer_id', 'text'],
    ['answered_at', 'instant'],
    ['question', 'text'],
    ['question_kind', 'text'],
    ['item', 'text'],
    ['score', 'millionths'],
    ['not_applicable', 'flag'],
    ['choice', 'text'],
    ['text_ref', 'text'],
    ['weight', 'millionths'],
    ['touchpoint', 'text'],
    ['channel', 'text'],
    ['language', 'text'],
    ['segment', 'text'],
    ['region', 'text'],
    ['plan', 'text'],
    ['attributes', 'map'],
  ],
  customer: [
    ['id', 'text'],
    ['external_id', 'text'],
    ['account_id', 'text'],
    ['started_on', 'text'],
    ['ended_on', 'text'],
    ['segment', 'text'],
    ['region', 'text'],
    ['plan', 'text'],
    ['attributes', 'map'],
    ['preferred_language', 'text'],
    ['preferred_channel', 'text'],
  ],
};

const NOTHING = { postgres: `chr(30)`, duckdb: `chr(30)`, clickhouse: `char(30)` };

const POSTGRES = {
  text: (name: string) => `${name}::text`,
  millionths: (name: string) =>
    `case when abs(${name}) < 1e12 then floor(${name} * 1e6::float8 + 0.5::float8)::bigint::text when ${name} is not null then 'large' end`,
  instant: (name: string) => `floor(extract(epoch from ${name}) * 1000)::bigint::text`,
  flag: (name: string) => `(case when ${name} then '1' else '0' end)`,
  map: (name: string) =>
    `(select string_agg(key || '=' || value, ';' order by key collate "C") from jsonb_each_text(${name}))`,
};

const DUCKDB: typeof POSTGRES = {
  text: (name) => `${name}::VARCHAR`,
  millionths: (name) =>
    `CASE WHEN abs(${name}) < 1e12 THEN floor(${name} * 1e6::DOUBLE + 0.5::DOUBLE)::BIGINT::VARCHAR WHEN ${name} IS NOT NULL THEN 'large' END`,
  instant: (name) => `epoch_ms(${name})::VARCHAR`,
  flag: (name) => `(CASE WHEN ${name} THEN '1' ELSE '0' END)`,
  map: (name) =>
    `nullif(array_to_string(list_transform(list_sort(map_keys(${name})), lambda k: k || '=' || ${name}[k]), ';'), '')`,
};

const CLICKHOUSE: typeof POSTGRES = {
  text: (name) => `toString(${name})`,
  millionths: (name) =>
    `multiIf(isNull(${name}), NULL, abs(${name}) < 1e12, toString(toInt64(floor(${name} * 1e6 + 0.5))), 'large')`,
  instant: (name) => `toString(toUnixTimestamp64Milli(${name}))`,
  flag: (name) => `if(${name}, '1', '0')`,
  map: (name) =>
    `nullIf(arrayStringConcat(arrayMap(k -> concat(k, '=', ${name}[k]), arraySort(mapKeys(${name}))), ';'), '')`,
};

function canonical(subject: Subject, engine: 'postgres' | 'duckdb' | 'clickhouse'): string {
  const words = { postgres: POSTGRES, duckdb: DUCKDB, clickhouse: CLICKHOUSE }[engine];
  const parts = CANONICAL[subject].map(
    ([name, sort]) => `coalesce(${words[sort](name)}, ${NOTHING[engine]})`,
  );
  return engine === 'clickhouse'
    ? `concatWithSeparator('|', ${parts.join(', ')})`
    : `concat_ws('|', ${parts.join(', ')})`;
}

function columnarSums(subject: Subject, engine: Engine['name']): string {
  const table = subject === 'response' ? 'answer' : 'customer';
  const day = subject === 'response' ? 'answered_day' : 'NULL';
  const text = canonical(subject, engine);
  if (engine === 'clickhouse') {
    return `SELECT toString(org_id) AS org, toString(${day}) AS day, count() AS n,
        toString(sum(toUInt128(bitShiftRight(reinterpretAsUInt64(reverse(substring(MD5(${text}), 1, 8))), 4)))) AS checksum
      FROM ${table} GROUP BY org, day`;
  }
  return `SELECT org_id::VARCHAR AS org, ${day}::VARCHAR AS day, count(*) AS n,
      sum(('0x' || left(md5(${text}), 15))::BIGINT)::VARCHAR AS checksum
    FROM ${table} GROUP BY ALL`;
}

function recordSums(subject: Subject): string {
  const hash = `('x' || '0' || left(md5(${canonical(subject, 'postgres')}), 15))::bit(64)::bigint`;
  const sums = (day: string) =>
    `org_id::text as org, ${day}::text as day, count(*)::bigint as n, sum(${hash})::text as checksum`;
  if (subject === 'customer') {
    return `select ${sums('null')} from (select ${READING.customer} from customer r where not r.erased) r group by 1, 2`;
  }
  const na = `'{"na": true}'::jsonb`;
  const told = (value: string) => `(${value} #>> '{}')`;
  const flagged = (value: string) => `(${value} = ${na} or ${told(value)} = any(codes))`;
  return `
    with given as (
      select r.*, r.id as response_id, e.key as question, e.value from (
        select ${READING.response} from response r join organization o using (org_id) where not r.erased
      ) r, jsonb_each(r.answers) e
    ),
    asked as (
      select given.*, v.survey_id, q.kind as question_kind, q.not_applicable as codes
      from given
      join question q on q.org_id = given.org_id and q.survey_version_id = given.survey_version_id and q.key = given.question
      join survey_version v on v.org_id = given.org_id and v.id = given.survey_version_id
    ),
    split as (
      select asked.*, null::text as item, value as part from asked
        where not (question_kind = 'choices' and jsonb_typeof(value) = 'array')
          and not (question_kind = 'grid' and jsonb_typeof(value) = 'object' and value <> ${na})
      union all
      (select distinct on (org_id, response_id, question, ${flagged('c.part')},
          case when not ${flagged('c.part')} and jsonb_typeof(c.part) not in ('object', 'array') then ${told('c.part')} end)
          asked.*, null, c.part from asked, jsonb_array_elements(asked.value) c(part)
        where question_kind = 'choices' and jsonb_typeof(asked.value) = 'array')
      union all
      select asked.*, g.key, g.value from asked, jsonb_each(asked.value) g
        where question_kind = 'grid' and jsonb_typeof(asked.value) = 'object' and asked.value <> ${na}
    ),
    answer as (
      select *, ${flagged('part')} as not_applicable,
        case when not ${flagged('part')} and question_kind in ('nps', 'rating', 'number', 'grid') and ${told('part')} ~ '^${NUMBER_PATTERN}$'
          then case when abs(${told('part')}::numeric) >= ${SCORE_LIMIT}::numeric then null
            when abs(${told('part')}::numeric) < 1e-290::numeric then 0::float8 else ${told('part')}::float8 end end as score,
        case when not ${flagged('part')} and question_kind in ('choice', 'choices', 'boolean')
          and jsonb_typeof(part) not in ('object', 'array') then ${told('part')} end as choice,
        case when not ${flagged('part')} and question_kind = 'text' then question end as text_ref
      from split where ${told('part')} <> ''
    )
    select ${sums('answered_day')} from answer group by 1, 2`;
}
