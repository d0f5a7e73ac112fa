import { type Metric, samenessKey } from '../../metric/index.ts';
import type { LintRule } from './finding.ts';
import { grouped } from './grouped.ts';
import { offer } from './offer.ts';
import { metricSubject } from './subject.ts';

export const sameMeasure: LintRule = {
  key: 'same_measure',
  title: 'Two metrics that measure the same',
  because: 'Two names for one figure make people argue about which is right.',
  find({ metrics }) {
    const groups = grouped(metrics, ({ current }) => samenessKey(current));
    return [...groups.values()].flatMap((group) => {
      // The eldest is the one that others know; the rest may be merged into it.
      const [first, ...others] = group.toSorted(byAge);
      return others.map((metric) => ({
        rule: 'same_measure',
        severity: 'notable' as const,
        subject: metricSubject(metric),
        why: `“${metric.sheet.title}” is made of the same rows in the same way as “${first?.sheet.title}”.`,
        mends: first ? [offer('merge', `Merge into “${first.sheet.title}”`, 'nothing', first.id)] : [],
      }));
    });
  },
};

function byAge(left: Metric, right: Metric): number {
  return left.createdAt.localeCompare(right.createdAt) || (left.id < right.id ? -1 : 1);
}
