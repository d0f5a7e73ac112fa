import type { Reply, Shapes } from './endpoints.ts';

export type BenchmarkSource = Shapes['BenchmarkSource'];
export type BenchmarkSourceInput = Shapes['BenchmarkSourceInput'];
export type Observation = Shapes['BenchmarkObservation'];
export type ObservationInput = Shapes['BenchmarkObservationInput'];
export type PeerGroup = Shapes['PeerGroup'];
export type KeyParts = Shapes['ComparabilityKeyInput'];
export type KnowableKey = Shapes['ComparabilityKey'];
export type OwnComparability = Shapes['OwnComparability'];
export type Compared = Shapes['ComparedBenchmark'];
export type Comparison = Shapes['BenchmarkComparison'];
export type InternalBenchmark = Shapes['InternalBenchmark'];
export type CompetitiveKit = Shapes['CompetitiveKit'];
export type CompetitiveKitInput = Shapes['CompetitiveKitInput'];
export type CompetitiveAnalysis = Shapes['CompetitiveAnalysis'];
export type MeasureAnalysis = CompetitiveAnalysis['measures'][number];
export type ImportOutcome = Shapes['BenchmarkImportOutcome'];
export type KeyPart = Reply<'GET /benchmarks/rules'>['parts'][number];
