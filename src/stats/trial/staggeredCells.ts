import type { StaggeredUnit } from './staggered.ts';

/** A figure with what each unit contributes to its error: mean 0, variance of the figure = mean square / units. */
export interface Weighted {
  readonly value: number;
  readonly influence: Float64Array;
  readonly treated: number;
}

/** Effect of one group in one period. */
export interface Cell extends Weighted {
  readonly since: number;
  readonly period: number;
}

/** ATT(g, t) of every group that has a before and controls, except t = g − 1, which is nothing by construction. */
export function cellsOf(
  units: readonly StaggeredUnit[],
  periods: number,
  control: 'never' | 'notYet',
): Cell[] {
  const starts = [...new Set(units.map(({ since }) => since))]
    .filter((since): since is number => since !== null && since < periods)
    .sort((a, b) => a - b);
  return starts.flatMap((since) =>
    Array.from({ length: periods }, (_, period) => period)
      .filter((period) => period !== since - 1)
      .flatMap((period) => cellOf(units, { since, period, control }) ?? []),
  );
}

function cellOf(
  units: readonly StaggeredUnit[],
  { since, period, control }: { since: number; period: number; control: 'never' | 'notYet' },
): Cell | null {
  const base = since - 1;
  const reached = Math.max(period, base);
  const isControl = (unit: StaggeredUnit): boolean =>
    unit.since === null || (control === 'notYet' && unit.since !== since && unit.since > reached);
  const change = ({ values }: StaggeredUnit): number => (values[period] ?? 0) - (values[base] ?? 0);
  let [treated, controls, treatedSum, controlSum] = [0, 0, 0, 0];
  for (const unit of units)
    if (unit.since === since) {
      treated++;
      treatedSum += change(unit);
    } else if (isControl(unit)) {
      controls++;
      controlSum += change(unit);
    }
  if (treated === 0 || controls === 0) return null;
  const [own, other] = [treatedSum / treated, controlSum / controls];
  const n = units.length;
  const influence = Float64Array.from(units, (unit) => {
    if (unit.since === since) return (n / treated) * (change(unit) - own);
    return isControl(unit) ? -(n / controls) * (change(unit) - other) : 0;
  });
  return { since, period, value: own - other, influence, treated };
}

/** Mean of cells weighted by the size of their groups; that sizes are themselves a draw goes into the error. */
export function overTime(cells: readonly Cell[], units: readonly StaggeredUnit[]): Weighted {
  const n = units.length;
  const total = cells.reduce((sum, { treated }) => sum + treated, 0);
  const value = cells.reduce((sum, one) => sum + (one.treated / total) * one.value, 0);
  const influence = new Float64Array(n);
  for (const cell of cells) {
    const weight = cell.treated / total;
    cell.influence.forEach((one, unit) => {
      influence[unit] = (influence[unit] ?? 0) + weight * one;
    });
  }
  // Every cell counts once for each of its group's units: the weights move when the sizes do.
  const lean = new Map<number, number>();
  for (const { since, value: own } of cells)
    lean.set(since, (lean.get(since) ?? 0) + (own - value) * (n / total));
  units.forEach(({ since }, unit) => {
    influence[unit] = (influence[unit] ?? 0) + (since === null ? 0 : (lean.get(since) ?? 0));
  });
  const groups = new Map(cells.map(({ since, treated }) => [since, treated]));
  return { value, influence, treated: [...groups.values()].reduce((sum, one) => sum + one, 0) };
}
