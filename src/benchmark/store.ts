import type { Page, PageRequest } from '../kernel/index.ts';
import type { Observation } from './observation.ts';
import type { OwnKey } from './ownKey.ts';
import type { PeerGroup, PeerMember } from './peerGroup.ts';
import type { BenchmarkSource } from './source.ts';

export interface ObservationFilter {
  readonly sourceId?: string | undefined;
  readonly entity?: string | undefined;
}

/** An observation as it is kept: with what says when two deliveries are the same figure. */
export interface KeptObservation extends Observation {
  readonly identity: string;
}

/** Benchmarks of the organization of the running transaction. */
export interface BenchmarkStore {
  /** All of them, by name. */
  sources(): Promise<BenchmarkSource[]>;
  source(id: string): Promise<BenchmarkSource | null>;
  /** By its name, in any case. */
  sourceNamed(name: string): Promise<BenchmarkSource | null>;
  /** False when the name is taken. */
  insertSource(source: BenchmarkSource): Promise<boolean>;
  /** False when it is not at `expected` any more. @throws Conflict when the name is taken */
  updateSource(source: BenchmarkSource, expected: number): Promise<boolean>;
  /** With all its observations. False when it is not at `expected` any more. */
  deleteSource(id: string, expected: number): Promise<boolean>;

  /** Newest first. */
  observations(filter: ObservationFilter, page: PageRequest): Promise<Page<Observation>>;
  /** All of these members, or of every source where none are named; newest field period first, at most `limit`. */
  observationsOf(members: readonly PeerMember[] | null, limit: number): Promise<Observation[]>;
  observation(id: string): Promise<Observation | null>;
  /** By what they are of, within one source. */
  identified(sourceId: string, identities: readonly string[]): Promise<ReadonlyMap<string, Observation>>;
  insertObservation(observation: KeptObservation): Promise<void>;
  /** False when it is not at `expected` any more. */
  updateObservation(observation: KeptObservation, expected: number): Promise<boolean>;
  deleteObservation(id: string, expected: number): Promise<boolean>;
  /** How many each source has, and the field periods that they span. */
  countBySource(): Promise<ReadonlyMap<string, { readonly count: number; readonly newest: string }>>;

  peerGroups(): Promise<PeerGroup[]>;
  peerGroup(id: string): Promise<PeerGroup | null>;
  insertPeerGroup(group: PeerGroup): Promise<boolean>;
  updatePeerGroup(group: PeerGroup, expected: number): Promise<boolean>;
  deletePeerGroup(id: string, expected: number): Promise<boolean>;

  ownKeys(): Promise<OwnKey[]>;
  ownKey(metricId: string): Promise<OwnKey | null>;
  /** Makes it or replaces it; false when it is not at `expected` (0: not there yet) any more. */
  putOwnKey(key: OwnKey, expected: number): Promise<boolean>;
}
