import {
  correlationOf,
  crossMomentsOf,
  DETRACTOR_TO,
  type Decomposition,
  lmg,
  PROMOTER_FROM,
  repairCorrelation,
} from '../../stats/index.ts';
import type { History } from './simulate.ts';
import { DRIVERS } from './survey.ts';

/** NPS of a group: of all whom the survey reached, and of those who answer (expected, by their chances to answer). */
export interface GroupNps {
  readonly name: string;
  readonly asked: number;
  readonly all: number;
  readonly respondents: number;
}

/** What everybody would have said, answered or not. */
export interface Census {
  /** One row a survey: NPS first, then the drivers' items. */
  readonly rows: (readonly number[])[];
  /** The same rows as an answering person would fill them in, without what does not apply to them. */
  readonly filledIn: (readonly (number | null)[])[];
  /** Chance that the row is answered at all. */
  readonly chances: number[];
  readonly groups: Map<string, Tally>;
  care: { asked: number; probability: number; csatTop: number; csatTopAnswering: number };
}

interface Tally {
  asked: number;
  net: number;
  probability: number;
  netAnswering: number;
}

export function emptyCensus(): Census {
  return {
    rows: [],
    filledIn: [],
    chances: [],
    groups: new Map(),
    care: { asked: 0, probability: 0, csatTop: 0, csatTopAnswering: 0 },
  };
}

/** Names of the groups that are counted: all, each wave, each contract, each contract in each wave. */
export const groupName = {
  all: 'all',
  wave: (wave: number): string => `wave ${wave + 1}`,
  contract: (contract: string): string => contract,
  contractInWave: (contract: string, wave: number): string => `${contract} in wave ${wave + 1}`,
};

export function ask(census: Census, history: History): void {
  for (const { view, wave, month, notApplicable } of history.relationship) {
    census.rows.push([view.nps, ...view.items]);
    const applies = view.items.map((score, i) => (notApplicable.has(DRIVERS[i]?.key ?? '') ? null : score));
    census.filledIn.push([view.nps, ...applies]);
    census.chances.push(view.probability);
    const contract = month.plan.contract.name;
    const net = view.nps >= PROMOTER_FROM ? 1 : view.nps <= DETRACTOR_TO ? -1 : 0;
    const names = [
      groupName.all,
      groupName.wave(wave),
      groupName.contract(contract),
      groupName.contractInWave(contract, wave),
    ];
    for (const name of names) {
      const tally = census.groups.get(name) ?? { asked: 0, net: 0, probability: 0, netAnswering: 0 };
      tally.asked++;
      tally.net += net;
      tally.probability += view.probability;
      tally.netAnswering += view.probability * net;
      census.groups.set(name, tally);
    }
  }
  for (const { view } of history.care) {
    const top = view.csat >= 4 ? 1 : 0;
    census.care.asked++;
    census.care.probability += view.probability;
    census.care.csatTop += top;
    census.care.csatTopAnswering += view.probability * top;
  }
}

export function npsOf(census: Census, name: string): GroupNps {
  const tally = census.groups.get(name) ?? { asked: 0, net: 0, probability: 0, netAnswering: 0 };
  return {
    name,
    asked: tally.asked,
    all: (100 * tally.net) / tally.asked,
    respondents: (100 * tally.netAnswering) / tally.probability,
  };
}

/** Share of those asked who answer, on average. */
export function responseRateOf(census: Census): number {
  const tally = census.groups.get(groupName.all);
  return tally ? tally.probability / tally.asked : Number.NaN;
}

/**
 * Share of the variance of NPS that each driver accounts for (LMG), in the order of DRIVERS, summing to R²: over
 * everybody and all items, and over what is answered, where each pair of items rests on those to whom both apply.
 */
export function driverShares(census: Census): { all: Decomposition; answered: Decomposition } {
  const size = DRIVERS.length + 1;
  const all = correlationOf(crossMomentsOf(census.rows, size));
  const answered = correlationOf(
    crossMomentsOf(census.filledIn, size, 'pairwise', (row) => census.chances[row] ?? 0),
  );
  if (!all || !answered)
    throw new RangeError('too few customers were asked for correlations of their answers');
  return { all: lmg(all), answered: lmg(repairCorrelation(answered).matrix) };
}
