import { sameParts } from './rule.ts';

export const populationRule = sameParts({
  key: 'population',
  label: 'Population',
  description: 'People of another country, segment or market answer differently for the same experience.',
  mismatch: 'refuses',
  parts: ['country', 'segment', 'market'],
});
