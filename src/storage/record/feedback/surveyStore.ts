import { type Kysely, type Selectable, sql } from 'kysely';
import type {
  Choice,
  ResponseCount,
  Survey,
  SurveyDefinition,
  SurveyStore,
  SurveyVersion,
} from '../../../feedback/index.ts';
import type { Scope } from '../../../kernel/index.ts';
import { behind, instantKey, toPage } from '../paging.ts';
import type { Tables } from '../tables.ts';

/** Counting goes no further: a list of surveys must not read millions of index entries. */
const COUNTED = 10_000;

export function recordSurveyStore(db: Kysely<Tables>, scope: Scope): SurveyStore {
  const surveys = () => db.selectFrom('survey').selectAll();
  return {
    async insert(survey) {
      const { id, externalKey, name, kind, createdAt } = survey;
      const inserted = await db
        .insertInto('survey')
        .values({ org_id: scope.orgId, id, external_key: externalKey, name, kind, created_at: createdAt })
        .onConflict((conflict) => conflict.columns(['org_id', 'external_key']).doNothing())
        .executeTakeFirst();
      return Number(inserted.numInsertedOrUpdatedRows) > 0;
    },
    async find(id) {
      const row = await surveys().where('id', '=', id).executeTakeFirst();
      return row ? toSurvey(row) : null;
    },
    async lock(id) {
      const row = await surveys().where('id', '=', id).forUpdate().executeTakeFirst();
      return row ? toSurvey(row) : null;
    },
    async findByKey(externalKey) {
      const row = await surveys().where('external_key', '=', externalKey).executeTakeFirst();
      return row ? toSurvey(row) : null;
    },
    addVersion: (version) => insertVersion(db, scope, version),
    versions: (surveyId) => selectVersions(db, surveyId),
    async versionNumbers(surveyIds) {
      if (surveyIds.length === 0) return [];
      const rows = await db
        .selectFrom('survey_version')
        .select(['id', 'survey_id', 'number'])
        .where('survey_id', 'in', [...surveyIds])
        .orderBy('number', 'desc')
        .execute();
      return rows.map(({ id, survey_id, number }) => ({ id, surveyId: survey_id, number }));
    },
    async latestVersion(surveyId) {
      const [latest] = await selectVersions(db, surveyId, 1);
      return latest ?? null;
    },
    async page({ limit, after }) {
      let query = surveys()
        .select(instantKey('created_at').as('page_at'))
        .orderBy('created_at', 'desc')
        .orderBy('id', 'desc')
        .limit(limit + 1);
      if (after) query = query.where(behind('created_at', 'id', after));
      return toPage(await query.execute(), limit, toSurvey);
    },
    async countResponses(versionIds) {
      const { rows } = await sql<{ id: string; count: number }>`select v.id, counted.count
        from unnest(${versionIds}::uuid[]) as v(id) cross join lateral (
          select count(*) from (
            select 1 from response r where r.survey_version_id = v.id limit ${COUNTED + 1}) found
        ) counted`.execute(db);
      return new Map<string, ResponseCount>(
        rows.map(({ id, count }) => [id, { responses: Math.min(count, COUNTED), more: count > COUNTED }]),
      );
    },
  };
}

async function insertVersion(db: Kysely<Tables>, scope: Scope, version: SurveyVersion): Promise<void> {
  const { id, surveyId, number, definition, createdAt, questions } = version;
  await db
    .insertInto('survey_version')
    .values({
      org_id: scope.orgId,
      id,
      survey_id: surveyId,
      number,
      definition: JSON.stringify(definition),
      created_at: createdAt,
    })
    .execute();
  await db
    .insertInto('question')
    .values(
      questions.map((question, position) => ({
        org_id: scope.orgId,
        survey_version_id: id,
        key: question.key,
        position,
        kind: question.kind,
        text: question.text,
        scale_min: question.scaleMin,
        scale_max: question.scaleMax,
        not_applicable: [...question.notApplicable],
        choices: JSON.stringify(question.choices),
        items: JSON.stringify(question.items),
      })),
    )
    .execute();
}

async function selectVersions(
  db: Kysely<Tables>,
  surveyId: string,
  limit?: number,
): Promise<SurveyVersion[]> {
  let query = db
    .selectFrom('survey_version')
    .selectAll()
    .where('survey_id', '=', surveyId)
    .orderBy('number', 'desc');
  if (limit !== undefined) query = query.limit(limit);
  const versions = await query.execute();
  if (versions.length === 0) return [];
  const ids = versions.map((version) => version.id);
  const questions = await db
    .selectFrom('question')
    .selectAll()
    .where('survey_version_id', 'in', ids)
    .orderBy('position')
    .execute();
  return versions.map((version) => ({
    id: version.id,
    surveyId: version.survey_id,
    number: version.number,
    definition: version.definition as SurveyDefinition,
    createdAt: version.created_at.toISOString(),
    questions: questions
      .filter((question) => question.survey_version_id === version.id)
      .map((question) => ({
        key: question.key,
        kind: question.kind,
        text: question.text,
        scaleMin: question.scale_min,
        scaleMax: question.scale_max,
        notApplicable: question.not_applicable,
        choices: question.choices as readonly Choice[],
        items: question.items as readonly Choice[],
      })),
  }));
}

function toSurvey(row: Selectable<Tables['survey']>): Survey {
  return {
    id: row.id,
    externalKey: row.external_key,
    name: row.name,
    kind: row.kind,
    createdAt: row.created_at.toISOString(),
  };
}
