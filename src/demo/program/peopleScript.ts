import type { AdkarElement, GroupFields, MessageInput } from '../../change/index.ts';
import { addDays } from '../../kernel/index.ts';
import { OWNERS } from '../metric/metric.ts';
import { REGIONS } from '../operator/customer.ts';
import type { DemoWindow } from '../operator/window.ts';
import { GUIDED_RESOLUTION } from '../truth/change.ts';

/** How ready a group was seen to be: scores in the sequence of the elements, null where nobody knew. */
export interface ScriptedAssessment {
  readonly on: string;
  readonly n: number;
  readonly scores: readonly (number | null)[];
  /** How many people gave 1 to 5, in place of the score. */
  readonly asked?: Partial<Record<AdkarElement, readonly number[]>>;
  readonly note?: string;
}

export interface ScriptedTraining {
  readonly course: string;
  readonly from: string;
  readonly to: string;
  readonly hours: number;
  readonly seats: number;
  /** In euros; a text is a question that is still open. */
  readonly cost: number | string;
  /** Numbers of the people who came, as signals name agents; those who did not pass last. */
  readonly attended: readonly string[];
  readonly failed: number;
  readonly team: string;
}

export interface ScriptedGroup extends Pick<GroupFields, 'name' | 'whatChanges' | 'impact'> {
  /** Null: nobody counted them. */
  readonly people: number | null;
  readonly unit: string | null;
  readonly assessments: readonly ScriptedAssessment[];
  readonly trainings: readonly ScriptedTraining[];
  readonly champions: readonly { readonly who: string; readonly since: string; readonly does: string }[];
  readonly messages: readonly (Pick<MessageInput, 'what' | 'channel' | 'plannedOn' | 'purpose'> & {
    readonly sender: string;
    readonly sentOn: string | null;
    readonly reached: number | null;
  })[];
  /** Hours a month: what they can give in all, and what this initiative asks of them. */
  readonly hours: { readonly gives: number | null; readonly asked: number };
}

/** The people of one initiative, by the initiative's name. */
export interface ScriptedPeople {
  readonly initiative: string;
  readonly groups: readonly ScriptedGroup[];
  /** Kotter's steps: what shows them, by the title of a metric; or who finds it out. */
  readonly shown: readonly {
    readonly step: 'urgency' | 'vision';
    readonly note: string;
    readonly metric: string;
  }[];
  readonly open: readonly {
    readonly step: 'barriers' | 'wins';
    readonly question: string;
    readonly finder: string;
  }[];
}

const COURSE = 'Guided diagnosis';
const AGENTS = 18;
const WHAT =
  'They follow a guided diagnosis, may decide more by themselves, and close a case only when its cause is found.';

/** @param day moves a day of the demo's end: negative lies before it */
export function peopleScript(window: DemoWindow, day: (days: number) => string): ScriptedPeople[] {
  return [
    {
      initiative: GUIDED_RESOLUTION.name,
      groups: [
        rolledOut(window, 'North', 18),
        rolledOut(window, 'Coast', 18),
        rolledOut(window, 'Capital', 16),
        {
          name: 'Care agents, South and Valley',
          people: 2 * AGENTS,
          unit: 'Care',
          whatChanges: WHAT,
          impact: 'high',
          assessments: [
            { on: day(-75), n: 24, scores: [2.1, 1.9, 1.3, 1.2, null] },
            {
              on: day(-18),
              n: 31,
              scores: [4, 2.3, 1.9, 1.5, null],
              asked: { awareness: [0, 1, 6, 16, 8], desire: [6, 13, 8, 3, 1] },
              note: 'They know what it does for customers. They fear for the bonus, which is paid by contacts an hour.',
            },
          ],
          trainings: [
            {
              ...{ course: COURSE, from: day(35), to: day(46), hours: 8, seats: 2 * AGENTS },
              cost: 'What do rooms and trainers cost in two regions at once?',
              ...{ attended: [], failed: 0, team: 'South' },
            },
          ],
          champions: [
            {
              who: 'Pilar Sanz',
              since: day(-40),
              does: 'Shows her own cases in the morning meeting of South',
            },
          ],
          messages: [
            {
              ...{ what: 'Why one contact in five is a repeat, and what three regions did about it' },
              ...{ sender: OWNERS.commercial, channel: 'Town hall', purpose: 'awareness' },
              ...{ plannedOn: day(-62), sentOn: day(-62), reached: 33 },
            },
            {
              ...{ what: 'What becomes of the bonus when contacts take longer' },
              ...{ sender: OWNERS.care, channel: 'Team meeting', purpose: 'desire' },
              ...{ plannedOn: day(-12), sentOn: null, reached: null },
            },
          ],
          hours: { gives: 260, asked: 110 },
        },
        {
          name: 'Team leads in care',
          people: 9,
          unit: 'Care',
          whatChanges: 'They coach from recorded contacts each week instead of counting calls.',
          impact: 'medium',
          assessments: [
            { on: day(-200), n: 9, scores: [4, 3.4, 2.4, 2.2, 2] },
            { on: day(-30), n: 9, scores: [4.6, 4.2, 3.9, 3.4, 3.2] },
          ],
          trainings: [
            {
              ...{ course: 'Coaching from recordings', from: day(-160), to: day(-155), hours: 12, seats: 9 },
              cost: 7_200,
              attended: Array.from({ length: 8 }, (_, at) => `lead-${at + 1}`),
              ...{ failed: 0, team: 'Team leads' },
            },
          ],
          champions: [],
          messages: [],
          hours: { gives: 60, asked: 24 },
        },
      ],
      shown: [
        {
          step: 'urgency',
          note: 'One contact in five is about a matter that was said to be closed; the board saw it in a review.',
          metric: 'Repeat contacts',
        },
        {
          step: 'vision',
          note: 'One page: the cause is found in the first contact. It serves the goal of a fifth fewer contacts.',
          metric: 'Contacts per customer',
        },
      ],
      open: [
        {
          step: 'barriers',
          question: 'Who takes contacts an hour out of the bonus?',
          finder: OWNERS.care,
        },
      ],
    },
    {
      initiative: 'Usage warnings on every plan',
      groups: [
        {
          name: 'Billing clerks',
          people: 14,
          unit: 'Billing',
          whatChanges: 'They answer questions about warnings, and may take a first charge back.',
          impact: 'low',
          assessments: [
            { on: day(-48), n: 14, scores: [3.6, 3.3, 2.1, 2, null] },
            { on: day(-8), n: 14, scores: [4.2, 3.9, 2.6, 2.2, null] },
          ],
          trainings: [
            {
              ...{ course: 'Charges and warnings', from: day(-42), to: day(-40), hours: 3, seats: 14 },
              cost: 1_500,
              attended: Array.from({ length: 9 }, (_, at) => `clerk-${at + 1}`),
              ...{ failed: 2, team: 'Billing' },
            },
          ],
          champions: [{ who: 'Rosa Lind', since: day(-45), does: 'Answers questions of the others' }],
          messages: [
            {
              ...{ what: 'What a clerk may decide alone from now on' },
              ...{ sender: OWNERS.billing, channel: 'E-mail', purpose: 'knowledge' },
              ...{ plannedOn: day(-44), sentOn: day(-43), reached: 12 },
            },
          ],
          hours: { gives: 56, asked: 20 },
        },
        {
          name: 'Partner shops',
          people: null,
          unit: null,
          whatChanges: 'Customers ask them about warnings.',
          impact: 'low',
          assessments: [],
          trainings: [],
          champions: [],
          messages: [],
          hours: { gives: null, asked: 12 },
        },
      ],
      shown: [],
      open: [
        { step: 'wins', question: 'Are there fewer contacts about charges yet?', finder: OWNERS.analyst },
      ],
    },
    {
      initiative: 'Solution paths for the five reasons that come back',
      groups: [
        {
          name: 'Care agents, South and Valley',
          people: 2 * AGENTS,
          unit: 'Care',
          whatChanges: 'They use one path for each of five reasons.',
          impact: 'medium',
          assessments: [],
          trainings: [],
          champions: [],
          messages: [],
          hours: { gives: null, asked: 90 },
        },
      ],
      shown: [],
      open: [],
    },
  ];
}

/** A region that has guided resolution: agents were trained in the two weeks before it came. */
function rolledOut(window: DemoWindow, region: string, attended: number): ScriptedGroup {
  const start = window.day(window.slices[GUIDED_RESOLUTION.rollout[region] ?? 0]?.from ?? 0);
  const at = (days: number) => addDays(start, days);
  const number = REGIONS.findIndex(({ name }) => name === region) + 1;
  return {
    name: `Care agents, ${region}`,
    people: AGENTS,
    unit: 'Care',
    whatChanges: WHAT,
    impact: 'high',
    assessments: [
      { on: at(-45), n: 12, scores: [2.2, 2, 1.4, 1.2, 1] },
      { on: at(-16), n: 16, scores: [4, 3.2, 1.8, 1.5, 1.3] },
      { on: at(35), n: 17, scores: [4.3, 3.6, 4.1, 2.6, 2] },
      { on: at(90), n: 17, scores: [4.4, 4, 4.3, 3.8, 3.3] },
    ],
    trainings: [
      {
        ...{ course: COURSE, from: at(-14), to: at(-3), hours: 8, seats: AGENTS, cost: 5_400 },
        attended: Array.from(
          { length: attended },
          (_, one) => `agent-${number}${String(one + 1).padStart(2, '0')}`,
        ),
        ...{ failed: 1, team: region },
      },
    ],
    champions: [
      { who: `The senior agent of ${region}`, since: at(-20), does: 'Sits beside colleagues for a morning' },
    ],
    messages: [
      {
        ...{
          what: 'Why it changes, and what customers said',
          sender: OWNERS.commercial,
          channel: 'Town hall',
        },
        ...{ purpose: 'awareness', plannedOn: at(-40), sentOn: at(-40), reached: 16 },
      },
    ],
    hours: { gives: null, asked: 12 },
  };
}
