import { z } from 'zod';
import { addDays, dayWords, nextStart, type Period } from '../../../kernel/index.ts';
import {
  autoregressiveSeries,
  detectableEffect,
  interruptedSeries,
  plannedSeriesError,
} from '../../../stats/index.ts';
import type { Check } from '../judgment.ts';
import { cellOf, countedBy, unitOf, wholePeriods } from './counted.ts';
import { declareMethod, type Finding, nothing, pWords, type Trial } from './method.ts';
import { sampleWords } from './sampleWords.ts';
import { linkedTo, unlinkedConcern } from './standing.ts';

/** A metric's own course: one figure a period, the one in which the change began left out. */
export interface SeriesFacts {
  readonly starts: readonly string[];
  readonly values: readonly number[];
  /** Index of the first period with the change. */
  readonly change: number;
  /** What a period is called. */
  readonly period: string;
  /** Days of history, by which it is told whether seasons can be seen. */
  readonly historyDays: number;
}

const LEAST = 3;
/** Under two years before, what comes every year looks like a change. */
const TWO_YEARS = 730;

export const interruptedMethod = declareMethod({
  key: 'interrupted',
  name: 'Interrupted time series',
  summary:
    'Everybody gets it on one day, and the metric’s own course before tells what would have been. The weakest of the four: anything else that happened then counts as the change.',
  asks: [
    'The day on which it starts for all',
    'At least three whole periods on both sides, better twelve before',
  ],
  checks: [
    { key: 'autocorrelation', name: 'Neighboring periods' },
    { key: 'history', name: 'Enough history' },
    { key: 'season', name: 'Seasons' },
  ],
  assigns: false,
  design: z.object({}),
  // Any figure has a course.
  refuses: () => null,
  faults(_, trial) {
    const before = wholePeriods(trial.grain, trial.before)?.starts.length ?? 0;
    const after = wholePeriods(trial.grain, trial.after)?.starts.length ?? 0;
    return [
      ...(before < LEAST
        ? [
            {
              place: 'baselineFrom',
              rule: `must leave at least ${LEAST} whole ${trial.grain}s before the start; there are ${before}`,
            },
          ]
        : []),
      ...(after < LEAST
        ? [
            {
              place: 'judgeOn',
              rule: `must leave at least ${LEAST} whole ${trial.grain}s with the change; there are ${after}`,
            },
          ]
        : []),
    ];
  },
  treats: () => null,
  async judge(counting, judged, trial) {
    const span = { from: trial.before.from, to: trial.after.to };
    const periods = wholePeriods(trial.grain, span);
    const unit = await unitOf(counting, judged, trial);
    const sample = { size: 0, unit: `${trial.grain}s with the change` };
    if (!periods) return nothing(unit, `There is no whole ${trial.grain} yet.`, sample);
    const counted = await countedBy(counting, judged, trial, periods.period, trial.grain, null);
    const found = periods.starts
      .filter((start) => !isMixed(start, trial))
      .map((start) => ({
        start,
        cell: cellOf(judged.reading, counted.buckets.get(start), spanOf(start, trial), trial.confidence),
      }));
    const empty = found.find(({ cell }) => cell === null);
    if (empty)
      return nothing(
        unit,
        `There is no figure for the ${trial.grain} that begins on ${dayWords(empty.start)}.`,
        sample,
      );
    const facts: SeriesFacts = {
      starts: found.map(({ start }) => start),
      values: found.map(({ cell }) => cell?.value ?? 0),
      change: found.filter(({ start }) => start < trial.after.from).length,
      period: trial.grain,
      historyDays: daysBetween(trial.before.from, trial.after.from),
    };
    const { scope, facts: store, attributes, signal } = counting;
    const treatedCustomers = await store.count(
      scope,
      { day: trial.after.from, rules: trial.audience ? [trial.audience] : [], attributes },
      signal,
    );
    return { ...judgeSeries(facts, trial.confidence), unit, treatedCustomers };
  },
  async sample(counting, judged, trial, known, { worthwhile, power }) {
    const unitOfMetric = await unitOf(counting, judged, {
      ...trial,
      after: { ...trial.after, to: known > trial.before.from ? known : addDays(trial.before.from, 1) },
    });
    const unit = `${trial.grain}s with the change`;
    const ahead = wholePeriods(trial.grain, trial.after)?.starts.length ?? 0;
    const history = wholePeriods(trial.grain, {
      from: trial.before.from,
      to: known < trial.before.to ? known : trial.before.to,
    });
    const counted = history && (await countedBy(counting, judged, trial, history.period, trial.grain, null));
    const values = (history?.starts ?? []).flatMap((start) => {
      const cell = cellOf(
        judged.reading,
        counted?.buckets.get(start),
        spanOf(start, trial),
        trial.confidence,
      );
      return cell ? [cell.value] : [];
    });
    const asked = { power, confidence: trial.confidence };
    const reach = (periods: number): number | null => {
      const error = plannedSeriesError(values, periods);
      return error === null ? null : detectableEffect(error, asked);
    };
    const concerns = unlinkedConcern(await linkedTo(counting, judged, trial, known));
    return { ...plannedPeriods({ unit, ahead, worthwhile, power, unitOfMetric, reach }), concerns };
  },
});

/** Shared by the methods that wait for periods: how many until the smallest effect worth having can be seen. */
export function plannedPeriods({
  unit,
  ahead,
  worthwhile,
  power,
  unitOfMetric,
  reach,
}: {
  unit: string;
  ahead: number;
  worthwhile: number;
  power: number;
  unitOfMetric: Finding['unit'];
  /** Smallest effect that so many periods with the change find; null where it can't be told. */
  reach: (periods: number) => number | null;
}) {
  const detectable = reach(ahead);
  let needed: number | null = null;
  for (let periods = LEAST; detectable !== null && needed === null && periods <= MOST_PERIODS; periods++)
    if ((reach(periods) ?? Infinity) <= worthwhile) needed = periods;
  const sample = { unit, needed, available: ahead, detectable, rho: null };
  const words =
    detectable !== null && needed === null
      ? `Even ${MOST_PERIODS} ${unit} would not show a change of this size: the metric moves too much by itself. ${sampleWords(
          { ...sample, needed: MOST_PERIODS + 1 },
          worthwhile,
          unitOfMetric,
          power,
        )
          .split('. ')
          .slice(-1)}`
      : sampleWords(sample, worthwhile, unitOfMetric, power);
  return { ...sample, unitOfMetric, words };
}

const MOST_PERIODS = 36;

/** Whether the change began within the period: it belongs to neither side. */
function isMixed(start: string, trial: Trial): boolean {
  return start < trial.after.from && nextStart(trial.grain, start) > trial.after.from;
}

function spanOf(start: string, { grain }: Trial): Period {
  return { from: start, to: nextStart(grain, start) };
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000;
}

/** What a metric's own course says: the mean distance from the trend before, with errors of neighbors allowed for. */
export function judgeSeries(
  facts: SeriesFacts,
  confidence: number,
): Omit<Finding, 'unit' | 'treatedCustomers'> {
  const { values, change, starts, period } = facts;
  const after = values.length - change;
  const sample = { size: after, unit: `${period}s with the change` };
  const enough: Check = {
    key: 'history',
    name: 'Enough history',
    result: change >= 12 ? 'holds' : change >= 6 ? 'doubtful' : 'fails',
    words:
      change >= 12
        ? `${change} ${period}s before the change and ${after} with it.`
        : `Only ${change} ${period}s before the change: its trend is uncertain, which the interval allows for${change < 6 ? ', but with fewer than six nothing can be said' : ''}.`,
  };
  const season: Check = {
    key: 'season',
    name: 'Seasons',
    result: facts.historyDays >= TWO_YEARS ? 'holds' : 'doubtful',
    words:
      facts.historyDays >= TWO_YEARS
        ? 'Two years before the change: what comes every year can be seen.'
        : 'Less than two years before the change: what comes every year cannot be told from it.',
  };
  const unsaid = (why: string) => ({
    effect: null,
    why,
    base: null,
    sample,
    checks: [enough, season],
    charts: [],
  });
  if (change < LEAST || after < LEAST)
    return unsaid(
      `At least ${LEAST} ${period}s on both sides are needed; there are ${change} before and ${after} with the change.`,
    );
  const found = autoregressiveSeries(values, change, confidence);
  if (!found) return unsaid('The series is exact: there is nothing by which chance could be told.');
  const { value, low, high, standardError } = found.average;
  const dependence = interruptedSeries(values, change)?.dependence ?? null;
  const neighbors: Check = {
    key: 'autocorrelation',
    name: 'Neighboring periods',
    p: dependence?.p ?? null,
    result:
      dependence === null ? 'not_checked' : dependence.p < 0.05 && found.rho > 0.7 ? 'doubtful' : 'holds',
    words:
      dependence === null
        ? 'There is nothing left over by which it could be told.'
        : dependence.p < 0.05
          ? `Neighboring ${period}s hang together (Ljung–Box ${pWords(dependence.p)}); the interval allows for it with a correlation of ${found.rho.toFixed(2)}.`
          : `Neighboring ${period}s do not hang together beyond chance (Ljung–Box ${pWords(dependence.p)}).`,
  };
  const expected = (at: number): number => found.start.value + found.trend.value * (at + 1);
  const seen = values.slice(change).reduce((sum, one) => sum + one, 0) / after;
  return {
    effect: { value, low, high, standardError },
    why: null,
    base: seen - value,
    sample,
    checks: [neighbors, enough, season],
    charts: [
      {
        kind: 'series',
        title: 'The metric’s course, and how it would have gone on',
        lines: [
          { name: 'As it was', points: starts.map((label, at) => ({ label, value: values[at] ?? null })) },
          {
            name: 'As it would have gone on',
            points: starts.map((label, at) => ({ label, value: at < change ? null : expected(at) })),
          },
        ],
        change: starts[change] ?? null,
      },
    ],
  };
}
