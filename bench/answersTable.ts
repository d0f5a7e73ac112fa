import type { TestApp } from '../test/support/app.ts';

export const SURVEY = '01900000-0000-7000-8000-00000000005e';
const VERSION = '01900000-0000-7000-8000-00000000005f';
export const PERIOD = { from: '2024-01-01', to: '2026-01-01' };

/** A survey whose questions are `keys`, in the record. */
export async function addSurvey(
  { app, scope }: TestApp,
  questions: readonly { key: string; kind: string; min: number; max: number }[],
): Promise<void> {
  const { owner } = app.pools;
  await owner.query(
    `insert into survey (org_id, id, external_key, name, kind) values ($1, $2, 'bench', 'Bench', 'relationship')`,
    [scope.orgId, SURVEY],
  );
  await owner.query(
    `insert into survey_version (org_id, id, survey_id, number, definition) values ($1, $3, $2, 1, '{}')`,
    [scope.orgId, SURVEY, VERSION],
  );
  for (const [position, { key, kind, min, max }] of questions.entries()) {
    await owner.query(
      `insert into question (org_id, survey_version_id, key, position, kind, text, scale_min, scale_max)
       values ($1, $2, $3, $4, $5, $3, $6, $7)`,
      [scope.orgId, VERSION, key, position, kind, min, max],
    );
  }
}

/**
 * Two years of responses straight into the columnar store; 5 segments, 8 regions, 4 plans.
 * @param scores SQL: one row a response with `i` and, per question, its score, as (question, score) pairs in a list
 */
export async function fillAnswers(
  { app, scope }: TestApp,
  rows: number,
  kind: string,
  scores: string,
): Promise<void> {
  const { engine } = app.columnar;
  const seconds = 63_158_400 / rows;
  await engine.write(async (session) => {
    await session.execute(`INSERT INTO answer (org_id, response_id, survey_id, survey_version_id, answered_at, answered_day,
        question, question_kind, score, not_applicable, weight, channel, language, segment, region, plan, attributes)
      SELECT '${scope.orgId}', response, '${SURVEY}', '${VERSION}', moment, moment::DATE, asked.question, '${kind}',
        asked.score, asked.score IS NULL, 1, ['email', 'sms', 'app'][1 + i % 3], 'en',
        'segment ' || (hash(i) % 5), 'region ' || (hash(i + 1) % 8), 'plan ' || (hash(i + 2) % 4), MAP()
      FROM (SELECT i, ('01900000-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::UUID AS response, TIMESTAMP '2024-01-01' + to_microseconds((i * ${seconds * 1e6})::BIGINT) AS moment,
              unnest(${scores}) AS asked
            FROM range(${rows}) t(i))`);
    await session.execute(`INSERT INTO dirty_day SELECT DISTINCT org_id, 'answer', answered_day FROM answer`);
  });
  await app.project();
}
