import {
  type ProcessReadiness,
  processReadiness,
  type Readiness,
  readProcessReadiness,
} from '../../process/index.ts';
import { type Fact, knownFact, unknownFact } from '../facts.ts';
import type { Asked } from './source.ts';

/** How much of the process side is there: an owner, the map as it is, the map as it is meant to be, standard work in force. */
export async function processFacts({
  stores,
  initiatives,
  today,
}: Asked): Promise<ReadonlyMap<string, Fact<number>>> {
  const facts = new Map<string, Fact<number>>();
  // Each initiative with a process takes several look-ups; most have none.
  const touched = new Set([
    ...(await stores.processes.list({})).map(({ process }) => process.initiativeId),
    ...(await stores.standardWork.list({})).map(({ work }) => work.initiativeId),
  ]);
  const none = processReadiness({ processes: [], standardWork: [] }, today);
  for (const { id, state } of initiatives) {
    const to = `/improve/initiatives/${id}?view=process`;
    if (state === 'stopped')
      facts.set(id, unknownFact('It is stopped: how ready its process is was not looked at.', to));
    else facts.set(id, factOf(touched.has(id) ? await readProcessReadiness(stores, id, today) : none, to));
  }
  return facts;
}

function factOf(readiness: ProcessReadiness, to: string): Fact<number> {
  const { owner, before, after, standardWork, missing } = readiness;
  const parts: readonly Readiness[] = [owner, before, after, standardWork];
  const known = parts.filter((part) => part !== 'unknown');
  if (known.length === 0) return unknownFact(missing[0] ?? 'Nothing is known of its process.', to);
  const there = known.filter((part) => part === 'yes').length;
  const words = `${there} of ${parts.length} are there: owner, map as it is, map as it shall be, standard work`;
  return knownFact(there / parts.length, missing[0] ? `${words}. ${missing[0]}` : words, to);
}
