import type { MechanismKey } from '../../economics/index.ts';
import { questionsOf } from '../../insight/index.ts';
import { Conflict, dayIn, InvalidInput, Problem, type Scope } from '../../kernel/index.ts';
import { type AskedQuestion, daysIn } from '../../metric/index.ts';
import { alwaysValid, type Look } from '../../stats/index.ts';
import { type Cycle, type CycleLook, judgmentDay } from './cycle.ts';
import { guardrailResult } from './guardrail.ts';
import type { CycleJudgment, GuardrailResult, MethodKey } from './judgment.ts';
import { cycleById } from './keepCycle.ts';
import { refuseScales } from './method/counted.ts';
import { type Counting, type Finding, type Judged, type Method, methodOf } from './method/index.ts';
import { amountWords } from './method/sampleWords.ts';
import type { JudgingParts } from './parts.ts';
import { countingOf, judgedBy, trialOf, versionAt } from './trial.ts';
import { lookOf, verdictOf } from './verdict.ts';

/** Another way of judging than the one that was locked. */
export interface OtherMethod {
  readonly method: MethodKey;
  readonly design: Readonly<Record<string, unknown>>;
}

/**
 * Judges a cycle as it was locked, up to its day, or before it: an early judgment is kept as a look too, and its day comes all the
 * same. By another method only when that is said, and the judgment is marked for ever.
 * @throws NotFound, Conflict when it is not locked, stopped or decided, InvalidInput for another design of the method that was
 *   locked
 */
export async function judgeCycle(
  parts: JudgingParts,
  scope: Scope,
  id: string,
  { other = null, signal }: { readonly other?: OtherMethod | null; readonly signal?: AbortSignal } = {},
): Promise<CycleJudgment> {
  const ground = await readGround(parts, scope, id, signal);
  const { cycle, looks, earlier } = ground;
  const today = dayIn(scope.zone, parts.clock.now());
  const day = judgmentDay(cycle) ?? today;
  if (cycle.startsOn === null || cycle.startsOn > today)
    throw new Conflict('This cycle has not started: there is nothing to judge yet.');
  const early = today < day;
  const planned = cycle.method ?? 'interrupted';
  if (other?.method === planned)
    throw InvalidInput.at(
      'method',
      'is the one that was locked: its design never changes. Leave it out, or choose another method',
      other.method,
    );
  const used: OtherMethod = other ?? { method: planned, design: cycle.design };
  const method = methodOf(used.method);
  const trial = trialOf({ ...cycle, design: used.design }, early ? today : day);
  if (other) refuseOther(method, ground.judged, trial);
  const finding = await counted(ground, (judged) => method.judge(ground.counting, judged, trial), trial);
  const verdict = verdictOf(finding, {
    ...{ wanted: cycle.wanted, worthwhile: cycle.worthwhile ?? 1 },
    ...{ confidence: cycle.confidence, power: cycle.power },
    // Looks saw the effect by the locked method; another one has none of its own, and is corrected as one look all the same.
    early: early || looks.length > 0,
    looks: other ? [] : seenOf(looks),
    ...{ days: daysIn(trial.after), to: trial.after.to },
  });
  const guardrails: GuardrailResult[] = [];
  for (const { guardrail, judged } of ground.guardrails) {
    const why = method.refuses(judged.reading);
    const found =
      why === null ? await tried(() => method.judge(ground.counting, judged, trial)) : unsaid(why);
    guardrails.push(guardrailResult(guardrail, judged.title, found, cycle.confidence, early));
  }
  const broken = guardrails.filter(({ result }) => result === 'broken');
  const judgment: CycleJudgment = {
    id: parts.ids.next(),
    cycleId: cycle.id,
    initiativeId: cycle.initiativeId,
    number: earlier + 1,
    metricId: cycle.metricId ?? '',
    metricVersion: cycle.metricVersion ?? 1,
    mechanism: cycle.mechanism as MechanismKey,
    ...{ verdict: verdict.verdict, effect: verdict.effect, needs: verdict.needs },
    ...{ unit: finding.unit, base: finding.base, treatedCustomers: finding.treatedCustomers },
    arrivals: finding.arrivals ?? [],
    period: trial.after,
    method: used.method,
    plannedMethod: planned,
    chosenAfterwards: used.method !== planned,
    early,
    looks: looks.length,
    words: [
      verdict.words,
      ...broken.map(({ words }) => words),
      ...(used.method === planned
        ? []
        : [`The method was chosen afterwards: ${methodOf(planned).name.toLowerCase()} was planned.`]),
    ].join(' '),
    checks: finding.checks,
    guardrails,
    charts: finding.charts,
    judgedOn: today,
    judgedAt: parts.clock.now().toISOString(),
    judgedBy: scope.actor,
  };
  await parts.inScope(async ({ cycles, audit }) => {
    await cycles.addJudgment(judgment);
    if (early && !other) await cycles.addLook(lookAt(parts, scope, ground, finding, trial.after.to));
    await audit.append({
      action: 'judged',
      subjectKind: 'cycle',
      subjectId: cycle.id,
      detail: {
        verdict: judgment.verdict,
        method: judgment.method,
        chosenAfterwards: judgment.chosenAfterwards,
        early,
      },
    });
  });
  return judgment;
}

/**
 * Looks before the day. It is allowed and costs: the look is kept, the interval that is shown holds at every look at once, and the
 * judgment is made with it.
 * @throws NotFound, Conflict when there is nothing to look at
 */
export async function lookAtCycle(
  parts: JudgingParts,
  scope: Scope,
  id: string,
  signal?: AbortSignal,
): Promise<CycleLook> {
  const ground = await readGround(parts, scope, id, signal);
  const { cycle, counting } = ground;
  const today = dayIn(scope.zone, parts.clock.now());
  const day = judgmentDay(cycle);
  if (cycle.startsOn === null || cycle.startsOn > today)
    throw new Conflict('This cycle has not started: there is nothing to look at yet.');
  if (day !== null && day <= today)
    throw new Conflict('The day of judgment has come; it is judged and not looked at.');
  const trial = trialOf(cycle, today);
  const method = methodOf(cycle.method ?? '');
  const finding = await counted(ground, (judged) => method.judge(counting, judged, trial), trial);
  const look = lookAt(parts, scope, ground, finding, trial.after.to);
  await parts.inScope(async ({ cycles, audit }) => {
    await cycles.addLook(look);
    await audit.append({
      action: 'looked',
      subjectKind: 'cycle',
      subjectId: cycle.id,
      detail: { number: look.number },
    });
  });
  return look;
}

/** What is marked for ever is not let pass half filled in. @throws InvalidInput with every fault of its design */
function refuseOther(method: Method, judged: Judged, trial: Parameters<Method['faults']>[0]): void {
  const why = method.refuses(judged.reading);
  if (why !== null) throw InvalidInput.at('method', `cannot judge this metric. ${why}`, method.key);
  const faults = method.faults(trial);
  if (faults[0]) throw new InvalidInput(`${faults[0].place}: ${faults[0].rule}`, faults);
}

function seenOf(looks: readonly CycleLook[]): Look[] {
  return looks.flatMap(({ difference, standardError }) =>
    difference === null || standardError === null ? [] : [{ difference, standardError }],
  );
}

/** What is kept of a look: the effect so far, with the interval that holds at every look at once. */
function lookAt(
  { ids, clock }: Pick<JudgingParts, 'ids' | 'clock'>,
  scope: Scope,
  { cycle, looks }: Ground,
  { effect, why, unit, sample }: Finding,
  countedTo: string,
): CycleLook {
  const now = effect && lookOf(effect, cycle.confidence);
  const valid = now && alwaysValid([...seenOf(looks), now], cycle.worthwhile ?? 1, cycle.confidence).at(-1);
  const told = valid && Number.isFinite(valid.low);
  const beyond = valid && (valid.low > 0 || valid.high < 0);
  return {
    id: ids.next(),
    cycleId: cycle.id,
    number: looks.length + 1,
    countedTo,
    difference: now?.difference ?? null,
    standardError: now?.standardError ?? null,
    low: valid && told ? valid.low : null,
    high: valid && told ? valid.high : null,
    p: valid?.p ?? null,
    n: sample.size,
    words: !effect
      ? (why ?? 'Nothing can be said yet.')
      : `${amountWords(effect.value, unit)} ${effect.value < 0 ? 'down' : 'up'} so far${told ? '' : ', of which nothing can be said yet'}. ${beyond ? 'Beyond noise at every look so far.' : 'Within noise at every look so far.'}`,
    at: clock.now().toISOString(),
    by: scope.actor,
  };
}

interface Ground {
  readonly cycle: Cycle;
  readonly looks: readonly CycleLook[];
  readonly earlier: number;
  readonly judged: Judged;
  readonly guardrails: readonly { guardrail: Cycle['guardrails'][number]; judged: Judged }[];
  readonly questions: readonly AskedQuestion[];
  readonly counting: Counting;
}

function readGround(parts: JudgingParts, scope: Scope, id: string, signal?: AbortSignal): Promise<Ground> {
  return parts.inScope(async (stores) => {
    const { cycles, metrics } = stores;
    const cycle = await cycleById(cycles, id);
    if (!cycle.locked)
      throw new Conflict('This cycle is not locked: nothing was stated that could be judged.');
    if (cycle.stopped) throw new Conflict('This cycle was stopped; it is not judged.');
    if (cycle.outcome) throw new Conflict('What to do with this cycle was decided; begin the next one.');
    const at = cycle.locked.at;
    const metric = await metrics.get(cycle.metricId ?? '');
    if (!metric) throw new Conflict('The metric of this cycle is gone.');
    const versions = await metrics.versions(metric.id);
    const judged = judgedBy(
      metric,
      versions.find(({ number }) => number === cycle.metricVersion) ?? metric.current,
    );
    const guardrails = [];
    for (const guardrail of cycle.guardrails) {
      const other = await metrics.get(guardrail.metricId);
      // As it was made when the cycle was locked.
      if (other)
        guardrails.push({
          guardrail,
          judged: judgedBy(other, versionAt(await metrics.versions(other.id), at)),
        });
    }
    return {
      ...{ cycle, judged, guardrails },
      looks: await cycles.looks(cycle.id),
      earlier: (await cycles.judgments(cycle.id)).length,
      questions: await questionsOf(stores.questions, [metric]),
      counting: await countingOf(parts, scope, stores, signal),
    };
  });
}

async function counted(
  { judged, questions, counting }: Ground,
  judge: (judged: Judged) => Promise<Finding>,
  trial: Parameters<typeof refuseScales>[2],
): Promise<Finding> {
  return tried(async () => {
    await refuseScales(counting, judged, trial, questions);
    return judge(judged);
  });
}

/** What must not be counted is a finding too: it says nothing, and why. */
async function tried(judge: () => Promise<Finding>): Promise<Finding> {
  try {
    return await judge();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return unsaid(error.message);
  }
}

function unsaid(why: string): Finding {
  const unit = { code: 'value', label: '' };
  return {
    effect: null,
    why,
    unit,
    base: null,
    treatedCustomers: null,
    sample: { size: 0, unit: '' },
    checks: [],
    charts: [],
  };
}
