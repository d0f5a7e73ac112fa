import type { Rule } from '../../kernel/index.ts';
import { loyaltyMetrics } from './loyaltyMetrics.ts';
import type { DemoMetric } from './metric.ts';
import { operationMetrics } from './operationMetrics.ts';
import { surveyMetrics } from './surveyMetrics.ts';

/** A saved filter of customers, as data. */
export interface DemoSegment {
  readonly name: string;
  readonly description: string;
  readonly rule: Rule;
}

export const DEMO_SEGMENTS: readonly DemoSegment[] = [
  {
    name: 'Without a contract term',
    description: 'Can leave any month. Growing fast, and the least satisfied.',
    rule: { field: 'attribute.contract', operator: 'is', value: 'Monthly' },
  },
  {
    name: 'Business and small business',
    description: 'Call more, pay more, answer surveys less.',
    rule: { field: 'attribute.segment', operator: 'in', value: ['Business', 'Small business'] },
  },
  {
    name: 'Islands',
    description: 'One sea cable: the region with the most outages.',
    rule: { field: 'attribute.region', operator: 'is', value: 'Islands' },
  },
  {
    name: 'Reached by the price rise',
    description: 'Plans whose price rose by 7%.',
    rule: { field: 'attribute.plan', operator: 'in', value: ['Smart', 'Unlimited'] },
  },
  {
    name: 'Pay 60 a month or more',
    description: 'Three in ten customers, and more than half of the revenue.',
    rule: { field: 'attribute.monthly_price', operator: 'at_least', value: 60 },
  },
];

/**
 * The operator's metrics. Some goals and targets are honestly unknown, one of them overdue, and the last sheet is not
 * filled in, so that a visitor sees what that means.
 * @param end the demo's last day, from which the days of targets and findings count
 */
export function demoMetrics(end: string): DemoMetric[] {
  return [...surveyMetrics(end), ...operationMetrics(end), ...loyaltyMetrics(end)];
}
