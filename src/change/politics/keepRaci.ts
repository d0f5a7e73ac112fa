import { gatherFaults, InvalidInput, Outdated } from '../../kernel/index.ts';
import { type PoliticsParts, politicsById, recordPolitics, requiredLine } from './parts.ts';
import { checkRaci, RACI_CELLS, type RaciFinding, type RaciMatrix } from './raci.ts';

const MOST = 100;

/**
 * Keeps the whole matrix of a file. Each activity must have exactly one A and at least one R; what is only worth a
 * second look is kept.
 * @throws NotFound, Outdated, InvalidInput with every rule that is broken, at the activity that breaks it
 */
export async function keepRaci(
  parts: PoliticsParts,
  politicsId: string,
  expected: number,
  given: RaciMatrix,
): Promise<RaciMatrix> {
  const { raciVersion } = await politicsById(parts, politicsId);
  if (raciVersion !== expected) throw Outdated.of('RACI matrix', raciVersion, expected);
  const matrix = withIds(parts, checked(given), await parts.politics.raci(politicsId));
  if (!(await parts.politics.putRaci(politicsId, matrix, expected)))
    throw Outdated.of('RACI matrix', expected + 1, expected);
  const { people, activities } = matrix;
  await recordPolitics(parts, politicsId, 'changed', {
    part: 'raci',
    activities: activities.length,
    people: people.length,
  });
  return matrix;
}

/** What is new gets an id of its own, whatever it was called by until now. */
function withIds({ ids }: PoliticsParts, given: RaciMatrix, now: RaciMatrix): RaciMatrix {
  const there = new Set([...now.people, ...now.activities].map(({ id }) => id));
  const kept = new Map(given.people.map(({ id }) => [id, there.has(id) ? id : ids.next()]));
  return {
    people: given.people.map(({ id, name }) => ({ id: kept.get(id) ?? id, name })),
    activities: given.activities.map(({ id, name, cells }) => ({
      id: there.has(id) ? id : ids.next(),
      name,
      cells: Object.fromEntries(Object.entries(cells).map(([of, cell]) => [kept.get(of) ?? of, cell])),
    })),
  };
}

function checked({ people, activities }: RaciMatrix): RaciMatrix {
  const faults = gatherFaults();
  faults.take(() => {
    if (people.length > MOST)
      throw InvalidInput.at('people', `must be at most ${MOST} people`, people.length);
    if (activities.length > MOST)
      throw InvalidInput.at('activities', `must be at most ${MOST} activities`, activities.length);
  });
  faults.take(() => assertOnce(people, 'people'));
  faults.take(() => assertOnce(activities, 'activities'));
  const there = new Set(people.map(({ id }) => id));
  const named = people.map((person, index) => ({
    ...person,
    name: faults.take(() => requiredLine(person.name, `people[${index}].name`)) ?? '',
  }));
  const kept = activities.map((activity, index) => {
    const name = faults.take(() => requiredLine(activity.name, `activities[${index}].name`, 300)) ?? '';
    for (const [id, cell] of Object.entries(activity.cells))
      faults.take(() => {
        const place = `activities[${index}].cells.${id}`;
        if (!there.has(id)) throw InvalidInput.at(place, 'must be one of the people of the matrix', id);
        if (!RACI_CELLS.includes(cell))
          throw InvalidInput.at(place, `must be one of ${RACI_CELLS.join(', ')}`, cell);
      });
    return { ...activity, name };
  });
  const matrix = { people: named, activities: kept };
  for (const finding of checkRaci(matrix)) faults.take(() => refuse(finding, matrix));
  faults.assertNone();
  return matrix;
}

function refuse({ kind, about, says }: RaciFinding, { activities }: RaciMatrix): void {
  if (kind !== 'fault' || !('activityId' in about)) return;
  const index = activities.findIndex(({ id }) => id === about.activityId);
  throw InvalidInput.at(`activities[${index}]`, says, activities[index]?.name);
}

function assertOnce(list: readonly { readonly id: string }[], place: string): void {
  const seen = new Set<string>();
  list.forEach(({ id }, index) => {
    if (seen.has(id)) throw InvalidInput.at(`${place}[${index}].id`, 'must not stand there twice', id);
    seen.add(id);
  });
}
