import { addDays } from '../../kernel/index.ts';
import type { AdkarElement } from './adkar.ts';
import type { Overload } from './load.ts';
import type { PeopleView } from './overview.ts';
import type { InitiativeName } from './store.ts';

/** What of the people side wants somebody's attention, of initiatives that are pursued. */
export interface PeopleAttention {
  readonly groups: number;
  /** Groups held at a barrier. */
  readonly held: readonly {
    readonly group: string;
    readonly initiativeId: string;
    readonly initiative: string;
    readonly element: AdkarElement;
    /** How it moved since the time before, in words; null where it was assessed once. */
    readonly moved: string | null;
  }[];
  /** Messages that were not sent by their day. */
  readonly late: readonly {
    readonly what: string;
    readonly initiativeId: string;
    readonly plannedOn: string;
    readonly sender: string;
  }[];
  /** Training that is over without all who were to attend. */
  readonly due: readonly {
    readonly course: string;
    readonly initiativeId: string;
    readonly endsOn: string;
    readonly attended: number;
    readonly planned: number;
  }[];
  readonly overloads: readonly Overload[];
}

export const NO_ATTENTION: PeopleAttention = { groups: 0, held: [], late: [], due: [], overloads: [] };

/** Days for which a course that is over still waits for those who did not come. */
const WAITS_DAYS = 90;

/** @param today YYYY-MM-DD in the organization's zone */
export function peopleAttention(
  view: PeopleView,
  initiatives: readonly InitiativeName[],
  today: string,
): PeopleAttention {
  const since = addDays(today, -WAITS_DAYS);
  const open = new Map(initiatives.filter((one) => one.open).map(({ id, name }) => [id, name]));
  const groups = view.groups.filter(({ group }) => open.has(group.initiativeId));
  return {
    groups: groups.length,
    held: groups.flatMap(({ group: { name, initiativeId }, barrier, trend }) =>
      barrier?.kind === 'at'
        ? [
            {
              group: name,
              initiativeId,
              initiative: open.get(initiativeId) ?? '',
              element: barrier.element,
              moved: trend?.words ?? null,
            },
          ]
        : [],
    ),
    late: view.messages.flatMap(({ message: { what, initiativeId, plannedOn, sender }, reach }) =>
      reach.state === 'late' && open.has(initiativeId)
        ? [{ what, initiativeId, plannedOn, sender: sender.name }]
        : [],
    ),
    due: view.trainings.flatMap(({ training: { course, initiativeId, endsOn }, reach }) =>
      reach.due && endsOn >= since && open.has(initiativeId)
        ? [{ course, initiativeId, endsOn, attended: reach.attended, planned: reach.planned }]
        : [],
    ),
    overloads: view.overloads,
  };
}
