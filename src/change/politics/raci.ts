/** What somebody does in an activity: responsible, accountable, both, consulted, informed. */
export const RACI_CELLS = ['R', 'A', 'AR', 'C', 'I'] as const;
export type RaciCell = (typeof RACI_CELLS)[number];

export interface RaciPerson {
  readonly id: string;
  readonly name: string;
}

export interface RaciActivity {
  readonly id: string;
  readonly name: string;
  /** By id of the person; who is not named does nothing in it. */
  readonly cells: Readonly<Record<string, RaciCell>>;
}

export interface RaciMatrix {
  readonly people: readonly RaciPerson[];
  readonly activities: readonly RaciActivity[];
}

/** A rule that a matrix breaks: a fault has to be mended before it is kept, a warning is said. */
export interface RaciFinding {
  readonly kind: 'fault' | 'warning';
  readonly rule:
    | 'no_accountable'
    | 'several_accountable'
    | 'no_responsible'
    | 'accountable_for_too_many'
    | 'idle';
  /** The activity or the person that it is about. */
  readonly about: { readonly activityId: string } | { readonly personId: string };
  readonly says: string;
}

/** From so many activities on, nobody should be accountable for more than half of them. */
const ENOUGH_ACTIVITIES = 4;

const letters = (activity: RaciActivity, letter: string): string[] =>
  Object.keys(activity.cells).filter((id) => activity.cells[id]?.includes(letter));

/** All that is wrong with a matrix, or worth a second look. Pure: the page asks it on every key. */
export function checkRaci({ people, activities }: RaciMatrix): RaciFinding[] {
  const there = new Set(people.map(({ id }) => id));
  const known = activities.map((activity) => ({
    ...activity,
    cells: Object.fromEntries(Object.entries(activity.cells).filter(([id]) => there.has(id))),
  }));
  return [...known.flatMap(checkActivity), ...people.flatMap((person) => checkPerson(person, known))];
}

function checkActivity(activity: RaciActivity): RaciFinding[] {
  const about = { activityId: activity.id };
  const accountable = letters(activity, 'A').length;
  const found: RaciFinding[] = [];
  if (accountable === 0)
    found.push({ kind: 'fault', rule: 'no_accountable', about, says: 'nobody is accountable (A)' });
  if (accountable > 1)
    found.push({
      kind: 'fault',
      rule: 'several_accountable',
      about,
      says: `${accountable} people are accountable (A): it must be exactly one`,
    });
  if (letters(activity, 'R').length === 0)
    found.push({ kind: 'fault', rule: 'no_responsible', about, says: 'nobody is responsible (R)' });
  return found;
}

function checkPerson({ id, name }: RaciPerson, activities: readonly RaciActivity[]): RaciFinding[] {
  if (activities.length === 0) return [];
  const about = { personId: id };
  if (activities.every(({ cells }) => cells[id] === undefined))
    return [{ kind: 'warning', rule: 'idle', about, says: `${name || 'Somebody'} does nothing in it` }];
  const accountable = activities.filter(({ cells }) => cells[id]?.includes('A')).length;
  if (activities.length < ENOUGH_ACTIVITIES || accountable * 2 <= activities.length) return [];
  return [
    {
      kind: 'warning',
      rule: 'accountable_for_too_many',
      about,
      says: `${name || 'Somebody'} is accountable for ${accountable} of ${activities.length} activities`,
    },
  ];
}
