import { addDays } from '../../kernel/index.ts';
import type { LintRule } from './finding.ts';
import { offer, offerRetire } from './offer.ts';
import { metricSubject } from './subject.ts';

/** Days of a quarter. */
const QUARTER = 92;

export const unseen: LintRule = {
  key: 'unseen',
  title: 'Metric that nobody has looked at for a quarter',
  because: 'What nobody looks at informs nobody, whatever its record sheet says.',
  find({ metrics, looks, today }) {
    const since = addDays(today, -QUARTER);
    return metrics.flatMap((metric) => {
      const last = looks.get(metric.id);
      // A new one has a quarter to be looked at, counted from when it was entered.
      if ((last ?? metric.createdAt.slice(0, 10)) >= since) return [];
      return [
        {
          rule: 'unseen',
          severity: 'slight' as const,
          subject: metricSubject(metric),
          why: last
            ? `Nobody has opened “${metric.sheet.title}” since ${last}.`
            : `Nobody has opened “${metric.sheet.title}” since it was entered on ${metric.createdAt.slice(0, 10)}.`,
          mends: [offer('add_to_review', 'Put it on the next review'), offerRetire()],
        },
      ];
    });
  },
};
