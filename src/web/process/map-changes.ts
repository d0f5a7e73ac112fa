import type { Flow, Lane, ProcessMap, Step, StepKind } from '../api/process.ts';

/** Pure changes of a map; each gives a new one. */

export function freshId(prefix: string): string {
  const bytes = crypto.getRandomValues(new Uint8Array(6));
  return `${prefix}_${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

export function emptyStep(kind: StepKind, more: Partial<Step> = {}): Step {
  return {
    id: freshId(kind),
    kind,
    name: '',
    laneId: null,
    owner: null,
    minutes: null,
    cost: null,
    contact: false,
    failures: [],
    note: '',
    position: null,
    foreign: null,
    ...more,
  };
}

/** Adds a step, and a way to it from `after` where nothing leads on from there yet. */
export function addStep(map: ProcessMap, step: Step, after: Step | null): ProcessMap {
  const leads =
    after !== null &&
    after.kind !== 'end' &&
    step.kind !== 'start' &&
    (after.kind === 'decision' ||
      after.kind === 'parallel' ||
      !map.flows.some(({ from }) => from === after.id));
  const added = { ...map, steps: [...map.steps, step] };
  return leads ? connect(added, after.id, step.id) : added;
}

export function changeStep(map: ProcessMap, id: string, part: Partial<Step>): ProcessMap {
  const steps = map.steps.map((step) => (step.id === id ? fitting({ ...step, ...part }) : step));
  const kind = steps.find((step) => step.id === id)?.kind;
  const flows =
    part.kind === undefined
      ? map.flows
      : map.flows
          .filter(({ from, to }) => !(from === id && kind === 'end') && !(to === id && kind === 'start'))
          .map((flow) => (flow.from === id && kind !== 'decision' ? { ...flow, share: null } : flow));
  return { ...map, steps, flows };
}

/** Takes steps out, with the ways to and from them. */
export function removeSteps(map: ProcessMap, ids: readonly string[]): ProcessMap {
  const gone = new Set(ids);
  return {
    ...map,
    steps: map.steps.filter(({ id }) => !gone.has(id)),
    flows: map.flows.filter(({ from, to }) => !gone.has(from) && !gone.has(to)),
  };
}

export function connect(map: ProcessMap, from: string, to: string): ProcessMap {
  const [start, end] = [map.steps.find(({ id }) => id === from), map.steps.find(({ id }) => id === to)];
  const there = map.flows.some((flow) => flow.from === from && flow.to === to);
  if (!start || !end || there || start.kind === 'end' || end.kind === 'start') return map;
  const flow: Flow = { id: freshId('way'), from, to, name: '', share: null, foreign: null };
  return { ...map, flows: [...map.flows, flow] };
}

export function changeFlow(map: ProcessMap, id: string, part: Partial<Flow>): ProcessMap {
  return { ...map, flows: map.flows.map((flow) => (flow.id === id ? { ...flow, ...part } : flow)) };
}

export function removeFlows(map: ProcessMap, ids: readonly string[]): ProcessMap {
  return { ...map, flows: map.flows.filter(({ id }) => !ids.includes(id)) };
}

export function addLane(map: ProcessMap, name: string): ProcessMap {
  const lane: Lane = { id: freshId('role'), name, hourly: null, height: 200 };
  return { ...map, lanes: [...map.lanes, lane] };
}

export function changeLane(map: ProcessMap, id: string, part: Partial<Lane>): ProcessMap {
  return { ...map, lanes: map.lanes.map((lane) => (lane.id === id ? { ...lane, ...part } : lane)) };
}

export function removeLane(map: ProcessMap, id: string): ProcessMap {
  return {
    ...map,
    lanes: map.lanes.filter((lane) => lane.id !== id),
    steps: map.steps.map((step) => (step.laneId === id ? { ...step, laneId: null } : step)),
  };
}

/** What an empty map begins with. */
export function firstSteps(): Pick<ProcessMap, 'steps' | 'flows'> {
  const [start, task, end] = [
    emptyStep('start', { name: 'The customer calls' }),
    emptyStep('task', { name: 'First step' }),
    emptyStep('end', { name: 'Settled' }),
  ];
  const map = { currency: null, lanes: [], steps: [start, task, end], flows: [], foreign: [] };
  const { steps, flows } = connect(connect(map, start.id, task.id), task.id, end.id);
  return { steps, flows };
}

/** No time where none passes. */
function fitting(step: Step): Step {
  return ['task', 'decision', 'event'].includes(step.kind) ? step : { ...step, minutes: null };
}
