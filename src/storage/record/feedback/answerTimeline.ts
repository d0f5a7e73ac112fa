import type { Kysely } from 'kysely';
import type { AnswerTimeline, MomentAnswer } from '../../../customer/index.ts';
import { InvalidInput, isId, type PageKey } from '../../../kernel/index.ts';
import { behind, instantKey } from '../paging.ts';
import type { Tables } from '../tables.ts';

/** A customer's answers out of the record, with the questions as they were asked. */
export function recordAnswerTimeline(db: Kysely<Tables>): AnswerTimeline {
  return {
    async page(customer, after, limit) {
      let query = db
        .selectFrom('response')
        .innerJoin('survey_version', 'survey_version.id', 'response.survey_version_id')
        .innerJoin('survey', 'survey.id', 'survey_version.survey_id')
        .selectAll('response')
        .select(['survey_version.survey_id', 'survey_version.number', 'survey.name as survey_name'])
        .select(instantKey('response.answered_at').as('page_at'))
        .where('response.customer_id', '=', customer.id)
        .orderBy('response.answered_at', 'desc')
        .orderBy('response.id', 'desc')
        .limit(limit);
      if (after !== null) query = query.where(behind('response.answered_at', 'response.id', readKey(after)));
      const rows = await query.execute();
      const questions = await questionsOf(db, [...new Set(rows.map((row) => row.survey_version_id))]);
      return rows.map((row) => ({
        key: `${row.page_at} ${row.id}`,
        moment: {
          kind: 'response',
          id: row.id,
          occurredAt: row.answered_at.toISOString(),
          survey: { id: row.survey_id, name: row.survey_name },
          surveyVersion: row.number,
          touchpoint: row.touchpoint,
          channel: row.channel,
          language: row.language,
          answers: answersOf(row.answers, questions.get(row.survey_version_id) ?? []),
          attributes: row.attributes,
        },
      }));
    },
  };
}

interface AskedQuestion {
  readonly key: string;
  readonly kind: string;
  readonly text: string;
  readonly scale_min: number | null;
  readonly scale_max: number | null;
  readonly not_applicable: readonly string[];
}

async function questionsOf(
  db: Kysely<Tables>,
  versionIds: readonly string[],
): Promise<ReadonlyMap<string, AskedQuestion[]>> {
  const byVersion = new Map<string, AskedQuestion[]>();
  if (versionIds.length === 0) return byVersion;
  const rows = await db
    .selectFrom('question')
    .select(['survey_version_id', 'key', 'kind', 'text', 'scale_min', 'scale_max', 'not_applicable'])
    .where('survey_version_id', 'in', versionIds)
    .orderBy('position')
    .execute();
  for (const row of rows) {
    const list = byVersion.get(row.survey_version_id);
    if (list) list.push(row);
    else byVersion.set(row.survey_version_id, [row]);
  }
  return byVersion;
}

function answersOf(answers: Record<string, unknown>, questions: readonly AskedQuestion[]): MomentAnswer[] {
  return questions
    .filter((question) => Object.hasOwn(answers, question.key))
    .map((question) => {
      const value = answers[question.key];
      return {
        key: question.key,
        text: question.text,
        kind: question.kind,
        value,
        scaleMin: question.scale_min,
        scaleMax: question.scale_max,
        notApplicable: typeof value === 'string' && question.not_applicable.includes(value),
      };
    });
}

function readKey(key: string): PageKey {
  const [at = '', id = ''] = key.split(' ');
  if (Number.isNaN(Date.parse(at)) || !isId(id)) {
    throw InvalidInput.at('cursor', 'must be the "next" of an earlier page of the same list', key);
  }
  return { at, id };
}
