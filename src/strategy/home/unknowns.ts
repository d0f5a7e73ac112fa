import type { HomeUnknown } from '../../insight/index.ts';
import { dayWords, isOverdue, type Unknown } from '../../kernel/index.ts';
import { unknownAnswers } from '../question/index.ts';
import { type HomeContribution, NOTHING, type StrategyGround } from './contribution.ts';

/** What is not known of goals and of the five questions, with who finds it out and by when. */
export const unknowns: HomeContribution = {
  key: 'unknowns',
  station: 'decide',
  gather(ground) {
    const ofQuestions = unknownAnswers(ground.answers, ground.today).map(
      ({ known, question, finder, due, about, overdue, to }): HomeUnknown => ({
        known,
        question,
        finder,
        due,
        about,
        overdue,
        to,
      }),
    );
    const all = [...ofQuestions, ...goalUnknowns(ground)];
    const overdue = all.filter((one) => one.overdue);
    return {
      ...NOTHING,
      unknowns: all,
      waiting: overdue.map(({ about, question, finder, due, to }) => ({
        kind: 'unknown',
        title: `${about}: ${question}`,
        why: `${finder ?? 'Nobody'} was to find this out by ${due === null ? 'now' : dayWords(due)}.`,
        to,
      })),
      next:
        overdue.length === 0
          ? null
          : {
              presses: true,
              says: `${overdue.length === 1 ? 'One thing' : `${overdue.length} things`} should have been found out by now: ask who was to do it.`,
              to: overdue[0]?.to ?? '/decide/questions',
            },
    };
  },
};

/** Of goals that are pursued. */
function goalUnknowns({ judged, today }: StrategyGround): HomeUnknown[] {
  return judged.flatMap(({ goal }) => {
    const facts = [goal.metric, goal.target, goal.budget, goal.costToMiss];
    return facts.flatMap((one): HomeUnknown[] =>
      one && !one.known
        ? [
            {
              ...(one satisfies Unknown),
              about: goal.title,
              overdue: isOverdue(one, today),
              to: `/decide/goals/${goal.id}`,
            },
          ]
        : [],
    );
  });
}
