import { calculation, type DemoMetric, GOALS, known, OWNERS, open, target } from './metric.ts';

/** Metrics that stand side by side: what customers recommend, and what they pay. */
export function loyaltyMetrics(end: string): DemoMetric[] {
  return [
    {
      sheet: {
        title: 'Referrals per customer',
        purpose: 'What people say in a survey costs nothing; sending a friend does.',
        decision: 'Whether the members’ offer is kept, and for whom.',
        goal: known(GOALS.keep),
        relatesTo: ['NPS of the relationship', 'Revenue billed'],
        timing: 'lag',
        target: target(0.02, 'at_least', end),
        source: 'Shop: one record a friend who was sent',
        neededToMake: 'Every referral with the customer who made it, and days under contract.',
        measured: 'month',
        reviewed: 'quarter',
        owner: OWNERS.experience,
        actor: 'Marketing with customer experience',
        action: 'Ask promoters who have not acted what holds them back.',
        maturity: 'defined',
      },
      calculation: calculation('rate_per_customer', {
        kind: 'referral',
        exposure: 'customer_days',
        days: 30,
      }),
    },
    {
      sheet: {
        title: 'Revenue billed',
        purpose: 'The money that loyalty has to be seen beside.',
        decision: 'How much is spent on keeping customers against winning new ones.',
        goal: known(GOALS.keep),
        relatesTo: ['Churn', 'Retention'],
        timing: 'lag',
        target: open('Which revenue does the plan of next year ask for?', OWNERS.commercial, end, 30),
        source: 'Billing, one record a bill',
        neededToMake: 'Amount and currency of every bill.',
        measured: 'month',
        reviewed: 'month',
        owner: OWNERS.commercial,
        actor: 'Finance',
        action: 'Compare with the plan; split by who stayed, who came and who left.',
        maturity: 'normalized',
      },
      calculation: calculation('total', { kind: 'bill' }),
    },
  ];
}
