import type { AttributionRule } from './rule.ts';

export const firstTouch: AttributionRule = {
  key: 'first_touch',
  label: 'First touch',
  says: 'The campaign that touched the prospect first gets the whole customer.',
  weight: ({ place }) => (place === 1 ? 1 : 0),
  sql: ({ place }) => `case when ${place} = 1 then 1.0 else 0.0 end`,
};
