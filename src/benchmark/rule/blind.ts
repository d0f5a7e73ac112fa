import { sameParts } from './rule.ts';

export const blindRule = sameParts({
  key: 'blind',
  label: 'Blind',
  description: 'Who knows the sponsor answers more kindly to it.',
  mismatch: 'warns',
  parts: ['blind'],
});
