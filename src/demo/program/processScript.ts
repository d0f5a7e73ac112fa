import type { Estimate, Flow, ProcessMap, Step } from '../../change/index.ts';
import { CONTACT, REASONS } from '../operator/contact.ts';

/** Minutes of a contact about a bill, as agents know them: from the quick one to the one that takes its time. */
const MINUTES = REASONS.billing.medianSeconds / 60;
const CURRENCY = 'EUR';

const certain = (value: number): Estimate => ({ low: value, likely: value, high: value });
const about = (likely: number, down: number, up: number): Estimate => ({
  low: round(likely * down),
  likely: round(likely),
  high: round(likely * up),
});

function step(id: string, kind: Step['kind'], name: string, laneId: string, more: Partial<Step> = {}): Step {
  const blank = { owner: null, minutes: null, cost: null, contact: false, failures: [], note: '' };
  return { id, kind, name, laneId, ...blank, position: null, foreign: null, ...more };
}

function way(from: string, to: string, share: number | null = null, name = ''): Flow {
  return { id: `${from}_${to}`, from, to, name, share, foreign: null };
}

/** What differs between a billing question as it is and as it is meant to be. */
interface Course {
  readonly first: string;
  readonly firstNote: string;
  readonly handling: number;
  /** Percent of cases that the first contact settles. */
  readonly settled: number;
  /** Percent of cases that go to the billing clerk. */
  readonly clerk: number;
}

const AS_IT_IS: Course = {
  first: 'Explain the bill',
  firstNote: 'Each agent in their own way; the reason for a charge is looked up in three systems.',
  handling: 1,
  settled: Math.round(REASONS.billing.resolvedFirst * 100),
  clerk: 12,
};

/** Guided resolution shortens a contact by its true factor; how much more it settles at once is what people hope. */
const AS_MEANT: Course = {
  first: 'Follow the guided diagnosis',
  firstNote: 'The guide asks for the cause of the charge, shows it on one page and proposes what settles it.',
  handling: 0.85,
  settled: 86,
  clerk: 7,
};

/** A billing question by phone: the first contact, the clerk, and those who call again because nothing was settled. */
function phoneMap({ first, firstNote, handling, settled, clerk }: Course): ProcessMap {
  const comesBack = Math.round(CONTACT.returns * 100);
  const settledLater = Math.round(CONTACT.resolvedLater * 100);
  const again = MINUTES * handling * CONTACT.handlingRepeat;
  return {
    currency: CURRENCY,
    lanes: [
      { id: 'agent', name: 'Agent', hourly: { low: 2_700, likely: 2_900, high: 3_200 }, height: 320 },
      { id: 'clerk', name: 'Billing clerk', hourly: { low: 3_400, likely: 3_700, high: 4_100 }, height: 160 },
    ],
    steps: [
      step('call', 'start', 'A customer calls about a bill', 'agent'),
      step('first_contact', 'task', first, 'agent', {
        owner: 'Team lead of the region',
        minutes: about(MINUTES * handling, 0.75, 1.6),
        contact: true,
        note: firstNote,
      }),
      step('bill_right', 'decision', 'Is the bill right?', 'agent'),
      step('correct', 'task', 'Correct the bill', 'clerk', {
        owner: 'Ines Caron, billing',
        minutes: about(9, 0.6, 1.8),
        failures: [
          {
            id: 'wrong_again',
            name: 'The correction is on the next bill only',
            often: { low: 5, likely: 8, high: 15 },
            cost: certain(450),
            contacts: 0.6,
            feels: 'They were promised it was done',
          },
        ],
      }),
      step('settled', 'decision', 'Settled in this contact?', 'agent'),
      step('calls_again', 'decision', 'Does the customer call again?', 'agent'),
      step('next_contact', 'task', 'Pick it up again', 'agent', {
        owner: 'Team lead of the region',
        minutes: about(again, 0.75, 1.6),
        contact: true,
        note: 'Another agent, who reads what was noted and asks again.',
      }),
      step('settled_now', 'decision', 'Settled now?', 'agent'),
      step('done', 'end', 'Settled', 'agent'),
      step('gave_up', 'end', 'The customer gave up', 'agent'),
    ],
    flows: [
      way('call', 'first_contact'),
      way('first_contact', 'bill_right'),
      way('bill_right', 'settled', 100 - clerk, 'yes'),
      way('bill_right', 'correct', clerk, 'no'),
      way('correct', 'settled'),
      way('settled', 'done', settled, 'yes'),
      way('settled', 'calls_again', 100 - settled, 'no'),
      way('calls_again', 'next_contact', comesBack, 'yes'),
      way('calls_again', 'gave_up', 100 - comesBack, 'no'),
      way('next_contact', 'settled_now'),
      way('settled_now', 'done', settledLater, 'yes'),
      way('settled_now', 'calls_again', 100 - settledLater, 'no'),
    ],
    foreign: [],
  };
}

export const PHONE_MAPS = { before: phoneMap(AS_IT_IS), after: phoneMap(AS_MEANT) };

export const DEMO_PROCESS = {
  name: 'Billing question by phone',
  purpose: 'A customer who calls about a bill understands it, or has it put right, and need not call again.',
} as const;

export const DEMO_WORK = 'Guided resolution of billing questions';

/** Readers without a login, as the team leads of a region are told in their weekly meeting. */
export const TEAM_LEADS = ['Team lead North', 'Team lead Coast', 'Team lead Capital'] as const;

export const WORK_ADDED =
  '\n\nBefore the call ends: say what was done, what the next bill will show, and ask whether anything is open.';

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
