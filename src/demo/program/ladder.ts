import { addDays, nextStart, type Period, startOf } from '../../kernel/index.ts';
import { OWNERS } from '../metric/metric.ts';
import { lastQuarter } from './lastQuarter.ts';
import type { PlannedGoal } from './plannedGoal.ts';

/**
 * The operator's ladder on the day on which it is looked at, the first that the demo has no data of: on a Monday its goals are
 * those of the new week. One quarter drifts: the warnings that were to halve bill shock were never switched on in the simulation, so it
 * stays where it was.
 * @param end first day that has not happened yet, YYYY-MM-DD
 */
export function plannedGoals(end: string): PlannedGoal[] {
  const of = (grain: 'year' | 'quarter' | 'month' | 'week', day = end): Period => {
    const from = startOf(grain, day);
    return { from, to: nextStart(grain, from) };
  };
  const [year, quarter, month] = [of('year'), of('quarter'), of('month')];
  const before = of('quarter', addDays(quarter.from, -1));
  // The first quarter of a year has none before it that its year could hold.
  const past = before.from >= year.from ? before : null;
  const whole = of('week');
  // A week that runs over the end of its month is cut there.
  const week = {
    from: whole.from > month.from ? whole.from : month.from,
    to: whole.to < month.to ? whole.to : month.to,
  };
  const first = Number(year.from.slice(0, 4)) - 1;
  const long = { from: `${first}-01-01`, to: `${first + 4}-01-01` };
  const at = {
    year: { horizon: 'year', period: year },
    quarter: { horizon: 'quarter', period: quarter },
  } as const;
  const { care, experience, commercial, network, billing, analyst } = OWNERS;
  const goals: PlannedGoal[] = [
    {
      key: 'stay',
      serves: null,
      horizon: 'three_to_five_years',
      period: long,
      title: 'Customers stay because they want to',
      reason: 'Two in five leave within three years. Keeping them costs a sixth of winning others.',
      owner: commercial,
      metric: 'Churn',
      target: { value: 0.7, direction: 'at_most' },
      leads: ['NPS of the relationship', 'Value for money'],
      budget: 2_400_000,
      costToMiss: 6_100_000,
    },
    {
      key: 'once',
      serves: null,
      horizon: 'three_to_five_years',
      period: long,
      title: 'Nobody has to contact us twice',
      reason: 'Every contact is a thing that did not work by itself.',
      owner: care,
      metric: 'Contacts per customer',
      target: { value: 0.15, direction: 'at_most' },
      leads: ['Repeat contacts', 'First contact resolution'],
      budget: 1_500_000,
      costToMiss: ['What do needless contacts cost over four years?', analyst, 40],
    },
    {
      key: 'churn',
      serves: 'stay',
      ...at.year,
      title: 'Churn of at most 1% a month',
      owner: commercial,
      metric: 'Churn',
      target: { value: 1, direction: 'at_most' },
      leads: ['NPS of the relationship'],
      budget: 620_000,
      costToMiss: 1_800_000,
    },
    {
      key: 'bills',
      serves: 'stay',
      ...at.year,
      title: 'Bills that nobody has to call about',
      reason: 'An unexpected bill is the surest way to a call, and often to a farewell.',
      owner: billing,
      metric: 'Bill shock',
      target: { value: 2, direction: 'at_most' },
      budget: 180_000,
      costToMiss: 540_000,
    },
    {
      key: 'network',
      serves: 'stay',
      ...at.year,
      title: 'Nine of ten repairs within two days',
      owner: network,
      unit: 'Network',
      metric: 'Time to repair, nine of ten',
      target: { value: 48 * 3600, direction: 'at_most' },
      budget: 900_000,
      costToMiss: ['How many leave after a slow repair?', analyst, 25],
    },
    {
      key: 'contacts',
      serves: 'once',
      ...at.year,
      title: 'A fifth fewer contacts per customer',
      owner: care,
      unit: 'Care',
      metric: 'Contacts per customer',
      target: { ofBaseline: 0.8, direction: 'at_most' },
      leads: ['Repeat contacts', 'First contact resolution'],
      budget: 350_000,
      costToMiss: 760_000,
    },
    {
      key: 'ease',
      serves: 'once',
      ...at.year,
      title: 'Contacts that are easy',
      owner: care,
      unit: 'Care',
      metric: 'Ease of getting help',
      openTarget: ['What share is good for a matter as mixed as ours?', analyst, 45],
    },
    {
      key: 'warnings',
      serves: 'bills',
      ...at.quarter,
      title: 'Usage warnings on every plan',
      reason: 'Live in the first month: who is warned is not surprised.',
      owner: billing,
      unit: 'Billing',
      metric: 'Bill shock',
      target: { value: 2, direction: 'at_most' },
      early: 2.1,
      budget: 60_000,
      costToMiss: 135_000,
    },
    {
      key: 'guided',
      serves: 'contacts',
      ...at.quarter,
      title: 'Guided resolution in South, Valley and Islands',
      reason: 'It cut contacts by a fifth where it runs; three regions still wait.',
      owner: care,
      unit: 'Care',
      metric: 'Contacts per customer',
      target: { ofBaseline: 0.92, direction: 'at_most' },
      leads: ['Repeat contacts'],
      budget: 140_000,
      costToMiss: 190_000,
    },
    {
      key: 'repeats',
      serves: 'contacts',
      ...at.quarter,
      title: 'The five reasons that come back get a solution path',
      owner: care,
      unit: 'Care',
      metric: 'Repeat contacts',
      target: { ofBaseline: 0.85, direction: 'at_most' },
      leads: ['First contact resolution'],
      costToMiss: 95_000,
    },
    {
      key: 'crews',
      serves: 'network',
      ...at.quarter,
      title: 'Crews stand where repairs are slowest',
      owner: network,
      unit: 'Network',
      metric: 'Time to repair, nine of ten',
      target: { ofBaseline: 0.85, direction: 'at_most' },
      budget: 240_000,
    },
    {
      key: 'terms',
      serves: 'churn',
      ...at.quarter,
      title: 'Talk to customers before their term ends',
      owner: commercial,
      metric: 'Churn',
      target: { ofBaseline: 0.95, direction: 'at_most' },
      leads: ['NPS of the relationship'],
      budget: 85_000,
      costToMiss: 310_000,
    },
    {
      key: 'resolution',
      serves: 'ease',
      ...at.quarter,
      title: 'Solved in the first contact',
      owner: care,
      unit: 'Care',
      metric: 'First contact resolution',
      target: { ofBaseline: 1.04, direction: 'at_least' },
      costToMiss: 70_000,
    },
    {
      key: 'reasons',
      serves: 'repeats',
      horizon: 'month',
      period: month,
      title: 'Second line takes the five reasons with most repeats',
      owner: care,
      unit: 'Care',
      metric: 'Repeat contacts',
      target: { ofBaseline: 0.97, direction: 'at_most' },
    },
    {
      key: 'two_plans',
      serves: 'warnings',
      horizon: 'month',
      period: month,
      title: 'Warnings live on Flex and Smart',
      owner: billing,
      unit: 'Billing',
    },
    // The last: days of the week after which it is done.
    ...(
      [
        ['friday', 'reasons', 'Second line meets the team leads on Friday', care, 'Care', 5],
        [
          'articles',
          'reasons',
          'Articles on router replacement mended',
          'Ada Lind, knowledge team',
          'Care',
          null,
        ],
        ['south', 'reasons', 'Find out why South repeats most', null, 'Care', null],
        ['wording', 'two_plans', 'Wording of the warning agreed with legal', billing, 'Billing', 1],
        ['fifty', 'two_plans', 'Warning tested with fifty customers', experience, 'Billing', null],
      ] as const
    ).map(
      ([key, serves, title, owner, unit, done]): PlannedGoal => ({
        key,
        serves,
        horizon: 'week',
        period: week,
        title,
        owner,
        unit,
        ...(done !== null && addDays(week.from, done) <= end && { said: 'reached' as const }),
      }),
    ),
  ];
  return past ? [...goals, ...lastQuarter(past)] : goals;
}
