import { sameParts } from './rule.ts';

export const languageRule = sameParts({
  key: 'language',
  label: 'Language',
  description: 'Languages differ in how readily people give the highest score.',
  mismatch: 'warns',
  parts: ['language'],
});
