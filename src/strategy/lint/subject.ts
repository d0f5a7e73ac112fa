import type { Metric } from '../../metric/index.ts';
import type { LintGoal, LintSubject } from './finding.ts';

export function metricSubject({ id, sheet }: Metric): LintSubject {
  return { kind: 'metric', id, title: sheet.title, to: `/decide/metrics/${id}` };
}

export function goalSubject({ id, title, to }: LintGoal): LintSubject {
  return { kind: 'goal', id, title, to };
}
