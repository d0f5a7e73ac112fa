import type { Decision, DecisionStore } from '../../change/index.ts';
import { type Reading, type ReadingStore, unknownsOf, usable } from '../../insight/index.ts';
import { addDays, type Period, startOf } from '../../kernel/index.ts';
import type { Metric, MetricStore } from '../../metric/index.ts';
import { figurePeriod, type ReviewKind } from '../review/kind.ts';

/** Something that was to be found out by now and is still not known. */
export interface OverdueUnknown {
  readonly about: string;
  readonly question: string;
  readonly finder: string | null;
  readonly due: string | null;
  readonly to: string;
}

/** All that the sources of the agenda look at. Everything on it follows from this. */
export interface AgendaGround {
  readonly kind: ReviewKind;
  /** What the review looks back on. */
  readonly period: Period;
  /** YYYY-MM-DD in the organization's zone. */
  readonly today: string;
  readonly confidence: number;
  readonly unitId: string | null;
  /** Metrics in use, by title. */
  readonly metrics: readonly Metric[];
  /** Kept readings of each metric in the grain of the review, oldest first. */
  readonly readings: ReadonlyMap<string, readonly Reading[]>;
  /** Past their day, or to be looked at. */
  readonly decisions: readonly Decision[];
  /** What nobody knows yet and was to be found out by now. */
  readonly overdue: readonly OverdueUnknown[];
}

/** Where the ground is read, all within one transaction. */
export interface AgendaStores {
  readonly metrics: MetricStore;
  readonly readings: ReadingStore;
  readonly decisions: DecisionStore;
}

/** Periods that are kept with a figure, so that its course can be seen. */
const COURSE = 13;

/** Reads what is known on `today`: nothing that was entered or measured of a later day. */
export async function agendaGround(
  stores: AgendaStores,
  asked: {
    readonly kind: ReviewKind;
    readonly period: Period;
    readonly unitId: string | null;
    readonly confidence: number;
    readonly today: string;
  },
): Promise<AgendaGround> {
  const { kind, period, unitId, today } = asked;
  const all = await stores.metrics.list();
  const metrics = usable(all);
  const last = figurePeriod(kind, period);
  const measured = metrics.map(({ id, current }) => ({ metricId: id, metricVersion: current.number }));
  const readings = await stores.readings.within(measured, kind.grain, {
    from: courseStart(kind, last),
    to: last.to,
  });
  const decisions = await stores.decisions.due(today);
  return {
    ...asked,
    metrics,
    readings: grouped(readings),
    decisions: decisions.filter((one) => unitId === null || one.unitId === null || one.unitId === unitId),
    overdue: unknownsOf(all, today)
      .filter((one) => one.overdue)
      .map((one) => ({ ...one, to: `/decide/metrics/${one.metricId}` })),
  };
}

function courseStart({ grain }: ReviewKind, last: Period): string {
  let { from } = last;
  for (let step = 1; step < COURSE; step++) from = startOf(grain, addDays(from, -1));
  return from;
}

function grouped(readings: readonly Reading[]): Map<string, Reading[]> {
  const byMetric = new Map<string, Reading[]>();
  for (const reading of readings) {
    const own = byMetric.get(reading.metricId);
    if (own) own.push(reading);
    else byMetric.set(reading.metricId, [reading]);
  }
  return byMetric;
}
