import { currencyDigits, gatherFaults, InvalidInput, parseLine, parseProse } from '../../kernel/index.ts';
import {
  type Estimate,
  type FailurePoint,
  type Flow,
  type Foreign,
  LANE_HEIGHT,
  type Lane,
  type ProcessMap,
  type Step,
  takesTime,
} from './processMap.ts';

export const MOST_STEPS = 300;
const MOST_LANES = 50;
const MOST_FLOWS = 900;
const MOST_FAILURES = 20;
const MOST_FOREIGN = 500;
/** Minutes: ten weeks. */
const LONGEST = 100_800;
const DEAREST = 1e12;
const FARTHEST = 100_000;

/**
 * Refuses what no map can hold, whatever is still to be drawn: numbers below zero, shares above 100%, money without
 * currency, ways that lead nowhere. What is not finished yet is told by `mapFindings`.
 * @throws InvalidInput with every rule that is broken, each at its place such as `map.steps.3.minutes.low`
 */
export function checkMap(map: ProcessMap): ProcessMap {
  const faults = gatherFaults();
  faults.take(() => most(map.steps, MOST_STEPS, 'map.steps'));
  faults.take(() => most(map.lanes, MOST_LANES, 'map.lanes'));
  faults.take(() => most(map.flows, MOST_FLOWS, 'map.flows'));
  faults.take(() => most(map.foreign, MOST_FOREIGN, 'map.foreign'));
  faults.assertNone();
  faults.take(() => checkCurrency(map));
  const lanes = map.lanes.map((lane, at) => faults.take(() => checkLane(lane), `map.lanes.${at}.`) ?? lane);
  const known = new Set(lanes.map(({ id }) => id));
  const steps = map.steps.map((step, at) => {
    const checked = faults.take(() => checkStep(step), `map.steps.${at}.`) ?? step;
    if (step.laneId !== null && !known.has(step.laneId))
      faults.take(() => fail(`map.steps.${at}.laneId`, 'must be one of the roles of the map', step.laneId));
    return checked;
  });
  faults.take(() => once([...lanes, ...steps, ...map.flows, ...steps.flatMap((step) => step.failures)]));
  const stepIds = new Map(steps.map((step) => [step.id, step]));
  const pairs = new Set<string>();
  const flows = map.flows.map((flow, at) => {
    const checked = faults.take(() => checkFlow(flow, stepIds), `map.flows.${at}.`) ?? flow;
    const pair = `${flow.from} ${flow.to}`;
    if (pairs.has(pair)) faults.take(() => fail(`map.flows.${at}.to`, 'must not be there twice', flow.to));
    pairs.add(pair);
    return checked;
  });
  faults.assertNone();
  return { currency: map.currency, lanes, steps, flows, foreign: map.foreign.map(checkForeign) };
}

/** @throws InvalidInput for what is no range from low to high within the limits */
export function checkEstimate(
  estimate: Estimate | null,
  place: string,
  { least = 0, most: limit, whole = false }: { least?: number; most: number; whole?: boolean },
): Estimate | null {
  if (estimate === null) return null;
  const faults = gatherFaults();
  for (const key of ['low', 'likely', 'high'] as const) {
    const value = estimate[key];
    faults.take(() => {
      if (!(value >= least)) fail(`${place}.${key}`, `must not be below ${least}`, value);
      if (!(value <= limit)) fail(`${place}.${key}`, `must not be above ${limit}`, value);
      if (whole && !Number.isSafeInteger(value))
        fail(`${place}.${key}`, 'must be a whole number of minor units, such as 1285 for 12.85', value);
    });
  }
  faults.assertNone();
  const { low, likely, high } = estimate;
  if (likely < low) fail(`${place}.likely`, `must not be below the lowest, ${low}`, likely);
  if (likely > high) fail(`${place}.likely`, `must not be above the highest, ${high}`, likely);
  return { low, likely, high };
}

function checkLane(lane: Lane): Lane {
  const faults = gatherFaults();
  const checked = {
    id: name(lane.id, 'id'),
    name: faults.take(() => parseLine(lane.name, 'name', 200)) ?? '',
    hourly: faults.take(() => checkEstimate(lane.hourly, 'hourly', MONEY)) ?? null,
    height: faults.take(() => within(lane.height, 'height', 40, 5_000)) ?? LANE_HEIGHT,
  };
  if (checked.name === '') faults.take(() => fail('name', 'must name the role'));
  faults.assertNone();
  return checked;
}

function checkStep(step: Step): Step {
  const faults = gatherFaults();
  const checked: Step = {
    id: name(step.id, 'id'),
    kind: step.kind,
    name: faults.take(() => parseLine(step.name, 'name', 300)) ?? '',
    laneId: step.laneId,
    owner: faults.take(() => parseLine(step.owner, 'owner', 200)) ?? null,
    minutes: faults.take(() => checkEstimate(step.minutes, 'minutes', { most: LONGEST })) ?? null,
    cost:
      step.cost === null
        ? null
        : (faults.take(() => {
            const amount = checkEstimate(step.cost?.amount ?? null, 'cost.amount', MONEY);
            return amount === null ? null : { per: step.cost?.per ?? 'step', amount };
          }) ?? null),
    contact: step.contact,
    failures: step.failures.map((one, at) => faults.take(() => checkFailure(one), `failures.${at}.`) ?? one),
    note: faults.take(() => parseProse(step.note, 'note', 4_000)) ?? '',
    position:
      step.position === null
        ? null
        : {
            x: Math.round(within(step.position.x, 'position.x', -FARTHEST, FARTHEST)),
            y: Math.round(within(step.position.y, 'position.y', -FARTHEST, FARTHEST)),
          },
    foreign: step.foreign === null ? null : checkForeign(step.foreign),
  };
  if (step.minutes !== null && !takesTime(step))
    faults.take(() => fail('minutes', `must be left out: a ${step.kind} takes no time`));
  faults.take(() => most(step.failures, MOST_FAILURES, 'failures'));
  faults.assertNone();
  return checked;
}

function checkFailure(failure: FailurePoint): FailurePoint {
  const faults = gatherFaults();
  const checked = {
    id: name(failure.id, 'id'),
    name: faults.take(() => parseLine(failure.name, 'name', 300)) ?? '',
    often: faults.take(() => checkEstimate(failure.often, 'often', { most: 100 })) ?? null,
    cost: faults.take(() => checkEstimate(failure.cost, 'cost', MONEY)) ?? null,
    contacts:
      failure.contacts === null
        ? null
        : (faults.take(() => within(failure.contacts ?? 0, 'contacts', 0, 100)) ?? null),
    feels: faults.take(() => parseProse(failure.feels, 'feels', 1_000)) ?? '',
  };
  if (checked.name === '') faults.take(() => fail('name', 'must say what goes wrong'));
  faults.assertNone();
  return checked;
}

function checkFlow(flow: Flow, steps: ReadonlyMap<string, Step>): Flow {
  const faults = gatherFaults();
  const [from, to] = [steps.get(flow.from), steps.get(flow.to)];
  faults.take(() => {
    if (!from) fail('from', 'must be a step of the map', flow.from);
    if (from?.kind === 'end') fail('from', 'must not be an end: nothing follows it');
  });
  faults.take(() => {
    if (!to) fail('to', 'must be a step of the map', flow.to);
    if (to?.kind === 'start') fail('to', 'must not be a start: nothing comes before it');
  });
  const share =
    flow.share === null ? null : (faults.take(() => within(flow.share ?? 0, 'share', 0, 100)) ?? null);
  if (share !== null && from && from.kind !== 'decision')
    faults.take(() => fail('share', 'must be left out: only the ways out of a decision have shares', share));
  const checked = {
    id: name(flow.id, 'id'),
    from: flow.from,
    to: flow.to,
    name: faults.take(() => parseLine(flow.name, 'name', 300)) ?? '',
    share,
    foreign: flow.foreign === null ? null : checkForeign(flow.foreign),
  };
  faults.assertNone();
  return checked;
}

function checkForeign({ type, xml }: Foreign): Foreign {
  if (xml.length > 100_000) fail('foreign', 'must be at most 100000 characters of the file');
  return { type, xml };
}

function checkCurrency(map: ProcessMap): void {
  if (map.currency !== null) currencyDigits(map.currency);
  else if (
    map.lanes.some(({ hourly }) => hourly !== null) ||
    map.steps.some(({ cost, failures }) => cost !== null || failures.some((one) => one.cost !== null))
  )
    fail('map.currency', 'must be said where there are amounts of money');
}

const MONEY = { most: DEAREST, whole: true };

function once(elements: readonly { readonly id: string }[]): void {
  const seen = new Set<string>();
  for (const { id } of elements) {
    if (seen.has(id)) fail('map', 'must use each id once', id);
    seen.add(id);
  }
}

/** An id that every tool can read back from a file. */
function name(id: string, place: string): string {
  if (!/^[A-Za-z_][\w.-]{0,199}$/.test(id))
    fail(place, 'must begin with a letter and hold letters, digits, points, lines and dashes only', id);
  return id;
}

function within(value: number, place: string, least: number, limit: number): number {
  if (!(value >= least)) fail(place, `must not be below ${least}`, value);
  if (!(value <= limit)) fail(place, `must not be above ${limit}`, value);
  return value;
}

function most(list: readonly unknown[], limit: number, place: string): void {
  if (list.length > limit) fail(place, `must be at most ${limit}`, list.length);
}

function fail(place: string, rule: string, value?: unknown): never {
  throw InvalidInput.at(place, rule, value);
}
