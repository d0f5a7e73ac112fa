import { InvalidInput } from '../../kernel/index.ts';
import { ADKAR_SCALE, DEFAULT_THRESHOLD } from './adkar.ts';
import { assertInitiative } from './group.ts';
import type { PeopleParts } from './parts.ts';
import type { ReadinessThreshold } from './store.ts';

/** The threshold that holds for an initiative: its own, else the organization's, else 3. */
export function thresholdFor(all: readonly ReadinessThreshold[], initiativeId: string | null): number {
  const of = (id: string | null) => all.find((one) => one.initiativeId === id)?.threshold;
  return (initiativeId === null ? undefined : of(initiativeId)) ?? of(null) ?? DEFAULT_THRESHOLD;
}

/**
 * Sets under which score an element holds a group back.
 * @param initiativeId null for the whole organization
 * @param threshold null takes an own one away
 * @throws InvalidInput
 */
export async function setThreshold(
  parts: PeopleParts,
  initiativeId: string | null,
  threshold: number | null,
): Promise<void> {
  if (threshold !== null && !(threshold > ADKAR_SCALE.lowest && threshold <= ADKAR_SCALE.highest))
    throw InvalidInput.at(
      'threshold',
      `must be above ${ADKAR_SCALE.lowest} and at most ${ADKAR_SCALE.highest}`,
      threshold,
    );
  if (initiativeId !== null) await assertInitiative(parts, initiativeId);
  await parts.adoption.putThreshold(initiativeId, threshold);
  await parts.audit.append({
    action: 'threshold_set',
    subjectKind: initiativeId === null ? 'organization' : 'initiative',
    subjectId: initiativeId ?? 'readiness',
    detail: { threshold },
  });
}
