import type { CircleStore } from '../../access/index.ts';
import { type ProcessEffect, processEffect } from './effect.ts';
import { processById, versionOf } from './keepProcess.ts';
import { comparedByDefault } from './process.ts';
import { type ProcessReadiness, processReadiness } from './readiness.ts';
import { readersOf } from './standardWork.ts';
import type { StandardWorkStore } from './standardWorkStore.ts';
import type { ProcessStore } from './store.ts';

/** Stores that readings of processes are made from. */
export interface ProcessReadings {
  readonly processes: ProcessStore;
  readonly standardWork: StandardWorkStore;
  readonly circles: Pick<CircleStore, 'list'>;
}

/**
 * The effect of changing one process from one version to another, to be an input of a business case.
 * @param versions the newest as it is against the newest as it is meant to be where left out
 * @returns null while there are no two versions to compare
 * @throws NotFound, InvalidInput where a map is not finished, Refused for amounts in two currencies
 */
export async function readProcessEffect(
  { processes }: Pick<ProcessReadings, 'processes'>,
  id: string,
  versions?: { readonly before: number; readonly after: number },
): Promise<ProcessEffect | null> {
  const { process, versions: known } = await processById(processes, id);
  const wanted = versions ?? comparedByDefault(known);
  if (!wanted) return null;
  const [before, after] = [
    await versionOf(processes, id, wanted.before),
    await versionOf(processes, id, wanted.after),
  ];
  return processEffect(process, before, after);
}

/** How far the process side of an initiative is. @param today YYYY-MM-DD in the organization's zone */
export async function readProcessReadiness(
  { processes, standardWork, circles }: ProcessReadings,
  initiativeId: string,
  today: string,
): Promise<ProcessReadiness> {
  const listed = await processes.list({ initiativeId });
  const ids = new Set(listed.map(({ process }) => process.id));
  const files = (await standardWork.list({})).filter(
    ({ work }) => work.initiativeId === initiativeId || (work.processId !== null && ids.has(work.processId)),
  );
  const [people, known] = [await standardWork.people(), await circles.list()];
  const withMaps = [];
  for (const one of listed) {
    const newest = (state: 'before' | 'after') =>
      one.versions.filter((version) => version.state === state).at(-1);
    const mapOf = async (state: 'before' | 'after') => {
      const summary = newest(state);
      return summary ? ((await processes.version(one.process.id, summary.number))?.map ?? null) : null;
    };
    withMaps.push({ ...one, maps: { before: await mapOf('before'), after: await mapOf('after') } });
  }
  return processReadiness(
    {
      processes: withMaps,
      standardWork: files.map((file) => ({
        ...file,
        readersNow: readersOf(file.work.readers, people, known),
      })),
    },
    today,
  );
}
