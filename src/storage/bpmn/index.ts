import type { ProcessFiles } from '../../change/index.ts';
import { readBpmn } from './read.ts';
import { writeBpmn } from './write.ts';

/** Processes as BPMN 2.0 XML. */
export function bpmnFiles(): ProcessFiles {
  return { read: readBpmn, write: writeBpmn };
}
