import type { Period } from '../../kernel/index.ts';
import { OWNERS } from '../metric/metric.ts';
import type { PlannedGoal } from './plannedGoal.ts';

/** What the quarter before was to bring: its periods are over, and how they ended stays to be seen. */
export function lastQuarter(period: Period): PlannedGoal[] {
  const at = { horizon: 'quarter', period } as const;
  const { care, network, billing } = OWNERS;
  return [
    {
      key: 'shocking_plans',
      serves: 'bills',
      ...at,
      title: 'Know which plans shock, and why',
      owner: billing,
      unit: 'Billing',
      said: 'reached',
    },
    {
      key: 'guided_capital',
      serves: 'contacts',
      ...at,
      title: 'Guided resolution holds in the Capital',
      owner: care,
      unit: 'Care',
      metric: 'Contacts per customer',
      target: { ofBaseline: 0.9, direction: 'at_most' },
    },
    {
      key: 'second_line',
      serves: 'ease',
      ...at,
      title: 'Agents may call in second line themselves',
      owner: care,
      unit: 'Care',
      metric: 'First contact resolution',
      target: { ofBaseline: 1.03, direction: 'at_least' },
    },
    {
      key: 'stock',
      serves: 'network',
      ...at,
      title: 'Spare parts in every depot',
      owner: network,
      unit: 'Network',
      metric: 'Time to repair, nine of ten',
      target: { ofBaseline: 0.9, direction: 'at_most' },
    },
  ];
}
