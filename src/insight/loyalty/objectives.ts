import { type Grain, type Knowable, nextStart } from '../../kernel/index.ts';
import { type Figure, type Metric, readFormula, type Target } from '../../metric/index.ts';
import type { Measured, Reading } from '../reading.ts';
import { usable } from '../station.ts';

/** How a metric stands to its target. `open`: the target lies within the interval, so that nobody can tell. */
export const OBJECTIVE_STATES = ['met', 'missed', 'open', 'no_target', 'not_measured'] as const;
export type ObjectiveState = (typeof OBJECTIVE_STATES)[number];

/** A metric of loyalty or of money with its newest kept figure, beside its target. */
export interface Objective {
  readonly side: 'loyalty' | 'money';
  readonly metricId: string;
  readonly title: string;
  /** The goal that its record sheet names. */
  readonly goal: Knowable<string> | null;
  readonly target: Knowable<Target> | null;
  readonly reading: Reading | null;
  readonly state: ObjectiveState;
}

/** Measures that tell who stays and who recommends. */
const LOYAL: ReadonlySet<string> = new Set(['nps', 'retention', 'churn']);
/** In a kind of event, these letters say that it is a recommendation. */
const RECOMMENDS = /referr|recommend|advoca/i;

/** Grains by which metrics are held against their targets. */
export const OBJECTIVE_GRAINS = ['month', 'quarter', 'year'] as const;

/** Length of the periods by which a metric is held against its target: its own, and months where it is measured oftener. */
export function grainOf({ sheet }: Metric): Grain {
  return sheet.measured === 'quarter' || sheet.measured === 'year' ? sheet.measured : 'month';
}

/** Metrics of each grain, as their readings are asked for. */
export function measuredBy(metrics: readonly Metric[], grain: Grain): Measured[] {
  return usable(metrics)
    .filter((metric) => grainOf(metric) === grain)
    .map(({ id, current }) => ({ metricId: id, metricVersion: current.number }));
}

/**
 * Loyalty within the financial objectives: metrics of loyalty and metrics of money, each with its status.
 * @param readings the newest of each metric, by `grainOf`
 */
export function objectivesOf(metrics: readonly Metric[], readings: readonly Reading[]): Objective[] {
  const newest = new Map(readings.map((reading) => [reading.metricId, reading]));
  return usable(metrics).flatMap((metric): Objective[] => {
    const { sheet, current } = metric;
    const reading = newest.get(metric.id) ?? null;
    const loyal = LOYAL.has(current.formula.measure) || recommends(metric);
    // Before it is measured, nobody knows whether a total is one of money; afterwards its unit says it.
    const money = reading === null ? current.formula.measure === 'total' : reading.minorDigits !== null;
    if (!loyal && !money) return [];
    return [
      {
        side: money ? 'money' : 'loyalty',
        metricId: metric.id,
        title: sheet.title,
        goal: sheet.goal,
        target: sheet.target,
        reading,
        state: stateOf(reading, sheet.target),
      },
    ];
  });
}

/** A kept reading as a figure: shown in the one way that figures are. */
export function figureOfReading(reading: Reading, title: string): Figure {
  const { metricId, metricVersion, grain, start, value, low, high, n, confidence } = reading;
  return {
    value,
    low,
    high,
    n,
    unit: reading.unit,
    unitLabel: reading.unitLabel,
    ...(reading.minorDigits === null ? {} : { minorDigits: reading.minorDigits }),
    confidence,
    period: { from: start, to: nextStart(grain, start) },
    metric: { id: metricId, title, version: metricVersion },
    ...(reading.absent === null
      ? {}
      : { unknown: { known: false, question: reading.absent, finder: null, due: null } }),
  };
}

function recommends({ current }: Metric): boolean {
  const { plan } = readFormula(current.formula);
  return plan.parts.some(
    ({ over, where }) =>
      over === 'signal' &&
      where.some((rule) => 'field' in rule && rule.field === 'kind' && RECOMMENDS.test(String(rule.value))),
  );
}

function stateOf(reading: Reading | null, target: Knowable<Target> | null): ObjectiveState {
  if (reading === null || reading.value === null) return 'not_measured';
  if (!target?.known) return 'no_target';
  const { value, direction } = target.value;
  const reached = direction === 'at_least' ? reading.value >= value : reading.value <= value;
  if (reached) return 'met';
  const { low, high } = reading;
  return low !== null && high !== null && low <= value && value <= high ? 'open' : 'missed';
}
