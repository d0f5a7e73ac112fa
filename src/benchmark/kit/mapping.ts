import type { Mapping } from '../../intake/index.ts';
import type { CompetitiveKit } from './kit.ts';
import { BRAND_QUESTION, ORDER_QUESTION, SATISFACTION_SCALE } from './questionnaire.ts';

export const LAYOUTS = ['wide', 'long'] as const;
/** How a file of answers is laid out: a column for each brand, or a row for each respondent and brand. */
export type Layout = (typeof LAYOUTS)[number];

/** The mapping by which a file of answers comes in through imports. */
export function kitMapping(kit: CompetitiveKit, layout: Layout, zone: string): Mapping {
  const rating = { type: 'rating', scale: { ...SATISFACTION_SCALE } } as const;
  const brands: Mapping['columns'] =
    layout === 'wide'
      ? kit.brands.flatMap(({ key, name }) => [
          {
            column: `nps_${key}`,
            field: `question.nps_${key}`,
            type: 'nps' as const,
            label: `Recommend ${name}`,
          },
          {
            column: `satisfaction_${key}`,
            field: `question.satisfaction_${key}`,
            ...rating,
            label: `Satisfied with ${name}`,
          },
        ])
      : [
          { column: 'brand', field: `question.${BRAND_QUESTION}`, type: 'choice' },
          { column: 'nps', field: 'question.nps', type: 'nps' },
          { column: 'satisfaction', field: 'question.satisfaction', ...rating },
        ];
  const respondent: Mapping['columns'][number] =
    layout === 'wide'
      ? { column: 'respondent', field: 'row_key' }
      : { column: 'respondent', field: 'attribute.respondent', type: 'text' };
  return {
    target: 'answers',
    survey: { key: kit.surveyKey, name: kit.name, kind: 'competitive' },
    file: { format: 'csv' },
    columns: [
      respondent,
      { column: 'answered_at', field: 'answered_at' },
      { column: 'weight', field: 'weight' },
      ...(layout === 'wide'
        ? [{ column: ORDER_QUESTION, field: `question.${ORDER_QUESTION}`, type: 'text' as const }]
        : []),
      ...brands,
    ],
    fixed: {},
    zone,
  };
}

/** An empty file with the columns of a mapping, as CSV. */
export function kitTemplate(mapping: Mapping): string {
  return `${mapping.columns.map(({ column }) => column).join(',')}\r\n`;
}
