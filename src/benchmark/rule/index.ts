import type { Comparable } from '../key.ts';
import { blindRule } from './blind.ts';
import { kindRule } from './kind.ts';
import { languageRule } from './language.ts';
import { modeRule } from './mode.ts';
import { ownHandRule } from './ownHand.ts';
import { periodRule } from './period.ts';
import { populationRule } from './population.ts';
import { responseRule } from './response.ts';
import type { ComparabilityRule, Finding } from './rule.ts';
import { samplingRule } from './sampling.ts';
import { scaleRule } from './scale.ts';
import { variantRule } from './variant.ts';
import { weightingRule } from './weighting.ts';
import { wordingRule } from './wording.ts';

export type { ComparabilityRule, Finding, Severity } from './rule.ts';
export { SEVERITIES } from './rule.ts';

/** Every rule, those that refuse first; a new one is a file of its own and a place in this list. */
export const COMPARABILITY_RULES: readonly ComparabilityRule[] = [
  variantRule,
  scaleRule,
  kindRule,
  populationRule,
  ownHandRule,
  modeRule,
  periodRule,
  blindRule,
  wordingRule,
  languageRule,
  samplingRule,
  responseRule,
  weightingRule,
];

export const OUTCOMES = ['accepted', 'warned', 'refused'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export interface Verdict {
  readonly outcome: Outcome;
  /** Refusals first, each with its reason. */
  readonly findings: readonly Finding[];
}

/** Whether two figures may be set side by side. One refusal is enough, whatever else agrees. */
export function judge(ours: Comparable, theirs: Comparable): Verdict {
  const found = COMPARABILITY_RULES.flatMap((rule) => rule.judge(ours, theirs));
  const refusals = found.filter(({ severity }) => severity === 'refuses');
  const findings = [...refusals, ...found.filter(({ severity }) => severity === 'warns')];
  const outcome = refusals.length > 0 ? 'refused' : findings.length > 0 ? 'warned' : 'accepted';
  return { outcome, findings };
}
