import type { AttributionRule } from './rule.ts';

/** Days in which a touch loses half of its weight. */
const HALF_LIFE = 7;

export const timeDecay: AttributionRule = {
  key: 'time_decay',
  label: 'Time decay',
  says: 'The nearer to the first day as a customer, the more: a touch loses half of its weight in seven days.',
  weight: ({ daysBefore }) => 2 ** (-daysBefore / HALF_LIFE),
  sql: ({ daysBefore }) => `pow(2.0, -1.0 * ${daysBefore} / ${HALF_LIFE}.0)`,
};
