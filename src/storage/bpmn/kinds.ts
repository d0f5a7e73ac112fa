import type { StepKind } from '../../change/index.ts';

/** The element that a kind of step is written as. */
export const ELEMENT_OF: Readonly<Record<StepKind, string>> = {
  start: 'bpmn:StartEvent',
  task: 'bpmn:Task',
  decision: 'bpmn:ExclusiveGateway',
  parallel: 'bpmn:ParallelGateway',
  event: 'bpmn:IntermediateCatchEvent',
  end: 'bpmn:EndEvent',
};

/** What an element of a file is read as, and what is to be said where that is not all of it. */
export const KIND_OF: Readonly<Record<string, { readonly kind: StepKind; readonly says?: string }>> = {
  'bpmn:StartEvent': { kind: 'start' },
  'bpmn:EndEvent': { kind: 'end' },
  'bpmn:Task': { kind: 'task' },
  'bpmn:UserTask': { kind: 'task' },
  'bpmn:ServiceTask': { kind: 'task' },
  'bpmn:ManualTask': { kind: 'task' },
  'bpmn:SendTask': { kind: 'task' },
  'bpmn:ReceiveTask': { kind: 'task' },
  'bpmn:ScriptTask': { kind: 'task' },
  'bpmn:BusinessRuleTask': { kind: 'task' },
  'bpmn:CallActivity': {
    kind: 'task',
    says: 'Read as one task; the process that it calls is not in this map.',
  },
  'bpmn:SubProcess': {
    kind: 'task',
    says: 'Read as one task; the steps inside are kept, and can be looked at there.',
  },
  'bpmn:AdHocSubProcess': {
    kind: 'task',
    says: 'Read as one task; the steps inside are kept, and can be looked at there.',
  },
  'bpmn:Transaction': {
    kind: 'task',
    says: 'Read as one task; the steps inside are kept, and can be looked at there.',
  },
  'bpmn:ExclusiveGateway': { kind: 'decision' },
  'bpmn:EventBasedGateway': {
    kind: 'decision',
    says: 'Read as a decision: say what share of cases takes each way.',
  },
  'bpmn:InclusiveGateway': {
    kind: 'decision',
    says: 'Read as a decision, of which one way is taken: where several are taken at once, draw them as parallel.',
  },
  'bpmn:ComplexGateway': {
    kind: 'decision',
    says: 'Read as a decision; its condition is kept, but not followed.',
  },
  'bpmn:ParallelGateway': { kind: 'parallel' },
  'bpmn:IntermediateCatchEvent': { kind: 'event' },
  'bpmn:IntermediateThrowEvent': { kind: 'event' },
};

/** Width and height of a shape. */
export function sizeOf(kind: StepKind): { readonly width: number; readonly height: number } {
  if (kind === 'task') return { width: 120, height: 70 };
  if (kind === 'decision' || kind === 'parallel') return { width: 50, height: 50 };
  return { width: 36, height: 36 };
}
