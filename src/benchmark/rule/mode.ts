import { sameParts } from './rule.ts';

export const modeRule = sameParts({
  key: 'mode',
  label: 'Mode',
  description:
    'People answer more kindly to a voice than to a screen. How much is disputed, so no fixed correction is applied.',
  mismatch: 'warns',
  parts: ['mode'],
});
