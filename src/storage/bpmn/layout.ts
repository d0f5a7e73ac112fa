import type { Position, ProcessMap } from '../../change/index.ts';
import { sizeOf } from './kinds.ts';

const COLUMN = 180;
const ROW = 100;

/**
 * Where every step is drawn: where somebody put it, else in a column by its distance from the start and in the band of its
 * role, so that a file that never was arranged opens legibly elsewhere.
 */
export function layOut(map: ProcessMap): ReadonlyMap<string, Position> {
  const column = distances(map);
  const tops = bandTops(map);
  const filled = new Map<string, number>();
  return new Map(
    map.steps.map((step) => {
      if (step.position) return [step.id, step.position];
      const at = column.get(step.id) ?? 0;
      const band = tops.get(step.laneId) ?? 0;
      const cell = `${at} ${band}`;
      const row = filled.get(cell) ?? 0;
      filled.set(cell, row + 1);
      const { width, height } = sizeOf(step.kind);
      return [
        step.id,
        {
          x: 60 + at * COLUMN + Math.round((120 - width) / 2),
          y: band + 40 + row * ROW + Math.round((70 - height) / 2),
        },
      ];
    }),
  );
}

/** Upper edge of the band of each role, in their order; what has no role comes below. */
export function bandTops(map: ProcessMap): ReadonlyMap<string | null, number> {
  const tops = new Map<string | null, number>();
  let top = 0;
  for (const { id, height } of map.lanes) {
    tops.set(id, top);
    top += height;
  }
  return tops.set(null, top);
}

function distances(map: ProcessMap): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  let edge = map.steps.filter(({ kind }) => kind === 'start').map(({ id }) => id);
  for (let distance = 0; edge.length > 0; distance++) {
    for (const id of edge) found.set(id, distance);
    const next = map.flows.filter(({ from, to }) => edge.includes(from) && !found.has(to));
    edge = [...new Set(next.map(({ to }) => to))];
  }
  const last = Math.max(0, ...found.values());
  for (const { id } of map.steps) if (!found.has(id)) found.set(id, last + 1);
  return found;
}
