import type { AttributionRule } from './rule.ts';

export const linear: AttributionRule = {
  key: 'linear',
  label: 'Linear',
  says: 'Every touch gets an equal part of the customer.',
  weight: () => 1,
  sql: () => '1.0',
};
