import { sameParts } from './rule.ts';

export const weightingRule = sameParts({
  key: 'weighting',
  label: 'Weighting',
  description: 'Weights move a figure; ACSI does not publish those of its items.',
  mismatch: 'warns',
  parts: ['weighting'],
});
