import {
  capacityLoad,
  monthsFrom,
  overloads,
  type PeopleGround,
  peopleReadiness,
  readPeopleGround,
} from '../../people/index.ts';
import { type CapacityFact, type Fact, knownFact, unknownFact } from '../facts.ts';
import type { Asked, Capacity } from './source.ts';

/** Months that capacity is looked at ahead. */
const AHEAD_MONTHS = 6;

export interface PeopleFacts extends Capacity {
  readonly people: ReadonlyMap<string, Fact<number>>;
  readonly capacity: ReadonlyMap<string, Fact<CapacityFact>>;
}

/** Readiness of the people whom it touches, and whether their hours are there. */
export async function peopleFacts({ stores, initiatives, today, confidence }: Asked): Promise<PeopleFacts> {
  const ground = await readPeopleGround(stores.adoption, null);
  const readiness = new Map(peopleReadiness(ground, confidence).map((one) => [one.initiativeId, one]));
  const loads = loadsOf(ground, today);
  const over = overloads(loads);
  const people = new Map<string, Fact<number>>();
  const capacity = new Map<string, Fact<CapacityFact>>();
  for (const { id } of initiatives) {
    const to = `/improve/initiatives/${id}?view=people`;
    const ready = readiness.get(id);
    people.set(
      id,
      ready && ready.readyShare !== null
        ? knownFact(ready.readyShare, ready.words, to)
        : unknownFact(ready?.words ?? 'Nobody said whom it touches.', to),
    );
    const asks = loads.filter(({ months }) =>
      months.some((month) => month.asks.some(({ initiativeId }) => initiativeId === id)),
    );
    const own = over.filter(({ initiativeIds }) => initiativeIds.includes(id));
    const unsaid = asks.filter(({ months }) => months.every(({ offered }) => offered === null));
    capacity.set(
      id,
      asks.length === 0
        ? unknownFact('Nobody said how many hours it asks of whom.', '/improve/people')
        : own.length === 0 && unsaid.length > 0
          ? unknownFact(`Nobody said how many hours ${unsaid[0]?.name} can give.`, '/improve/people')
          : knownFact({ overloads: own }, capacityWords(own), '/improve/people'),
    );
  }
  return { people, capacity, loads };
}

function loadsOf(ground: PeopleGround, today: string) {
  const open = new Set(ground.initiatives.filter((one) => one.open).map(({ id }) => id));
  const months = monthsFrom(today, AHEAD_MONTHS);
  return capacityLoad(ground.capacity, ground.everyTraining, ground.everyGroup, months, open);
}

function capacityWords(own: CapacityFact['overloads']): string {
  const [first] = own;
  if (!first) return `The hours that it asks for are there in the next ${AHEAD_MONTHS} months`;
  const more =
    own.length > 1
      ? `, and in ${own.length - 1} more ${own.length > 2 ? 'months or groups' : 'month or group'}`
      : '';
  return `${first.who} in ${first.month}: ${hours(first.asked)} asked, ${hours(first.offered)} there${more}`;
}

function hours(value: number): string {
  return `${Math.round(value)} hours`;
}
