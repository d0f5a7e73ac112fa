import type { BusinessCase } from './businessCase.ts';
import { benefitsOf, gapsOf, natureOfCase } from './findings.ts';
import type { ByNature, Nature } from './nature.ts';

/** What the newest case of an initiative says of return and risk, for a comparison of initiatives. */
export interface CaseStanding {
  readonly caseId: string;
  readonly currency: string;
  /** Minor units at the 10th, 50th and 90th percentile of the simulation. */
  readonly netPresentValue: { readonly worst: number; readonly likely: number; readonly best: number };
  readonly returnOnInvestment: number | null;
  /** Share of the runs in which it does not pay. */
  readonly risk: number;
  /** The case lacks figures or costs. */
  readonly incomplete: boolean;
  /** Of the weakest of its lines: what rests on one estimate is hoped. */
  readonly nature: Exclude<Nature, 'measured'>;
  /** Its benefits by what they rest on. */
  readonly benefits: ByNature;
}

/** One standing an initiative: that of the case that was changed last. @param cases newest change first */
export function standingsOf(cases: readonly BusinessCase[]): ReadonlyMap<string, CaseStanding> {
  const found = new Map<string, CaseStanding>();
  for (const { id, initiativeId, current } of cases) {
    if (initiativeId === null || found.has(initiativeId)) continue;
    const { simulated } = current.figures;
    found.set(initiativeId, {
      caseId: id,
      currency: current.content.currency,
      netPresentValue: simulated.netPresentValue,
      returnOnInvestment: current.figures.likely.returnOnInvestment,
      risk: 1 - simulated.chance,
      incomplete: gapsOf(current.content).length > 0,
      nature: natureOfCase(current.content),
      benefits: benefitsOf(current.content),
    });
  }
  return found;
}
