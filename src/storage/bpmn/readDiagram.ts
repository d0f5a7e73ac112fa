import type { ModdleElement } from 'bpmn-moddle';
import type { Foreign } from '../../change/index.ts';
import { type Moddle, toFragment } from './moddle.ts';

export interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Diagram {
  /** Where an element is drawn, moved so that the first lane begins at the top; null where it is not. */
  boundsOf(element: ModdleElement): Bounds | null;
  /** Shapes and edges of elements that are not among `shown`, moved likewise. */
  foreign(moddle: Moddle, shown: ReadonlySet<ModdleElement>): Promise<Foreign[]>;
}

/** Where the elements of a process are drawn. */
export function readDiagram(definitions: ModdleElement, process: ModdleElement): Diagram {
  const drawn = list(definitions, 'diagrams').flatMap((diagram) => {
    const plane = diagram.get('plane') as ModdleElement | undefined;
    return plane ? list(plane, 'planeElement') : [];
  });
  const shapes = new Map<unknown, ModdleElement>(drawn.map((one) => [one.get('bpmnElement'), one]));
  const lanes = list(process, 'laneSets').flatMap((set) => list(set, 'lanes'));
  const tops = lanes.flatMap((lane) => boundsOf(shapes.get(lane))?.y ?? []);
  const up = tops.length > 0 ? Math.min(...tops) : 0;
  return {
    boundsOf(element) {
      const bounds = boundsOf(shapes.get(element));
      return bounds && { ...bounds, y: bounds.y - up };
    },
    async foreign(moddle, shown) {
      const found: Foreign[] = [];
      for (const shape of drawn) {
        const of = shape.get('bpmnElement') as ModdleElement | undefined;
        if (!of || shown.has(of)) continue;
        const label = shape.get('label') as ModdleElement | undefined;
        const bounds = [shape, label].flatMap(
          (one) => (one?.get('bounds') as ModdleElement | undefined) ?? [],
        );
        for (const point of [...bounds, ...list(shape, 'waypoint')])
          point.set('y', Number(point.get('y')) - up);
        found.push({ type: shape.$type, xml: await toFragment(moddle, shape) });
      }
      return found;
    },
  };
}

function boundsOf(shape: ModdleElement | undefined): Bounds | null {
  const bounds = shape?.get('bounds') as ModdleElement | undefined;
  if (!bounds) return null;
  const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((name) => Number(bounds.get(name)));
  if (![x, y, width, height].every(Number.isFinite)) return null;
  return { x: x as number, y: y as number, width: width as number, height: height as number };
}

function list(element: ModdleElement, property: string): ModdleElement[] {
  return (element.get(property) as ModdleElement[] | undefined) ?? [];
}
