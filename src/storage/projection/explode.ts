import type { ProjectedQuestion } from './question.ts';

/**
 * How an answer {question: value} becomes rows, by question kind. `{"na": true}` and a declared code are "does not apply": a
 * flag, never a score. Nothing answered (null, empty text or list) is no row. A value that should be a number and is none
 * is a row without a score. `check.ts` says the same in PostgreSQL's words.
 */
const SCORED = ['nps', 'rating', 'number'] as const;

/** A decimal number as jsonb writes it, within what a double holds to the last digit that counts. */
export const NUMBER_PATTERN = '^-?[0-9]{1,15}([.][0-9]{1,30})?$';

/**
 * DuckDB's SQL for the rows of `answer` from the temporary table `batch` of responses; `$questions` is a JSON list of
 * ProjectedQuestion. Sorted by question and day, so that a question about one of them reads few row groups.
 */
export function explode(questions: readonly ProjectedQuestion[]): string {
  const kinds = new Set(questions.map((question) => question.kind));
  const branches = [single()];
  if (kinds.has('choices')) branches.push(choices());
  if (kinds.has('grid')) branches.push(grid());
  return `
    WITH question AS (
      SELECT unnest(from_json($questions, '[{"survey_version_id": "UUID", "survey_id": "UUID", "question": "VARCHAR",
        "kind": "VARCHAR", "not_applicable": ["VARCHAR"]}]'), recursive := true)
    ),
    given AS (
      SELECT * EXCLUDE (answers, attributes, entry), entry.key AS question, entry.value AS value
      FROM (SELECT *, from_json(attributes, '"MAP(VARCHAR, VARCHAR)"') AS map,
              unnest(map_entries(from_json(answers, '"MAP(VARCHAR, JSON)"'))) AS entry
            FROM batch WHERE NOT erased)
    ),
    asked AS (
      SELECT given.*, question.survey_id, question.kind, question.not_applicable AS codes
      FROM given JOIN question USING (survey_version_id, question)
    ),
    told AS (${branches.join('\n UNION ALL ')})
    SELECT org_id, id, survey_id, survey_version_id, customer_id, answered_at, answered_day, question, kind, item,
      CASE WHEN NOT flagged AND kind IN (${[...SCORED, 'grid'].map((kind) => `'${kind}'`).join(', ')})
        AND regexp_full_match(told, '${NUMBER_PATTERN.slice(1, -1)}') THEN told::DOUBLE END AS score,
      flagged,
      CASE WHEN NOT flagged AND kind IN ('choice', 'choices', 'boolean') THEN told END AS choice,
      CASE WHEN NOT flagged AND kind = 'text' THEN id::VARCHAR || '/' || question END AS text_ref,
      weight, touchpoint, channel, language, segment, region, plan, map
    FROM told
    ORDER BY survey_id, question, answered_day`;
}

const PLAIN =
  "NOT (kind = 'grid' AND told LIKE '{%' AND NOT flagged) AND NOT (kind = 'choices' AND told LIKE '[%')";

function single(): string {
  return `
    SELECT * EXCLUDE (value, codes) FROM (
      SELECT *, NULL::VARCHAR AS item, value ->> '$' AS told, ${flagged("value ->> '$'")} AS flagged FROM asked
    ) WHERE told IS NOT NULL AND told <> '' AND ${PLAIN}`;
}

function choices(): string {
  return `
    SELECT * EXCLUDE (value, codes, element), element ->> '$' AS told, ${flagged("element ->> '$'")} AS flagged FROM (
      SELECT *, NULL::VARCHAR AS item, unnest(from_json(value, '["JSON"]')) AS element FROM asked
      WHERE kind = 'choices' AND json_type(value) = 'ARRAY'
    ) WHERE element ->> '$' IS NOT NULL AND element ->> '$' <> ''`;
}

function grid(): string {
  return `
    SELECT * EXCLUDE (value, codes, element), element.key AS item, element.value ->> '$' AS told,
      ${flagged("element.value ->> '$'")} AS flagged FROM (
      SELECT *, unnest(map_entries(from_json(value, '"MAP(VARCHAR, JSON)"'))) AS element FROM asked
      WHERE kind = 'grid' AND json_type(value) = 'OBJECT' AND ${NOT_ALL_FLAGGED}
    ) WHERE element.value ->> '$' IS NOT NULL AND element.value ->> '$' <> ''`;
}

const NA = `('{"na":true}', '{"na": true}')`;
const NOT_ALL_FLAGGED = `value ->> '$' NOT IN ${NA}`;

function flagged(told: string): string {
  return `(${told} IN ${NA} OR list_contains(codes, ${told}))`;
}
