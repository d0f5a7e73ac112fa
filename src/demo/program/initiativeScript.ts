import type { Unknown } from '../../kernel/index.ts';
import { OWNERS } from '../metric/metric.ts';
import type { DemoWindow } from '../operator/window.ts';
import { GUIDED_RESOLUTION, NEW_GREETING } from '../truth/change.ts';

/** What is said at the gate: a person with words, the title of a metric, a business case, or what nobody knows. */
export type ScriptedAnswer =
  | { readonly person: string; readonly text?: string }
  | { readonly metric: string }
  | { readonly businessCase: string }
  | Unknown;

export interface ScriptedInitiative {
  readonly name: string;
  readonly purpose: string;
  /** Key of one of the top three to come from; or another origin. */
  readonly origin:
    | { readonly chosen: string; readonly title: string }
    | {
        readonly kind: string;
        readonly id: string | null;
        readonly title: string;
        readonly to: string | null;
      };
  /** Key of the goal that it serves, or what nobody knows. */
  readonly serves: string | Unknown;
  readonly owner: string;
  readonly unit: string | null;
  /** Share of all customers whom it reaches, low to high, with where that comes from. */
  readonly reach: readonly [number, number, number, string] | null;
  /** Day on which it was proposed. */
  readonly proposed: string;
  /** Day on which it was started; null while it waits. */
  readonly started: string | null;
  /** Why it was let start without all of it. */
  readonly override?: string;
  readonly gate: Readonly<Record<string, ScriptedAnswer>>;
}

/** @param back day that lies so many days before the demo's end; @param ahead so many days after it */
export function initiativeScript(
  window: DemoWindow,
  back: (days: number) => string,
  ahead: (days: number) => string,
): ScriptedInitiative[] {
  const from = (slice: number | undefined, days: number) =>
    window.day((window.slices[slice ?? 0]?.from ?? 0) - days);
  const unknown = (question: string, finder: string, days: number): Unknown => ({
    ...{ known: false, question, finder, due: ahead(days) },
  });
  return [
    {
      name: GUIDED_RESOLUTION.name,
      purpose: `${GUIDED_RESOLUTION.mechanism} Fewer contacts, shorter ones, fewer who leave.`,
      origin: {
        kind: 'driver',
        id: 'resolution_speed',
        title: 'Speed of resolution',
        to: '/understand/drivers',
      },
      serves: 'contacts',
      owner: OWNERS.care,
      unit: 'Care',
      reach: [0.5, 0.56, 0.62, 'Customers of North, Coast and Capital'],
      proposed: from(GUIDED_RESOLUTION.rollout['North'], 24),
      started: from(GUIDED_RESOLUTION.rollout['North'], 0),
      gate: {
        executive_sponsor: {
          person: OWNERS.commercial,
          text: 'Said so before the board, and moved two teams.',
        },
        change_experience: {
          person: OWNERS.care,
          text: 'Led the move of all teams to one desktop, in nine months.',
        },
        process_owner: { person: OWNERS.care },
        baseline_measured: { metric: 'Contacts per customer' },
        return_estimated: { businessCase: 'Guided resolution: case of the trial in North' },
      },
    },
    {
      name: NEW_GREETING.name,
      purpose: `${NEW_GREETING.mechanism} Customers should feel known.`,
      origin: { kind: 'idea', id: null, title: 'Team leads of South and Valley, autumn meeting', to: null },
      serves: 'ease',
      owner: OWNERS.care,
      unit: 'Care',
      reach: null,
      proposed: from(NEW_GREETING.rollout['South'], 15),
      started: from(NEW_GREETING.rollout['South'], 0),
      override: 'It costs nothing and the teams want it. We can count later.',
      gate: {
        process_owner: { person: OWNERS.care },
        return_estimated: unknown('What would a friendlier greeting be worth?', OWNERS.analyst, -200),
      },
    },
    {
      name: 'Usage warnings on every plan',
      purpose:
        'Who is warned before a charge beyond the plan is not surprised by the bill, and does not call about it.',
      origin: { chosen: 'Bill shock', title: 'Bill shock' },
      serves: 'warnings',
      owner: OWNERS.billing,
      unit: 'Billing',
      reach: [0.08, 0.11, 0.15, 'Share of customers with such a bill in a year, billing'],
      // A pilot went before it.
      proposed: back(260),
      started: back(50),
      override: 'Holidays begin, and with them roaming. The sponsor is asked next week.',
      gate: {
        executive_sponsor: unknown('Who of the board stands for it?', OWNERS.billing, -20),
        process_owner: { person: OWNERS.billing },
        baseline_measured: { metric: 'Bill shock' },
      },
    },
    {
      name: 'Solution paths for the five reasons that come back',
      purpose: 'A matter that was said to be closed stays closed.',
      origin: { kind: 'metric', id: null, title: 'Repeat contacts', to: '/decide/metrics' },
      serves: 'repeats',
      owner: OWNERS.care,
      unit: 'Care',
      reach: [0.06, 0.09, 0.12, 'Share of customers with a repeat in a quarter, care platform'],
      proposed: back(36),
      started: null,
      gate: {
        executive_sponsor: { person: OWNERS.commercial },
        change_experience: { person: OWNERS.care, text: 'Guided resolution in three regions.' },
        process_owner: { person: 'Ada Lind, knowledge team' },
        baseline_measured: { metric: 'Repeat contacts' },
        return_estimated: { businessCase: 'Solution paths: first estimate' },
      },
    },
    {
      name: 'Renew the access nodes of four regions',
      purpose: 'The same old nodes stand behind most outages of four regions.',
      origin: { chosen: 'driver:reliability', title: 'Reliability' },
      serves: 'network',
      owner: OWNERS.network,
      unit: 'Network',
      reach: [0.2, 0.28, 0.36, 'Customers behind nodes of that age, network inventory'],
      proposed: back(60),
      started: null,
      gate: {
        executive_sponsor: { person: OWNERS.commercial },
        process_owner: { person: OWNERS.network },
        baseline_measured: { metric: 'Outages' },
        change_experience: unknown('Who has renewed nodes without a night of outages?', OWNERS.network, 25),
        return_estimated: unknown('What do outages cost in customers who leave?', OWNERS.analyst, 25),
      },
    },
    {
      name: 'A bill that explains itself',
      purpose: '',
      origin: { kind: 'idea', id: null, title: 'Answers of customers who called about a bill', to: null },
      serves: unknown('Which goal would it serve, bills or contacts?', OWNERS.experience, 30),
      owner: OWNERS.experience,
      unit: null,
      reach: null,
      proposed: back(9),
      started: null,
      gate: {},
    },
  ];
}

/** Why and when the greeting script was stopped. */
export const GREETING_STOPPED = {
  name: NEW_GREETING.name,
  days: 70,
  why: 'Regions with it and without it don’t differ beyond noise, and it takes time of every contact.',
} as const;
