import type { AttributionRule } from './rule.ts';

/** What the first and the last touch get; the touches between share the rest. */
const END = 0.4;

export const positionBased: AttributionRule = {
  key: 'position_based',
  label: 'Position-based',
  says: 'First and last touch get 40% each, those between share 20%; of two touches each gets half.',
  weight: ({ place, of }) => (place === 1 || place === of ? END : (1 - 2 * END) / (of - 2)),
  sql: ({ place, of }) =>
    `case when ${place} = 1 or ${place} = ${of} then ${END} else ${(1 - 2 * END).toFixed(1)} / (${of} - 2) end`,
};
