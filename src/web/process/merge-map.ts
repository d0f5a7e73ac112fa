import type { Flow, Lane, ProcessMap, Step } from '../api/process.ts';
import type { MergeField } from '../form/merge-changes.ts';
import { minutesText, stepName } from './words.ts';

/** A map as one record, so that what two people did to it can be compared field by field. */
export type FlatMap = Readonly<Record<string, unknown>>;

interface Flattened {
  readonly base: FlatMap;
  readonly mine: FlatMap;
  readonly now: FlatMap;
  readonly fields: readonly MergeField<FlatMap>[];
}

const LISTS = ['lanes', 'steps', 'flows'] as const;
type List = (typeof LISTS)[number];
type Element = Lane | Step | Flow;

const FIELD_NAMES: Readonly<Record<string, string>> = {
  name: 'name',
  kind: 'kind',
  laneId: 'role',
  owner: 'owner',
  minutes: 'time',
  cost: 'cost',
  contact: 'contact with the customer',
  failures: 'failure points',
  note: 'note',
  position: 'place on the map',
  hourly: 'cost an hour',
  height: 'height of its band',
  share: 'share of cases',
};

/**
 * Three states of a map as records of the same keys: fields of what all three hold, and the element as a whole where one side
 * took it out or put it in, so that an edit of what the other one deleted is a clash and is never lost.
 */
export function flattenMaps(base: ProcessMap, mine: ProcessMap, now: ProcessMap): Flattened {
  const flat = {
    base: new Map<string, unknown>(),
    mine: new Map<string, unknown>(),
    now: new Map<string, unknown>(),
  };
  const labels = new Map<string, string>();
  const put = (key: string, label: string, values: readonly [unknown, unknown, unknown]) => {
    labels.set(key, label);
    flat.base.set(key, values[0]);
    flat.mine.set(key, values[1]);
    flat.now.set(key, values[2]);
  };
  put('currency', 'Currency', [base.currency, mine.currency, now.currency]);
  for (const list of LISTS) {
    const sides = [base, mine, now].map(
      (map) => new Map((map[list] as readonly Element[]).map((one) => [one.id, one])),
    );
    const ids = new Set(sides.flatMap((side) => [...side.keys()]));
    for (const id of ids) {
      const [was, own, other] = sides.map((side) => side.get(id) ?? null) as [
        Element | null,
        Element | null,
        Element | null,
      ];
      const title = titleOf(list, (own ?? other ?? was) as Element, mine);
      if (!was || !own || !other) put(`${list}/${id}`, title, [was, own, other]);
      else
        for (const field of Object.keys(own))
          if (field !== 'id')
            put(`${list}/${id}/${field}`, `${title}: ${FIELD_NAMES[field] ?? field}`, [
              fieldOf(was, field),
              fieldOf(own, field),
              fieldOf(other, field),
            ]);
    }
  }
  const fields = [...labels].map(([key, label]) => ({ key, label, text: (value: unknown) => textOf(value) }));
  const record = (map: Map<string, unknown>) => Object.fromEntries(map);
  return { base: record(flat.base), mine: record(flat.mine), now: record(flat.now), fields };
}

/** What I changed, as the form for merging takes it. */
export function ownChanges({ base, mine }: Pick<Flattened, 'base' | 'mine'>): Partial<FlatMap> {
  return Object.fromEntries(
    Object.entries(mine).filter(
      ([key, value]) => JSON.stringify(value ?? null) !== JSON.stringify(base[key] ?? null),
    ),
  );
}

/** A map with changes on top; ways whose step is gone go with it. */
export function applyChanges(map: ProcessMap, changes: Partial<FlatMap>): ProcessMap {
  const merged: Record<List, Element[]> = {
    lanes: [...map.lanes],
    steps: [...map.steps],
    flows: [...map.flows],
  };
  for (const [key, value] of Object.entries(changes)) {
    const [list, id, field] = key.split('/') as [List, string | undefined, string | undefined];
    if (id === undefined) continue;
    const at = merged[list].findIndex((one) => one.id === id);
    if (field !== undefined) {
      const there = merged[list][at];
      if (there) merged[list][at] = { ...there, [field]: value };
    } else if (value === null || value === undefined)
      merged[list] = merged[list].filter((one) => one.id !== id);
    else if (at < 0) merged[list].push(value as Element);
    else merged[list][at] = value as Element;
  }
  const lanes = merged.lanes as Lane[];
  const known = new Set(lanes.map(({ id }) => id));
  const steps = (merged.steps as Step[]).map((step) =>
    step.laneId !== null && !known.has(step.laneId) ? { ...step, laneId: null } : step,
  );
  const there = new Set(steps.map(({ id }) => id));
  const flows = (merged.flows as Flow[]).filter(({ from, to }) => there.has(from) && there.has(to));
  const currency = 'currency' in changes ? (changes['currency'] as string | null) : map.currency;
  return { ...map, currency, lanes, steps, flows };
}

function titleOf(list: List, element: Element, map: ProcessMap): string {
  if (list === 'lanes') return `Role “${(element as Lane).name}”`;
  if (list === 'steps') return `“${stepName(element as Step)}”`;
  const { from, to } = element as Flow;
  const name = (id: string) => {
    const step = map.steps.find((one) => one.id === id);
    return step ? stepName(step) : id;
  };
  return `Way from “${name(from)}” to “${name(to)}”`;
}

function fieldOf(element: Element, field: string): unknown {
  return (element as unknown as Record<string, unknown>)[field];
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return 'taken out';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value !== 'object') return String(value) || 'empty';
  if (Array.isArray(value)) return value.map(textOf).join(', ') || 'none';
  if ('low' in value) return minutesText(value as Step['minutes']).replace(' min', '');
  if ('name' in value) return String(value.name) || 'without a name';
  if ('x' in value && 'y' in value) return `${String(value.x)}, ${String(value.y)}`;
  return JSON.stringify(value);
}
