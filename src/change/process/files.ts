import { InvalidInput } from '../../kernel/index.ts';
import { checkMap } from './checkMap.ts';
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
  /** @throws InvalidInput for a kept element that never was one of a file */
  write(name: string, map: ProcessMap): Promise<string>;
}

/** The map of a file, checked; what is wrong is told by the id that the element has in the file. @throws InvalidInput */
export function checkReadMap({ map }: ReadProcess): ProcessMap {
  try {
    return checkMap(map);
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    const faults = error.faults.map((fault) => ({ ...fault, place: elementPlace(map, fault.place) }));
    throw new InvalidInput(
      `This file cannot be read as a process: ${faults[0]?.place}: ${faults[0]?.rule}`,
      faults,
    );
  }
}

/** `map.steps.3.minutes.low` is “element "ask", minutes.low” to somebody who looks into the file. */
function elementPlace(map: ProcessMap, place: string): string {
  const [, list, at, rest] = /^map\.(steps|lanes|flows)\.(\d+)\.?(.*)$/.exec(place) ?? [];
  const element = list && map[list as 'steps' | 'lanes' | 'flows'][Number(at)];
  return element ? `element "${element.id}"${rest ? `, ${rest}` : ''}` : place;
}
