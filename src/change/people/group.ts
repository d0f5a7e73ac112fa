import { gatherFaults, InvalidInput, type Knowable, parseProse } from '../../kernel/index.ts';
import { checkKnowable, needCount, needLine } from './field.ts';
import { keeperOf } from './keeping.ts';
import type { PeopleParts } from './parts.ts';
import { fold } from './person.ts';
import type { AdoptionRecord } from './store.ts';

/** How strongly a change reaches into people's work. */
export const IMPACTS = ['low', 'medium', 'high'] as const;
export type Impact = (typeof IMPACTS)[number];

export interface GroupFields {
  readonly initiativeId: string;
  readonly name: string;
  /** How many people. */
  readonly headcount: Knowable<number>;
  readonly unitId: string | null;
  /** What is different for them afterwards. */
  readonly whatChanges: string;
  readonly impact: Impact;
}

/** People whose work an initiative changes. */
export type ImpactedGroup = GroupFields & AdoptionRecord;

/** Groups: their readiness, training and messages are kept by them. */
export const impactedGroups = keeperOf<GroupFields, GroupFields>({
  noun: 'group',
  subject: 'impacted_group',
  store: ({ groups }) => groups,
  async check(parts, _scope, given, before) {
    const faults = gatherFaults();
    const name = faults.take(() => needLine(given.name, 'name', 'must say who they are', 200));
    const whatChanges = faults.take(() => parseProse(given.whatChanges, 'whatChanges', 4000) ?? '');
    faults.take(() =>
      checkKnowable(given.headcount, 'headcount', (count) => needCount(count, 'headcount', 1)),
    );
    faults.assertNone();
    if (before === null) await assertInitiative(parts, given.initiativeId);
    else if (given.initiativeId !== before.initiativeId)
      throw InvalidInput.at('initiativeId', 'must stay as it is: make a group of the other initiative');
    if (given.unitId !== null && given.unitId !== before?.unitId) {
      if (!(await parts.units.list()).some(({ id }) => id === given.unitId))
        throw InvalidInput.at('unitId', 'must be a unit of this organization', given.unitId);
    }
    const others = await parts.adoption.groups.list(given.initiativeId);
    if (others.some((one) => one.id !== before?.id && fold(one.name) === fold(name ?? '')))
      throw InvalidInput.at('name', 'must not be the name of another group of this initiative', name);
    const { initiativeId, headcount, unitId, impact } = given;
    return { initiativeId, name: name ?? '', headcount, unitId, whatChanges: whatChanges ?? '', impact };
  },
  told: ({ name, initiativeId }) => ({ name, initiativeId }),
});

/** @throws InvalidInput for an initiative that the actor may not read, or that is gone */
export async function assertInitiative({ adoption }: PeopleParts, id: string): Promise<void> {
  if (!(await adoption.initiatives()).some((one) => one.id === id))
    throw InvalidInput.at('initiativeId', 'must be an initiative that you may read', id);
}

/** @throws InvalidInput for a group of another initiative, or none */
export async function groupOf(
  { adoption }: PeopleParts,
  initiativeId: string,
  groupId: string,
): Promise<ImpactedGroup> {
  const group = await adoption.groups.get(groupId);
  if (group?.initiativeId !== initiativeId)
    throw InvalidInput.at('groupId', 'must be a group of this initiative', groupId);
  return group;
}
