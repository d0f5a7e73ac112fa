import { sameParts } from './rule.ts';

export const variantRule = sameParts({
  key: 'variant',
  label: 'Metric and calculation',
  description:
    'Two ways of calculating give two figures from the same answers (a mean and a share of effort), so they are never set side by side.',
  mismatch: 'refuses',
  parts: ['variant'],
});
