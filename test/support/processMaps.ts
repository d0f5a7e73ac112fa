import type { Estimate, Flow, Lane, ProcessMap, Step } from '../../src/change/index.ts';

/** A figure that is certain, or a range. */
export function about(low: number, likely = low, high = likely): Estimate {
  return { low, likely, high };
}

export function step(id: string, more: Partial<Step> = {}): Step {
  return {
    id,
    kind: 'task',
    name: id,
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

export function flow(from: string, to: string, share: number | null = null, name = ''): Flow {
  return { id: `${from}_${to}`, from, to, name, share, foreign: null };
}

const role = (id: string, name: string, hourly: number | null): Lane => ({
  id,
  name,
  hourly: hourly === null ? null : about(hourly),
  height: 200,
});

/**
 * A billing question by phone as it is: the agent explains, one case in five goes to billing, and one in ten of those that billing
 * settles comes back.
 */
export function phoneBefore(more: Partial<ProcessMap> = {}): ProcessMap {
  return {
    currency: 'EUR',
    lanes: [role('agent', 'Agent', 3_000), role('billing', 'Billing clerk', 4_200)],
    steps: [
      step('start', { kind: 'start', name: 'A customer calls', laneId: 'agent' }),
      step('explain', {
        name: 'Explain the bill',
        laneId: 'agent',
        minutes: about(6, 8, 12),
        contact: true,
        failures: [
          {
            id: 'unclear',
            name: 'The customer calls again',
            often: about(10, 15, 20),
            cost: about(500),
            contacts: 1,
            feels: 'Nobody listened',
          },
        ],
      }),
      step('settled', { kind: 'decision', name: 'Is it settled?', laneId: 'agent' }),
      step('check', { name: 'Check the account', laneId: 'billing', minutes: about(10, 15, 30) }),
      step('right', { kind: 'decision', name: 'Was the bill right?', laneId: 'billing' }),
      step('end', { kind: 'end', name: 'Closed', laneId: 'agent' }),
    ],
    flows: [
      flow('start', 'explain'),
      flow('explain', 'settled'),
      flow('settled', 'end', 80, 'yes'),
      flow('settled', 'check', 20, 'no'),
      flow('check', 'right'),
      flow('right', 'end', 90),
      flow('right', 'explain', 10, 'call back'),
    ],
    foreign: [],
    ...more,
  };
}

/** As it is meant to be: the agent is led through the bill, and only one case in twenty goes to billing. */
export function phoneAfter(): ProcessMap {
  const before = phoneBefore();
  return {
    ...before,
    steps: before.steps.map((one) =>
      one.id === 'explain' ? { ...one, name: 'Go through the bill together', minutes: about(5, 7, 9) } : one,
    ),
    flows: before.flows.map((one) =>
      one.from === 'settled' ? { ...one, share: one.to === 'end' ? 95 : 5 } : one,
    ),
  };
}
