import type { AskedQuestion } from '../decide/use-questions.ts';
import type { DriversState } from './drivers-form.tsx';

const MOST_ITEMS = 20;

/**
 * Where a visitor who has chosen nothing begins: the survey with the most ratings, its NPS question (or else its first
 * rating) as the outcome, and its other ratings as items. Nothing where no survey has an outcome and two items.
 */
export function startingState(questions: readonly AskedQuestion[]): DriversState {
  const bySurvey = Map.groupBy(
    questions.filter(({ kind }) => kind === 'nps' || kind === 'rating'),
    ({ survey }) => survey.id,
  );
  const [richest] = [...bySurvey].sort(([, left], [, right]) => right.length - left.length);
  if (!richest || richest[1].length < 3) return {};
  const [survey, asked] = richest;
  const outcome = asked.find(({ kind }) => kind === 'nps') ?? asked[0];
  const items = asked.filter((question) => question !== outcome).slice(0, MOST_ITEMS);
  return outcome ? { survey, outcome: outcome.key, items: items.map(({ key }) => key) } : {};
}
