import { addDays, nextStart, type Period, startOf, startsWithin } from '../../../kernel/index.ts';
import {
  type AskedQuestion,
  ask,
  type Counted,
  daysIn,
  type Reading,
  refuseMixedScales,
  type Tally,
  type Unit,
} from '../../../metric/index.ts';
import type { PanelCell } from '../../../stats/index.ts';
import type { CycleGrain } from '../cycle.ts';
import type { Counting, Judged, Trial } from './method.ts';

/** Whole periods of a grain within days; the first and the last that are cut are left out. */
export function wholePeriods(
  grain: CycleGrain,
  { from, to }: Period,
): { starts: readonly string[]; period: Period } | null {
  const first = startOf(grain, from) === from ? from : nextStart(grain, from);
  const last = startOf(grain, to);
  if (first >= last) return null;
  const period = { from: first, to: last };
  return { starts: startsWithin(grain, period), period };
}

/** The metric's sums by period and, where asked, by the values of a field. */
export async function countedBy(
  { figures, scope, attributes, signal }: Counting,
  { calculation, reading }: Judged,
  trial: Pick<Trial, 'audience'>,
  period: Period,
  grain: CycleGrain | null,
  field: string | null,
): Promise<Counted> {
  const { counted } = await ask(
    figures,
    scope,
    {
      ...{ plan: reading.plan, period, grain, attributes },
      ...{
        cuts: field === null ? [] : [field],
        includes: calculation.includes,
        excludes: calculation.excludes,
      },
      ...{ filter: trial.audience, segments: [], basis: 'then' },
    },
    signal,
  );
  return counted;
}

/** @throws Refused when the answers that would be judged were given on several scales */
export async function refuseScales(
  { figures, scope, attributes, signal }: Counting,
  { calculation, reading }: Judged,
  trial: Trial,
  questions: readonly AskedQuestion[],
): Promise<void> {
  if (reading.asked === null) return;
  const question = {
    ...{ plan: reading.plan, grain: null, attributes, cuts: [], segments: [], basis: 'then' as const },
    ...{ includes: calculation.includes, excludes: calculation.excludes, filter: trial.audience },
    period: { from: trial.before.from, to: trial.after.to },
  };
  await refuseMixedScales(figures, scope, question, reading.asked, questions, signal);
}

/** The unit of what was counted over both times. */
export async function unitOf(counting: Counting, judged: Judged, trial: Trial): Promise<Unit> {
  const period = { from: trial.before.from, to: trial.after.to };
  return judged.reading.unit((await countedBy(counting, judged, trial, period, null, null)).whole);
}

/** Figure, weight and sampling error of one group in one period; null where there is none. */
export function cellOf(
  reading: Reading,
  tally: Tally | undefined,
  period: Period,
  confidence: number,
): PanelCell | null {
  if (!tally) return null;
  const estimate = reading.infer(tally, { confidence, period });
  if (!estimate || !Number.isFinite(estimate.value)) return null;
  const { value, standardError, n } = estimate;
  const weight = reading.mixing.mixable ? reading.mixing.weight(tally) : n;
  return {
    value,
    weight: weight > 0 ? weight : 1,
    standardError: standardError !== undefined && Number.isFinite(standardError) ? standardError : null,
  };
}

/** The same windows as planned, moved back so that the later one ends on `known`. */
export function movedBack(
  { before, after }: Pick<Trial, 'before' | 'after'>,
  known: string,
): { before: Period; after: Period } {
  const end = known < before.to ? known : before.to;
  const start = addDays(end, -daysIn(after));
  return { after: { from: start, to: end }, before: { from: addDays(start, -daysIn(before)), to: start } };
}
