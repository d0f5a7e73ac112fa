import { gatherFaults, InvalidInput } from '../kernel/index.ts';

/** How the figures of many firms (or units) lie: quantiles as they are published, or counts in bins. */
export type Distribution =
  | { readonly quantiles: readonly { readonly p: number; readonly value: number }[] }
  | { readonly bins: readonly { readonly from: number; readonly to: number; readonly count: number }[] };

/** Where a value lies, as shares of the distribution below it; bounds where only these are known. */
export interface Percentile {
  /** Null beyond the outermost quantile that is known. */
  readonly share: number | null;
  readonly low: number;
  readonly high: number;
}

const MOST = 1000;

/** @throws InvalidInput */
export function parseDistribution(input: unknown, place = 'distribution'): Distribution | null {
  if (input === null || input === undefined) return null;
  const { quantiles, bins } = input as { quantiles?: unknown; bins?: unknown };
  if (Array.isArray(quantiles) && bins === undefined) {
    const parsed = listed(quantiles, `${place}.quantiles`, ['p', 'value'], 1).map(({ p = 0, value = 0 }) => ({
      p,
      value,
    }));
    parsed.forEach(({ p, value }, index) => {
      const before = parsed[index - 1];
      if (!(p >= 0 && p <= 1))
        throw InvalidInput.at(`${place}.quantiles[${index}].p`, 'must lie between 0 and 1', p);
      if (before && !(p > before.p && value >= before.value))
        throw InvalidInput.at(`${place}.quantiles[${index}]`, 'must be above the one before it', {
          p,
          value,
        });
    });
    return { quantiles: parsed };
  }
  if (Array.isArray(bins) && quantiles === undefined) {
    const parsed = listed(bins, `${place}.bins`, ['from', 'to', 'count'], 1).map(
      ({ from = 0, to = 0, count = 0 }) => ({ from, to, count }),
    );
    parsed.forEach(({ from, to, count }, index) => {
      const before = parsed[index - 1];
      if (!(to > from) || (before && from < before.to))
        throw InvalidInput.at(`${place}.bins[${index}]`, 'must lie above the one before it', { from, to });
      if (!(count >= 0)) throw InvalidInput.at(`${place}.bins[${index}].count`, 'must be 0 or more', count);
    });
    if (!parsed.some(({ count }) => count > 0)) throw InvalidInput.at(`${place}.bins`, 'must hold something');
    return { bins: parsed };
  }
  throw InvalidInput.at(place, 'must hold either quantiles [{p, value}] or bins [{from, to, count}]', input);
}

/** Where `value` lies. Between two known points it is drawn straight; beyond the outermost only a bound is known. */
export function percentileIn(distribution: Distribution, value: number): Percentile {
  const points = 'quantiles' in distribution ? distribution.quantiles : cumulated(distribution.bins);
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return { share: null, low: 0, high: 1 };
  if (value < first.value) return first.p === 0 ? exact(0) : { share: null, low: 0, high: first.p };
  if (value > last.value) return last.p === 1 ? exact(1) : { share: null, low: last.p, high: 1 };
  for (let index = 1; index < points.length; index++) {
    const [from, to] = [points[index - 1], points[index]];
    if (!from || !to || value > to.value) continue;
    const span = to.value - from.value;
    if (value === to.value && (points[index + 1]?.value ?? Infinity) === to.value) continue;
    return exact(span === 0 ? to.p : from.p + ((to.p - from.p) * (value - from.value)) / span);
  }
  return exact(last.p);
}

function cumulated(bins: Extract<Distribution, { bins: unknown }>['bins']): { p: number; value: number }[] {
  const total = bins.reduce((sum, { count }) => sum + count, 0);
  let seen = 0;
  return bins.flatMap(({ from, to, count }) => {
    const low = { p: seen / total, value: from };
    seen += count;
    return [low, { p: seen / total, value: to }];
  });
}

function exact(share: number): Percentile {
  return { share, low: share, high: share };
}

function listed(
  items: readonly unknown[],
  place: string,
  fields: readonly string[],
  least: number,
): Partial<Record<string, number>>[] {
  if (items.length < least || items.length > MOST)
    throw InvalidInput.at(place, `must hold ${least} to ${MOST} entries`, items.length);
  const faults = gatherFaults();
  const read = items.map((item, index) => {
    const entry: Record<string, number> = {};
    for (const field of fields) {
      faults.take(() => {
        const value = (item as Record<string, unknown> | null)?.[field];
        if (typeof value !== 'number' || !Number.isFinite(value))
          throw InvalidInput.at(`${place}[${index}].${field}`, 'must be a number', value);
        entry[field] = value;
      });
    }
    return entry;
  });
  faults.assertNone();
  return read;
}
