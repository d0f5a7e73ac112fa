import { Graph, layout } from '@dagrejs/dagre';
import type { ProcessMap, Step, StepKind } from '../../api/process.ts';

/** Width and height of a step on the canvas; the same as in a BPMN file. */
export function sizeOf(kind: StepKind): { readonly width: number; readonly height: number } {
  if (kind === 'task') return { width: 120, height: 70 };
  if (kind === 'decision' || kind === 'parallel') return { width: 50, height: 50 };
  return { width: 36, height: 36 };
}

/** So that what stands on a way has room beside the names of the shapes that it joins. */
const COLUMN_GAP = 110;
const ROW_GAP = 50;
const PADDING = 36;

/**
 * Where every step goes: columns by dagre from left to right; rows within the band of its role, whose height grows with
 * what lies below each other in it.
 */
export function tidy(map: ProcessMap): ProcessMap {
  const graph = new Graph();
  graph.setGraph({ rankdir: 'LR', ranksep: COLUMN_GAP, nodesep: ROW_GAP });
  graph.setDefaultEdgeLabel(() => ({}));
  // The names of small shapes stand below them and want their room too.
  for (const step of map.steps) {
    const { width, height } = sizeOf(step.kind);
    graph.setNode(step.id, step.kind === 'task' ? { width, height } : { width: 110, height: height + 40 });
  }
  for (const { from, to } of map.flows) graph.setEdge(from, to);
  layout(graph);
  const center = (step: Step) => graph.node(step.id) as { readonly x: number; readonly y: number };
  if (map.lanes.length === 0) {
    const steps = map.steps.map((step) => {
      const { width, height } = sizeOf(step.kind);
      const { x, y } = center(step);
      return { ...step, position: { x: Math.round(x - width / 2) + 20, y: Math.round(y - height / 2) + 20 } };
    });
    return { ...map, steps };
  }
  const placed = new Map<string, Step['position']>();
  let top = 0;
  const band = (laneId: string | null, least: number): number => {
    const own = map.steps.filter((step) => step.laneId === laneId);
    const columns = Map.groupBy(own, (step) => Math.round(center(step).x));
    const most = Math.max(1, ...[...columns.values()].map(({ length }) => length));
    const height = Math.max(least, most * (70 + ROW_GAP) + 2 * PADDING - ROW_GAP + 30);
    for (const [x, stacked] of columns) {
      stacked.sort((a, b) => center(a).y - center(b).y);
      const gap = height / stacked.length;
      stacked.forEach((step, at) => {
        const size = sizeOf(step.kind);
        const y = top + gap * (at + 0.5) - size.height / 2;
        placed.set(step.id, { x: Math.round(x - size.width / 2) + 30, y: Math.round(y) });
      });
    }
    return height;
  };
  const lanes = map.lanes.map((lane) => {
    const height = band(lane.id, 140);
    top += height;
    return { ...lane, height };
  });
  band(null, 0);
  return {
    ...map,
    lanes,
    steps: map.steps.map((step) => ({ ...step, position: placed.get(step.id) ?? null })),
  };
}

/** The map with a place for every step: where nobody put one, it is laid out. */
export function placedMap(map: ProcessMap): ProcessMap {
  if (map.steps.every(({ position }) => position !== null)) return map;
  const laidOut = tidy(map);
  if (map.steps.every(({ position }) => position === null)) return laidOut;
  const places = new Map(laidOut.steps.map(({ id, position }) => [id, position]));
  const tops = bandTops(map);
  const steps = map.steps.map((step) => {
    if (step.position !== null) return step;
    const { x } = places.get(step.id) ?? { x: 0 };
    const band = tops.find(({ id }) => id === step.laneId);
    const middle = band ? band.top + band.height / 2 : (places.get(step.id)?.y ?? 0);
    return { ...step, position: free(map, x, Math.round(middle - sizeOf(step.kind).height / 2)) };
  });
  return { ...map, steps };
}

/** Bands of the roles from the top down; what has no role comes below. */
export function bandTops(
  map: ProcessMap,
): { readonly id: string | null; readonly top: number; readonly height: number }[] {
  let top = 0;
  const bands = map.lanes.map(({ id, height }) => {
    const band = { id: id as string | null, top, height };
    top += height;
    return band;
  });
  return [...bands, { id: null, top, height: 200 }];
}

/** The role in whose band a height lies. */
export function laneAt(map: ProcessMap, y: number): string | null {
  if (y < 0) return map.lanes[0]?.id ?? null;
  return bandTops(map).find(({ top, height }) => y >= top && y < top + height)?.id ?? null;
}

/** A place to the right of anything that already lies there. */
function free(map: ProcessMap, x: number, y: number): { x: number; y: number } {
  const hit = map.steps.find(
    ({ position }) => position && Math.abs(position.x - x) < 120 && Math.abs(position.y - y) < 60,
  );
  return hit?.position ? free(map, hit.position.x + 190, y) : { x, y };
}
