import type { Scope } from '../kernel/index.ts';
import { compileQuestion } from './compile.ts';
import type { FigureStore } from './dialect.ts';
import type { Basis } from './field.ts';
import { type Counted, fold } from './fold.ts';
import type { Asked } from './measure.ts';
import type { Plan } from './plan.ts';
import type { Question } from './question.ts';
import { type AskedQuestion, checkScales, scalesDiffer } from './scale.ts';

export interface CountedQuestion {
  readonly counted: Counted;
  /** Whether attributes were those of then or of now, whatever was asked: customers have only those of now. */
  readonly basis: Basis;
  readonly read: 'rollup' | 'rows' | 'both';
}

/** A question before the store has said which of its daily sums are behind. */
export type Unasked = Omit<Question, 'dirty'> & {
  /** Read everything from the rows, as a check or for a measurement. */
  readonly fromRows?: boolean;
};

/**
 * Puts one question to the store and folds its answer.
 * @param signal interrupts it in the engine
 * @throws InvalidInput for fields that the rows do not have, Refused for more cells than anybody can read
 */
export async function ask(
  figures: FigureStore,
  scope: Scope,
  question: Unasked,
  signal?: AbortSignal,
): Promise<CountedQuestion> {
  const dirty = question.fromRows ? null : await dirtyDaysOf(figures, scope, question);
  const { compiled, shape, basis, read } = compileQuestion({ ...question, dirty }, figures.dialect);
  const rows = await figures.select(scope, compiled, signal);
  return { counted: fold(rows, shape), basis, read };
}

/**
 * Refuses a question whose answers were given on several scales. Only where versions differ are the answers looked
 * at, to see which versions have any among those that are counted.
 * @throws Refused
 */
export async function refuseMixedScales(
  figures: FigureStore,
  scope: Scope,
  question: Unasked,
  asked: Asked,
  questions: readonly AskedQuestion[],
  signal?: AbortSignal,
): Promise<void> {
  if (!scalesDiffer(asked, questions)) {
    checkScales(asked, questions, null);
    return;
  }
  const { counted } = await ask(
    figures,
    scope,
    { ...question, plan: versionsOf(asked), grain: null, cuts: ['version'], segments: [], fromRows: true },
    signal,
  );
  const seen = counted.groups.flatMap(({ key, whole }) =>
    (whole['n'] ?? 0) > 0 && key[0] !== null && key[0] !== undefined ? [key[0]] : [],
  );
  checkScales(asked, questions, new Set(seen));
}

function versionsOf(asked: Asked): Plan {
  const where = [{ field: 'question', operator: 'in', value: asked.questions } as const];
  return {
    parts: [
      {
        over: 'answer',
        where:
          asked.survey === null
            ? where
            : [...where, { field: 'survey', operator: 'is', value: asked.survey }],
        statistics: { n: { kind: 'event', add: 'rows', of: 'score', where: 'known' } },
      },
    ],
  };
}

async function dirtyDaysOf(
  figures: FigureStore,
  scope: Scope,
  { plan, period }: Unasked,
): Promise<Question['dirty']> {
  const { rollups } = figures.dialect;
  const needed = (table: 'answer' | 'signal'): boolean =>
    rollups[table] !== null && plan.parts.some((part) => part.over === table);
  const [answer, signal] = await Promise.all([
    needed('answer') ? figures.dirtyDays(scope, 'answer', period) : [],
    needed('signal') ? figures.dirtyDays(scope, 'signal', period) : [],
  ]);
  return { answer, signal };
}
