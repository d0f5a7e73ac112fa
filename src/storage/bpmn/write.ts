import type { ModdleElement, ModdleReference } from 'bpmn-moddle';
import type { Foreign, ProcessMap, Step } from '../../change/index.ts';
import { InvalidInput } from '../../kernel/index.ts';
import { extend, flowValues, laneValues, stepValues } from './extension.ts';
import { ELEMENT_OF, KIND_OF } from './kinds.ts';
import { type Moddle, openModdle } from './moddle.ts';
import { drawMap } from './writeDiagram.ts';

/** Where a kept element goes back to. */
const COLLABORATION = new Set(['bpmn:Participant', 'bpmn:MessageFlow', 'bpmn:ConversationLink']);

/**
 * Writes a map as BPMN 2.0 XML with a diagram. Roles are lanes of one pool; times, costs, owners and failure points are
 * extension elements of our own namespace; what was kept of a file goes back to where it was.
 * @throws InvalidInput for a kept element that is none
 */
export async function writeBpmn(name: string, map: ProcessMap): Promise<string> {
  const moddle = openModdle();
  const byId = new Map<string, ModdleElement>();
  const references: ModdleReference[] = [];
  const namespaces = new Map<string, string>();
  const taken = new Set([...map.steps, ...map.flows, ...map.lanes].map(({ id }) => id));
  const fresh = (id: string) => {
    let unused = id;
    while (taken.has(unused)) unused = `${unused}_`;
    taken.add(unused);
    return unused;
  };
  const remember = (element: ModdleElement) => {
    const id = element.get('id');
    if (typeof id === 'string') byId.set(id, element);
    return element;
  };
  const revive = async ({ type, xml }: Foreign): Promise<ModdleElement> => {
    // A type that it does not know is thrown at once, what is no XML later.
    const revived = await Promise.resolve()
      .then(() => moddle.fromXML(xml, type))
      .catch(() => null);
    if (!revived || revived.rootElement.$type !== type)
      throw InvalidInput.at(
        'map.foreign',
        `must be elements of BPMN 2.0 as they were read, each with its type`,
        type,
      );
    // Declared once, at the top of the file.
    for (const [name, uri] of Object.entries(revived.rootElement.$attrs)) {
      if (!name.startsWith('xmlns:')) continue;
      delete revived.rootElement.$attrs[name];
      namespaces.set(name, uri);
    }
    references.push(...revived.references);
    for (const inside of Object.values(revived.elementsById)) remember(inside);
    return remember(revived.rootElement);
  };

  const process = remember(
    moddle.create('bpmn:Process', { id: fresh('process'), name, isExecutable: false }),
  );
  extend(moddle, process, 'Map', { currency: map.currency });
  const steps = new Map<string, ModdleElement>();
  for (const step of map.steps) {
    const element = await begin(moddle, step, revive);
    element.set('id', step.id);
    element.set('name', step.name === '' ? undefined : step.name);
    if (step.note !== '') {
      const told = moddle.create('bpmn:Documentation', { text: step.note });
      element.set('documentation', [told, ...list(element, 'documentation')]);
    }
    extend(moddle, element, 'Step', stepValues(moddle, step));
    steps.set(step.id, remember(element));
  }
  const flows = new Map<string, ModdleElement>();
  for (const flow of map.flows) {
    const [from, to] = [steps.get(flow.from), steps.get(flow.to)];
    if (!from || !to) continue;
    const element = flow.foreign ? await revive(flow.foreign) : moddle.create('bpmn:SequenceFlow');
    element.set('id', flow.id);
    element.set('name', flow.name === '' ? undefined : flow.name);
    element.set('sourceRef', from);
    element.set('targetRef', to);
    extend(moddle, element, 'Flow', flowValues(flow));
    push(from, 'outgoing', element);
    push(to, 'incoming', element);
    flows.set(flow.id, remember(element));
  }
  process.set('flowElements', [...steps.values(), ...flows.values()]);
  const lanes = map.lanes.map((lane) => {
    const refs = map.steps.filter(({ laneId }) => laneId === lane.id).map(({ id }) => steps.get(id));
    const element = moddle.create('bpmn:Lane', { id: lane.id, name: lane.name, flowNodeRef: refs });
    extend(moddle, element, 'Lane', laneValues(lane));
    return remember(element);
  });
  if (lanes.length > 0)
    process.set('laneSets', [moddle.create('bpmn:LaneSet', { id: fresh('roles'), lanes })]);

  const roots: ModdleElement[] = [process];
  const together: ModdleElement[] = [];
  const drawn: ModdleElement[] = [];
  for (const kept of map.foreign) {
    const element = await revive(kept);
    if (element.$type.startsWith('bpmndi:')) drawn.push(element);
    else if (COLLABORATION.has(element.$type)) together.push(element);
    else if (element.$instanceOf('bpmn:RootElement')) roots.push(element);
    else if (element.$instanceOf('bpmn:FlowElement')) push(process, 'flowElements', element);
    else push(process, 'artifacts', element);
  }
  const pool =
    lanes.length > 0 || together.length > 0
      ? remember(moddle.create('bpmn:Participant', { id: fresh('pool'), name, processRef: process }))
      : null;
  const collaboration =
    pool &&
    moddle.create('bpmn:Collaboration', {
      id: fresh('collaboration'),
      participants: [pool, ...together.filter(({ $type }) => $type === 'bpmn:Participant')],
      messageFlows: together.filter(({ $type }) => $type === 'bpmn:MessageFlow'),
    });
  resolve(references, byId);
  const gone = dropLoose(process, collaboration);
  const plane = drawMap(moddle, map, { plane: collaboration ?? process, pool, lanes, steps, flows, fresh });
  for (const shape of drawn) {
    const of = shape.get('bpmnElement') as ModdleElement | undefined;
    if (of && !gone.has(of)) push(plane, 'planeElement', shape);
  }
  const definitions = moddle.create('bpmn:Definitions', {
    id: fresh('definitions'),
    targetNamespace: 'urn:perpetua:process',
    exporter: 'Perpetua',
    rootElements: [...(collaboration ? [collaboration] : []), ...roots],
    diagrams: [moddle.create('bpmndi:BPMNDiagram', { id: fresh('diagram'), plane })],
  });
  for (const [name, uri] of namespaces) definitions.$attrs[name] = uri;
  return (await moddle.toXML(definitions, { format: true })).xml;
}

/** The element of a step: the one that it was read from, as long as its kind is still the same. */
function begin(
  moddle: Moddle,
  { kind, foreign }: Step,
  revive: (foreign: Foreign) => Promise<ModdleElement>,
): Promise<ModdleElement> | ModdleElement {
  if (foreign && KIND_OF[foreign.type]?.kind === kind) return revive(foreign);
  return moddle.create(ELEMENT_OF[kind]);
}

/** Links what the kept elements name; what is gone from the map is left out. */
function resolve(references: readonly ModdleReference[], byId: ReadonlyMap<string, ModdleElement>): void {
  for (const { element, property, id } of references) {
    const target = byId.get(id);
    const there = element.get(property);
    if (Array.isArray(there)) {
      if (target && !there.includes(target)) there.push(target);
    } else if (target) element.set(property, target);
  }
}

/** What an element cannot be without: other programs refuse a file in which it hangs in the air. */
const STANDS_ON: Readonly<Record<string, readonly string[]>> = {
  'bpmn:BoundaryEvent': ['attachedToRef'],
  'bpmn:SequenceFlow': ['sourceRef', 'targetRef'],
  'bpmn:MessageFlow': ['sourceRef', 'targetRef'],
  'bpmn:Association': ['sourceRef', 'targetRef'],
};

/** Leaves out what hung on something that was taken out of the map, and in turn what hangs on that. */
function dropLoose(process: ModdleElement, collaboration: ModdleElement | null): ReadonlySet<ModdleElement> {
  const holders = [
    [process, 'flowElements'],
    [process, 'artifacts'],
    ...(collaboration ? ([[collaboration, 'messageFlows']] as const) : []),
  ] as const;
  const all = holders.flatMap(([holder, property]) => list(holder, property));
  const gone = new Set<ModdleElement>();
  const isLoose = (element: ModdleElement) =>
    (STANDS_ON[element.$type] ?? []).some((property) => {
      const base = element.get(property) as ModdleElement | undefined;
      return !base || gone.has(base);
    });
  for (let before = -1; before !== gone.size; ) {
    before = gone.size;
    for (const element of all) if (isLoose(element)) gone.add(element);
  }
  if (gone.size === 0) return gone;
  for (const [holder, property] of holders)
    holder.set(
      property,
      list(holder, property).filter((element) => !gone.has(element)),
    );
  for (const element of list(process, 'flowElements')) {
    for (const property of ['incoming', 'outgoing'])
      if (list(element, property).some((flow) => gone.has(flow)))
        element.set(
          property,
          list(element, property).filter((flow) => !gone.has(flow)),
        );
    if (gone.has(element.get('default') as ModdleElement)) element.set('default', undefined);
  }
  return gone;
}

function push(element: ModdleElement, property: string, value: ModdleElement): void {
  element.set(property, [...list(element, property), value]);
}

function list(element: ModdleElement, property: string): ModdleElement[] {
  return (element.get(property) as ModdleElement[] | undefined) ?? [];
}
