import type { LintRule } from './finding.ts';
import { offer, offerRetire } from './offer.ts';
import { metricSubject } from './subject.ts';

export const noDecision: LintRule = {
  key: 'no_decision',
  title: 'Metric that informs no decision',
  because: 'A figure that changes nothing costs a survey, a report and attention.',
  find: ({ metrics }) =>
    metrics
      .filter(({ sheet }) => (sheet.decision ?? '').trim() === '')
      .map((metric) => ({
        rule: 'no_decision',
        severity: 'serious',
        subject: metricSubject(metric),
        why: `Nothing would be decided differently if “${metric.sheet.title}” moved.`,
        mends: [offer('name_decision', 'Name the decision', 'text'), offerRetire()],
      })),
};
