import type { AuditLog } from '../access/index.ts';
import { type Clock, Conflict, type Ids, isId, NotFound, Outdated } from '../kernel/index.ts';
import { type BenchmarkSource, parseSource, type SourceInput } from './source.ts';
import type { BenchmarkStore } from './store.ts';

export interface BenchmarkStores {
  readonly benchmarks: BenchmarkStore;
  readonly audit: AuditLog;
}

export interface BenchmarkTools {
  readonly clock: Clock;
  readonly ids: Ids;
}

/** @throws InvalidInput, Conflict for a name that is taken */
export async function createSource(
  stores: BenchmarkStores,
  tools: BenchmarkTools,
  input: SourceInput,
): Promise<BenchmarkSource> {
  const now = tools.clock.now().toISOString();
  const source: BenchmarkSource = {
    ...parseSource(input),
    id: tools.ids.next(),
    version: 1,
    createdAt: now,
    updatedAt: now,
  };
  if (!(await stores.benchmarks.insertSource(source))) throw taken(source.name);
  await audit(stores, 'created', source.id, { name: source.name, kind: source.kind });
  return source;
}

/** What is not named in `changes` stays. @throws InvalidInput, NotFound, Conflict, Outdated */
export async function changeSource(
  stores: BenchmarkStores,
  tools: BenchmarkTools,
  id: string,
  expected: number,
  changes: Partial<SourceInput>,
): Promise<BenchmarkSource> {
  const known = await sourceById(stores.benchmarks, id);
  const input = { ...known, ...changes, key: { ...known.key, ...changes.key } };
  const updatedAt = tools.clock.now().toISOString();
  const source: BenchmarkSource = { ...known, ...parseSource(input), version: expected + 1, updatedAt };
  if (!(await stores.benchmarks.updateSource(source, expected)))
    throw Outdated.of('source', known.version, expected);
  await audit(stores, 'changed', id, { fields: Object.keys(changes) });
  return source;
}

/** With all its observations. @throws NotFound, Outdated */
export async function deleteSource(stores: BenchmarkStores, id: string, expected: number): Promise<void> {
  const known = await sourceById(stores.benchmarks, id);
  if (!(await stores.benchmarks.deleteSource(id, expected)))
    throw Outdated.of('source', known.version, expected);
  await audit(stores, 'deleted', id, { name: known.name });
}

/** @throws NotFound */
export async function sourceById(
  benchmarks: Pick<BenchmarkStore, 'source'>,
  id: string,
): Promise<BenchmarkSource> {
  const source = isId(id) ? await benchmarks.source(id) : null;
  if (!source) throw NotFound.of('source', id);
  return source;
}

/** The source of that name, made if there is none. What is there stays as it is. */
export async function ensureSource(
  stores: BenchmarkStores,
  tools: BenchmarkTools,
  input: SourceInput,
): Promise<{ source: BenchmarkSource; made: boolean }> {
  const known = await stores.benchmarks.sourceNamed(parseSource(input).name);
  if (known) return { source: known, made: false };
  return { source: await createSource(stores, tools, input), made: true };
}

function taken(name: string): Conflict {
  return new Conflict(`There is a source “${name}” already; choose another name.`);
}

function audit(
  { audit }: BenchmarkStores,
  action: string,
  subjectId: string,
  detail: Record<string, unknown>,
): Promise<void> {
  return audit.append({ action, subjectKind: 'benchmark_source', subjectId, detail });
}
