import { addDays } from '../../../src/kernel/index.ts';
import { filledSheet } from '../metricSheet.ts';
import { officeToday } from '../office.ts';
import { posted, type Walk } from './walk.ts';

/** Makes a metric with answers of these days, on which an analysis of drivers can stand: `made` has it as “measured metric”. */
export async function makeMeasuredMetric({ owner, unique, made }: Walk): Promise<void> {
  const today = officeToday();
  const { id } = await posted(owner(), '/api/v1/surveys', {
    externalKey: unique(),
    questions: [
      { key: 'again', kind: 'nps', text: 'Would you recommend us?' },
      { key: 'speed', kind: 'rating', text: 'How fast?', scaleMin: 1, scaleMax: 5 },
      { key: 'price', kind: 'rating', text: 'How fair?', scaleMin: 1, scaleMax: 5 },
    ],
  });
  const answered = (days: number) => `${addDays(today, -days)}T10:00:00.000Z`;
  await posted(
    owner(),
    `/api/v1/surveys/${id}/responses`,
    Array.from({ length: 240 }, (_, at) => {
      const [speed, price] = [1 + (at % 5), 1 + ((at * 7 + Math.floor(at / 5)) % 5)];
      return {
        rowKey: unique(),
        // Half of it lately, for drivers; half in the time that all figures are asked for.
        answeredAt: at % 2 ? answered(40 + (at % 90)) : '2026-03-01T12:00:00.000Z',
        answers: { again: Math.min(10, 2 * speed + (price > 3 ? 1 : 0) - (at % 3 ? 0 : 1)), speed, price },
      };
    }),
  );
  const { id: metricId } = await posted(owner(), '/api/v1/metrics', {
    sheet: filledSheet(unique()),
    calculation: { formula: { measure: 'nps', parameters: { question: 'again' } } },
  });
  made.set('measured metric', metricId);
}
