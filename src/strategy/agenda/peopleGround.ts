import {
  type AdoptionStore,
  type Initiative,
  type InitiativeStore,
  type PeopleAttention,
  peopleAttention,
  peopleView,
  readPeopleGround,
} from '../../change/index.ts';
import { dayIn } from '../../kernel/index.ts';

export interface PeopleGroundStores {
  readonly adoption: AdoptionStore;
  readonly initiatives: Pick<InitiativeStore, 'list'>;
}

/**
 * What of the people side wants somebody's attention, of the initiatives of a unit (or of all) that may be told, as far as
 * it was entered on the day. Hours are left out: they come of all initiatives together, also of those that may not be told.
 */
export async function peopleOnAgenda(
  { adoption, initiatives }: PeopleGroundStores,
  asked: {
    readonly unitId: string | null;
    readonly mayTell: (initiative: Initiative) => boolean;
    readonly today: string;
    readonly zone: string;
    readonly confidence: number;
  },
): Promise<PeopleAttention> {
  const { unitId, mayTell, today, zone, confidence } = asked;
  const told = new Set(
    (await initiatives.list())
      .filter((one) => (unitId === null || one.unitId === null || one.unitId === unitId) && mayTell(one))
      .map(({ id }) => id),
  );
  const ground = await readPeopleGround(adoption, null);
  const known = (at: string) => dayIn(zone, new Date(at)) <= today;
  const own = <T extends { readonly initiativeId: string; readonly createdAt: string }>(all: readonly T[]) =>
    all.filter((one) => told.has(one.initiativeId) && known(one.createdAt));
  const groups = own(ground.groups);
  const seen = new Set(groups.map(({ id }) => id));
  const then = {
    ...ground,
    groups,
    assessments: ground.assessments.filter(({ groupId, enteredAt }) => seen.has(groupId) && known(enteredAt)),
    trainings: own(ground.trainings),
    // What was sent later had not been sent on the day.
    messages: own(ground.messages).map((one) =>
      one.sentOn !== null && one.sentOn > today ? { ...one, sentOn: null, reached: null } : one,
    ),
    capacity: [],
    everyTraining: [],
    everyGroup: [],
  };
  return peopleAttention(peopleView(then, today, confidence), ground.initiatives, today);
}
