import { sameParts } from './rule.ts';

export const wordingRule = sameParts({
  key: 'wording',
  label: 'Wording',
  description: 'Another wording asks another question.',
  mismatch: 'warns',
  parts: ['wording'],
});
