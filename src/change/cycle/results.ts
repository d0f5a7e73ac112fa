import type { Period } from '../../kernel/index.ts';
import type { Mark } from '../decision/index.ts';
import { type Cycle, judgmentDay } from './cycle.ts';
import { type CycleJudgment, VERDICTS, type Verdict } from './judgment.ts';

/** The judgment that stands of each cycle: the last one by the method that was locked; one chosen afterwards only where there is no other. */
export function standingJudgments(judgments: readonly CycleJudgment[]): CycleJudgment[] {
  const seen = new Map<string, CycleJudgment>();
  for (const judgment of judgments) {
    const known = seen.get(judgment.cycleId);
    if (!known || ranks(judgment) > ranks(known)) seen.set(judgment.cycleId, judgment);
  }
  return [...seen.values()].sort((a, b) => b.judgedAt.localeCompare(a.judgedAt));
}

function ranks({ chosenAfterwards, number }: CycleJudgment): number {
  return (chosenAfterwards ? 0 : 1_000_000) + number;
}

/**
 * Ids of the cycles that were judged on their day as they were locked. One that was judged before its day only, or by another
 * method only, still waits for it.
 */
export function judgedAsLocked(judgments: readonly CycleJudgment[]): ReadonlySet<string> {
  return new Set(
    judgments.filter((one) => !one.early && !one.chosenAfterwards).map(({ cycleId }) => cycleId),
  );
}

/** How often what was tried worked: of all that were judged, whatever came out. */
export function baseRates(judgments: readonly CycleJudgment[]): Readonly<Record<Verdict, number>> {
  const counts = Object.fromEntries(VERDICTS.map((verdict) => [verdict, 0])) as Record<Verdict, number>;
  for (const { verdict } of judgments) counts[verdict]++;
  return counts;
}

/** Locked cycles whose day has come without a judgment, the longest waiting first. @param judged as `judgedAsLocked` says */
export function cyclesDue(cycles: readonly Cycle[], judged: ReadonlySet<string>, today: string): Cycle[] {
  const dayOf = (cycle: Cycle): string => judgmentDay(cycle) ?? today;
  return cycles
    .filter(
      (cycle) =>
        cycle.locked && !cycle.stopped && !cycle.outcome && !judged.has(cycle.id) && dayOf(cycle) <= today,
    )
    .sort((a, b) => dayOf(a).localeCompare(dayOf(b)));
}

/** Starts and judgments of locked cycles within a period, for time axes. */
export function cycleMarks(
  cycles: readonly Cycle[],
  judgments: readonly CycleJudgment[],
  { from, to }: Period,
): Mark[] {
  const known = new Map(cycles.map((cycle) => [cycle.id, cycle]));
  const mark = (cycle: Cycle, day: string, what: string): Mark[] =>
    day >= from && day < to
      ? [
          {
            day,
            kind: 'cycle',
            title: `${what}: ${cycle.name}`,
            id: cycle.id,
            to: `/improve/cycles/${cycle.id}`,
          },
        ]
      : [];
  return [
    ...cycles.flatMap((cycle) =>
      cycle.locked && cycle.startsOn ? mark(cycle, cycle.startsOn, 'Cycle starts') : [],
    ),
    ...standingJudgments(judgments).flatMap((judgment) => {
      const cycle = known.get(judgment.cycleId);
      return cycle ? mark(cycle, judgment.judgedOn, 'Cycle judged') : [];
    }),
  ];
}
