import { criticalT } from '../distribution/index.ts';
import { CONFIDENCE, type Comparison, waldTest } from '../estimate/interval.ts';
import { momentsOf, spreadOf } from '../estimate/moments.ts';
import { logistic } from './logistic.ts';

/** A customer (team, store) who got the change or not, measured before and after, with what was known before. */
export interface MatchUnit {
  readonly treated: boolean;
  readonly before: number;
  readonly after: number;
  /** Known before the change and not moved by it. */
  readonly covariates: readonly number[];
}

/** Standardized mean difference, treated less control, over the root of the mean variance before matching. */
export interface Balance {
  readonly covariate: number;
  readonly before: number;
  readonly after: number;
}

export interface MatchedDifferences extends Comparison {
  readonly standardError: number;
  readonly pairs: number;
  /** Treated for whom nobody near was left: the effect does not speak for them. */
  readonly unmatched: number;
  readonly balance: readonly Balance[];
  /** Whether every covariate is within .1 after matching, the usual limit. */
  readonly balanced: boolean;
}

/** Largest standardized difference that counts as balanced (Austin 2011; Stuart 2010). */
const BALANCED = 0.1;

/**
 * Matched difference in differences: each treated unit gets the untreated one with the nearest chance of having been treated
 * (propensity by logistic regression; one to one, without replacement, within .2 standard deviations of its logit:
 * Austin 2011), and the changes of the pairs are compared. Highest chances choose first, since they have the fewest like them.
 * Errors are those of paired differences. Holds only if nothing unmeasured decides both treatment and change.
 *
 * @returns null when fewer than two pairs are found, or the covariates tell treated from untreated without fail
 */
export function matchedDifferences(
  units: readonly MatchUnit[],
  confidence: number = CONFIDENCE,
): MatchedDifferences | null {
  const model = logistic(
    units.map(({ covariates }) => covariates),
    units.map(({ treated }) => treated),
  );
  if (!model) return null;
  const caliper = 0.2 * Math.sqrt(spreadOf(momentsOf(model.scores))?.variance ?? 0);
  const pairs = nearestPairs(model.scores, units, caliper);
  if (pairs.length < 2) return null;
  const change = ({ before, after }: MatchUnit): number => after - before;
  const spread = spreadOf(momentsOf(pairs.map(([one, other]) => change(one) - change(other))));
  if (!spread) return null;
  const standardError = Math.sqrt(spread.variance / pairs.length);
  const reach = standardError === 0 ? 0 : criticalT(confidence, pairs.length - 1) * standardError;
  const test = waldTest(spread.mean, standardError, pairs.length - 1);
  const balance = balanceOf(units, pairs);
  return (
    test && {
      difference: spread.mean,
      low: spread.mean - reach,
      high: spread.mean + reach,
      ...test,
      standardError,
      pairs: pairs.length,
      unmatched: units.filter(({ treated }) => treated).length - pairs.length,
      balance,
      balanced: balance.every(({ after }) => Math.abs(after) <= BALANCED),
    }
  );
}

type Pair = readonly [treated: MatchUnit, control: MatchUnit];

function nearestPairs(scores: readonly number[], units: readonly MatchUnit[], caliper: number): Pair[] {
  const at = (treated: boolean) =>
    units
      .map((unit, i) => ({ unit, score: scores[i] ?? 0 }))
      .filter(({ unit }) => unit.treated === treated)
      .sort((a, b) => a.score - b.score);
  const controls = at(false);
  // The next free control at or above / at or below a place; paths are shortened as they are walked.
  const above = Int32Array.from({ length: controls.length + 1 }, (_, i) => i);
  const below = Int32Array.from({ length: controls.length + 1 }, (_, i) => i);
  const free = (links: Int32Array, from: number): number => {
    let place = from;
    while (links[place] !== place) {
      links[place] = links[links[place] as number] as number;
      place = links[place] as number;
    }
    return place;
  };
  const pairs: Pair[] = [];
  for (const { unit, score } of at(true).reverse()) {
    const split = firstAtLeast(controls, score);
    const up = free(above, split);
    // Places in `below` are shifted by one: 0 stands for nobody.
    const down = free(below, split) - 1;
    const upGap = up < controls.length ? (controls[up]?.score ?? 0) - score : Infinity;
    const downGap = down >= 0 ? score - (controls[down]?.score ?? 0) : Infinity;
    const taken = upGap < downGap ? up : down;
    const control = controls[taken];
    if (!control || Math.min(upGap, downGap) > caliper) continue;
    pairs.push([unit, control.unit]);
    above[taken] = taken + 1;
    below[taken + 1] = taken;
  }
  return pairs;
}

function firstAtLeast(sorted: readonly { readonly score: number }[], score: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.score ?? 0) < score) low = middle + 1;
    else high = middle;
  }
  return low;
}

function balanceOf(units: readonly MatchUnit[], pairs: readonly Pair[]): Balance[] {
  const width = units[0]?.covariates.length ?? 0;
  return Array.from({ length: width }, (_, covariate) => {
    const spread = (group: readonly MatchUnit[]) =>
      spreadOf(momentsOf(group.map(({ covariates }) => covariates[covariate] ?? 0)));
    const [one, other] = [true, false].map((arm) => spread(units.filter(({ treated }) => treated === arm)));
    const root = Math.sqrt(((one?.variance ?? 0) + (other?.variance ?? 0)) / 2);
    const standardized = (difference: number): number =>
      difference === 0 ? 0 : root > 0 ? difference / root : Math.sign(difference) * Infinity;
    const [matched, control] = [spread(pairs.map(([unit]) => unit)), spread(pairs.map(([, unit]) => unit))];
    return {
      covariate,
      before: standardized((one?.mean ?? 0) - (other?.mean ?? 0)),
      after: standardized((matched?.mean ?? 0) - (control?.mean ?? 0)),
    };
  });
}
