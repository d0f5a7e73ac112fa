import { type Mover, type MoveStrength, sideNow, type Weighed } from './stakeholder.ts';
import { SIDES, type Side } from './stance.ts';

/** Power from which a resistant stakeholder must be reached. */
export const POWERFUL = 3;
/** A way of more people than this is no way. */
const MOST_STEPS = 4;
/** Ways that are told for each. */
const MOST_WAYS = 3;

/** One side, weighted by power. */
export interface SideWeight {
  readonly side: Side;
  readonly people: number;
  readonly power: number;
  /** Of all power; null where there is none. */
  readonly share: number | null;
}

/** A way from somebody who is with us to somebody who is not, each moving the next. */
export interface CoalitionWay {
  /** Ids from the first supporter to the one who is to be reached. */
  readonly ids: readonly string[];
  /** That of its weakest step. */
  readonly strength: MoveStrength;
  /** Whether all before the last are with us, or somebody neutral is among them. */
  readonly through: 'supporters' | 'neutral';
}

/** Somebody with power who is against it, and the best ways to reach them. */
export interface CoalitionReach {
  readonly id: string;
  readonly power: number;
  /** Empty where nobody who is with us can move them, not even through others. */
  readonly ways: readonly CoalitionWay[];
}

/** What would be lost with one who is with us. */
export interface CoalitionHold {
  readonly id: string;
  readonly power: number;
  /** Others with us whom nobody else with us moves. */
  readonly keeps: readonly string[];
  /** Resistant ones with power who are reached only with them. */
  readonly onlyWayTo: readonly string[];
  /** Power of all of these together. */
  readonly atStake: number;
}

export interface Coalition {
  readonly sides: readonly SideWeight[];
  /** The most powerful first. */
  readonly reach: readonly CoalitionReach[];
  /** Those on whom most depends first. */
  readonly holds: readonly CoalitionHold[];
}

/** Who is with it, who is not, how those can be reached, and who holds it together. */
export function coalitionOf(stakeholders: readonly Weighed[]): Coalition {
  const graph = graphOf(stakeholders);
  const targets = stakeholders
    .filter((one) => sideNow(one) === 'against' && one.power >= POWERFUL)
    .sort((left, right) => right.power - left.power || left.name.localeCompare(right.name));
  return {
    sides: sidesOf(stakeholders),
    reach: targets.map(({ id, power }) => ({ id, power, ways: waysTo(graph, id) })),
    holds: holdsOf(graph, targets),
  };
}

interface Graph {
  readonly all: ReadonlyMap<string, Weighed>;
  /** Movers of each, those who are gone left out. */
  readonly movers: ReadonlyMap<string, readonly Mover[]>;
}

function graphOf(stakeholders: readonly Weighed[]): Graph {
  const all = new Map(stakeholders.map((one) => [one.id, one]));
  const movers = new Map(
    stakeholders.map(({ id, movedBy }) => [
      id,
      movedBy.filter(({ stakeholderId }) => all.has(stakeholderId) && stakeholderId !== id),
    ]),
  );
  return { all, movers };
}

function sidesOf(stakeholders: readonly Weighed[]): SideWeight[] {
  const total = stakeholders.reduce((sum, { power }) => sum + power, 0);
  return SIDES.map((side) => {
    const on = stakeholders.filter((one) => sideNow(one) === side);
    const power = on.reduce((sum, one) => sum + one.power, 0);
    return { side, people: on.length, power, share: total === 0 ? null : power / total };
  });
}

/**
 * The best way from each supporter: first those through supporters alone, then the one with the strongest weakest
 * step, then the shortest. Found backwards from the target, over steps of at least 3, then 2, then 1, so that the
 * first way that reaches somebody is the strongest and, of those, the shortest.
 */
function waysTo(graph: Graph, target: string, without?: string): CoalitionWay[] {
  const found = new Map<string, CoalitionWay>();
  for (const through of ['supporters', 'neutral'] as const) {
    for (const strength of [3, 2, 1] as const) {
      for (const ids of shortest(graph, target, strength, through, without)) {
        const [first] = ids;
        if (first !== undefined && !found.has(first)) found.set(first, { ids, strength, through });
      }
    }
  }
  const power = (way: CoalitionWay) => graph.all.get(way.ids[0] ?? '')?.power ?? 0;
  const name = (way: CoalitionWay) => graph.all.get(way.ids[0] ?? '')?.name ?? '';
  return [...found.values()]
    .sort(
      (left, right) =>
        Number(left.through === 'neutral') - Number(right.through === 'neutral') ||
        right.strength - left.strength ||
        left.ids.length - right.ids.length ||
        power(right) - power(left) ||
        name(left).localeCompare(name(right)),
    )
    .slice(0, MOST_WAYS);
}

/** Shortest ways to `target` from every supporter who reaches it, over steps of at least `strength`. */
function shortest(
  { all, movers }: Graph,
  target: string,
  strength: number,
  through: CoalitionWay['through'],
  without: string | undefined,
): string[][] {
  const ways: string[][] = [];
  const seen = new Set([target, ...(without === undefined ? [] : [without])]);
  let edge: string[][] = [[target]];
  for (let steps = 0; steps < MOST_STEPS && edge.length > 0; steps++) {
    const next: string[][] = [];
    for (const way of edge) {
      for (const mover of movers.get(way[0] ?? '') ?? []) {
        const one = all.get(mover.stakeholderId);
        if (!one || mover.strength < strength || seen.has(one.id)) continue;
        const side = sideNow(one);
        if (side !== 'with' && !(side === 'neutral' && through === 'neutral')) continue;
        seen.add(one.id);
        const longer = [one.id, ...way];
        next.push(longer);
        if (side === 'with') ways.push(longer);
      }
    }
    edge = next;
  }
  return ways;
}

function holdsOf(graph: Graph, targets: readonly Weighed[]): CoalitionHold[] {
  const supporters = [...graph.all.values()].filter((one) => sideNow(one) === 'with');
  const isWith = new Set(supporters.map(({ id }) => id));
  const moversWith = (id: string) =>
    (graph.movers.get(id) ?? []).filter(({ stakeholderId }) => isWith.has(stakeholderId));
  const reached = targets.filter(({ id }) => waysTo(graph, id).length > 0);
  const powerOf = (ids: readonly string[]) =>
    ids.reduce((sum, id) => sum + (graph.all.get(id)?.power ?? 0), 0);
  return supporters
    .map(({ id, power }) => {
      const keeps = supporters
        .filter((one) => {
          const movers = moversWith(one.id);
          return movers.length === 1 && movers[0]?.stakeholderId === id;
        })
        .map((one) => one.id);
      const onlyWayTo = reached.filter((one) => waysTo(graph, one.id, id).length === 0).map((one) => one.id);
      return { id, power, keeps, onlyWayTo, atStake: power + powerOf(keeps) + powerOf(onlyWayTo) };
    })
    .sort((left, right) => right.atStake - left.atStake || right.power - left.power);
}
