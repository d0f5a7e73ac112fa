import { type Kysely, sql } from 'kysely';
import { BRAND_QUESTION, type KitAnswerStore, type KitMeasure } from '../../../benchmark/index.ts';
import { addDays } from '../../../kernel/index.ts';
import { DETRACTOR_TO, PROMOTER_FROM } from '../../../stats/index.ts';
import type { Tables } from '../tables.ts';

interface PairRow {
  measure: KitMeasure;
  one: string;
  other: string;
  n: number | string;
  weight: number;
  weight_squares: number;
  x: number;
  y: number;
  xx: number;
  xy: number;
}

/**
 * Ratings as rows of respondent, brand, measure and value, whichever way the answers came in: a question for each brand,
 * or a response for each respondent and brand. A brand that a respondent rated twice counts once, by the later answer.
 */
export function recordKitAnswers(db: Kysely<Tables>): KitAnswerStore {
  return {
    async counts(surveyId, brands) {
      const keys = brands.map(({ key }) => key);
      const names = brands.map(({ name }) => name);
      const ratings = sql`ratings as materialized (
        select distinct on (respondent, measure, brand) respondent, measure, brand, weight,
          case when measure = 'nps' then
            case when score >= ${PROMOTER_FROM} then 100 when score <= ${DETRACTOR_TO} then -100 else 0 end
          else score end::double precision as value
        from (
          select r.row_key as respondent, r.weight, r.answered_at, split_part(a.key, '_', 1) as measure,
            substring(a.key from position('_' in a.key) + 1) as brand, (a.value #>> '{}')::numeric as score
          from answered r, jsonb_each(r.answers) a
          where a.key ~ '^(nps|satisfaction)_' and jsonb_typeof(a.value) = 'number'
          union all
          select coalesce(r.attributes ->> 'respondent', r.row_key), r.weight, r.answered_at, a.key, b.key,
            (a.value #>> '{}')::numeric
          from answered r
            join unnest(${keys}::text[], ${names}::text[]) as b(key, name)
              on lower(r.answers ->> ${BRAND_QUESTION}) in (lower(b.key), lower(b.name)),
            jsonb_each(r.answers) a
          where a.key in ('nps', 'satisfaction') and jsonb_typeof(a.value) = 'number'
        ) rated
        where brand = any(${keys}::text[]) and weight > 0
        order by respondent, measure, brand, answered_at desc)`;
      const answered = sql`answered as (
        select r.row_key, r.weight, r.answered_at, r.answers, r.attributes
        from response r join survey_version v on v.org_id = r.org_id and v.id = r.survey_version_id
        where v.survey_id = ${surveyId}::uuid)`;
      const { rows } = await sql<PairRow>`with ${answered}, ${ratings}
        select a.measure, a.brand as one, b.brand as other, count(*) as n, sum(a.weight) as weight,
          sum(a.weight * a.weight) as weight_squares, sum(a.weight * a.value) as x, sum(a.weight * b.value) as y,
          sum(a.weight * a.value * a.value) as xx, sum(a.weight * a.value * b.value) as xy
        from ratings a join ratings b
          on b.respondent = a.respondent and b.measure = a.measure and b.brand >= a.brand
        group by 1, 2, 3`.execute(db);
      const { rows: all } = await sql<{ respondents: string; first: string | null; last: string | null }>`
        with ${answered}
        select count(distinct coalesce(attributes ->> 'respondent', row_key)) as respondents,
          to_char(min(answered_at) at time zone 'UTC', 'YYYY-MM-DD') as first,
          to_char(max(answered_at) at time zone 'UTC', 'YYYY-MM-DD') as last
        from answered`.execute(db);
      const [whole] = all;
      return {
        respondents: Number(whole?.respondents ?? 0),
        period: whole?.first && whole.last ? { from: whole.first, to: addDays(whole.last, 1) } : null,
        pairs: rows.map(({ measure, one, other, n, weight, weight_squares, x, y, xx, xy }) => ({
          measure,
          one,
          other,
          n: Number(n),
          weight,
          weightSquares: weight_squares,
          x,
          y,
          xx,
          xy,
        })),
      };
    },
  };
}
