import type pg from 'pg';
import { ensureSurvey, type QuestionInput } from '../../feedback/index.ts';
import { identifier, type MappedColumn, type OutputField } from '../../intake/index.ts';
import { type Clock, type Ids, InvalidInput } from '../../kernel/index.ts';
import type { Stores } from '../record/index.ts';
import { declareAttributes } from './attributes.ts';
import { fieldSql, jsonObjectSql, jsonValueSql, keyedFields } from './json.ts';
import type { Clash, Loaded, Loader, LoadingContext } from './loader.ts';
import { copyIn, writeOut } from './staging.ts';

const STAGED = [
  ['row_no', 'bigint'],
  ['id', 'uuid'],
  ['row_key', 'text'],
  ['customer_ref', 'text'],
  ['answered_at', 'timestamptz'],
  ['touchpoint', 'text'],
  ['channel', 'text'],
  ['language', 'text'],
  ['weight', 'double precision'],
  ['answers', 'jsonb'],
  ['attributes', 'jsonb'],
] as const;

/** An answer with other content than the stored one under its key is listed; beyond this many only counted. */
const MOST_CLASHES = 10_000;

interface Tools {
  readonly clock: Clock;
  readonly ids: Ids;
}

/**
 * Stores survey answers in the record. The first answer under a row key stands: what a person once said is not rewritten
 * by a file. Attributes that the file does not give are those that the customer has when the answer comes in.
 */
export function answerLoader(context: LoadingContext, tools: Tools): Loader {
  const { scope, importId, mapping, compiled, staging } = context;
  const { fields } = compiled;
  let versions: SurveyVersions = { current: '', others: [] };
  let repeats = false;
  return {
    async prepare(client, stores) {
      await declareAttributes(client, scope, mapping, compiled);
      versions = await findVersions(context, stores, tools);
    },
    write: (good, path) => writeOut(staging, selectStaged(fields, good, mapping.columns), path),
    async bring(client, path) {
      await client.query(
        `create temp table staged (${STAGED.map(([name, type]) => `${name} ${type}`).join(', ')}) on commit drop`,
      );
      await copyIn(
        client,
        path,
        'staged',
        STAGED.map(([name]) => name),
      );
    },
    async store(client) {
      const { rowCount: total } = await client.query('select 1 from staged limit 1');
      if (!total) return { fresh: 0, changed: 0, same: 0, clashing: [] };
      const rows = { org: scope.orgId, versions, importId };
      let fresh = repeats ? null : await insertNew(client, rows);
      // A file whose answers are there already, or in it twice, is seldom so in one place only.
      repeats = fresh === null;
      fresh ??= await insert(client, rows, 'on conflict (survey_version_id, row_key) do nothing');
      return countLoaded(client, rows, fresh);
    },
  };
}

/** The version that new answers belong to, and the survey's other ones, whose answers they must not repeat. */
export interface SurveyVersions {
  readonly current: string;
  readonly others: readonly string[];
}

/** The survey that the mapping names, at a version that asks what the file answers; both made if need be. */
async function findVersions(context: LoadingContext, stores: Stores, tools: Tools): Promise<SurveyVersions> {
  const { mapping, compiled } = context;
  if (!mapping.survey) throw InvalidInput.at('mapping.survey', 'must say which survey the answers belong to');
  const { key, name, kind } = mapping.survey;
  const questions = askedQuestions(compiled.fields, mapping.columns);
  if (questions.length === 0) throw InvalidInput.at('mapping.columns', 'must hold at least one question');
  const { survey, version } = await ensureSurvey(
    stores,
    tools,
    { externalKey: key, name, kind },
    { questions },
  );
  const all = await stores.surveys.versions(survey.id);
  return { current: version.id, others: all.map((one) => one.id).filter((id) => id !== version.id) };
}

/** The questions that a mapping describes. */
export function askedQuestions(
  fields: readonly OutputField[],
  columns: readonly MappedColumn[],
): QuestionInput[] {
  return keyedFields(fields, 'question.').map(({ key, field }) => {
    const column = columns.find((one) => one.field === field.field);
    return {
      key,
      kind: field.type,
      text: column?.label ?? field.column ?? key,
      scaleMin: column?.scale?.min,
      scaleMax: column?.scale?.max,
      notApplicable: column?.notApplicable,
    };
  });
}

function selectStaged(
  fields: readonly OutputField[],
  good: string,
  columns: readonly MappedColumn[],
): string {
  const json = (prefix: string) =>
    jsonObjectSql(
      keyedFields(fields, prefix).map(({ key, field }) => ({ key, value: jsonValueSql(field, columns) })),
    );
  const weight = fields.some((field) => field.field === 'weight')
    ? `coalesce(${identifier('weight')}, 1)`
    : '1';
  const list = [
    'row_no',
    'uuidv7() AS id',
    'row_key',
    `${fieldSql(fields, 'customer_external_id')} AS customer_ref`,
    `strftime(${identifier('answered_at')}, '%Y-%m-%d %H:%M:%S.%f+00') AS answered_at`,
    `${fieldSql(fields, 'touchpoint')} AS touchpoint`,
    `${fieldSql(fields, 'channel')} AS channel`,
    `${fieldSql(fields, 'language')} AS language`,
    `${weight} AS weight`,
    `${json('question.')} AS answers`,
    `${json('attribute.')} AS attributes`,
  ];
  return `SELECT ${list.join(', ')} FROM (${good})`;
}

interface StagedRows {
  readonly org: string;
  readonly versions: SurveyVersions;
  readonly importId: string;
}

/** SQLSTATE unique_violation. */
const TAKEN = '23505';

/**
 * Inserts rows none of which is there yet; null, with nothing done, when one is. Asking of each row whether it is there costs a
 * tenth of the whole (PostgreSQL writes it on trial, looks, and confirms), and most files are new.
 */
async function insertNew(client: pg.ClientBase, rows: StagedRows): Promise<number | null> {
  await client.query('savepoint new_rows');
  try {
    const fresh = await insert(client, rows, '');
    await client.query('release savepoint new_rows');
    return fresh;
  } catch (error) {
    if ((error as { code?: string }).code !== TAKEN) throw error;
    await client.query('rollback to savepoint new_rows');
    return null;
  }
}

async function insert(
  client: pg.ClientBase,
  { org, versions, importId }: StagedRows,
  onConflict: string,
): Promise<number> {
  const unseen = `not exists (select 1 from response r where r.org_id = $1 and r.survey_version_id = any($4::uuid[])
    and r.row_key = s.row_key)`;
  const inserted = await client.query(
    `insert into response (org_id, id, survey_version_id, row_key, customer_ref, customer_id, answered_at,
       touchpoint, channel, language, weight, answers, attributes, import_id)
     select $1, s.id, $2, s.row_key, s.customer_ref, c.id, s.answered_at, s.touchpoint, s.channel, s.language, s.weight,
       s.answers, coalesce(c.attributes, '{}') || s.attributes, $3
     from staged s
     left join customer c on c.org_id = $1 and c.external_id = s.customer_ref and not c.erased
     where ${versions.others.length === 0 ? '$4::uuid[] is not null' : unseen}
     ${onConflict}`,
    [org, versions.current, importId, versions.others],
  );
  return inserted.rowCount ?? 0;
}

/** What became of the staged rows, of which `fresh` were inserted. */
async function countLoaded(
  client: pg.ClientBase,
  { org, versions }: StagedRows,
  fresh: number,
): Promise<Loaded> {
  const { rows } = await client.query<{ total: number }>('select count(*) as total from staged');
  const total = rows[0]?.total ?? 0;
  if (fresh === total) return { fresh, changed: 0, same: 0, clashing: [] };
  const clashing = await findClashes(client, org, [versions.current, ...versions.others]);
  return { fresh, changed: 0, same: total - fresh - clashing.length, clashing };
}

async function findClashes(
  client: pg.ClientBase,
  org: string,
  versions: readonly string[],
): Promise<Clash[]> {
  const { rows } = await client.query<{ row_no: number; row_key: string }>(
    `select s.row_no, s.row_key from staged s
     join response r on r.org_id = $1 and r.survey_version_id = any($2::uuid[])
       and r.row_key = s.row_key
     where not r.erased and (r.answers <> s.answers or r.answered_at <> s.answered_at)
     order by s.row_no limit ${MOST_CLASHES}`,
    [org, versions],
  );
  return rows.map(({ row_no, row_key }) => ({
    rowNumber: Number(row_no),
    rule: `another answer is stored under the key "${row_key}", and the first one stands`,
  }));
}
