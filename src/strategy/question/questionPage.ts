import { isOverdue, type Unknown } from '../../kernel/index.ts';
import type { Metric } from '../../metric/index.ts';
import type { Answer, SeenFigure } from './answer.ts';
import { FIVE_QUESTIONS, type FiveQuestion, questionOf } from './five.ts';
import { closedBecause } from './open.ts';
import { type LookUp, shownState, staleness } from './stale.ts';

/** One question as it stands. */
export interface QuestionLine {
  readonly question: FiveQuestion;
  /** Null where nobody has said anything yet, not even that it is unknown. */
  readonly answer: Answer | null;
  readonly state: 'unasked' | Answer['standing'] | 'stale';
  /** Why it is stale. */
  readonly stale: readonly string[];
  /** Why it cannot be answered yet; null where it can. */
  readonly closed: string | null;
}

/** What the page of the five questions is made from. */
export interface QuestionGround {
  /** YYYY-MM-DD in the organization's zone. */
  readonly today: string;
  /** Newest version of each question of the unit. */
  readonly answers: readonly Answer[];
  /** Newest answer to question 3 of the whole organization, for a unit that has none of its own. */
  readonly measuredByAll: Answer | null;
  readonly metrics: readonly Metric[];
  readonly figures: ReadonlyMap<string, SeenFigure>;
  /** For evidence that is no metric; null where it cannot be told. */
  readonly lookUp?: LookUp;
}

/** The five questions in their order, each with its answer and where it stands. */
export function questionLines(ground: QuestionGround): QuestionLine[] {
  const { answers, today } = ground;
  const metrics = new Map(ground.metrics.map((metric) => [metric.id, metric]));
  const lookUp: LookUp = (kind, id) =>
    kind === 'metric'
      ? { gone: !metrics.has(id), figure: ground.figures.get(id) ?? null }
      : (ground.lookUp?.(kind, id) ?? null);
  const measured = answers.find(({ question }) => question === 'measured') ?? ground.measuredByAll;
  return FIVE_QUESTIONS.map((question) => {
    const answer = answers.find((one) => one.question === question.key) ?? null;
    const stale = answer === null ? [] : staleness(answer, lookUp, today);
    return {
      question,
      answer,
      state: answer === null ? 'unasked' : shownState(answer, stale),
      stale,
      closed: closedBecause(question, measured, metrics),
    };
  });
}

/** A question that nobody can answer yet, with who finds it out. */
export interface UnknownAnswer extends Unknown {
  readonly about: string;
  readonly unitId: string | null;
  readonly overdue: boolean;
  readonly to: string;
}

/** Answers that are unknown: overdue first, then by day. For Home. @param answers the newest of each question */
export function unknownAnswers(answers: readonly Answer[], today: string): UnknownAnswer[] {
  return answers
    .flatMap(({ said, question, unitId }) => {
      if (said.known) return [];
      const { number, title } = questionOf(question);
      const unit = unitId === null ? '' : `&unit=${unitId}`;
      return [
        {
          ...said,
          about: `Question ${number}: ${title.toLowerCase()}`,
          unitId,
          overdue: isOverdue(said, today),
          to: `/decide/questions?open=${question}${unit}`,
        },
      ];
    })
    .sort(
      (left, right) =>
        Number(right.overdue) - Number(left.overdue) || (left.due ?? '9').localeCompare(right.due ?? '9'),
    );
}
