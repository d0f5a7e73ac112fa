import { criticalZ } from '../stats/index.ts';
import type { Compared } from './comparison.ts';
import { completeKey } from './key.ts';
import type { OwnFigure, OwnSide } from './ownFigure.ts';
import { type RankInterval, rankIntervals } from './rank.ts';
import { standardErrorOf } from './standardError.ts';
import { boundsOf } from './variant.ts';

/** Mean of the newest comparable figure of each entity. */
export interface PeerMean {
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly entities: number;
  /** Entities count by the weights of the peer group, or alike. */
  readonly weighting: 'weights' | 'alike';
}

/**
 * The newest figure of each entity, whichever source publishes it: a firm that two of them measure is one firm, and what is
 * like ours goes before what is doubtful. Figures of an industry are means of firms themselves: beside firms
 * they have no place of their own.
 */
export function latestOfEach(rows: readonly Compared[]): Compared[] {
  const latest = new Map<string, Compared>();
  const firms = rows.filter(({ source }) => source.kind !== 'industry');
  for (const row of firms.length > 0 ? firms : rows) {
    const entity = row.observation.entity.trim().toLowerCase();
    const before = latest.get(entity);
    if (!before || isBetter(row, before)) latest.set(entity, row);
  }
  return [...latest.values()];
}

function isBetter(row: Compared, than: Compared): boolean {
  const [one, other] = [row.verdict.outcome === 'accepted', than.verdict.outcome === 'accepted'];
  return one === other ? row.observation.period.to > than.observation.period.to : one;
}

/** Places that the own figure may have among its peers. */
export function placeAmong(
  own: OwnSide,
  figure: OwnFigure,
  peers: readonly Compared[],
  better: 'up' | 'down',
): RankInterval | null {
  const theirs = peers.map((row) => ({ value: row.observation.value, standardError: errorOf(row) }));
  return rankIntervals([figure, ...theirs], better, own.confidence)[0] ?? null;
}

export function meanOf(peers: readonly Compared[], { confidence }: OwnSide): PeerMean {
  const weighted = peers.every(({ weight }) => weight !== null);
  const weights = peers.map(({ weight }) => (weighted ? (weight ?? 1) : 1));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const value = peers.reduce((sum, row, at) => sum + (weights[at] ?? 0) * row.observation.value, 0) / total;
  const errors = peers.map(errorOf);
  const known = errors.every((error) => error !== null);
  const error =
    Math.sqrt(errors.reduce((sum: number, one, at) => sum + ((weights[at] ?? 0) * (one ?? 0)) ** 2, 0)) /
    total;
  const reach = criticalZ(confidence) * error;
  return {
    value,
    low: known ? value - reach : null,
    high: known ? value + reach : null,
    entities: peers.length,
    weighting: weighted ? 'weights' : 'alike',
  };
}

function errorOf({ observation, source }: Compared): number | null {
  const { variant, unit } = completeKey(observation.key, source.key);
  return standardErrorOf(observation, boundsOf(variant, unit))?.standardError ?? null;
}
