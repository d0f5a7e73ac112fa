import { InvalidInput, type Random } from '../../kernel/index.ts';
import { invertSymmetric } from '../algebra/matrix.ts';
import { chiSquareSurvival, criticalT } from '../distribution/index.ts';
import { CONFIDENCE, type Comparison, type Test, waldTest } from '../estimate/interval.ts';
import { type Cell, cellsOf, overTime, type Weighted } from './staggeredCells.ts';

/** A unit that is watched over all periods and gets the change at one of them, or never. */
export interface StaggeredUnit {
  /** Index of the first period with the change; null for never. */
  readonly since: number | null;
  /** One value per period. */
  readonly values: readonly number[];
  /** Units with one cluster are not independent (agents of a team); each unit is its own when left out. */
  readonly cluster?: string;
}

export interface StaggeredEffect extends Comparison {
  readonly standardError: number;
  /** Treated units behind it. */
  readonly treated: number;
}

export interface Staggered {
  /** Average over all treated units and periods from their start on. */
  readonly overall: StaggeredEffect;
  /** Effect of the group that began at `since`, in `period`. Before `since` it should be nothing. */
  readonly groups: readonly (StaggeredEffect & { readonly since: number; readonly period: number })[];
  /** Effect by periods since the start: below 0 before it. −1 is what all is measured from. */
  readonly byExposure: readonly (StaggeredEffect & { readonly exposure: number })[];
  /** All effects before the start are nothing, together; null when there are none or they can't be told apart. */
  readonly preTrend: (Test & { readonly df: number }) | null;
  readonly units: number;
  readonly clusters: number;
  /** Left out: units that had the change from the first period on, with no before to compare. */
  readonly alwaysTreated: number;
  /** Standard errors that the bands of `byExposure` reach: t, or wider when all of them are to hold at once. */
  readonly criticalValue: number;
}

export interface StaggeredOptions {
  /** `never`: units that never get the change. `notYet` (default): also those that get it later, until they do. */
  readonly control?: 'never' | 'notYet';
  readonly confidence?: number;
  /** When given, `byExposure` holds for all exposures at once, by 999 draws of the multiplier bootstrap. */
  readonly random?: Random;
}

const REPLICATES = 999;

/**
 * Difference in differences where groups begin at different times (Callaway & Sant'Anna, Journal of Econometrics 2021,
 * unconditional): the effect of group g in period t is its change since the period before it began, less that of the
 * controls. One regression with fixed effects would take early groups as controls of late ones and can even turn the
 * sign (Goodman-Bacon 2021). Errors come from influence functions, added up by cluster; every period is measured from the
 * last one before the start. For few clusters (under about 20) the errors are
 * still too small.
 *
 * @returns null when no group has a period before and somebody to compare with
 */
export function staggeredDifferences(
  units: readonly StaggeredUnit[],
  { control = 'notYet', confidence = CONFIDENCE, random }: StaggeredOptions = {},
): Staggered | null {
  const periods = units[0]?.values.length ?? 0;
  units.forEach(({ values, since }, at) => {
    if (values.length !== periods || !values.every(Number.isFinite))
      throw InvalidInput.at(`units[${at}].values`, `must have a number for each of ${periods} periods`);
    if (since !== null && !(Number.isInteger(since) && since >= 0))
      throw InvalidInput.at(`units[${at}].since`, 'must be the index of a period, or null', since);
  });
  const kept = units.filter(({ since }) => since !== 0);
  const cells = cellsOf(kept, periods, control);
  const after = cells.filter(({ since, period }) => period >= since);
  if (after.length === 0) return null;
  const cluster = clustering(kept);
  const errorOf = (influence: Float64Array): number => {
    const sums = cluster.sums(influence);
    return Math.sqrt(sums.reduce((total, one) => total + one * one, 0)) / kept.length;
  };
  const effect = ({ value, influence, treated }: Weighted, critical: number): StaggeredEffect => {
    const standardError = errorOf(influence);
    const reach = critical * standardError;
    const test =
      waldTest(value, standardError, df) ?? ({ statistic: 0, distribution: 't', df, p: 1 } as const);
    return { difference: value, low: value - reach, high: value + reach, ...test, standardError, treated };
  };
  // Few clusters: Student's t with as many degrees of freedom as clusters less groups, instead of the source's z.
  const df = Math.max(1, cluster.count - new Set(kept.map(({ since }) => since)).size);
  const single = criticalT(confidence, df);
  const exposures = [...new Set(cells.map(({ since, period }) => period - since))].sort((a, b) => a - b);
  const byExposure = exposures.map((exposure) => ({
    exposure,
    found: overTime(
      cells.filter(({ since, period }) => period - since === exposure),
      kept,
    ),
  }));
  const criticalValue = random
    ? Math.max(
        single,
        simultaneous(
          byExposure.map(({ found }) => ({
            sums: cluster.sums(found.influence),
            error: errorOf(found.influence),
          })),
          { units: kept.length, confidence, random },
        ),
      )
    : single;
  return {
    overall: effect(overTime(after, kept), single),
    groups: cells.map((cell) => ({ ...effect(cell, single), since: cell.since, period: cell.period })),
    byExposure: byExposure.map(({ exposure, found }) => ({ ...effect(found, criticalValue), exposure })),
    preTrend: jointTest(
      cells.filter(({ since, period }) => period < since),
      kept.length,
      cluster,
    ),
    units: kept.length,
    clusters: cluster.count,
    alwaysTreated: units.length - kept.length,
    criticalValue,
  };
}

interface Clustering {
  readonly count: number;
  /** Influence added up by cluster. */
  sums(influence: Float64Array): Float64Array;
}

function clustering(units: readonly StaggeredUnit[]): Clustering {
  const names = new Map<string, number>();
  let count = 0;
  const places = units.map(({ cluster }) => {
    const known = cluster === undefined ? undefined : names.get(cluster);
    if (known !== undefined) return known;
    if (cluster !== undefined) names.set(cluster, count);
    return count++;
  });
  return {
    count,
    sums(influence) {
      const sums = new Float64Array(count);
      influence.forEach((one, unit) => {
        const place = places[unit] ?? 0;
        sums[place] = (sums[place] ?? 0) + one;
      });
      return sums;
    },
  };
}

/** Wald test that all are zero. */
function jointTest(
  cells: readonly Cell[],
  units: number,
  cluster: Clustering,
): (Test & { readonly df: number }) | null {
  const size = cells.length;
  if (size === 0) return null;
  const sums = cells.map(({ influence }) => cluster.sums(influence));
  const values = Float64Array.from({ length: size * size }, (_, at) => {
    const [a, b] = [sums[Math.floor(at / size)], sums[at % size]];
    return (a?.reduce((total, one, i) => total + one * (b?.[i] ?? 0), 0) ?? 0) / units ** 2;
  });
  const inverse = invertSymmetric({ size, values }, 1e-9);
  if (!inverse) return null;
  let statistic = 0;
  for (let i = 0; i < size; i++)
    for (let j = 0; j < size; j++)
      statistic += (cells[i]?.value ?? 0) * (inverse.values[i * size + j] ?? 0) * (cells[j]?.value ?? 0);
  return { statistic, distribution: 'chiSquare', df: size, p: chiSquareSurvival(statistic, size) };
}

/** Quantile of the largest |t| when each cluster's influence gets a random sign (Rademacher multipliers). */
function simultaneous(
  effects: readonly { readonly sums: Float64Array; readonly error: number }[],
  { units, confidence, random }: { units: number; confidence: number; random: Random },
): number {
  const used = effects.filter(({ error }) => error > 0);
  const clusters = used[0]?.sums.length ?? 0;
  const largest = Float64Array.from({ length: REPLICATES }, () => {
    const signs = Float64Array.from({ length: clusters }, () => (random.next() < 0.5 ? -1 : 1));
    return used.reduce((most, { sums, error }) => {
      const drawn = sums.reduce((total, one, i) => total + one * (signs[i] ?? 0), 0);
      return Math.max(most, Math.abs(drawn) / units / error);
    }, 0);
  }).sort();
  return largest[Math.ceil(confidence * REPLICATES) - 1] ?? 0;
}
