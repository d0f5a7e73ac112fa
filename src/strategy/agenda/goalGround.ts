import type { ReadingStore } from '../../insight/index.ts';
import { addDays, startOf, startsWithin } from '../../kernel/index.ts';
import type { Metric } from '../../metric/index.ts';
import {
  type BoardRow,
  boardAsks,
  bowlingBoard,
  type Goal,
  type GoalStore,
  judgeGoals,
} from '../goal/index.ts';
import { MOST_ROWS } from './agenda.ts';
import type { GoalsOnAgenda } from './ground.ts';

/** Months of the bowling chart. */
const MONTHS = 6;

/** Goals whose months are looked at first; twice as many each time until enough of them have figures. */
const FIRST = 40;

/** How the goals of a unit (or of all) stood on `today`, by what had been measured then; null where there are none. */
export async function goalGround(
  stores: { readonly goals: GoalStore; readonly readings: ReadingStore },
  all: readonly Metric[],
  asked: { readonly unitId: string | null; readonly today: string },
): Promise<GoalsOnAgenda | null> {
  const { unitId, today } = asked;
  const goals = (await stores.goals.list()).filter(
    (goal) => unitId === null || goal.unitId === null || goal.unitId === unitId,
  );
  if (goals.length === 0) return null;
  const metrics = new Map(all.map((metric) => [metric.id, metric]));
  const end = addDays(today, 1);
  const { judged } = await judgeGoals(
    {
      // What was measured of later days was not known then.
      newestReadings: (wanted) =>
        stores.goals.newestReadings(
          wanted.map((one) => ({ ...one, period: { ...one.period, to: earlier(one.period.to, end) } })),
        ),
    },
    goals.filter(({ period }) => period.to > today),
    metrics,
    today,
  );
  let from = startOf('month', today);
  for (let month = 0; month < MONTHS; month++) from = startOf('month', addDays(from, -1));
  const window = { from, to: startOf('month', today) };
  const running = goals.filter(
    ({ metric, period }) => metric?.known && period.from < window.to && period.to > window.from,
  );
  const board: BoardRow[] = [];
  // Only as many as are shown: of thousands of goals each month of each would be judged for nothing.
  for (let at = 0, next = FIRST; at < running.length && board.length < MOST_ROWS; at += next, next *= 2) {
    const some = running.slice(at, at + next);
    const readings = [];
    for (const [grain, measured] of boardAsks(some, metrics))
      readings.push(...(await stores.readings.within(measured, grain, window)));
    board.push(...bowlingBoard(some, metrics, readings, window, today).filter(hasFigure));
  }
  return {
    judged,
    board: board.slice(0, MOST_ROWS),
    onBoard: running.length,
    titles: new Map(goals.map((goal: Goal) => [goal.id, goal.title])),
    months: startsWithin('month', window),
    metrics: new Set(goals.flatMap(({ metric }) => (metric?.known ? [metric.value] : []))).size,
  };
}

function hasFigure({ cells }: BoardRow): boolean {
  return cells.some(({ reading }) => reading?.value != null);
}

function earlier(left: string, right: string): string {
  return left < right ? left : right;
}
