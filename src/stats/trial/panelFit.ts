import { cholesky, logDeterminant, substituted } from './cholesky.ts';
import type { PanelGroup } from './panel.ts';

/** A group-period on its way through the fit. */
export interface FittedCell {
  readonly group: number;
  readonly period: number;
  readonly value: number;
  readonly weight: number;
  /** Periods since the group's start; 0 for groups without one. */
  readonly exposure: number;
}

/** Group and period effects fitted to the cells without the change, with errors that hang together within a group. */
export interface PanelFit {
  readonly rho: number;
  readonly df: number;
  /** Of a cell of weight 1. */
  readonly variance: number;
  readonly groups: number;
  readonly unusable: number;
  readonly treated: readonly FittedCell[];
  /** Cells before the start of groups that start. */
  readonly early: readonly FittedCell[];
  readonly trend: { readonly value: number; readonly standardError: number; readonly df: number } | null;
  /** A weighted mean of cells less what the fit says of them. */
  contrast(parts: readonly { readonly cell: FittedCell; readonly share: number }[]): {
    readonly value: number;
    readonly base: number;
    readonly standardError: number;
  };
}

/** Where the correlation of neighbors is looked for: coarsely first, then around the best. */
const COARSE = Array.from({ length: 15 }, (_, at) => -0.5 + 0.1 * at);
const FINE = [0.05, 0.025, 0.0125, 0.00625];

/** @param variance of a cell of weight 1 where it is known from elsewhere */
export function fitPanel(
  groups: readonly PanelGroup[],
  rho: number | undefined,
  variance?: number,
): PanelFit | null {
  const all = groups.flatMap(({ cells, since }, group) =>
    cells.flatMap((cell, period): (FittedCell & { readonly error: number | null })[] =>
      cell === null || !(cell.weight > 0) || !Number.isFinite(cell.value)
        ? []
        : [
            {
              ...{ group, period, value: cell.value, weight: cell.weight, error: cell.standardError },
              exposure: since === null ? 0 : period - since,
            },
          ],
    ),
  );
  const isTreated = ({ group, exposure }: FittedCell): boolean =>
    groups[group]?.since !== null && exposure >= 0;
  const bare = all.filter((cell) => !isTreated(cell));
  const usable = new Set(bare.map(({ group }) => group));
  const covered = new Set(bare.map(({ period }) => period));
  const treated = all.filter((cell) => isTreated(cell) && usable.has(cell.group) && covered.has(cell.period));
  if (usable.size < 2 || bare.length < 3) return null;
  const starting = (cell: FittedCell): boolean => groups[cell.group]?.since !== null;
  const place = indexed([...usable], [...covered]);
  const fitted = likeliest(bare, place, rho);
  if (!fitted) return null;
  const { solved, own } = fitted;
  // The error that shows, and not less than what is known of sampling.
  const known = bare.filter(({ error }) => error !== null);
  const sampling =
    known.length === bare.length
      ? known.reduce((sum, { error, weight }) => sum + weight * (error ?? 0) ** 2, 0) / known.length
      : 0;
  const used = variance ?? Math.max(solved.squares / solved.df, sampling);
  const df = effective(solved.df, own);
  const early = bare.filter(starting);
  const tilt =
    early.length > 0 ? solve(bare, place, own, (cell) => (starting(cell) ? cell.exposure : 0)) : null;
  const tiltError =
    tilt && Math.sqrt((variance ?? Math.max(tilt.squares / tilt.df, sampling)) * tilt.lastVariance);
  return {
    rho: own,
    df,
    variance: used,
    groups: usable.size,
    unusable: groups.length - usable.size,
    treated,
    early,
    trend:
      tilt && tiltError !== null
        ? { value: tilt.coefficients.at(-1) ?? 0, standardError: tiltError, df: effective(tilt.df, own) }
        : null,
    contrast(parts) {
      const wanted = new Float64Array(place.size);
      const shares = new Map<string, number>();
      let [value, base] = [0, 0];
      for (const { cell, share } of parts) {
        for (const at of place.of(cell)) wanted[at] = (wanted[at] ?? 0) + share;
        shares.set(keyOf(cell), share);
        value += share * cell.value;
      }
      wanted.forEach((one, at) => {
        base += one * (solved.coefficients[at] ?? 0);
      });
      for (const [at, pull] of solved.pulls(wanted).entries()) {
        const key = keyOf(bare[at] as FittedCell);
        shares.set(key, (shares.get(key) ?? 0) - pull);
      }
      const spread = spreadOf([...bare, ...treated], shares, own);
      return { value: value - base, base, standardError: Math.sqrt(used * spread) };
    },
  };
}

/** Degrees of freedom of an effective sample, where neighbors say the same. */
function effective(df: number, rho: number): number {
  return Math.max(1, rho > 0 ? (df * (1 - rho)) / (1 + rho) : df);
}

interface Places {
  readonly size: number;
  /** Columns that are 1 for the cell. */
  of(cell: FittedCell): number[];
}

/** One column a group, one a period but the first. */
function indexed(groups: readonly number[], periods: readonly number[]): Places {
  const groupAt = new Map(groups.map((group, at) => [group, at]));
  const sorted = [...periods].sort((a, b) => a - b);
  const periodAt = new Map(sorted.slice(1).map((period, at) => [period, groups.length + at]));
  return {
    size: groups.length + sorted.length - 1,
    of({ group, period }) {
      return [groupAt.get(group), periodAt.get(period)].filter((at) => at !== undefined);
    },
  };
}

interface Solved {
  readonly coefficients: Float64Array;
  readonly squares: number;
  readonly df: number;
  readonly likelihood: number;
  /** Variance of the last coefficient for cells of variance 1. */
  readonly lastVariance: number;
  /** By how much each cell moves a sum of coefficients. */
  pulls(wanted: Float64Array): Float64Array;
}

function likeliest(
  bare: readonly FittedCell[],
  place: Places,
  rho?: number,
): { solved: Solved; own: number } | null {
  let best: { solved: Solved; own: number } | null = null;
  const attempt = (own: number): void => {
    const solved = solve(bare, place, own);
    if (solved && (!best || solved.likelihood > best.solved.likelihood)) best = { solved, own };
  };
  const found = (): { solved: Solved; own: number } | null => best;
  if (rho !== undefined) attempt(rho);
  else {
    for (const own of COARSE) attempt(own);
    for (const step of FINE) {
      const middle = found()?.own ?? 0;
      attempt(middle - step);
      attempt(middle + step);
    }
  }
  return found();
}

/**
 * Generalized least squares: rows are scaled to equal variance and whitened within a group, over gaps too
 * (cells k periods apart have correlation ρ^k). Rows are sparse: two or four entries each.
 */
function solve(
  bare: readonly FittedCell[],
  place: Places,
  rho: number,
  extra?: (cell: FittedCell) => number,
): Solved | null {
  const size = place.size + (extra ? 1 : 0);
  const df = bare.length - size;
  if (df < 1) return null;
  const rows: { at: number[]; x: number[]; y: number }[] = [];
  /** What each row takes of the cell itself and of the one before it. */
  const takes: { own: number; before: number }[] = [];
  let logScale = 0;
  bare.forEach((cell, index) => {
    const before = bare[index - 1];
    const related = before !== undefined && before.group === cell.group && rho !== 0;
    const step = related ? powered(rho, cell.period - before.period) : 0;
    const scale = Math.sqrt(1 - step * step);
    logScale += Math.log(scale);
    const take = {
      own: Math.sqrt(cell.weight) / scale,
      before: related ? (-step * Math.sqrt(before.weight)) / scale : 0,
    };
    takes.push(take);
    const row = { at: [] as number[], x: [] as number[], y: take.own * cell.value };
    const put = (from: FittedCell, factor: number): void => {
      for (const at of place.of(from)) {
        row.at.push(at);
        row.x.push(factor);
      }
      if (extra) {
        row.at.push(size - 1);
        row.x.push(factor * extra(from));
      }
    };
    put(cell, take.own);
    if (related) {
      put(before, take.before);
      row.y += take.before * before.value;
    }
    rows.push(row);
  });
  const values = new Float64Array(size * size);
  const right = new Float64Array(size);
  for (const { at, x, y } of rows)
    at.forEach((i, a) => {
      const left = x[a] ?? 0;
      right[i] = (right[i] ?? 0) + left * y;
      at.forEach((j, b) => {
        const cell = i * size + j;
        values[cell] = (values[cell] ?? 0) + left * (x[b] ?? 0);
      });
    });
  const lower = cholesky(values, size);
  if (!lower) return null;
  const coefficients = substituted(lower, right);
  const squares = rows.reduce((sum, { at, x, y }) => {
    const left = y - at.reduce((total, i, a) => total + (x[a] ?? 0) * (coefficients[i] ?? 0), 0);
    return sum + left * left;
  }, 0);
  return {
    coefficients,
    squares,
    df,
    likelihood: -logScale - logDeterminant(lower, size) / 2 - (df / 2) * Math.log(Math.max(squares, 1e-300)),
    lastVariance: substituted(lower, lastUnit(size))[size - 1] ?? 0,
    pulls(wanted) {
      const turned = substituted(lower, wanted);
      const pulls = new Float64Array(bare.length);
      rows.forEach(({ at, x }, index) => {
        const row = at.reduce((total, i, a) => total + (x[a] ?? 0) * (turned[i] ?? 0), 0);
        const take = takes[index];
        pulls[index] = (pulls[index] ?? 0) + row * (take?.own ?? 0);
        if (take?.before) pulls[index - 1] = (pulls[index - 1] ?? 0) + row * take.before;
      });
      return pulls;
    },
  };
}

/** Variance of a sum of cells with these shares, for cells of weight and variance 1. */
function spreadOf(cells: readonly FittedCell[], shares: ReadonlyMap<string, number>, rho: number): number {
  const byGroup = new Map<number, { period: number; part: number }[]>();
  for (const cell of cells) {
    const share = shares.get(keyOf(cell));
    if (!share) continue;
    const part = { period: cell.period, part: share / Math.sqrt(cell.weight) };
    const known = byGroup.get(cell.group);
    if (known) known.push(part);
    else byGroup.set(cell.group, [part]);
  }
  let total = 0;
  for (const parts of byGroup.values())
    for (const one of parts)
      for (const other of parts)
        total += one.part * other.part * powered(rho, Math.abs(one.period - other.period));
  return total;
}

function keyOf({ group, period }: FittedCell): string {
  return `${group}:${period}`;
}

function powered(rho: number, steps: number): number {
  return steps === 0 ? 1 : rho ** steps;
}

function lastUnit(size: number): Float64Array {
  const vector = new Float64Array(size);
  vector[size - 1] = 1;
  return vector;
}
