import type { AttributionRule } from './rule.ts';

export const lastTouch: AttributionRule = {
  key: 'last_touch',
  label: 'Last touch',
  says: 'The campaign that touched the prospect last before the first day as a customer gets the whole customer.',
  weight: ({ place, of }) => (place === of ? 1 : 0),
  sql: ({ place, of }) => `case when ${place} = ${of} then 1.0 else 0.0 end`,
};
