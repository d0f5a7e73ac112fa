import type { GlossaryTerm } from './glossary-term.ts';

/** Words of business cases. */
export const CASE_TERMS = {
  npv: {
    name: 'Net present value',
    says: 'What a case is worth today: benefits less costs of every month, later months taken at the discount rate, the first one whole.',
  },
  roi: {
    name: 'Return on investment',
    says: 'Net present value divided by the present value of the costs: 50% means that each euro comes back with half a euro more.',
  },
  payback: {
    name: 'Payback',
    says: 'The month in which the running sum of benefits less costs, undiscounted, comes to zero and stays above it.',
  },
  'break-even': {
    name: 'Break-even',
    says: 'How much of the benefits would just pay for the costs; and for one input, the value at which the case is worth nothing while all others are likely.',
  },
  'monte-carlo': {
    name: 'Simulation',
    says: 'The case worked out 100,000 times, each time with every input drawn from its range. The 10th, 50th and 90th percentile are called worst, middle and best.',
  },
  tornado: {
    name: 'Tornado',
    says: 'Each input at its 10th and 90th percentile while all others are likely, the one that moves the result most on top.',
  },
  'measured-modelled-hoped': {
    name: 'Measured, modelled, hoped',
    says: 'Measured: booked, or the effect of a cycle, judged by the method planned for it. Modelled: worked out from records, or a judged effect carried on. Hoped: somebody’s estimate. They are never one sum.',
  },
} as const satisfies Readonly<Record<string, GlossaryTerm>>;
