import type { NewOutcome } from '../../change/index.ts';
import type { Evidence } from '../../kernel/index.ts';
import { OWNERS } from '../metric/metric.ts';
import type { DemoWindow } from '../operator/window.ts';
import { GUIDED_RESOLUTION, NEW_GREETING } from '../truth/change.ts';

/** A decision of the operator's people, and what came of it. Days count from the day on which it was made. */
export interface ScriptedDecision {
  readonly key: string;
  /** Day on or after which it was made: in the review that follows, or where there is none by itself. */
  readonly day: string;
  readonly in: 'monthly' | 'quarterly' | 'weekly' | null;
  readonly what: string;
  readonly why: string;
  readonly owner: string;
  readonly due: number | null;
  readonly lookAgain: number;
  /** Titles of metrics that it rests on. */
  readonly metrics: readonly string[];
  /** Key of the decision whose place it takes. */
  readonly supersedes?: string;
  readonly outcomes?: readonly (Omit<NewOutcome, 'evidence' | 'lookAgainOn'> & {
    readonly after: number;
    /** Days after the outcome; null when there is nothing left to look at. */
    readonly lookAgain: number | null;
  })[];
}

/** @param back day that lies so many days before the demo's end */
export function decisionScript(window: DemoWindow, back: (days: number) => string): ScriptedDecision[] {
  const before = (slice: number, days: number) => window.day((window.slices[slice]?.from ?? 0) - days);
  const guided = GUIDED_RESOLUTION.rollout;
  return [
    {
      key: 'guided-north',
      day: before(guided['North'] ?? 0, 20),
      in: null,
      what: 'Try guided resolution in care in North',
      why: 'One contact in five is about a matter that was said to be closed. North is large enough to see an effect, and its neighbors can be compared with it.',
      owner: OWNERS.care,
      due: 20,
      lookAgain: 120,
      metrics: ['Contacts per customer', 'Repeat contacts', 'First contact resolution'],
      outcomes: [
        {
          after: 20,
          result: 'carried_out',
          text: 'Runs in North from the first of the month.',
          lookAgain: 100,
        },
        {
          after: 125,
          result: 'worked',
          text: 'Contacts per customer and handling time in North are below the regions without it; customers leave less often.',
          lookAgain: null,
        },
      ],
    },
    {
      key: 'guided-coast',
      day: before(guided['Coast'] ?? 0, 25),
      in: null,
      what: 'Roll out guided resolution to Coast',
      why: 'It worked in North. Coast has the most contacts per customer of the regions that are left.',
      owner: OWNERS.care,
      due: 25,
      lookAgain: 150,
      metrics: ['Contacts per customer', 'Handling time'],
      outcomes: [
        { after: 26, result: 'carried_out', text: 'Runs in Coast.', lookAgain: 120 },
        {
          after: 150,
          result: 'worked',
          text: 'Coast follows North: fewer contacts, shorter ones.',
          lookAgain: null,
        },
      ],
    },
    {
      key: 'greeting',
      day: before(NEW_GREETING.rollout['North'] ?? 0, 70),
      in: 'monthly',
      what: 'New greeting script in North as well',
      why: 'Teams in South and Valley like it. Nobody has compared yet.',
      owner: OWNERS.care,
      due: 60,
      lookAgain: 180,
      metrics: ['Satisfaction with care'],
    },
    {
      key: 'guided-capital',
      day: before(guided['Capital'] ?? 0, 45),
      in: 'monthly',
      what: 'Roll out guided resolution to Capital',
      why: 'North and Coast both need fewer contacts per customer since. Capital is the largest region that is left.',
      owner: OWNERS.care,
      due: 40,
      lookAgain: 150,
      metrics: ['Contacts per customer', 'Repeat contacts', 'Churn'],
      outcomes: [
        { after: 45, result: 'carried_out', text: 'Runs in Capital; all teams are trained.', lookAgain: 120 },
      ],
    },
    {
      key: 'price',
      day: back(190),
      in: 'quarterly',
      what: 'No further price rise on plans without a term before value for money is understood',
      why: 'Value for money is the second strongest driver of loyalty, and the rise hit customers who can leave tomorrow.',
      owner: OWNERS.commercial,
      due: null,
      lookAgain: 240,
      metrics: ['Value for money', 'Churn'],
    },
    {
      key: 'stop-greeting',
      day: back(120),
      in: 'monthly',
      what: 'Stop the greeting script',
      why: 'Regions with it and without it don’t differ beyond noise, and it takes time of every contact.',
      owner: OWNERS.care,
      due: 30,
      lookAgain: 75,
      metrics: ['Satisfaction with care', 'Handling time'],
      supersedes: 'greeting',
      outcomes: [
        {
          after: 28,
          result: 'carried_out',
          text: 'The script is out of the desktop of every team.',
          lookAgain: 60,
        },
      ],
    },
    {
      key: 'warnings',
      day: back(95),
      in: 'monthly',
      what: 'Warn of usage before charges beyond the plan, on every plan',
      why: 'An unexpected bill is the surest way to a contact. Warnings cost less than the contacts.',
      owner: OWNERS.billing,
      due: 45,
      lookAgain: 150,
      metrics: ['Bill shock', 'Contacts per customer'],
    },
    {
      key: 'articles',
      day: back(40),
      in: 'weekly',
      what: 'Rewrite the five articles behind most repeat contacts',
      why: 'They are read in every second repeat and solve little.',
      owner: OWNERS.care,
      due: 21,
      lookAgain: 60,
      metrics: ['Repeat contacts', 'First contact resolution'],
      outcomes: [
        {
          after: 20,
          result: 'carried_out',
          text: 'Four are out, the fifth is being checked.',
          lookAgain: 40,
        },
      ],
    },
    {
      key: 'guided-rest',
      day: back(60),
      in: 'quarterly',
      what: 'Prepare guided resolution for South and Valley',
      why: 'Three regions have it and need fewer contacts; the two that are left are compared with them until then.',
      owner: OWNERS.care,
      due: 120,
      lookAgain: 240,
      metrics: ['Contacts per customer', 'Churn'],
    },
  ];
}

/** Links to metrics by their titles; one that is not there is left out. */
export function metricEvidence(titles: readonly string[], ids: ReadonlyMap<string, string>): Evidence[] {
  return titles.flatMap((title) => {
    const id = ids.get(title);
    return id === undefined ? [] : [{ kind: 'metric' as const, id, title, to: `/decide/metrics/${id}` }];
  });
}
