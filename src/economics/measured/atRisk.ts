import { addDays, dayIn } from '../../kernel/index.ts';
import { atRisk } from '../maintenance/index.ts';
import type { Measure } from './ground.ts';

export const measureAtRisk: Measure = async (
  { facts, clock },
  scope,
  { settings, currency, confidence, attributes },
  period,
  _measuredAt,
  signal,
) => {
  const { bad, cutBy, stated } = settings.atRisk;
  const today = dayIn(scope.zone, clock.now());
  const days = Math.round((Date.parse(period.to) - Date.parse(period.from)) / 86_400_000);
  const end = addDays(period.to, days);
  const before = { from: addDays(period.from, -days), to: period.from };
  const after = { from: period.to, to: end < today ? end : today };
  // Without any time after the period nobody can tell who cut.
  const counts =
    after.from < after.to
      ? await facts.atRisk(
          scope,
          {
            period,
            before,
            after,
            bad,
            cutBy,
            currency,
            attributes,
            revenueKinds: settings.revenueKinds,
            segmentBy: settings.segmentBy,
          },
          signal,
        )
      : [];
  const result = atRisk(counts, stated, { label: bad.label, currency: currency.code, confidence });
  return { result: { ...result, before, after: after.from < after.to ? after : null }, readings: [] };
};
