import type { RaciActivity, RaciCell, RaciMatrix } from '../../change/politics/raci.ts';
import { freshKey } from '../api/client.ts';

/** A matrix while it is edited. What is new has a key of its own until the server gives it an id. */
export type RaciDraft = Pick<RaciMatrix, 'people' | 'activities'>;

const CYCLE: readonly (RaciCell | null)[] = [null, 'R', 'A', 'AR', 'C', 'I'];

export function addActivity(draft: RaciDraft): RaciDraft {
  return { ...draft, activities: [...draft.activities, { id: freshKey(), name: '', cells: {} }] };
}

export function addPerson(draft: RaciDraft): RaciDraft {
  return { ...draft, people: [...draft.people, { id: freshKey(), name: '' }] };
}

/** Without the person or the activity of that id. */
export function without({ people, activities }: RaciDraft, id: string): RaciDraft {
  return {
    people: people.filter((one) => one.id !== id),
    activities: activities
      .filter((one) => one.id !== id)
      .map((one) => ({ ...one, cells: cellsWith(one, id, null) })),
  };
}

export function withCell(
  draft: RaciDraft,
  activityId: string,
  personId: string,
  cell: RaciCell | null,
): RaciDraft {
  return {
    ...draft,
    activities: draft.activities.map((one) =>
      one.id === activityId ? { ...one, cells: cellsWith(one, personId, cell) } : one,
    ),
  };
}

/** What a click makes of a cell. */
export function nextCell(now: RaciCell | undefined): RaciCell | null {
  return CYCLE[(CYCLE.indexOf(now ?? null) + 1) % CYCLE.length] ?? null;
}

/** What a key makes of a cell: a letter sets it or takes itself away, A and R stand together; undefined for other keys. */
export function typedCell(key: string, now: RaciCell | undefined): RaciCell | null | undefined {
  if (key === 'Delete' || key === 'Backspace') return null;
  const letter = key.toUpperCase();
  if (letter === 'C' || letter === 'I') return now === letter ? null : letter;
  if (letter !== 'A' && letter !== 'R') return undefined;
  const other = letter === 'A' ? 'R' : 'A';
  if (now === 'AR') return other;
  if (now === other) return 'AR';
  return now === letter ? null : letter;
}

function cellsWith({ cells }: RaciActivity, personId: string, cell: RaciCell | null): RaciActivity['cells'] {
  const { [personId]: _, ...others } = cells;
  return cell === null ? others : { ...others, [personId]: cell };
}
