import { chooseOwner, type NamedOwner } from '../../access/index.ts';
import { dayIn, gatherFaults, InvalidInput, parseDay, type Scope } from '../../kernel/index.ts';
import { type DecisionStore, decisionById } from '../decision/index.ts';
import type { Consultation } from './consultation.ts';
import { type PoliticsParts, requiredProse } from './parts.ts';

export interface NewConsultation {
  readonly consulted: NamedOwner;
  readonly on: string;
  readonly said: string;
  /** A circle that the actor is in; without it that of the initiative's politics, or of the decision. */
  readonly circleId?: string | null | undefined;
  readonly initiativeId?: string | null | undefined;
}

/**
 * Adds who was asked about a decision and what they said. It stands as it is from then on, for its circle.
 * @throws NotFound for a decision that the actor may not read, InvalidInput with every field that is wrong
 */
export async function recordConsultation(
  parts: PoliticsParts & { readonly decisions: DecisionStore },
  scope: Scope,
  decisionId: string,
  given: NewConsultation,
): Promise<Consultation> {
  const decision = await decisionById(parts.decisions, decisionId);
  const at = parts.clock.now();
  const faults = gatherFaults();
  const said = faults.take(() => requiredProse(given.said, 'said', 'must say what they said'));
  faults.take(() => {
    if (parseDay(given.on, 'on') > dayIn(scope.zone, at))
      throw InvalidInput.at('on', 'must not lie in the future', given.on);
  });
  faults.take(() => {
    if (!given.consulted.personId && !given.consulted.name?.trim())
      throw InvalidInput.at('consulted', 'must name who was asked');
  });
  faults.assertNone();
  const initiativeId = given.initiativeId ?? null;
  const [file] = initiativeId === null ? [] : await parts.politics.files(initiativeId);
  if (initiativeId !== null && !file)
    throw InvalidInput.at('initiativeId', 'must be an initiative whose politics you read', initiativeId);
  const circleId = given.circleId ?? file?.circle.id ?? decision.circleId;
  if (circleId === null) throw InvalidInput.at('circleId', 'must be the circle that may read it');
  const consultation: Consultation = {
    id: parts.ids.next(),
    decisionId,
    circleId,
    initiativeId,
    consulted: await chooseOwner(parts.members, given.consulted, 'consulted'),
    on: given.on,
    said: said ?? '',
    at: at.toISOString(),
    by: scope.actor,
  };
  await parts.politics.addConsultation(consultation);
  await parts.audit.append({
    action: 'consulted',
    subjectKind: 'consultation',
    subjectId: consultation.id,
    detail: { decisionId },
  });
  return consultation;
}
