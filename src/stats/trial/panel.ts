import { InvalidInput } from '../../kernel/index.ts';
import { criticalT } from '../distribution/index.ts';
import { CONFIDENCE, type Comparison, waldTest } from '../estimate/interval.ts';
import { fitPanel, type PanelFit } from './panelFit.ts';

/** A group (region, store, team) that is watched over all periods. */
export interface PanelGroup {
  /** Index of the first period with the change; null for never. */
  readonly since: number | null;
  /** One per period; null where there is no figure (too few answers, or the change began within the period). */
  readonly cells: readonly (PanelCell | null)[];
}

export interface PanelCell {
  readonly value: number;
  /** What the figure rests on (customers, answers): its error is taken to fall with the root of it. */
  readonly weight: number;
  /** Known sampling error, a floor under the error that the series shows; null where there is none. */
  readonly standardError: number | null;
}

export interface PanelEffect extends Comparison {
  readonly standardError: number;
  /** Group-periods behind it. */
  readonly cells: number;
}

export interface Panel {
  /** With the change less without, over all group-periods with the change, by weight. */
  readonly overall: PanelEffect;
  /** What those would have been without it. */
  readonly base: number;
  /** By periods since the start; below 0 before it, where it should be nothing. */
  readonly byExposure: readonly (PanelEffect & { readonly exposure: number; readonly base: number })[];
  /** By how much groups that get the change moved apart from the others per period before it; null when it can't be told. */
  readonly preTrend: PanelEffect | null;
  /** Correlation of neighboring errors of a group. */
  readonly rho: number;
  readonly df: number;
  readonly groups: number;
  /** Left out: no period before the change, or no others to compare with. */
  readonly unusable: number;
}

export interface PanelOptions {
  readonly confidence?: number;
  /** Correlation of neighboring errors where it is known; estimated by restricted maximum likelihood when left out. */
  readonly rho?: number;
}

/**
 * Staggered roll-out over a handful of groups. Errors that are added up by cluster need some twenty clusters, and are nothing at all
 * for a group that starts alone; so here groups without the change tell how much groups vary. Imputation (Borusyak, Jaravel &
 * Spiess, Review of Economic Studies 2024): group and period effects are fitted to group-periods without the change, those with
 * it are compared with what the fit says. Errors are first-order autoregressive within a group, with variances that fall with the
 * cell's weight (restricted maximum likelihood, as `autoregressiveSeries`; Hansen, Journal of Econometrics 2007), never below
 * the known sampling errors. Degrees of freedom are those of an effective sample (Bayley & Hammersley 1946).
 * With ρ 0 and equal weights this is the regression with group and period effects and one indicator per treated cell.
 *
 * @returns null when no group has periods with and without the change, or fewer than two others are there to compare
 */
export function panelDifferences(
  groups: readonly PanelGroup[],
  { confidence = CONFIDENCE, rho }: PanelOptions = {},
): Panel | null {
  const periods = groups[0]?.cells.length ?? 0;
  groups.forEach(({ cells, since }, at) => {
    if (cells.length !== periods)
      throw InvalidInput.at(`groups[${at}].cells`, `must have one entry for each of ${periods} periods`);
    if (since !== null && !(Number.isInteger(since) && since >= 0))
      throw InvalidInput.at(`groups[${at}].since`, 'must be the index of a period, or null', since);
  });
  const fit = fitPanel(groups, rho);
  if (!fit) return null;
  const treated = fit.treated;
  if (treated.length === 0) return null;
  const overall = effectOf(fit, treated, confidence);
  if (!overall) return null;
  const exposures = new Map<number, Cell[]>();
  for (const cell of [...treated, ...fit.early]) {
    const known = exposures.get(cell.exposure);
    if (known) known.push(cell);
    else exposures.set(cell.exposure, [cell]);
  }
  const byExposure = [...exposures]
    .sort(([a], [b]) => a - b)
    .flatMap(([exposure, cells]) => {
      const found = effectOf(fit, cells, confidence);
      return found ? [{ ...found.effect, base: found.base, exposure }] : [];
    });
  return {
    overall: overall.effect,
    base: overall.base,
    byExposure,
    preTrend:
      fit.trend &&
      compared(fit.trend.value, fit.trend.standardError, fit.trend, confidence, fit.early.length),
    rho: fit.rho,
    df: fit.df,
    groups: fit.groups,
    unusable: fit.unusable,
  };
}

/**
 * Standard error that a planned roll-out will have, from periods before it: the errors are as they were, the cells as planned.
 * @param before the groups before anybody starts
 * @param weights weight of each group's cells in the periods to come
 * @param starts index of each group's first period with the change, counted from the first one to come; null for never
 */
export function plannedPanelError(
  before: readonly (readonly (PanelCell | null)[])[],
  weights: readonly number[],
  starts: readonly (number | null)[],
  ahead: number,
): number | null {
  const past = before[0]?.length ?? 0;
  const known = fitPanel(
    before.map((cells) => ({ since: null, cells })),
    undefined,
  );
  if (!known) return null;
  const planned = before.map((cells, at) => ({
    since: starts[at] === null || starts[at] === undefined ? null : past + starts[at],
    cells: [
      ...cells,
      ...Array.from({ length: ahead }, () => ({ value: 0, weight: weights[at] ?? 1, standardError: null })),
    ],
  }));
  const fit = fitPanel(planned, known.rho, known.variance);
  return fit ? (effectOf(fit, fit.treated, CONFIDENCE)?.effect.standardError ?? null) : null;
}

type Cell = PanelFit['treated'][number];

function effectOf(
  fit: PanelFit,
  cells: readonly Cell[],
  confidence: number,
): { effect: PanelEffect; base: number } | null {
  const total = cells.reduce((sum, { weight }) => sum + weight, 0);
  if (!(total > 0)) return null;
  const { value, base, standardError } = fit.contrast(
    cells.map((cell) => ({ cell, share: cell.weight / total })),
  );
  const effect = compared(value, standardError, fit, confidence, cells.length);
  return effect && { effect, base };
}

function compared(
  difference: number,
  standardError: number,
  { df }: { readonly df: number },
  confidence: number,
  cells: number,
): PanelEffect | null {
  const reach = standardError === 0 ? 0 : criticalT(confidence, df) * standardError;
  const test = waldTest(difference, standardError, df);
  return (
    test && { difference, low: difference - reach, high: difference + reach, ...test, standardError, cells }
  );
}
