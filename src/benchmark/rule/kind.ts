import { sameParts } from './rule.ts';

export const kindRule = sameParts({
  key: 'kind',
  label: 'Kind of survey',
  description:
    'A score after a contact, one of the relationship and one of competitors’ customers alike measure three things; only the last compares across firms.',
  mismatch: 'refuses',
  parts: ['kind'],
});
