import { Refused } from '../../kernel/index.ts';
import { type Measure, type PerCase, perCase } from './perCase.ts';
import type { ProcessMap, Step } from './processMap.ts';
import { type Reckoned, reckon } from './reckon.ts';

/** Figures of one case, and of failures and hands that it passes through. */
export interface CaseFigures extends Readonly<Record<Measure, Reckoned>> {
  /** Work and failures together, minor units. */
  readonly allCost: Reckoned;
  readonly handovers: number;
  readonly steps: number;
}

export type StepChange = 'added' | 'removed' | 'changed' | 'same';

/** One step in both versions, side by side. */
export interface ComparedStep {
  readonly change: StepChange;
  readonly before: Step | null;
  readonly after: Step | null;
  /** Times that it is done in a case; null where it is not there. */
  readonly timesBefore: number | null;
  readonly timesAfter: number | null;
  /** What differs, in words: `name`, `role`, `time`, … */
  readonly differs: readonly string[];
}

export interface MapComparison {
  readonly currency: string | null;
  readonly before: CaseFigures;
  readonly after: CaseFigures;
  /** After less before, with a range of its own: what both share does not widen it. */
  readonly difference: Omit<CaseFigures, 'handovers' | 'steps'> & { readonly handovers: number };
  readonly steps: readonly ComparedStep[];
}

const SUMMED: readonly Measure[] = ['work', 'wait', 'cost', 'failureCost', 'failures', 'contacts'];

/** @throws InvalidInput where the map is not finished */
export function caseFigures(map: ProcessMap, parts = perCase(map)): CaseFigures {
  const of = (...measures: Measure[]) =>
    reckon(
      { terms: measures.map((one) => parts.terms[one]), missing: measures.map((one) => parts.missing[one]) },
      sum,
    );
  return {
    ...each((measure) => of(measure)),
    allCost: of('cost', 'failureCost'),
    handovers: parts.handovers,
    steps: map.steps.filter(({ kind }) => kind === 'task').length,
  };
}

/**
 * Two versions of a process side by side, per case.
 * @throws InvalidInput where one of them is not finished, Refused for amounts in two currencies
 */
export function compareMaps(before: ProcessMap, after: ProcessMap): MapComparison {
  const currency = sameCurrency(before, after);
  const [one, other] = [perCase(before), perCase(after)];
  const matched = matchSteps(before.steps, after.steps);
  const earlierIds = new Map(
    matched.flatMap(([left, right]) => (left && right ? [[right.id, left.id] as const] : [])),
  );
  const difference = (...measures: Measure[]) =>
    reckon(
      {
        terms: [
          ...measures.map((measure) => other.terms[measure]),
          ...measures.map((measure) => one.terms[measure]),
        ],
        missing: [
          ...measures.map((measure) => other.missing[measure]),
          ...measures.map((measure) => one.missing[measure]),
        ],
      },
      (values) => sum(values.slice(0, measures.length)) - sum(values.slice(measures.length)),
    );
  return {
    currency,
    before: caseFigures(before, one),
    after: caseFigures(after, other),
    difference: {
      ...each((measure) => difference(measure)),
      allCost: difference('cost', 'failureCost'),
      handovers: other.handovers - one.handovers,
    },
    steps: matched.map(([left, right]) =>
      compareStep({ map: before, parts: one }, { map: after, parts: other }, left, right, earlierIds),
    ),
  };
}

/** @throws Refused for amounts in two currencies */
export function sameCurrency(before: ProcessMap, after: ProcessMap): string | null {
  if (before.currency !== null && after.currency !== null && before.currency !== after.currency)
    throw new Refused(
      `One version counts in ${before.currency}, the other in ${after.currency}: amounts in two currencies are not compared.`,
    );
  return after.currency ?? before.currency;
}

/** Steps by id, and those that an id does not find by their name; in the order of the map after, what is gone where it was. */
export function matchSteps(
  before: readonly Step[],
  after: readonly Step[],
): readonly (readonly [Step | null, Step | null])[] {
  const earlier = new Map(before.map((step) => [step.id, step]));
  const later = new Set(after.map(({ id }) => id));
  const named = new Map(
    before.filter(({ id, name }) => !later.has(id) && name !== '').map((step) => [nameKey(step), step]),
  );
  const used = new Set<string>();
  const pairs: [Step | null, Step | null][] = after.map((step) => {
    const found = earlier.get(step.id) ?? named.get(nameKey(step)) ?? null;
    if (!found || used.has(found.id)) return [null, step];
    used.add(found.id);
    return [found, step];
  });
  before.forEach((step, at) => {
    if (used.has(step.id)) return;
    const above = before[at - 1];
    const place = above ? pairs.findIndex(([left]) => left?.id === above.id) : -1;
    pairs.splice(place + 1, 0, [step, null]);
  });
  return pairs;
}

interface Side {
  readonly map: ProcessMap;
  readonly parts: PerCase;
}

function compareStep(
  one: Side,
  other: Side,
  before: Step | null,
  after: Step | null,
  earlierIds: ReadonlyMap<string, string>,
): ComparedStep {
  const differs = before && after ? differences(one.map, other.map, before, after, earlierIds) : [];
  return {
    change: !before ? 'added' : !after ? 'removed' : differs.length > 0 ? 'changed' : 'same',
    before,
    after,
    timesBefore: before ? (one.parts.visits.get(before.id) ?? 0) : null,
    timesAfter: after ? (other.parts.visits.get(after.id) ?? 0) : null,
    differs,
  };
}

function differences(
  mapBefore: ProcessMap,
  mapAfter: ProcessMap,
  before: Step,
  after: Step,
  earlierIds: ReadonlyMap<string, string>,
): string[] {
  const lane = (map: ProcessMap, { laneId }: Step) => {
    const found = map.lanes.find(({ id }) => id === laneId);
    return found && { name: found.name, hourly: found.hourly };
  };
  // A step that was renamed is still the same step to those before it.
  const ways = (map: ProcessMap, { id }: Step) =>
    map.flows
      .filter(({ from }) => from === id)
      .map(({ to, share, name }) =>
        JSON.stringify([map === mapAfter ? (earlierIds.get(to) ?? to) : to, share, name]),
      )
      .sort();
  const [left, right] = [lane(mapBefore, before), lane(mapAfter, after)];
  const pairs: readonly (readonly [string, unknown, unknown])[] = [
    ['kind', before.kind, after.kind],
    ['name', before.name, after.name],
    ['role', left?.name, right?.name],
    ['rate of the role', left?.hourly, right?.hourly],
    ['owner', before.owner, after.owner],
    ['time', before.minutes, after.minutes],
    ['cost', before.cost, after.cost],
    ['contact', before.contact, after.contact],
    ['failure points', before.failures, after.failures],
    ['next steps', ways(mapBefore, before), ways(mapAfter, after)],
    ['note', before.note, after.note],
  ];
  return pairs.flatMap(([what, was, is]) => (JSON.stringify(was) === JSON.stringify(is) ? [] : [what]));
}

function nameKey({ kind, name }: Step): string {
  return `${kind} ${name.toLowerCase()}`;
}

function each(of: (measure: Measure) => Reckoned): Record<Measure, Reckoned> {
  return Object.fromEntries(SUMMED.map((measure) => [measure, of(measure)])) as Record<Measure, Reckoned>;
}

function sum(values: readonly number[]): number {
  return values.reduce((all, one) => all + one, 0);
}
