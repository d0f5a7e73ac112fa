import type { Knowable } from '../kernel/index.ts';
import type { MetricReference } from '../metric/index.ts';
import { benjaminiHochberg, criticalZ, waldTest } from '../stats/index.ts';
import { type Percentile, percentileIn } from './distribution.ts';
import { type ComparabilityKey, completeKey, knowableKey } from './key.ts';
import { comparableOf, type Observation } from './observation.ts';
import { newestOf, type OwnFigure, type OwnSide, ofPeriod } from './ownFigure.ts';
import type { PeerMember } from './peerGroup.ts';
import { latestOfEach, meanOf, type PeerMean, placeAmong } from './peers.ts';
import type { RankInterval } from './rank.ts';
import { judge, type Verdict } from './rule/index.ts';
import type { BenchmarkSource } from './source.ts';
import { type ErrorBasis, intervalOf, standardErrorOf } from './standardError.ts';
import { boundsOf } from './variant.ts';

/** Own figure less the benchmark's. */
export interface Difference {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly p: number;
  /** Adjusted for looking at all benchmarks at once (Benjamini–Hochberg). */
  readonly adjustedP: number;
  readonly beyondNoise: boolean;
  /** Whether the benchmark's error is stated, from its interval, or the widest that its n allows. */
  readonly basis: ErrorBasis;
  readonly words: string;
}

export interface Compared {
  readonly observation: Observation;
  readonly source: BenchmarkSource;
  readonly key: Readonly<Record<keyof ComparabilityKey, Knowable<string>>>;
  readonly verdict: Verdict;
  /** The benchmark's interval at the organization's confidence. */
  readonly interval: { readonly low: number | null; readonly high: number | null };
  readonly own: OwnFigure | null;
  /** Null where it is refused or cannot be tested; `untested` says why. */
  readonly difference: Difference | null;
  readonly untested: string | null;
  /** Where the own figure lies among all those that the benchmark is of. */
  readonly percentile: Percentile | null;
  readonly weight: number | null;
}

export interface BenchmarkComparison {
  readonly metric: MetricReference;
  readonly key: Readonly<Record<keyof ComparabilityKey, Knowable<string>>>;
  readonly unit: string;
  readonly direction: 'up' | 'down' | 'neither';
  readonly confidence: number;
  /** The own figure of the newest finished period. */
  readonly own: OwnFigure | null;
  /** Why there is none. */
  readonly absent: string | null;
  /** Accepted and warned first. */
  readonly compared: readonly Compared[];
  /** Places among the newest comparable figure of each entity; null with fewer than two. */
  readonly place: RankInterval | null;
  readonly peers: PeerMean | null;
}

/** Own figures against those of others. What is refused stays in the list with its reason, and without a difference. */
export function compareWith(
  own: OwnSide,
  observations: readonly Observation[],
  sources: ReadonlyMap<string, BenchmarkSource>,
  members: readonly PeerMember[],
): BenchmarkComparison {
  const newest = newestOf(own);
  const rows = observations.flatMap((observation) => {
    const source = sources.get(observation.sourceId);
    return source ? [comparedOf(own, observation, source, newest, members)] : [];
  });
  const compared = withTests(rows, own.confidence).sort(
    (one, other) => Number(one.verdict.outcome === 'refused') - Number(other.verdict.outcome === 'refused'),
  );
  const [any] = own.readings;
  const direction = any?.direction ?? 'neither';
  const peers = latestOfEach(compared.filter(({ verdict }) => verdict.outcome !== 'refused'));
  return {
    metric: own.metric,
    key: knowableKey(own.key, own.findingOut),
    unit: own.key.unit ?? '',
    direction,
    confidence: own.confidence,
    own: newest,
    absent: newest
      ? null
      : (own.readings.find(({ absent }) => absent !== null)?.absent ??
        'No figure of it is kept yet: it is measured in the background.'),
    compared,
    place:
      newest && peers.length > 0
        ? placeAmong(own, newest, peers, direction === 'down' ? 'down' : 'up')
        : null,
    peers: peers.length > 1 ? meanOf(peers, own) : null,
  };
}

function comparedOf(
  own: OwnSide,
  observation: Observation,
  source: BenchmarkSource,
  newest: OwnFigure | null,
  members: readonly PeerMember[],
): Compared {
  const figure = ofPeriod(own, observation.period) ?? newest;
  const verdict = judge(
    {
      key: own.key,
      period: figure?.period ?? null,
      n: figure?.n ?? null,
      responseRate: own.responseRate,
      measuredBy: own.measuredBy,
    },
    comparableOf(observation, source),
  );
  const key = completeKey(observation.key, source.key);
  const error = standardErrorOf(observation, boundsOf(key.variant, key.unit));
  const refused = verdict.outcome === 'refused';
  const untested = refused
    ? 'It must not be compared.'
    : !figure
      ? 'There is no own figure to compare.'
      : figure.standardError === null
        ? 'The own figure has no standard error: no test is possible.'
        : error === null
          ? 'The benchmark gives no n: no test is possible.'
          : null;
  return {
    observation,
    source,
    key: knowableKey(key, source),
    verdict,
    interval: intervalOf(observation, error, own.confidence, boundsOf(key.variant, key.unit)),
    own: refused ? null : figure,
    difference:
      untested === null && figure && error ? differenceOf(figure, observation.value, error, own) : null,
    untested,
    percentile:
      !refused && figure && observation.distribution
        ? percentileIn(observation.distribution, figure.value)
        : null,
    weight: weightOf(observation, members),
  };
}

function differenceOf(
  figure: OwnFigure,
  theirs: number,
  { standardError, basis }: { readonly standardError: number; readonly basis: ErrorBasis },
  { confidence, key }: OwnSide,
): Difference {
  const value = figure.value - theirs;
  const error = Math.hypot(figure.standardError ?? Number.NaN, standardError);
  const reach = criticalZ(confidence) * error;
  const p = waldTest(value, error)?.p ?? 1;
  const size =
    `${new Intl.NumberFormat('en', { maximumFractionDigits: 1 }).format(Math.abs(value))} ${key.unit === 'score' ? '' : 'points'}`.trim();
  const words = value === 0 ? 'the same' : `${size} ${value > 0 ? 'above' : 'below'}`;
  return {
    value,
    low: value - reach,
    high: value + reach,
    p,
    adjustedP: p,
    beyondNoise: false,
    basis,
    words,
  };
}

/** Tests of many benchmarks at once, adjusted, and said in words. */
function withTests(rows: readonly Compared[], confidence: number): Compared[] {
  const tested = rows.flatMap(({ difference }) => (difference ? [difference.p] : []));
  const adjusted = benjaminiHochberg(tested);
  let next = 0;
  return rows.map((row) => {
    if (!row.difference) return row;
    const adjustedP = adjusted[next++] ?? 1;
    const beyondNoise = adjustedP < 1 - confidence;
    // Its own interval leaves out zero: why it is called noise all the same has to be said.
    const alone = !beyondNoise && row.difference.p < 1 - confidence;
    const noise = `${beyondNoise ? 'beyond' : 'within'} noise${alone ? ` as ${tested.length} are compared at once` : ''}`;
    const words = `${row.difference.words}, ${noise}`;
    return { ...row, difference: { ...row.difference, adjustedP, beyondNoise, words } };
  });
}

function weightOf({ sourceId, entity }: Observation, members: readonly PeerMember[]): number | null {
  const named = members.find((member) => member.sourceId === sourceId && member.entity === entity);
  return (
    (named ?? members.find((member) => member.sourceId === sourceId && member.entity === null))?.weight ??
    null
  );
}
