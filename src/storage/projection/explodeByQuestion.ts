import { NA, NUMBER_PATTERN, SCORE_LIMIT, SCORED } from './explode.ts';
import type { ProjectedQuestion } from './question.ts';

/** Past this many questions reading the batch once for each costs more than taking every answer apart. */
const MOST_QUESTIONS = 60;
const MANY_VALUED: ReadonlySet<string> = new Set(['choices', 'grid']);

/**
 * As `explode`, question by question: no answer is taken apart, joined and sorted, each is looked up by its key. Rows of a
 * question lie together because they are written together. Null where some question has many values or a key that a path
 * of JSON can't name plainly; then `explode` does it.
 */
export function explodeByQuestion(questions: readonly ProjectedQuestion[]): string | null {
  if (questions.length === 0 || questions.length > MOST_QUESTIONS) return null;
  if (questions.some(({ kind, question }) => MANY_VALUED.has(kind) || /["\\\p{Cc}]/u.test(question)))
    return null;
  const ordered = [...questions].sort((left, right) =>
    sortKey(left) < sortKey(right) ? -1 : sortKey(left) > sortKey(right) ? 1 : 0,
  );
  return `
    WITH given AS MATERIALIZED (
      SELECT * EXCLUDE (attributes), from_json(attributes, '"MAP(VARCHAR, VARCHAR)"') AS map FROM batch WHERE NOT erased
    )
    ${ordered.map(ofQuestion).join(' UNION ALL ')}`;
}

function sortKey({ survey_id, question, survey_version_id }: ProjectedQuestion): string {
  return `${survey_id} ${question} ${survey_version_id}`;
}

function ofQuestion({
  survey_version_id,
  survey_id,
  question,
  kind,
  not_applicable,
}: ProjectedQuestion): string {
  const path = literal(`$."${question}"`);
  const codes = not_applicable.map(literal);
  const flagged = codes.length > 0 ? `(told IN ${NA} OR told IN (${codes.join(', ')}))` : `told IN ${NA}`;
  const score = (SCORED as readonly string[]).includes(kind)
    ? `CASE WHEN NOT ${flagged} AND regexp_full_match(told, '${NUMBER_PATTERN}') AND abs(told::DOUBLE) < ${SCORE_LIMIT} THEN told::DOUBLE END`
    : 'NULL::DOUBLE';
  // A list or an object where one value belongs: a row, but no choice. A text that begins so is quoted in JSON.
  const choice =
    kind === 'choice' || kind === 'boolean'
      ? `CASE WHEN NOT ${flagged} AND left(json_extract(answers, ${path})::VARCHAR, 1) NOT IN ('{', '[') THEN told END`
      : 'NULL::VARCHAR';
  const text = kind === 'text' ? `CASE WHEN NOT ${flagged} THEN ${literal(question)} END` : 'NULL::VARCHAR';
  return `
    SELECT org_id, id, '${survey_id}'::UUID, survey_version_id, customer_id, answered_at, answered_day, ${literal(question)},
      ${literal(kind)}, NULL::VARCHAR, ${score}, ${flagged}, ${choice}, ${text},
      weight, touchpoint, channel, language, segment, region, plan, map
    FROM (SELECT *, json_extract_string(answers, ${path}) AS told FROM given
      WHERE survey_version_id = '${survey_version_id}'::UUID) WHERE told <> ''`;
}

function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
