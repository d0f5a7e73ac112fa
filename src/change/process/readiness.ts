import { mapFindings } from './findings.ts';
import type { ProcessMap } from './processMap.ts';
import { type Reader, type StandardWorkStanding, standingOf } from './standardWork.ts';
import type { StandardWorkFile } from './standardWorkStore.ts';
import type { ListedProcess } from './store.ts';

/** Whether one thing is there; `unknown` where nothing tells. */
export type Readiness = 'yes' | 'no' | 'unknown';

/** How far the process side of an initiative is. */
export interface ProcessReadiness {
  /** Every process of it has an owner who is still there. */
  readonly owner: Readiness;
  /** Every process is drawn as it is, so that it can be counted. */
  readonly before: Readiness;
  /** And as it is meant to be. */
  readonly after: Readiness;
  /** Every process has standard work in force. */
  readonly standardWork: Readiness;
  /** Readers who have read what is asked of them, of all; null where nobody is asked. */
  readonly read: { readonly done: number; readonly of: number; readonly overdue: number } | null;
  /** What is missing, in sentences, the first thing to do first. */
  readonly missing: readonly string[];
}

export interface ProcessGround {
  /** Processes of the initiative, each with the maps of its newest versions. */
  readonly processes: readonly (ListedProcess & {
    readonly maps: { readonly before: ProcessMap | null; readonly after: ProcessMap | null };
  })[];
  readonly standardWork: readonly (StandardWorkFile & { readonly readersNow: readonly Reader[] })[];
}

/** @param today YYYY-MM-DD in the organization's zone */
export function processReadiness(
  { processes, standardWork }: ProcessGround,
  today: string,
): ProcessReadiness {
  const standing = standardWork.map((file) => ({
    file,
    standing: standingOf(file.work, file.versions, file.readersNow, file.acknowledgments, today),
  }));
  if (processes.length === 0) {
    return {
      ...{ owner: 'unknown', before: 'unknown', after: 'unknown' },
      standardWork:
        standardWork.length === 0 ? 'unknown' : answer(standing.every(({ standing: one }) => one.inForce)),
      read: readOf(standing.map(({ standing: one }) => one)),
      missing: ['No process is linked to this initiative: say which process it changes.'],
    };
  }
  const missing: string[] = [];
  const all = (
    test: (one: ProcessGround['processes'][number]) => boolean,
    says: (name: string) => string,
  ) => {
    const wrong = processes.filter((one) => !test(one));
    missing.push(...wrong.map(({ process }) => says(process.name)));
    return answer(wrong.length === 0);
  };
  const drawn = (map: ProcessMap | null) =>
    map !== null && map.steps.length > 0 && mapFindings(map).length === 0;
  return {
    owner: all(
      ({ process }) => process.owner !== null && !process.owner.left,
      (name) => `${name}: nobody answers for it.`,
    ),
    before: all(
      ({ maps }) => drawn(maps.before),
      (name) => `${name}: it is not drawn to the end as it is.`,
    ),
    after: all(
      ({ maps }) => drawn(maps.after),
      (name) => `${name}: it is not drawn to the end as it is meant to be.`,
    ),
    standardWork: all(
      ({ process }) =>
        standing.some(({ file, standing: one }) => file.work.processId === process.id && one.inForce),
      (name) => `${name}: no standard work is in force.`,
    ),
    read: readOf(standing.map(({ standing: one }) => one)),
    missing,
  };
}

function readOf(all: readonly StandardWorkStanding[]): ProcessReadiness['read'] {
  const readers = all.flatMap((one) => one.readers);
  if (readers.length === 0) return null;
  const of = (state: string) => readers.filter((one) => one.state === state).length;
  return { done: of('read'), of: readers.length, overdue: of('overdue') };
}

function answer(yes: unknown): Readiness {
  return yes ? 'yes' : 'no';
}
