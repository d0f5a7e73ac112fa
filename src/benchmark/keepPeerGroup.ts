import { Conflict, InvalidInput, isId, NotFound, Outdated } from '../kernel/index.ts';
import type { BenchmarkStores, BenchmarkTools } from './keepSource.ts';
import { type PeerGroup, type PeerGroupInput, parsePeerGroup } from './peerGroup.ts';
import type { BenchmarkStore } from './store.ts';

/** @throws InvalidInput (also for a source that there is not), Conflict for a name that is taken */
export async function createPeerGroup(
  stores: BenchmarkStores,
  tools: BenchmarkTools,
  input: PeerGroupInput,
): Promise<PeerGroup> {
  const now = tools.clock.now().toISOString();
  const group: PeerGroup = {
    ...parsePeerGroup(input),
    id: tools.ids.next(),
    version: 1,
    createdAt: now,
    updatedAt: now,
  };
  await checkSources(stores.benchmarks, group);
  if (!(await stores.benchmarks.insertPeerGroup(group)))
    throw new Conflict(`There is a peer group “${group.name}” already; choose another name.`);
  await audit(stores, 'created', group);
  return group;
}

/** @throws InvalidInput, NotFound, Conflict, Outdated */
export async function changePeerGroup(
  stores: BenchmarkStores,
  tools: BenchmarkTools,
  id: string,
  expected: number,
  changes: Partial<PeerGroupInput>,
): Promise<PeerGroup> {
  const known = await peerGroupById(stores.benchmarks, id);
  const group: PeerGroup = {
    ...known,
    ...parsePeerGroup({ ...known, ...changes }),
    version: expected + 1,
    updatedAt: tools.clock.now().toISOString(),
  };
  await checkSources(stores.benchmarks, group);
  if (!(await stores.benchmarks.updatePeerGroup(group, expected)))
    throw Outdated.of('peer group', known.version, expected);
  await audit(stores, 'changed', group);
  return group;
}

/** @throws NotFound, Outdated */
export async function deletePeerGroup(stores: BenchmarkStores, id: string, expected: number): Promise<void> {
  const known = await peerGroupById(stores.benchmarks, id);
  if (!(await stores.benchmarks.deletePeerGroup(id, expected)))
    throw Outdated.of('peer group', known.version, expected);
  await audit(stores, 'deleted', known);
}

/** @throws NotFound */
export async function peerGroupById(
  benchmarks: Pick<BenchmarkStore, 'peerGroup'>,
  id: string,
): Promise<PeerGroup> {
  const group = isId(id) ? await benchmarks.peerGroup(id) : null;
  if (!group) throw NotFound.of('peer group', id);
  return group;
}

async function checkSources(benchmarks: BenchmarkStore, { members }: PeerGroup): Promise<void> {
  const known = new Set((await benchmarks.sources()).map(({ id }) => id));
  members.forEach(({ sourceId }, index) => {
    if (!known.has(sourceId))
      throw InvalidInput.at(`members[${index}].sourceId`, 'must be the id of a source', sourceId);
  });
}

function audit({ audit }: BenchmarkStores, action: string, { id, name }: PeerGroup): Promise<void> {
  return audit.append({ action, subjectKind: 'peer_group', subjectId: id, detail: { name } });
}
