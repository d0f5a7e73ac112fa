import { sameParts } from './rule.ts';

export const scaleRule = sameParts({
  key: 'scale',
  label: 'Scale and direction',
  description: 'Answers from 1 to 5 and from 0 to 10, or points and percent, do not measure in one unit.',
  mismatch: 'refuses',
  parts: ['unit', 'direction', 'answerScale'],
});
