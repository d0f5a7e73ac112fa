import type { Metric } from '../../metric/index.ts';
import type { LintRule } from './finding.ts';
import { offer } from './offer.ts';
import { metricSubject } from './subject.ts';

export const leadWithoutOutcome: LintRule = {
  key: 'lead_without_outcome',
  title: 'Lead with no outcome',
  because: 'A metric that is said to lead, but not what it leads to, can never be shown to lead.',
  find({ metrics }) {
    const outcomes = metrics.filter(({ sheet }) => sheet.timing === 'lag');
    const named = namesOf(outcomes);
    return metrics
      .filter(
        ({ sheet }) => sheet.timing === 'lead' && !sheet.relatesTo.some((name) => named.has(plain(name))),
      )
      .map((metric) => ({
        rule: 'lead_without_outcome',
        severity: 'notable',
        subject: metricSubject(metric),
        why: `“${metric.sheet.title}” is said to lead, but none of what it relates to is a metric that lags.`,
        mends: [
          ...(outcomes.length > 0 ? [offer('relate_outcome', 'Choose its outcome', 'outcome')] : []),
          offer('mark_outcome', 'It is an outcome itself'),
        ],
      }));
  },
};

/** Ids and titles by which a record sheet may name metrics. */
function namesOf(metrics: readonly Metric[]): ReadonlySet<string> {
  return new Set(metrics.flatMap(({ id, sheet }) => [id, plain(sheet.title)]));
}

function plain(name: string): string {
  return name.trim().toLowerCase();
}
