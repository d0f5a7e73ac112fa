import { chooseOwner, type NamedOwner, type Owner } from '../../access/index.ts';
import {
  checkUnknown,
  dayIn,
  type Evidence,
  gatherFaults,
  InvalidInput,
  type Knowable,
  NotFound,
  parseProse,
  Refused,
  type Scope,
} from '../../kernel/index.ts';
import { checkEvidence } from '../decision/index.ts';
import {
  type Initiative,
  type InitiativeParts,
  initiativeAt,
  initiativeById,
  keep,
} from '../initiative/index.ts';
import { itemNames, type Override } from './gate.ts';
import { READINESS_ITEMS } from './item.ts';
import type { Proof, ReadinessAnswer } from './proof.ts';
import { type GateStores, readGates } from './readGates.ts';

export type GateParts = InitiativeParts & GateStores;

/** What somebody says of an item. */
export interface NewAnswer {
  readonly item: string;
  readonly said: Knowable<{
    readonly text: string;
    readonly person: NamedOwner | null;
    readonly evidence: readonly Evidence[];
  }>;
}

/**
 * Answers an item of the gate. Earlier answers stay.
 * @throws NotFound, InvalidInput with all that is wrong, also where what was said can never count
 */
export async function answerReadiness(
  parts: GateParts,
  scope: Scope,
  initiativeId: string,
  { item, said }: NewAnswer,
): Promise<ReadinessAnswer> {
  const { id } = await initiativeById(parts.initiatives, initiativeId);
  if (!READINESS_ITEMS.some(({ key }) => key === item))
    throw InvalidInput.at('item', `must be one of ${READINESS_ITEMS.map(({ key }) => key).join(', ')}`, item);
  const [last] = await parts.readiness.history(id, item);
  const answer: ReadinessAnswer = {
    id: parts.ids.next(),
    initiativeId: id,
    item,
    number: (last?.number ?? 0) + 1,
    said: await checkSaid(parts, said),
    by: scope.actor,
    at: parts.clock.now().toISOString(),
  };
  await parts.readiness.addAnswer(answer);
  await parts.audit.append({
    action: 'answered_readiness',
    subjectKind: 'initiative',
    subjectId: id,
    detail: { item, known: answer.said.known },
  });
  return answer;
}

/**
 * Starts a proposed initiative. What the gate asks for has to be there; else only by override, with its reason, which
 * comes back at each review.
 * @param override reason for starting without all of it; null without one
 * @throws NotFound, Outdated, Refused when the gate is not passed, InvalidInput for an override of nothing
 */
export async function startInitiative(
  parts: GateParts,
  scope: Scope,
  id: string,
  expected: number,
  override: string | null,
): Promise<Initiative> {
  const before = await initiativeAt(parts.initiatives, id, expected);
  if (before.state !== 'proposed')
    throw new Refused(`Only a proposed initiative starts; this one is ${before.state}.`);
  const today = dayIn(scope.zone, parts.clock.now());
  const missing = (await readGates(parts, [id], today)).get(id)?.missing ?? [];
  const reason = override === null ? null : (parseProse(override, 'override', 4000)?.trim() ?? null);
  if (missing.length > 0 && reason === null)
    throw new Refused(
      `If you don't have these, don't start: ${itemNames(missing)} ${missing.length > 1 ? 'are' : 'is'} not there. ` +
        'It can be started all the same with a reason, which is kept with your name and comes back at each review.',
    );
  if (missing.length === 0 && reason !== null)
    throw InvalidInput.at('override', 'must be left out: all that the gate asks for is there');
  const started = {
    ...before,
    state: 'running' as const,
    stateWhy: reason,
    startedOn: before.startedOn ?? today,
  };
  const kept = await keep(parts, before, started, reason === null ? 'started' : 'started_without', {
    ...(reason !== null && { why: reason, missing }),
  });
  if (reason !== null)
    await parts.readiness.addOverride({
      id: parts.ids.next(),
      initiativeId: id,
      missing,
      reason,
      by: scope.actor,
      at: parts.clock.now().toISOString(),
      settled: null,
    });
  return kept;
}

/** Says that an override may rest, and why. @throws NotFound, Conflict when it was settled already, InvalidInput */
export async function settleOverride(
  parts: GateParts,
  scope: Scope,
  initiativeId: string,
  overrideId: string,
  given: string,
): Promise<Override> {
  const { id } = await initiativeById(parts.initiatives, initiativeId);
  const found = (await parts.readiness.overrides([id])).find((one) => one.id === overrideId);
  if (!found) throw NotFound.of('override', overrideId);
  const reason = parseProse(given, 'reason', 4000)?.trim();
  if (!reason) throw InvalidInput.at('reason', 'must say why it may rest');
  const settled = { reason, by: scope.actor, at: parts.clock.now().toISOString() };
  await parts.readiness.settle(overrideId, settled);
  await parts.audit.append({
    action: 'settled_override',
    subjectKind: 'initiative',
    subjectId: id,
    detail: { why: reason, missing: found.missing },
  });
  return { ...found, settled };
}

async function checkSaid(parts: GateParts, said: NewAnswer['said']): Promise<Knowable<Proof>> {
  if (!said.known) {
    checkUnknown(said, 'said');
    return said;
  }
  const { value } = said;
  const faults = gatherFaults();
  const text = faults.take(() => parseProse(value.text, 'said.text', 4000)?.trim() ?? '');
  faults.take(() => checkEvidence(value.evidence), 'said.');
  faults.assertNone();
  const person: Owner | null =
    value.person === null ? null : await chooseOwner(parts.members, value.person, 'said.person');
  if (!text && person === null && value.evidence.length === 0)
    throw InvalidInput.at('said', 'must hold a person, a link or words');
  return { known: true, value: { text: text ?? '', person, evidence: value.evidence } };
}
