import { sameParts } from './rule.ts';

export const samplingRule = sameParts({
  key: 'sampling',
  label: 'Sampling',
  description: 'Who was chosen, and how, decides whom the figure speaks for.',
  mismatch: 'warns',
  parts: ['sampling'],
});
