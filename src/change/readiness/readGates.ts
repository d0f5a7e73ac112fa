import type { BusinessCaseStore } from '../../economics/index.ts';
import type { Reading, ReadingStore } from '../../insight/index.ts';
import type { EvidenceKind, Grain } from '../../kernel/index.ts';
import { isId } from '../../kernel/index.ts';
import type { MetricStore } from '../../metric/index.ts';
import { type Gate, gateOf } from './gate.ts';
import type { ReadinessGround } from './item.ts';
import type { ReadinessAnswer } from './proof.ts';
import type { ReadinessStore } from './store.ts';

/** Where gates are read, in one transaction. */
export interface GateStores {
  readonly readiness: ReadinessStore;
  readonly metrics: Pick<MetricStore, 'get'>;
  readonly readings: Pick<ReadingStore, 'newest'>;
  readonly businessCases: Pick<BusinessCaseStore, 'get'>;
}

export interface ReadGate extends Gate {
  /** Figures of the metrics that answers link to. */
  readonly ground: ReadinessGround;
}

/** The gate of each of these initiatives. @param today YYYY-MM-DD in the organization's zone */
export async function readGates(
  stores: GateStores,
  initiativeIds: readonly string[],
  today: string,
): Promise<ReadonlyMap<string, ReadGate>> {
  const answers = await stores.readiness.newest(initiativeIds);
  const ground = {
    readings: await readingsOf(stores, linked(answers, 'metric'), today),
    cases: await casesOf(stores, linked(answers, 'case')),
  };
  const of = new Map<string, ReadinessAnswer[]>();
  for (const answer of answers) of.set(answer.initiativeId, [...(of.get(answer.initiativeId) ?? []), answer]);
  return new Map(initiativeIds.map((id) => [id, { ...gateOf(of.get(id) ?? [], ground), ground }]));
}

/** Ids of what answers link to, of one kind. */
function linked(answers: readonly ReadinessAnswer[], wanted: EvidenceKind): string[] {
  const ids = answers.flatMap(({ said }) =>
    said.known ? said.value.evidence.flatMap(({ kind, id }) => (kind === wanted && id ? [id] : [])) : [],
  );
  return [...new Set(ids)].filter(isId);
}

async function casesOf(
  { businessCases }: GateStores,
  ids: readonly string[],
): Promise<ReadinessGround['cases']> {
  const found = (await Promise.all(ids.map((id) => businessCases.get(id)))).flatMap((one) => one ?? []);
  return new Map(
    found.map(({ id, initiativeId, current }) => [id, { initiativeId, lines: current.content.lines.length }]),
  );
}

/** Whatever the length in which a metric is measured, one of these has its figure. */
const LOOKED_AT: readonly Grain[] = ['month', 'week', 'quarter', 'year'];

async function readingsOf(
  { metrics, readings }: GateStores,
  ids: readonly string[],
  today: string,
): Promise<ReadonlyMap<string, Reading>> {
  const found = (await Promise.all(ids.map((id) => metrics.get(id)))).flatMap((metric) => metric ?? []);
  const wanted = found.map(({ id, current }) => ({ metricId: id, metricVersion: current.number }));
  const newest = new Map<string, Reading>();
  for (const grain of LOOKED_AT) {
    const open = wanted.filter(({ metricId }) => !newest.has(metricId));
    if (open.length === 0) break;
    for (const reading of await readings.newest(open, grain, today)) newest.set(reading.metricId, reading);
  }
  return newest;
}
