import type { Reading } from '../../insight/index.ts';
import { InvalidInput, Problem } from '../../kernel/index.ts';
import { type Metric, readFormula } from '../../metric/index.ts';
import type { GoalFields } from './goal.ts';

/** What a metric is counted in. */
export interface MetricUnit {
  readonly code: string;
  readonly label: string;
  readonly minorDigits: number | null;
  /** It was seen in what was measured; otherwise it is what the measure says by itself, and data may tell otherwise. */
  readonly seen: boolean;
}

/** @param readings of this metric, in any order */
export function unitOfMetric(metric: Metric, readings: readonly Reading[]): MetricUnit {
  const reading = readings.find((one) => one.unit !== '' && (one.n ?? 0) > 0);
  if (reading)
    return {
      code: reading.unit,
      label: reading.unitLabel,
      minorDigits: reading.minorDigits,
      seen: true,
    };
  try {
    const { code, label, minorDigits } = readFormula(metric.current.formula).unit({});
    return { code, label, minorDigits: minorDigits ?? null, seen: false };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { code: '', label: '', minorDigits: null, seen: false };
  }
}

/**
 * What a goal says of metrics, against the metrics themselves.
 * @param metric the goal's own, null when it has none
 * @param leads those that shall lead it, null for one that is not there
 * @throws InvalidInput for a target in another unit, and a leading indicator that does not lead
 */
export function checkMetrics(
  { target, leads }: Pick<GoalFields, 'target' | 'leads'>,
  metric: { readonly metric: Metric; readonly unit: MetricUnit } | null,
  leading: readonly (Metric | null)[],
): void {
  if (target?.known && metric === null)
    throw InvalidInput.at('target', 'needs the metric that it is counted in');
  if (target?.known && metric?.unit.seen && target.value.unit !== metric.unit.code)
    throw InvalidInput.at(
      'target.unit',
      `must be ${metric.unit.label || metric.unit.code} (${metric.unit.code}), in which “${metric.metric.sheet.title}” is counted`,
      target.value.unit,
    );
  for (const [index, lead] of leading.entries()) {
    const place = `leads.${index}`;
    if (lead === null) throw InvalidInput.at(place, 'must be a metric of this organization', leads[index]);
    const { title, timing } = lead.sheet;
    if (lead.id === metric?.metric.id)
      throw InvalidInput.at(place, 'must be another metric than the one that it leads', title);
    if (timing === 'lag')
      throw InvalidInput.at(place, 'must be a metric that leads; this one lags the outcome', title);
  }
}
