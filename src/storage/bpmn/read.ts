import type { ModdleElement } from 'bpmn-moddle';
import {
  type FileNote,
  type Flow,
  type Foreign,
  LANE_HEIGHT,
  type Lane,
  type Position,
  type ReadProcess,
  type Step,
  type StepKind,
} from '../../change/index.ts';
import { InvalidInput } from '../../kernel/index.ts';
import { numberOf, ownExtension, read as readEstimate, readStep, text, withoutOwn } from './extension.ts';
import { ELEMENT_OF, KIND_OF, sizeOf } from './kinds.ts';
import { type Moddle, type Namespaces, namespacesOf, openModdle, parseFile, toFragment } from './moddle.ts';
import { type Bounds, readDiagram } from './readDiagram.ts';

const MOST_NAME = 300;
/** Root elements that are written anew. */
const OWN_ROOTS = new Set(['bpmn:Process', 'bpmn:Collaboration']);

/**
 * Reads the process of a BPMN 2.0 file. Of several processes the one with most steps is taken. What a map has no word for
 * is kept as it stood, and told.
 * @throws InvalidInput for what is no BPMN, with line and column where it is no XML
 */
export async function readBpmn(xml: string): Promise<ReadProcess> {
  const moddle = openModdle();
  const { definitions, unknown } = await parseFile(moddle, xml);
  const roots = list(definitions, 'rootElements');
  const processes = roots.filter(({ $type }) => $type === 'bpmn:Process');
  const [process, ...others] = [...processes].sort((a, b) => nodes(b).length - nodes(a).length);
  if (!process) throw InvalidInput.at('file', 'must hold a process (bpmn:process)');
  const namespaces = namespacesOf(definitions, process);
  const notes: FileNote[] = unknown.map((one) => ({ ...one, kept: false }));
  const foreign: Foreign[] = [];
  const keep = async (element: ModdleElement, says: string) => {
    foreign.push({ type: element.$type, xml: await toFragment(moddle, element, namespaces) });
    notes.push({ id: idOf(element), type: element.$type, says, kept: true });
  };
  for (const other of others) await keep(other, 'Another process of the file: it is kept, but not shown.');
  for (const root of roots) if (!OWN_ROOTS.has(root.$type)) await keep(root, 'Kept, but not shown.');

  const collaborations = roots.filter(({ $type }) => $type === 'bpmn:Collaboration');
  const participants = collaborations.flatMap((one) => list(one, 'participants'));
  const pool = participants.find((one) => one.get('processRef') === process) ?? null;
  const diagram = readDiagram(definitions, process);
  const lanes = lanesOf(process);
  const shown = new Set<ModdleElement>([process, ...(pool ? [pool] : []), ...lanes]);

  const steps: Step[] = [];
  const ids = new Map<ModdleElement, string>();
  const used = new Set<string>();
  for (const element of nodes(process)) {
    const known = KIND_OF[element.$type];
    if (!known) continue;
    shown.add(element);
    const id = freshId(element, used, `step_${steps.length + 1}`);
    ids.set(element, id);
    const own = readStep(ownExtension(element));
    const documentation = list(element, 'documentation');
    const { name, note: cut } = nameOf(element);
    const bounds = own.placed ? diagram.boundsOf(element) : null;
    const { placed: _, ...figures } = own;
    const failures = figures.failures.map((failure, at) => ({
      ...failure,
      id: used.has(failure.id) ? `${id}_failure_${at + 1}` : failure.id,
    }));
    for (const failure of failures) used.add(failure.id);
    steps.push({
      id,
      kind: known.kind,
      name,
      laneId: null,
      ...figures,
      failures,
      note: String(documentation[0]?.get('text') ?? ''),
      position: bounds && placeOf(known.kind, bounds),
      foreign: await restOf(moddle, namespaces, element, ELEMENT_OF[known.kind]),
    });
    for (const says of [known.says, cut]) if (says) notes.push({ id, type: element.$type, says, kept: true });
  }
  const byLane = new Map<string, string>();
  const kept: Lane[] = lanes.map((lane, at) => {
    const id = freshId(lane, used, `lane_${at + 1}`);
    for (const node of list(lane, 'flowNodeRef')) {
      const step = ids.get(node);
      if (step !== undefined) byLane.set(step, id);
    }
    const own = ownExtension(lane);
    const height = numberOf(own, 'height') ?? diagram.boundsOf(lane)?.height ?? LANE_HEIGHT;
    return {
      id,
      name: nameOf(lane).name || `Role ${at + 1}`,
      hourly: readEstimate(own, 'hourly'),
      height: Math.min(5_000, Math.max(40, Math.round(height))),
    };
  });

  const flows: Flow[] = [];
  const pairs = new Set<string>();
  for (const element of list(process, 'flowElements')) {
    if (element.$type !== 'bpmn:SequenceFlow') continue;
    const [from, to] = [
      ids.get(element.get('sourceRef') as never),
      ids.get(element.get('targetRef') as never),
    ];
    if (from === undefined || to === undefined || pairs.has(`${from} ${to}`)) {
      const says =
        from === undefined || to === undefined
          ? 'Kept, but not shown: it begins or ends at something that a map has no word for.'
          : 'Kept, but not shown: there is another way between the same two steps.';
      await keep(element, says);
      continue;
    }
    shown.add(element);
    pairs.add(`${from} ${to}`);
    const share = numberOf(ownExtension(element), 'share');
    flows.push({
      ...{ id: freshId(element, used, `way_${flows.length + 1}`), from, to, share },
      name: nameOf(element).name,
      foreign: await restOf(moddle, namespaces, element, 'bpmn:SequenceFlow', ['sourceRef', 'targetRef']),
    });
  }
  for (const element of [...list(process, 'flowElements'), ...list(process, 'artifacts')])
    if (!shown.has(element) && element.$type !== 'bpmn:SequenceFlow')
      await keep(element, edgeWords(element) ?? 'Kept, but not shown: a map has no word for it.');
  for (const one of collaborations) {
    for (const participant of list(one, 'participants'))
      if (participant !== pool) await keep(participant, 'Another pool: kept, but not shown.');
    for (const other of [...list(one, 'messageFlows'), ...list(one, 'artifacts')])
      await keep(other, 'Kept, but not shown: a map has no word for it.');
  }
  foreign.push(...(await diagram.foreign(moddle, shown)));
  return {
    name: nameOf(process).name || (pool && nameOf(pool).name) || null,
    map: {
      currency: text(ownExtension(process), 'currency'),
      lanes: kept,
      steps: steps.map((step) => ({ ...step, laneId: byLane.get(step.id) ?? null })),
      flows,
      foreign,
    },
    notes,
  };
}

/** The upper left corner of a shape of ours around the same middle: other tools draw them larger or smaller. */
function placeOf(kind: StepKind, { x, y, width, height }: Bounds): Position {
  const own = sizeOf(kind);
  return { x: Math.round(x + (width - own.width) / 2), y: Math.round(y + (height - own.height) / 2) };
}

/** What an element holds beside what a map tells of it; null where that is nothing. */
async function restOf(
  moddle: Moddle,
  namespaces: Namespaces,
  element: ModdleElement,
  plain: string,
  told: readonly string[] = [],
): Promise<Foreign | null> {
  withoutOwn(element);
  const documentation = list(element, 'documentation');
  element.set('documentation', documentation.slice(1));
  for (const property of ['name', 'incoming', 'outgoing', ...told]) element.set(property, undefined);
  const bare = await toFragment(moddle, moddle.create(element.$type, { id: element.get('id') }));
  const xml = await toFragment(moddle, element, namespaces);
  return element.$type === plain && xml === bare ? null : { type: element.$type, xml };
}

/** An event at the edge of a step begins a way that the map does not show: what follows it may stand there unreached. */
function edgeWords(element: ModdleElement): string | null {
  if (element.$type !== 'bpmn:BoundaryEvent') return null;
  const host = element.get('attachedToRef') as ModdleElement | undefined;
  const name = host ? nameOf(host).name || idOf(host) : null;
  return `Kept, but not shown: an event at the edge of ${name ? `“${name}”` : 'a step'}. Draw what it leads to as a way out of a decision after that step.`;
}

/** The innermost lanes: those of a nested set stand for the lane around them. */
function lanesOf(process: ModdleElement): ModdleElement[] {
  const inner = (lane: ModdleElement): ModdleElement[] => {
    const nested = lane.get('childLaneSet') as ModdleElement | undefined;
    const lanes = nested ? list(nested, 'lanes') : [];
    return lanes.length > 0 ? lanes.flatMap(inner) : [lane];
  };
  return list(process, 'laneSets').flatMap((set) => list(set, 'lanes').flatMap(inner));
}

function nodes(process: ModdleElement): ModdleElement[] {
  return list(process, 'flowElements').filter((element) => element.$instanceOf('bpmn:FlowNode'));
}

function nameOf(element: ModdleElement): { readonly name: string; readonly note: string | null } {
  const name = String(element.get('name') ?? '');
  if (name.length <= MOST_NAME) return { name, note: null };
  return { name: name.slice(0, MOST_NAME), note: `Its name is cut to ${MOST_NAME} characters.` };
}

function idOf(element: ModdleElement): string | null {
  const id = element.get('id');
  return typeof id === 'string' ? id : null;
}

function freshId(element: ModdleElement, used: Set<string>, otherwise: string): string {
  let id = idOf(element) ?? otherwise;
  while (used.has(id)) id = `${id}_`;
  used.add(id);
  return id;
}

function list(element: ModdleElement, property: string): ModdleElement[] {
  return (element.get(property) as ModdleElement[] | undefined) ?? [];
}
