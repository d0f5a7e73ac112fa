import { DETRACTOR_TO, PROMOTER_FROM } from '../stats/index.ts';
import type { History } from './simulate.ts';

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
  for (const { view, wave, month } of history.relationship) {
    census.rows.push([view.nps, ...view.items]);
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
