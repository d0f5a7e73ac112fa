import { sameWords } from '../key.ts';
import type { ComparabilityRule } from './rule.ts';

const KEY = 'ownHand';

export const ownHandRule: ComparabilityRule = {
  key: KEY,
  label: 'Each by its own hand',
  description:
    'A Net Promoter Score that each firm measured of itself differs by who was asked and how; only a competitive survey, by one hand, compares firms.',
  mismatch: 'warns',
  judge(ours, theirs) {
    const [one, other] = [ours.key.kind, theirs.key.kind];
    if (one === null || one !== other || one === 'competitive') return [];
    // Indices with a method of their own are made the same way by whoever makes them.
    if (ours.key.variant !== 'nps' || theirs.key.variant !== 'nps') return [];
    if (
      ours.measuredBy !== null &&
      theirs.measuredBy !== null &&
      sameWords(ours.measuredBy, theirs.measuredBy)
    )
      return [];
    const why = `Both are ${one} scores, but not measured by one hand: only a competitive survey compares firms.`;
    return [{ rule: KEY, severity: 'warns', part: 'kind', why }];
  },
};
