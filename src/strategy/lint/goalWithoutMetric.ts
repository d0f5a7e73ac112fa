import type { LintRule } from './finding.ts';
import { offer } from './offer.ts';
import { goalSubject } from './subject.ts';

export const goalWithoutMetric: LintRule = {
  key: 'goal_without_metric',
  title: 'Goal with no metric',
  because: 'Nobody can tell whether a goal without a metric is reached.',
  find({ goals, metrics }) {
    const known = new Set(metrics.map(({ id }) => id));
    const open = goals.filter(({ metricId }) => metricId === null || !known.has(metricId));
    return open.map((goal) => ({
      rule: 'goal_without_metric',
      // What is done in a week or a month is often a task, and seen without a metric.
      severity: goal.horizon === 'week' || goal.horizon === 'month' ? 'slight' : 'serious',
      subject: goalSubject(goal),
      why:
        goal.metricId === null
          ? `No metric says how far “${goal.title}” is.`
          : `The metric that says how far “${goal.title}” is, is gone or retired.`,
      mends: [offer('measure_goal', 'Choose its metric', 'metric')],
    }));
  },
};
