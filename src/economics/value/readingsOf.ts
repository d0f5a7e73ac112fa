import type { ValueFound } from './analysis.ts';
import type { StatedBasis } from './basis.ts';
import type { LifetimeLine, LifetimePart } from './lifetime.ts';
import type { ReadingGroup, ValueReadings } from './reading.ts';
import type { ReferralPart } from './referral.ts';

/** What other parts of the economics take from an analysis; null where it found no lifetime value. */
export function readingsOf(analysis: {
  readonly id: string;
  readonly stated: StatedBasis;
  readonly measuredOn: string;
  readonly confidence: number;
  readonly currency: string | null;
  readonly lifetime: ValueFound<LifetimePart>;
  readonly referral: ValueFound<ReferralPart>;
}): ValueReadings | null {
  const { id, stated, measuredOn, confidence, currency, lifetime, referral } = analysis;
  const { basis } = stated;
  const { found } = lifetime;
  if (found === null || currency === null || !found.lines.some(({ value }) => value !== null)) return null;
  const groupOf = (line: LifetimeLine, all: boolean): ReadingGroup => ({
    segment:
      all || found.attribute === null || line.segment === null
        ? null
        : { attribute: found.attribute, value: line.segment },
    n: line.n ?? 0,
    verdict: line.holdout?.verdict ?? 'untested',
    warning: line.warnings.length > 0 ? line.warnings.join(' ') : null,
  });
  // The first line is all customers; those without a value of the attribute are no segment.
  const told = found.lines.filter((line, at) => at === 0 || line.segment !== null);
  return {
    analysisId: id,
    kind: basis.kind,
    measuredOn,
    currency,
    horizonYears: basis.horizonYears,
    discountRate: basis.discount.rate,
    of: found.of,
    confidence,
    evidence: [
      {
        kind: 'page',
        id: null,
        title: `Lifetime value, measured on ${measuredOn}`,
        to: `/prove/value?view=lifetime&kind=${basis.kind}&analysis=${id}`,
      },
    ],
    renewal: basis.renewal,
    lifetime: told.flatMap((line, at) =>
      line.value ? [{ ...groupOf(line, at === 0), value: line.value }] : [],
    ),
    retention: told.flatMap((line, at) =>
      line.saved && line.onePoint && line.churn
        ? [
            {
              ...groupOf(line, at === 0),
              customers: line.there ?? 0,
              churn: line.churn,
              savedCustomer: line.saved,
              onePoint: line.onePoint,
            },
          ]
        : [],
    ),
    referral:
      referral.found === null
        ? null
        : {
            n: referral.found.made,
            joined: referral.found.joined,
            value: referral.found.total,
            each: referral.found.each,
          },
  };
}
