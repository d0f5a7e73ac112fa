import { shareOf, visitsOf } from './findings.ts';
import type { Estimate, ProcessMap, Step } from './processMap.ts';

/** What is counted of a process per case. */
export const MEASURES = ['work', 'wait', 'cost', 'failureCost', 'failures', 'contacts'] as const;
/** `work` and `wait` in minutes, `cost` (of the work) and `failureCost` in minor units, the rest in times a case. */
export type Measure = (typeof MEASURES)[number];

/** A figure that nobody has said yet, and which measures wait for it. */
export interface Missing {
  readonly stepId: string;
  readonly what: 'minutes' | 'rate' | 'often' | 'failure_cost' | 'failure_contacts';
}

/** An uncertain figure. Two of the same key are one figure, wherever they stand: they are high or low together. */
interface Line {
  readonly key: string;
  readonly range: Estimate;
}

/** One part of a sum: a coefficient times the values of some lines. */
export interface Term {
  readonly coefficient: number;
  readonly lines: readonly Line[];
}

/** A process taken apart into sums over uncertain figures. */
export interface PerCase {
  readonly terms: Readonly<Record<Measure, readonly Term[]>>;
  readonly missing: Readonly<Record<Measure, readonly Missing[]>>;
  /** Changes of hands between roles, on average. */
  readonly handovers: number;
  /** Times that each step is done, by its id. */
  readonly visits: ReadonlyMap<string, number>;
}

/**
 * Takes a map apart into what one case takes: each step as often as branches and rework make it come up (`visitsOf`).
 * @throws InvalidInput where the map is not finished
 */
export function perCase(map: ProcessMap): PerCase {
  const visits = visitsOf(map);
  const terms = record<Term>();
  const missing = record<Missing>();
  for (const step of map.steps) {
    const times = visits.get(step.id) ?? 0;
    if (times > 0) addStep(map, step, times, terms, missing);
  }
  const laneOf = new Map(map.steps.map(({ id, laneId }) => [id, laneId]));
  const handovers = map.flows.reduce((sum, { from, to, share }) => {
    const [one, other] = [laneOf.get(from), laneOf.get(to)];
    return one && other && one !== other ? sum + (visits.get(from) ?? 0) * shareOf(map, from, share) : sum;
  }, 0);
  return { terms, missing, handovers, visits };
}

type Gathered<T> = Record<Measure, T[]>;

function addStep(
  map: ProcessMap,
  step: Step,
  times: number,
  terms: Gathered<Term>,
  missing: Gathered<Missing>,
): void {
  const add = (measure: Measure, coefficient: number, ...lines: Line[]) =>
    terms[measure].push({ coefficient: times * coefficient, lines });
  const lack = (measure: Measure, what: Missing['what']) => missing[measure].push({ stepId: step.id, what });
  const minutes = step.minutes && line(`${step.id} minutes`, step.minutes);
  const waits = step.kind === 'event';
  if (minutes) add(waits ? 'wait' : 'work', 1, minutes);
  else if (waits) lack('wait', 'minutes');
  else if (step.kind === 'task') lack('work', 'minutes');

  const lane = map.lanes.find(({ id }) => id === step.laneId);
  if (step.cost?.per === 'step') add('cost', 1, line(`${step.id} cost`, step.cost.amount));
  else if (step.cost) {
    if (minutes) add('cost', 1, minutes, line(`${step.id} cost a minute`, step.cost.amount));
    else lack('cost', 'minutes');
  } else if (!waits && minutes && step.minutes?.high !== 0) {
    if (lane?.hourly) add('cost', 1 / 60, minutes, line(`${lane.id} an hour`, lane.hourly));
    else lack('cost', 'rate');
  } else if (step.kind === 'task' && !minutes) lack('cost', 'minutes');

  if (step.contact) add('contacts', 1);
  for (const failure of step.failures) {
    const often = failure.often && line(`${failure.id} often`, failure.often);
    if (often) add('failures', 0.01, often);
    else lack('failures', 'often');
    if (failure.cost === null) lack('failureCost', 'failure_cost');
    else if (often) add('failureCost', 0.01, often, line(`${failure.id} cost`, failure.cost));
    else lack('failureCost', 'often');
    if (failure.contacts === null) lack('contacts', 'failure_contacts');
    else if (failure.contacts > 0 && !often) lack('contacts', 'often');
    else if (often) add('contacts', 0.01 * failure.contacts, often);
  }
}

function line(what: string, range: Estimate): Line {
  return { key: `${what} ${range.low} ${range.likely} ${range.high}`, range };
}

function record<T>(): Gathered<T> {
  return { work: [], wait: [], cost: [], failureCost: [], failures: [], contacts: [] };
}
