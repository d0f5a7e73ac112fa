import { isId, NotFound, Outdated } from '../kernel/index.ts';
import { type BenchmarkStores, type BenchmarkTools, sourceById } from './keepSource.ts';
import {
  type Observation,
  type ObservationInput,
  observationIdentity,
  type ParsedObservation,
  parseObservation,
} from './observation.ts';
import type { BenchmarkSource } from './source.ts';
import type { BenchmarkStore } from './store.ts';

export type Kept = 'new' | 'changed' | 'same';

/**
 * Keeps a figure of a source. The same figure (entity, period, metric, population) delivered again replaces what stood
 * there, or changes nothing.
 * @throws InvalidInput, NotFound
 */
export async function keepObservation(
  stores: BenchmarkStores,
  tools: BenchmarkTools,
  sourceId: string,
  input: ObservationInput,
): Promise<{ observation: Observation; kept: Kept }> {
  const source = await sourceById(stores.benchmarks, sourceId);
  const [outcome] = await keepParsed(stores, tools, source, [parseObservation(input, source)]);
  if (!outcome) throw NotFound.of('source', sourceId);
  if (outcome.kept !== 'same')
    await audit(stores, outcome.kept === 'new' ? 'created' : 'changed', outcome.observation);
  return outcome;
}

/** Keeps many figures of one source; one that is there already with the same content is left alone. */
export async function keepParsed(
  { benchmarks }: Pick<BenchmarkStores, 'benchmarks'>,
  { clock, ids }: BenchmarkTools,
  source: BenchmarkSource,
  parsed: readonly ParsedObservation[],
): Promise<{ observation: Observation; kept: Kept }[]> {
  const identities = parsed.map((one) => observationIdentity(one));
  const there = new Map(await benchmarks.identified(source.id, identities));
  const now = clock.now().toISOString();
  const outcomes: { observation: Observation; kept: Kept }[] = [];
  for (const [index, one] of parsed.entries()) {
    const identity = identities[index] ?? '';
    const known = there.get(identity);
    if (known && sameContent(known, one)) {
      outcomes.push({ observation: known, kept: 'same' });
      continue;
    }
    const base = known ?? { id: ids.next(), sourceId: source.id, createdAt: now };
    const observation = { ...one, ...pick(base), version: (known?.version ?? 0) + 1, updatedAt: now };
    if (known) await benchmarks.updateObservation({ ...observation, identity }, known.version);
    else await benchmarks.insertObservation({ ...observation, identity });
    there.set(identity, observation);
    outcomes.push({ observation, kept: known ? 'changed' : 'new' });
  }
  return outcomes;
}

/** Replaces a figure. @throws InvalidInput, NotFound, Outdated, Conflict for one that is there already */
export async function changeObservation(
  stores: BenchmarkStores,
  { clock }: BenchmarkTools,
  id: string,
  expected: number,
  input: ObservationInput,
): Promise<Observation> {
  const known = await observationById(stores.benchmarks, id);
  const source = await sourceById(stores.benchmarks, known.sourceId);
  const parsed = parseObservation(input, source);
  const observation = { ...known, ...parsed, version: expected + 1, updatedAt: clock.now().toISOString() };
  const identity = observationIdentity(observation);
  if (!(await stores.benchmarks.updateObservation({ ...observation, identity }, expected)))
    throw Outdated.of('observation', known.version, expected);
  await audit(stores, 'changed', observation);
  return observation;
}

/** @throws NotFound, Outdated */
export async function deleteObservation(
  stores: BenchmarkStores,
  id: string,
  expected: number,
): Promise<void> {
  const known = await observationById(stores.benchmarks, id);
  if (!(await stores.benchmarks.deleteObservation(id, expected)))
    throw Outdated.of('observation', known.version, expected);
  await audit(stores, 'deleted', known);
}

/** @throws NotFound */
export async function observationById(
  benchmarks: Pick<BenchmarkStore, 'observation'>,
  id: string,
): Promise<Observation> {
  const observation = isId(id) ? await benchmarks.observation(id) : null;
  if (!observation) throw NotFound.of('observation', id);
  return observation;
}

function pick({ id, sourceId, createdAt }: Pick<Observation, 'id' | 'sourceId' | 'createdAt'>) {
  return { id, sourceId, createdAt };
}

function sameContent(known: Observation, parsed: ParsedObservation): boolean {
  const content = (one: ParsedObservation) => [
    one.value,
    one.low,
    one.high,
    one.confidence,
    one.standardError,
    one.n,
    one.responseRate,
    sorted(one.key),
    one.url,
    one.distribution,
    sorted(one.margins ?? {}),
  ];
  return JSON.stringify(content(known)) === JSON.stringify(content(parsed));
}

function sorted(record: object): unknown[] {
  return Object.entries(record).sort(([one], [other]) => (one < other ? -1 : 1));
}

function audit(
  { audit }: BenchmarkStores,
  action: string,
  { id, entity, periodLabel }: Observation,
): Promise<void> {
  return audit.append({
    action,
    subjectKind: 'benchmark_observation',
    subjectId: id,
    detail: { entity, period: periodLabel },
  });
}
