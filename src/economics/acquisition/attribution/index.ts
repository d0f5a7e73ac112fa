import { firstTouch } from './firstTouch.ts';
import { lastTouch } from './lastTouch.ts';
import { linear } from './linear.ts';
import { positionBased } from './positionBased.ts';
import type { AttributionRule } from './rule.ts';
import { timeDecay } from './timeDecay.ts';

export type { AttributionRule, Touch } from './rule.ts';

/** Every rule, one file each; a new one is added here and nowhere else. */
export const ATTRIBUTION_RULES: readonly AttributionRule[] = [
  firstTouch,
  lastTouch,
  linear,
  positionBased,
  timeDecay,
];
