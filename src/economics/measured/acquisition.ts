import type { Period } from '../../kernel/index.ts';
import { type Acquisition, acquisition } from '../acquisition/index.ts';
import type { CostReading } from '../reading.ts';
import { type Measure, sourceOf } from './ground.ts';

export const measureAcquisition: Measure = async (
  { facts },
  scope,
  { settings, booked, currency, minimum, receivedBy },
  period,
  measuredAt,
  signal,
) => {
  const won = await facts.won(scope, { period, receivedBy, ...settings }, signal);
  const result = acquisition(booked.lines, won, settings, currency.code, minimum);
  return {
    result,
    readings: [
      {
        measure: 'acquisition_per_customer',
        period,
        readings: acquisitionReadings(result, period, measuredAt),
      },
    ],
  };
};

function acquisitionReadings(result: Acquisition, period: Period, measuredAt: string): CostReading[] {
  const base = {
    measure: 'acquisition_per_customer',
    period,
    currency: result.currency,
    stated: false,
    sources: [sourceOf('Acquisition cost', 'acquisition', period)],
    measuredAt,
  } as const;
  const money = (minor: string) =>
    ({ known: true, value: { minor: BigInt(minor), currency: result.currency } }) as const;
  const rows = (cut: 'segment' | 'campaign', list: Acquisition['segments']): CostReading[] =>
    list.map((row) => ({ ...base, cut, key: row.key ?? '', total: money(row.minor), n: row.won }));
  return [
    ...rows('segment', result.segments),
    ...rows('campaign', result.campaigns),
    { ...base, cut: 'all', key: '', total: money(result.all.minor), n: result.all.won },
  ];
}
