import type { Flow, ProcessMap, Step, StepKind } from '../api/process.ts';

/** Types of a file that hold steps of their own. */
const HOLDING = ['subProcess', 'adHocSubProcess', 'transaction'];
const KIND_OF: Readonly<Record<string, StepKind>> = {
  startEvent: 'start',
  endEvent: 'end',
  intermediateCatchEvent: 'event',
  intermediateThrowEvent: 'event',
  exclusiveGateway: 'decision',
  eventBasedGateway: 'decision',
  inclusiveGateway: 'decision',
  complexGateway: 'decision',
  parallelGateway: 'parallel',
  callActivity: 'task',
};

/**
 * The steps that a subprocess of a file holds, as a map of its own to be looked at; those of one within it too, as steps
 * that hold some. Null for a step that holds none.
 */
export function insideOf({ foreign }: Pick<Step, 'foreign'>): ProcessMap | null {
  if (foreign === null || !HOLDING.includes(localName(foreign.type))) return null;
  const held = new DOMParser().parseFromString(foreign.xml, 'application/xml').documentElement;
  const steps: Step[] = [];
  const flows: Flow[] = [];
  for (const element of held.children) {
    const [name, id] = [element.localName, element.getAttribute('id')];
    const kind = KIND_OF[name] ?? (/task$/i.test(name) || HOLDING.includes(name) ? 'task' : null);
    if (id !== null && kind !== null) steps.push(stepOf(element, id, kind));
    const [from, to] = [element.getAttribute('sourceRef'), element.getAttribute('targetRef')];
    if (name === 'sequenceFlow' && from !== null && to !== null)
      flows.push({
        ...{ id: id ?? `${from} ${to}`, from, to },
        ...{ name: element.getAttribute('name') ?? '', share: null, foreign: null },
      });
  }
  if (steps.length === 0) return null;
  const known = new Set(steps.map((step) => step.id));
  return {
    ...{ currency: null, lanes: [], steps, foreign: [] },
    flows: flows.filter(({ from, to }) => known.has(from) && known.has(to)),
  };
}

function stepOf(element: Element, id: string, kind: StepKind): Step {
  const type = `bpmn:${element.localName.charAt(0).toUpperCase()}${element.localName.slice(1)}`;
  return {
    ...{ id, kind, name: element.getAttribute('name') ?? '', laneId: null, owner: null, minutes: null },
    ...{ cost: null, contact: false, failures: [], note: '', position: null },
    foreign: { type, xml: new XMLSerializer().serializeToString(element) },
  };
}

/** `bpmn:SubProcess` is “subProcess”. */
function localName(type: string): string {
  const name = type.slice(type.indexOf(':') + 1);
  return name.charAt(0).toLowerCase() + name.slice(1);
}
