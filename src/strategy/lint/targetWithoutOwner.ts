import type { LintRule } from './finding.ts';
import { offer } from './offer.ts';
import { goalSubject, metricSubject } from './subject.ts';

export const targetWithoutOwner: LintRule = {
  key: 'target_without_owner',
  title: 'Target that nobody owns',
  because: 'A target that is everybody’s is missed by nobody.',
  find: ({ metrics, goals }) => [
    ...metrics
      .filter(({ sheet }) => sheet.target?.known && (sheet.owner ?? '').trim() === '')
      .map((metric) => ({
        rule: 'target_without_owner',
        severity: 'serious' as const,
        subject: metricSubject(metric),
        why: `“${metric.sheet.title}” has a target, and nobody answers for it.`,
        mends: [offer('own_metric', 'Name its owner', 'person')],
      })),
    ...goals
      .filter(({ hasTarget, owner }) => hasTarget && (owner === null || owner.left))
      .map((goal) => ({
        rule: 'target_without_owner',
        severity: 'serious' as const,
        subject: goalSubject(goal),
        why: goal.owner
          ? `${goal.owner.name}, who answered for “${goal.title}”, has left.`
          : `“${goal.title}” has a target, and nobody answers for it.`,
        mends: [offer('own_goal', 'Choose its owner', 'person')],
      })),
  ],
};
