import type { ProcessMap } from './processMap.ts';

/** Something in a file that a map has no word for, or not the same one. */
export interface FileNote {
  /** Id of the element in the file; null for what has none. */
  readonly id: string | null;
  /** Its type in the file, such as `bpmn:SubProcess`. */
  readonly type: string;
  /** What becomes of it, as a sentence. */
  readonly says: string;
  /** Whether it is written back on export. */
  readonly kept: boolean;
}

export interface ReadProcess {
  /** Name of the process in the file; null where it has none. */
  readonly name: string | null;
  readonly map: ProcessMap;
  readonly notes: readonly FileNote[];
}

/** Reads and writes processes as BPMN 2.0 XML. */
export interface ProcessFiles {
  /** @throws InvalidInput for what is no BPMN, with line and column where it is no XML */
  read(xml: string): Promise<ReadProcess>;
  write(name: string, map: ProcessMap): Promise<string>;
}
