import { dayIn, type Fault, gatherFaults, InvalidInput, type Scope } from '../../kernel/index.ts';
import { type Metric, missingFrom, type Unit } from '../../metric/index.ts';
import { type Concern, type Cycle, isRunning, judgmentDay, type Sample } from './cycle.ts';
import { cycleAt, cycleById, keep, lockedAlready } from './keepCycle.ts';
import { methodOf } from './method/index.ts';
import type { JudgingParts, JudgingStores } from './parts.ts';
import { judgedAsLocked } from './results.ts';
import { countingOf, judgedBy, trialOf } from './trial.ts';

/** What must be stated before a cycle starts, with how it is asked for. */
const ASKED: readonly (readonly [keyof Cycle, string])[] = [
  ['hypothesis', 'state what you believe will happen, and why'],
  ['mechanism', 'say by which mechanism it becomes money'],
  ['metricId', 'choose the metric that it shall move'],
  ['expected', 'say by how much you expect it to move, with a range'],
  ['worthwhile', 'say the smallest change that would be worth its cost'],
  ['owner', 'name who carries it out'],
  ['method', 'choose how it will be judged'],
  ['baselineFrom', 'say from which day the time before is looked at'],
  ['startsOn', 'say on which day it starts'],
  ['judgeOn', 'set the day of judgment'],
];

/** What is still to be stated or mended before a cycle can be locked, as far as its plan alone tells. */
export function missingFromCycle(cycle: Cycle): Fault[] {
  if (cycle.locked) return [];
  const unstated = unstatedOf(cycle);
  return unstated.length > 0 ? unstated : contradictionsOf(cycle);
}

function unstatedOf(cycle: Cycle): Fault[] {
  return ASKED.flatMap(([place, rule]) => {
    const value = cycle[place];
    return value === null || value === '' ? [{ place, rule }] : [];
  });
}

function contradictionsOf(cycle: Cycle): Fault[] {
  const { baselineFrom, startsOn, judgeOn } = cycle;
  if (startsOn === null || judgeOn === null || baselineFrom === null) return [];
  const days: Fault[] = [];
  if (judgeOn <= startsOn)
    days.push({ place: 'judgeOn', rule: `set the day of judgment after the start on ${startsOn}` });
  if (baselineFrom >= startsOn)
    days.push({ place: 'baselineFrom', rule: `begin the time before ahead of the start on ${startsOn}` });
  if (days.length > 0) return days;
  return methodOf(cycle.method ?? '')
    .faults(trialOf(cycle, judgeOn))
    .map(({ place, rule, value }) => ({
      place,
      rule: `mend how it is judged${value === undefined ? '' : ` (${String(value)})`}: ${rule}`,
    }));
}

/**
 * What the plan as it stands needs, and what it can find. Says what is wrong with it as locking would.
 * @throws NotFound, InvalidInput with every rule that is broken
 */
export async function planSample(
  parts: JudgingParts,
  scope: Scope,
  id: string,
  signal?: AbortSignal,
): Promise<Sample & { readonly unitOfMetric: Unit }> {
  const read = await parts.inScope(async (stores) => {
    const cycle = await cycleById(stores.cycles, id);
    return {
      cycle,
      ...(await ready(parts, stores, scope, cycle, null)),
      counting: await countingOf(parts, scope, stores, signal),
    };
  });
  return sampleOf(parts, scope, read);
}

type Known = Concern['key'];

/**
 * Locks a cycle: its plan never changes again. The sample that it needs is computed from the metric's own history and kept.
 * @param accepted concerns that were told, with which it is locked all the same
 * @param together said when another cycle treats the same groups or the same metric at the same time, and both may run
 * @throws NotFound, Outdated, Conflict when it is locked already, InvalidInput with every rule that is broken
 */
export async function lockCycle(
  parts: JudgingParts,
  scope: Scope,
  id: string,
  expected: number,
  {
    together = false,
    accepted = [],
    signal,
  }: {
    readonly together?: boolean;
    readonly accepted?: readonly Known[];
    readonly signal?: AbortSignal;
  } = {},
): Promise<Cycle> {
  const read = await parts.inScope(async (stores) => {
    const cycle = await cycleAt(stores.cycles, id, expected);
    if (cycle.locked) throw lockedAlready();
    const checked = await ready(parts, stores, scope, cycle, together);
    return { cycle, ...checked, counting: await countingOf(parts, scope, stores, signal) };
  });
  const { unitOfMetric: _, ...sample } = await sampleOf(parts, scope, read);
  const asked = (sample.concerns ?? []).filter(({ key }) => !accepted.includes(key));
  if (asked[0])
    throw new InvalidInput(
      asked[0].words,
      asked.map(({ key, words }) => ({ place: `accepted.${key}`, rule: words })),
    );
  return parts.inScope(async (stores) => {
    const cycle = await cycleAt(stores.cycles, id, expected);
    const locked = { at: parts.clock.now().toISOString(), by: scope.actor };
    return keep(
      { ...stores, clock: parts.clock },
      cycle,
      { ...cycle, locked, sample, metricVersion: read.metric.current.number },
      'locked',
      {
        method: cycle.method,
        metricId: cycle.metricId,
        judgeOn: cycle.judgeOn,
        worthwhile: cycle.worthwhile,
        together,
        accepted: (sample.concerns ?? []).map(({ key }) => key),
      },
    );
  });
}

async function sampleOf(
  parts: JudgingParts,
  scope: Scope,
  {
    cycle,
    metric,
    counting,
  }: { cycle: Cycle; metric: Metric; counting: Awaited<ReturnType<typeof countingOf>> },
): Promise<Sample & { readonly unitOfMetric: Unit }> {
  const today = dayIn(scope.zone, parts.clock.now());
  const known = cycle.startsOn !== null && cycle.startsOn < today ? cycle.startsOn : today;
  const { faults = [], ...sample } = await methodOf(cycle.method ?? '').sample(
    counting,
    judgedBy(metric),
    trialOf(cycle, cycle.judgeOn ?? today),
    known,
    { worthwhile: cycle.worthwhile ?? 1, power: cycle.power },
  );
  if (faults[0]) throw new InvalidInput(`${faults[0].place}: ${faults[0].rule}`, faults);
  return sample;
}

/** @param together null where others are not looked for */
async function ready(
  { clock }: JudgingParts,
  stores: JudgingStores,
  scope: Scope,
  cycle: Cycle,
  together: boolean | null,
): Promise<{ metric: Metric }> {
  const missing = unstatedOf(cycle);
  if (missing[0]) throw new InvalidInput(`${missing[0].place}: ${missing[0].rule}`, missing);
  const today = dayIn(scope.zone, clock.now());
  const faults = gatherFaults();
  const { baselineFrom, startsOn, judgeOn } = cycle as {
    baselineFrom: string;
    startsOn: string;
    judgeOn: string;
  };
  faults.take(() => {
    if (!cycle.locked && startsOn < today)
      throw InvalidInput.at(
        'startsOn',
        `must not lie before today, ${today}: what is expected is stated before it starts`,
        startsOn,
      );
  });
  faults.take(() => {
    if (judgeOn <= startsOn)
      throw InvalidInput.at('judgeOn', `must be after the start on ${startsOn}`, judgeOn);
  });
  faults.take(() => {
    if (baselineFrom >= startsOn)
      throw InvalidInput.at('baselineFrom', `must be before the start on ${startsOn}`, baselineFrom);
  });
  const method = methodOf(cycle.method ?? '');
  const metric = await stores.metrics.get(cycle.metricId ?? '');
  faults.take(() => judgeable(metric, method.refuses, 'metricId'));
  for (const [at, guardrail] of cycle.guardrails.entries()) {
    const other = await stores.metrics.get(guardrail.metricId);
    faults.take(() => judgeable(other, method.refuses, `guardrails.${at}.metricId`));
  }
  if (baselineFrom < startsOn && startsOn < judgeOn) {
    const found = method.faults(trialOf(cycle, judgeOn));
    faults.take(() => {
      if (found[0]) throw new InvalidInput(`${found[0].place}: ${found[0].rule}`, found);
    });
    if (together !== null && found.length === 0) {
      const other = await overlapping(stores, cycle);
      faults.take(() => {
        if (other && !together)
          throw InvalidInput.at(
            'together',
            `“${other.name}” runs until ${judgmentDay(other) ?? 'later'} ${other.metricId === cycle.metricId ? 'and changes the same metric, perhaps for the same customers' : 'in the same groups'}: neither could be told from the other. Say that both may run, or choose other days or groups`,
          );
      });
    }
  }
  faults.assertNone();
  if (!metric) throw InvalidInput.at('metricId', 'must be a metric of this organization', cycle.metricId);
  return { metric };
}

function judgeable(
  metric: Metric | null,
  refuses: (reading: ReturnType<typeof judgedBy>['reading']) => string | null,
  place: string,
): void {
  if (!metric) throw InvalidInput.at(place, 'must be a metric of this organization');
  if (metric.retired) throw InvalidInput.at(place, `is not used any more: ${metric.sheet.title} was retired`);
  const [gap] = missingFrom(metric.sheet);
  if (gap) throw InvalidInput.at(place, `cannot be used yet: its record sheet has gaps (${gap.rule})`);
  const why = refuses(judgedBy(metric).reading);
  if (why !== null) throw InvalidInput.at(place, `cannot be judged by this method. ${why}`);
}

/** Another running cycle whose days meet these and that treats the same groups, or may by the same metric. */
async function overlapping({ cycles }: JudgingStores, cycle: Cycle): Promise<Cycle | null> {
  const judged = judgedAsLocked(await cycles.judgments());
  const { startsOn, judgeOn } = cycle;
  if (startsOn === null || judgeOn === null) return null;
  const own = methodOf(cycle.method ?? '').treats(trialOf(cycle, judgeOn));
  return (
    (await cycles.list()).find((other) => {
      const day = judgmentDay(other);
      if (other.id === cycle.id || !isRunning(other, judged.has(other.id))) return false;
      if (other.startsOn === null || day === null || other.startsOn >= judgeOn || day <= startsOn)
        return false;
      const groups = methodOf(other.method ?? '').treats(trialOf(other, day));
      // Whether the same customers get both is known only of groups; where it is not, the same metric is enough to ask.
      if (own === null || groups === null || own.field !== groups.field)
        return other.metricId === cycle.metricId;
      return own.values.some((value) => groups.values.includes(value));
    }) ?? null
  );
}
