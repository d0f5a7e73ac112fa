import type { Kysely } from 'kysely';
import type { QuestionCatalog } from '../../../metric/index.ts';
import type { Tables } from '../tables.ts';

/** Which versions of which surveys ask a question, and on which scale. */
export function recordQuestionCatalog(db: Kysely<Tables>): QuestionCatalog {
  return {
    async versionsAsking(keys, survey) {
      if (keys.length === 0) return [];
      let query = db
        .selectFrom('question')
        .innerJoin('survey_version', 'survey_version.id', 'question.survey_version_id')
        .innerJoin('survey', 'survey.id', 'survey_version.survey_id')
        .select([
          'survey.id as survey_id',
          'survey.name as survey_name',
          'survey_version.id as version_id',
          'survey_version.number',
          'question.key',
          'question.kind',
          'question.text',
          'question.scale_min',
          'question.scale_max',
        ])
        .where('question.key', 'in', [...keys])
        .orderBy('survey.name')
        .orderBy('survey_version.number');
      if (survey !== null) query = query.where('survey.id', '=', survey);
      const rows = await query.execute();
      return rows.map((row) => ({
        surveyId: row.survey_id,
        surveyName: row.survey_name,
        surveyVersionId: row.version_id,
        versionNumber: row.number,
        key: row.key,
        kind: row.kind,
        text: row.text,
        scale:
          row.scale_min === null || row.scale_max === null
            ? null
            : { low: row.scale_min, high: row.scale_max },
      }));
    },
  };
}
