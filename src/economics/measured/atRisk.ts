import { dayIn } from '../../kernel/index.ts';
import { addMonths, firstDay, monthOfDay, monthsOf, periodOfMonths } from '../ledger/index.ts';
import { atRisk } from '../maintenance/index.ts';
import type { Measure } from './ground.ts';

export const measureAtRisk: Measure = async (
  { facts, clock },
  scope,
  { settings, currency, confidence, minimum, attributes, receivedBy },
  period,
  _measuredAt,
  signal,
) => {
  const { bad, cutBy, stated } = settings.atRisk;
  const today = dayIn(scope.zone, clock.now());
  const months = monthsOf(period);
  const next = addMonths(months.at(-1) ?? monthOfDay(period.from), 1);
  // Whole months alone, and as many before as after: bills come by the month, and part of one looks like less spending.
  const over = monthsOf({ from: firstDay(next), to: firstDay(monthOfDay(today)) });
  const count = Math.min(months.length, over.length);
  const after = count > 0 ? periodOfMonths(next, addMonths(next, count - 1)) : null;
  const first = monthOfDay(period.from);
  // Without a whole month after the period nobody can tell who cut; what customers paid stands all the same.
  const before = periodOfMonths(addMonths(first, -(count || months.length)), addMonths(first, -1));
  const counts = await facts.atRisk(
    scope,
    {
      period,
      receivedBy,
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
  );
  const result = atRisk(counts, stated, {
    label: bad.label,
    currency: currency.code,
    confidence,
    told: after !== null,
    minimum,
  });
  const paid = { from: before.from, to: after?.to ?? before.to };
  const uncounted = await facts.uncounted(scope, { period: paid, currency, receivedBy, ...settings }, signal);
  return { result: { ...result, before, after, uncounted }, readings: [] };
};
