import { Conflict, type Evidence, InvalidInput, type Scope } from '../../kernel/index.ts';
import { type DecidingParts, type Decision, makeDecision, type NewDecision } from '../decision/index.ts';
import type { Cycle, CycleOutcome } from './cycle.ts';
import type { CycleJudgment } from './judgment.ts';
import { type CycleParts, createCycle, cycleAt, keep } from './keepCycle.ts';
import { standingJudgments } from './results.ts';

export type ActingParts = CycleParts & DecidingParts;

export interface Acting {
  readonly outcome: CycleOutcome;
  readonly why: string;
  readonly owner: NewDecision['owner'];
  readonly due?: string | null | undefined;
  readonly lookAgainOn: string;
}

const WHAT: Readonly<Record<CycleOutcome, string>> = {
  keep: 'Keep',
  adapt: 'Adapt',
  stop: 'Stop',
};

/**
 * Keep, adapt or stop, recorded as a decision with the judgment as its evidence. “Adapt” begins the next cycle from this one's plan
 * and what was learned.
 * @throws NotFound, Outdated, Conflict without a judgment or when it was decided already, InvalidInput
 */
export async function actOnCycle(
  parts: ActingParts,
  scope: Scope,
  id: string,
  expected: number,
  given: Acting,
): Promise<{ cycle: Cycle; decision: Decision; next: Cycle | null }> {
  const before = await cycleAt(parts.cycles, id, expected);
  if (before.outcome) throw new Conflict('What to do with this cycle was decided already.');
  const [judgment] = standingJudgments(await parts.cycles.judgments(id));
  if (!judgment && !before.stopped)
    throw new Conflict('This cycle was not judged yet; stop it, with the reason, if it shall not be.');
  if (!judgment && given.outcome === 'keep')
    throw InvalidInput.at(
      'outcome',
      'must be adapt or stop: nothing was judged that could be kept',
      given.outcome,
    );
  const decision = await makeDecision(parts, scope, {
    what: `${WHAT[given.outcome]}: ${before.name}`,
    why: given.why,
    evidence: [evidenceOf(before)],
    owner: given.owner,
    due: given.due ?? null,
    lookAgainOn: given.lookAgainOn,
  });
  const cycle = await keep(
    parts,
    before,
    { ...before, outcome: given.outcome, decisionId: decision.id },
    'decided',
    { outcome: given.outcome, decisionId: decision.id },
  );
  const next =
    given.outcome === 'adapt'
      ? await createCycle(parts, {
          initiativeId: cycle.initiativeId,
          name: cycle.name,
          follows: cycle.id,
          learned: learnedFrom(judgment ?? null, given.why),
        })
      : null;
  return { cycle, decision, next };
}

export function evidenceOf(cycle: Pick<Cycle, 'id' | 'name'>): Evidence {
  return { kind: 'cycle', id: cycle.id, title: cycle.name, to: `/improve/cycles/${cycle.id}` };
}

function learnedFrom(judgment: CycleJudgment | null, why: string): string {
  return [...(judgment ? [judgment.words] : []), why].join('\n\n').slice(0, 4_000);
}
