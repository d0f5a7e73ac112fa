import type { MoveStrength, RaciCell, Stance } from '../../change/index.ts';
import { OWNERS } from '../metric/metric.ts';

const FINANCE = 'Paula Stein, finance director';
const COUNCIL = 'Works council of care';
const LEADS = 'Team leads of Capital';
const SHOPS = 'Shops and partners';

/** Somebody whose stance matters to guided resolution; days count back from the demo's end. */
export interface ScriptedStakeholder {
  readonly name: string;
  readonly role: string;
  readonly unit: string;
  readonly power: number;
  readonly interest: number;
  readonly wanted: Stance;
  readonly gains: string;
  readonly loses: string;
  readonly movedBy: readonly (readonly [string, MoveStrength])[];
  /** Oldest first. */
  readonly notes: readonly (readonly [number, Stance, string])[];
}

export const STAKEHOLDERS: readonly ScriptedStakeholder[] = [
  {
    name: OWNERS.care,
    role: 'Owner of the process',
    unit: 'Care',
    power: 4,
    interest: 5,
    wanted: 'leading',
    gains: 'Fewer contacts that are only repeats, calmer teams.',
    loses: 'Her old scripts, which she wrote herself.',
    movedBy: [],
    notes: [[300, 'leading', 'She brought the idea.']],
  },
  {
    name: FINANCE,
    role: 'Holds the budget',
    unit: 'Finance',
    power: 5,
    interest: 3,
    wanted: 'supportive',
    gains: 'A saving that can be seen in the ledger.',
    loses: 'Money before there is a result.',
    movedBy: [[OWNERS.analyst, 2]],
    notes: [
      [290, 'neutral', '“Show me one region.”'],
      [140, 'supportive', 'Signed the effect of North herself.'],
    ],
  },
  {
    name: OWNERS.commercial,
    role: 'Sells in care contacts',
    unit: 'Commercial',
    power: 5,
    interest: 4,
    wanted: 'supportive',
    gains: 'Fewer customers leave.',
    loses: 'Time in contacts in which offers are made.',
    movedBy: [
      [FINANCE, 3],
      [OWNERS.care, 1],
    ],
    notes: [
      [280, 'resistant', 'Fears for the sales of the care teams.'],
      [90, 'resistant', 'Accepts the numbers of North, not those for Capital.'],
    ],
  },
  {
    name: COUNCIL,
    role: 'Has to agree to what agents are led through',
    unit: 'Care',
    power: 4,
    interest: 5,
    wanted: 'neutral',
    gains: 'Less pressure by repeat contacts.',
    loses: 'Sees agents watched step by step.',
    movedBy: [[LEADS, 2]],
    notes: [
      [270, 'unaware', 'Nobody told them before the trial.'],
      [200, 'resistant', 'Heard of it from agents.'],
    ],
  },
  {
    name: LEADS,
    role: 'Coach the agents',
    unit: 'Care, Capital',
    power: 3,
    interest: 5,
    wanted: 'leading',
    gains: 'Coaching instead of counting minutes.',
    loses: 'Routine that they are good at.',
    movedBy: [[OWNERS.care, 3]],
    notes: [
      [210, 'neutral', 'Wait for what happens in Coast.'],
      [60, 'supportive', 'Two of them visited Coast and came back convinced.'],
    ],
  },
  {
    name: OWNERS.analyst,
    role: 'Judges the effect',
    unit: 'Customer experience',
    power: 2,
    interest: 4,
    wanted: 'supportive',
    gains: 'A roll-out by region that can be judged.',
    loses: '',
    movedBy: [],
    notes: [[300, 'supportive', 'Chose the regions to compare with.']],
  },
  {
    name: OWNERS.network,
    role: 'Gives the diagnosis its data',
    unit: 'Network',
    power: 3,
    interest: 2,
    wanted: 'neutral',
    gains: 'Tickets that name the cause.',
    loses: 'Two people for the interface.',
    movedBy: [[OWNERS.care, 2]],
    notes: [[250, 'neutral', 'Delivers what is agreed, no more.']],
  },
  {
    name: SHOPS,
    role: 'Send customers to care',
    unit: 'Sales',
    power: 3,
    interest: 2,
    wanted: 'neutral',
    gains: 'Fewer customers who come back with the same matter.',
    loses: '',
    movedBy: [[OWNERS.commercial, 2]],
    notes: [[100, 'unaware', 'Never mentioned in their calls.']],
  },
];

/** Activities with who does what, by first name. */
export const RACI_PEOPLE = [
  'Marta Reyes',
  'Olivia Brandt',
  'Tomás Vidal',
  'Paula Stein',
  'Team leads',
] as const;
export const RACI_ACTIVITIES: readonly (readonly [
  string,
  Partial<Record<(typeof RACI_PEOPLE)[number], RaciCell>>,
])[] = [
  ['Write the guided diagnosis', { 'Marta Reyes': 'A', 'Team leads': 'R', 'Olivia Brandt': 'C' }],
  ['Train the teams of a region', { 'Marta Reyes': 'A', 'Team leads': 'R', 'Paula Stein': 'I' }],
  ['Choose the regions and the order', { 'Olivia Brandt': 'A', 'Tomás Vidal': 'R', 'Marta Reyes': 'C' }],
  ['Judge the effect', { 'Tomás Vidal': 'AR', 'Paula Stein': 'C', 'Marta Reyes': 'I' }],
  [
    'Decide on the next region',
    { 'Paula Stein': 'A', 'Olivia Brandt': 'R', 'Tomás Vidal': 'C', 'Marta Reyes': 'C' },
  ],
];

/** What sponsors promised; made and due in days before the end (negative: after it). */
export const PROMISES: readonly {
  readonly sponsor: string;
  readonly what: string;
  readonly made: number;
  readonly due: number;
  readonly word: readonly [number, 'kept' | 'broken', string] | null;
}[] = [
  {
    sponsor: FINANCE,
    what: 'Releases the second half of the training budget once the effect of North is signed.',
    made: 260,
    due: 130,
    word: [135, 'kept', 'Released in the week after she signed.'],
  },
  {
    sponsor: OWNERS.care,
    what: 'One day a week of each team lead for coaching.',
    made: 200,
    due: 150,
    word: [145, 'broken', 'Half a day at best: the summer plan took the rest.'],
  },
  {
    sponsor: OWNERS.commercial,
    what: 'No sales targets for contacts of guided teams during half a year.',
    made: 120,
    due: 21,
    word: null,
  },
  {
    sponsor: FINANCE,
    what: 'A word to the board when the case of South and Valley is there.',
    made: 30,
    due: -45,
    word: null,
  },
];

/** Who was asked about which decision, days before the end, and what they said. */
export const CONSULTED: readonly (readonly [string, string, number, string])[] = [
  [
    'Roll out guided resolution to Capital',
    FINANCE,
    150,
    'Go, if Tomás keeps South and Valley to compare with.',
  ],
  ['Roll out guided resolution to Capital', OWNERS.commercial, 148, 'Not before the spring offers are over.'],
  [
    'Roll out guided resolution to Capital',
    COUNCIL,
    147,
    'Was told, not asked; wants to see what is recorded of agents.',
  ],
  [
    'Prepare guided resolution for South and Valley',
    LEADS,
    62,
    'Take two of us along, and a day a week that is really free.',
  ],
];
