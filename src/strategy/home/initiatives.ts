import { type Initiative, itemNames } from '../../change/index.ts';
import type { HomeUnknown, StationState } from '../../insight/index.ts';
import { dayWords, isOverdue } from '../../kernel/index.ts';
import { fact, type HomeContribution, NOTHING, type StrategyGround } from './contribution.ts';

const TO = '/improve/initiatives';

/** Initiatives: what runs, what could start, and what was let start without all that its gate asks for. */
export const initiatives: HomeContribution = {
  key: 'initiatives',
  station: 'improve',
  gather(ground) {
    const { open, overridden, waiting } = ground.initiatives;
    if (open.length === 0) return NOTHING;
    const ready = waiting.filter(({ missing }) => missing.length === 0);
    const running = open.filter(({ state }) => state === 'running').length;
    const proposed = open.filter(({ state }) => state === 'proposed').length;
    const state: StationState = running > 0 ? 'running' : 'begun';
    return {
      state,
      counts: [
        fact(running, 'initiative running', 'initiatives running', `${TO}?view=running`),
        fact(proposed, 'initiative proposed', 'initiatives proposed', `${TO}?view=proposed`),
        ...(overridden.length > 0
          ? [fact(overridden.length, 'gate overridden', 'gates overridden', '/improve')]
          : []),
      ],
      unknowns: open.flatMap((one) => unknownsOf(one, ground)),
      waiting: [
        ...overridden.map(({ initiative, override, missing }) => ({
          kind: 'initiative' as const,
          title: initiative.name,
          why: `${override.by.name} let it start on ${dayWords(override.at.slice(0, 10))} without ${itemNames(missing)}. Settle it.`,
          to: gateOf(initiative),
        })),
        ...ready.map(({ initiative }) => ({
          kind: 'initiative' as const,
          title: initiative.name,
          why: 'All that its gate asks for is there: start it, or say why not.',
          to: gateOf(initiative),
        })),
      ],
      next: nextOf(overridden.length, ready.length, proposed),
    };
  },
};

function nextOf(overridden: number, ready: number, proposed: number) {
  if (overridden > 0) {
    const says = `${overridden === 1 ? 'One initiative was' : `${overridden} initiatives were`} started without all that the gate asks for: settle that.`;
    return { presses: true, says, to: '/improve' };
  }
  if (ready > 0) {
    const says = `${ready === 1 ? 'One initiative' : `${ready} initiatives`} could start today: start ${ready === 1 ? 'it' : 'them'}, or say why not.`;
    return { presses: false, says, to: '/improve/portfolio' };
  }
  if (proposed === 0) return null;
  const says = 'What is proposed waits for what its gate asks for: see what is missing.';
  return { presses: false, says, to: '/improve/portfolio' };
}

function gateOf({ id }: Initiative): string {
  return `${TO}/${id}?view=readiness`;
}

function unknownsOf({ id, name, goal, reach }: Initiative, { today }: StrategyGround): HomeUnknown[] {
  return [goal, reach].flatMap((one): HomeUnknown[] =>
    one && !one.known ? [{ ...one, about: name, overdue: isOverdue(one, today), to: `${TO}/${id}` }] : [],
  );
}
