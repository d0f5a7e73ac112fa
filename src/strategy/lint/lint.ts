import { type Finding, type LintGround, type LintRule, SEVERITIES } from './finding.ts';
import { goalWithoutMetric } from './goalWithoutMetric.ts';
import { leadWithoutOutcome } from './leadWithoutOutcome.ts';
import { noDecision } from './noDecision.ts';
import { sameMeasure } from './sameMeasure.ts';
import { targetWithoutOwner } from './targetWithoutOwner.ts';
import { unseen } from './unseen.ts';
import { vanity } from './vanity.ts';

/** Every rule, one file each; a new one is added to this list and nowhere else. */
export const LINT_RULES: readonly LintRule[] = [
  noDecision,
  goalWithoutMetric,
  leadWithoutOutcome,
  sameMeasure,
  targetWithoutOwner,
  unseen,
  vanity,
];

/** All that the rules find, the most serious first and by title. */
export function lint(ground: LintGround): Finding[] {
  const rank = (finding: Finding): number => SEVERITIES.indexOf(finding.severity);
  return LINT_RULES.flatMap((rule) => rule.find(ground)).sort(
    (left, right) => rank(left) - rank(right) || left.subject.title.localeCompare(right.subject.title, 'en'),
  );
}
