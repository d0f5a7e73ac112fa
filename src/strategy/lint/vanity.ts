import type { LintRule, ReportedFigure } from './finding.ts';
import { grouped } from './grouped.ts';
import { offer } from './offer.ts';
import { metricSubject } from './subject.ts';

/** Fewer reports than this show no habit. */
const FEWEST_REPORTS = 3;

/** Whether a metric was reported often enough to show a habit, and each time when it had improved. */
export function flattersOnly(reports: readonly ReportedFigure[]): boolean {
  return reports.length >= FEWEST_REPORTS && reports.every(({ changed }) => changed === 'up');
}

export const vanity: LintRule = {
  key: 'vanity',
  title: 'Vanity: only ever reported when it rises',
  because: 'A figure that is shown only when it flatters tells of the reporter, not of the customer.',
  find({ metrics, reported, worseMonths }) {
    const byMetric = grouped(reported, ({ metricId }) => metricId);
    return metrics.flatMap((metric) => {
      const reports = byMetric.get(metric.id) ?? [];
      if (!flattersOnly(reports)) return [];
      const days = reports.map(({ reportedOn }) => reportedOn).sort();
      const [first = '', last = ''] = [days[0], days.at(-1)];
      // A metric that only ever got better is reported rightly when it rises.
      const kept = (worseMonths.get(metric.id) ?? []).filter((month) => month >= first && month <= last);
      if (kept.length === 0) return [];
      const months = kept.length === 1 ? 'one month' : `${kept.length} months`;
      return [
        {
          rule: 'vanity',
          severity: 'notable' as const,
          subject: metricSubject(metric),
          why: `“${metric.sheet.title}” was reported ${reports.length} times, each time when it had improved; that it got worse in ${months} between was not reported.`,
          mends: [offer('add_to_review', 'Put it on the next review, whatever it shows')],
        },
      ];
    });
  },
};
