import type { ModdleElement } from 'bpmn-moddle';
import type { Position, ProcessMap } from '../../change/index.ts';
import { sizeOf } from './kinds.ts';
import { layOut } from './layout.ts';
import type { Moddle } from './moddle.ts';

interface Drawn {
  /** The collaboration where there are lanes, else the process. */
  readonly plane: ModdleElement;
  readonly pool: ModdleElement | null;
  readonly lanes: readonly ModdleElement[];
  readonly steps: ReadonlyMap<string, ModdleElement>;
  readonly flows: ReadonlyMap<string, ModdleElement>;
  fresh(id: string): string;
}

const MARGIN = 40;
/** Width of the strip in which the name of a pool stands. */
const STRIP = 30;
/** Between a box and a line that goes around it. */
const ROOM = 20;

/** The plane on which a map is drawn: shapes of steps and roles, edges of ways. */
export function drawMap(moddle: Moddle, map: ProcessMap, drawn: Drawn): ModdleElement {
  const places = layOut(map);
  const boxes = new Map(
    map.steps.map(({ id, kind }) => [id, { ...(places.get(id) ?? { x: 0, y: 0 }), ...sizeOf(kind) }]),
  );
  const shape = (of: ModdleElement, bounds: Box, more: Readonly<Record<string, unknown>> = {}) =>
    moddle.create('bpmndi:BPMNShape', {
      id: drawn.fresh(`${String(of.get('id'))}_shape`),
      bpmnElement: of,
      bounds: moddle.create('dc:Bounds', { ...bounds }),
      ...more,
    });
  const edges = [...boxes.values()];
  const left = Math.min(0, ...edges.map(({ x }) => x)) - MARGIN;
  const right = Math.max(400, ...edges.map(({ x, width }) => x + width)) + MARGIN;
  const elements: ModdleElement[] = [];
  if (drawn.pool) {
    const bands = map.lanes.reduce((sum, { height }) => sum + height, 0);
    const low = Math.max(bands, ...edges.map(({ y, height }) => (bands === 0 ? y + height + MARGIN : bands)));
    const width = right - left;
    elements.push(shape(drawn.pool, { x: left - STRIP, y: 0, width: width + STRIP, height: low }, FLAT));
    let top = 0;
    drawn.lanes.forEach((lane, at) => {
      const height = map.lanes[at]?.height ?? 0;
      elements.push(shape(lane, { x: left, y: top, width, height }, FLAT));
      top += height;
    });
  }
  for (const [id, element] of drawn.steps) {
    const more = element.$type === 'bpmn:ExclusiveGateway' ? MARKED : {};
    elements.push(shape(element, boxes.get(id) as Box, more));
  }
  for (const { id, from, to } of map.flows) {
    const [element, start, end] = [drawn.flows.get(id), boxes.get(from), boxes.get(to)];
    if (!element || !start || !end) continue;
    elements.push(
      moddle.create('bpmndi:BPMNEdge', {
        id: drawn.fresh(`${id}_edge`),
        bpmnElement: element,
        waypoint: between(start, end).map((point) => moddle.create('dc:Point', { ...point })),
      }),
    );
  }
  return moddle.create('bpmndi:BPMNPlane', {
    id: drawn.fresh('plane'),
    bpmnElement: drawn.plane,
    planeElement: elements,
  });
}

const FLAT = { isHorizontal: true };
/** With the cross by which people tell it from other gateways. */
const MARKED = { isMarkerVisible: true };

interface Box extends Position {
  readonly width: number;
  readonly height: number;
}

/**
 * Right angles from the right side of one box to the left side of the other. Where the other lies no further right: between
 * the two, if one lies above the other, else over both, since names of gateways and events stand below them.
 */
function between(from: Box, to: Box): Position[] {
  const start = { x: from.x + from.width, y: from.y + from.height / 2 };
  const end = { x: to.x, y: to.y + to.height / 2 };
  if (end.x > start.x) {
    if (start.y === end.y) return [start, end];
    const middle = Math.round((start.x + end.x) / 2);
    return [start, { x: middle, y: start.y }, { x: middle, y: end.y }, end];
  }
  const [isBelow, isAbove] = [to.y >= from.y + from.height + ROOM, from.y >= to.y + to.height + ROOM];
  const out = from.x + from.width / 2;
  // A way back to where it came from, or to what lies beside it, has a width of its own.
  const middle = to.x + to.width / 2;
  const back = isBelow || isAbove || middle !== out ? middle : middle - to.width / 4;
  const [leave, enter] = [isBelow ? from.y + from.height : from.y, isAbove ? to.y + to.height : to.y];
  const turn = isBelow || isAbove ? Math.round((leave + enter) / 2) : Math.min(from.y, to.y) - ROOM;
  const ends = [
    { x: out, y: leave },
    { x: back, y: enter },
  ] as const;
  return out === back ? [...ends] : [ends[0], { x: out, y: turn }, { x: back, y: turn }, ends[1]];
}
