import type { ProjectedQuestion } from './question.ts';

/**
 * How an answer {question: value} becomes rows, by question kind. `{"na": true}` and a declared code are "does not apply": a
 * flag, never a score. Nothing answered (null, empty text or list) is no row. A value that should be a number and is none
 * is a row without a score. `check.ts` says the same in PostgreSQL's words.
 */
export const SCORED = ['nps', 'rating', 'number'] as const;

/** A decimal number, as people and both engines write it. Scores are below SCORE_LIMIT in size, or there is none. */
export const NUMBER_PATTERN = '-?[0-9]+([.][0-9]+)?([eE](-[0-9]{1,3}|[+]?[0-9]{1,2}))?';
export const SCORE_LIMIT = '1e15';

/**
 * DuckDB's SQL for the rows of `answer` from the temporary table `batch` of responses; `$questions` is a JSON list of
 * ProjectedQuestion. Sorted by question and day, so that a question about one of them reads few row groups.
 */
export function explode(questions: readonly ProjectedQuestion[]): string {
  const kinds = new Set(questions.map((question) => question.kind));
  const coded = questions.some((question) => question.not_applicable.length > 0);
  const branches = [single(kinds, coded)];
  if (kinds.has('choices')) branches.push(choices(coded));
  if (kinds.has('grid')) branches.push(grid(coded));
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
        AND regexp_full_match(told, '${NUMBER_PATTERN}') AND abs(told::DOUBLE) < ${SCORE_LIMIT} THEN told::DOUBLE END AS score,
      flagged,
      CASE WHEN NOT flagged AND kind IN ('choice', 'choices', 'boolean') AND NOT composite THEN told END AS choice,
      CASE WHEN NOT flagged AND kind = 'text' THEN question END AS text_ref,
      weight, touchpoint, channel, language, segment, region, plan, map
    FROM told
    ORDER BY survey_id, question, answered_day`;
}

/** Values that are one answer. What is not in the batch's questions is not asked of every row. */
function single(kinds: ReadonlySet<string>, coded: boolean): string {
  const others = [
    ...(kinds.has('choices') ? [`NOT (kind = 'choices' AND told LIKE '[%')`] : []),
    ...(kinds.has('grid') ? [`NOT (kind = 'grid' AND told LIKE '{%' AND NOT flagged)`] : []),
  ];
  return `
    SELECT * EXCLUDE (value, codes) FROM (
      SELECT *, NULL::VARCHAR AS item, (value ->> '$') AS told, ${flagged("(value ->> '$')", coded)} AS flagged,
        ${composite('value')} AS composite FROM asked
    ) WHERE ${[`told <> ''`, ...others].join(' AND ')}`;
}

/** Each choice once, however often it is listed. */
function choices(coded: boolean): string {
  return `
    SELECT * EXCLUDE (value, codes, element), (element ->> '$') AS told, ${flagged("(element ->> '$')", coded)} AS flagged,
      ${composite('element')} AS composite FROM (
      SELECT *, NULL::VARCHAR AS item, unnest(from_json(value, '["JSON"]')) AS element FROM asked
      WHERE kind = 'choices' AND json_type(value) = 'ARRAY'
    ) WHERE (element ->> '$') <> ''
    QUALIFY row_number() OVER (PARTITION BY org_id, id, question, flagged, CASE WHEN NOT flagged AND NOT composite THEN told END) = 1`;
}

function grid(coded: boolean): string {
  return `
    SELECT * EXCLUDE (value, codes, element), element.key AS item, (element.value ->> '$') AS told,
      ${flagged("(element.value ->> '$')", coded)} AS flagged, false AS composite FROM (
      SELECT *, unnest(map_entries(from_json(value, '"MAP(VARCHAR, JSON)"'))) AS element FROM asked
      WHERE kind = 'grid' AND json_type(value) = 'OBJECT' AND ${NOT_ALL_FLAGGED}
    ) WHERE (element.value ->> '$') <> ''`;
}

export const NA = `('{"na":true}', '{"na": true}')`;
const NOT_ALL_FLAGGED = `(value ->> '$') NOT IN ${NA}`;

/** A list or an object where one value belongs: a row, but no choice. */
function composite(value: string): string {
  return `left(${value}::VARCHAR, 1) IN ('{', '[')`;
}

function flagged(told: string, coded: boolean): string {
  return coded ? `(${told} IN ${NA} OR list_contains(codes, ${told}))` : `${told} IN ${NA}`;
}
