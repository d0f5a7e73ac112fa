import { nameKey } from '../nameKey.ts';
import { ATTRIBUTION_RULES } from './attribution/index.ts';
import type { WonFacts } from './facts.ts';

/** Customers won as one rule shares them. */
export interface Won {
  readonly segments: readonly {
    readonly key: string | null;
    readonly won: number;
    readonly touches: number;
  }[];
  readonly campaigns: ReadonlyMap<
    string,
    { name: string; won: number; touches: number; bySegment: Map<string | null, number> }
  >;
  readonly untouched: number;
}

/** Place of a rule among those that are declared. */
export function ruleIndex(key: string): number {
  return Math.max(
    0,
    ATTRIBUTION_RULES.findIndex((one) => one.key === key),
  );
}

/** @param rule its place among those that are declared */
export function wonBy(facts: WonFacts, rule: number): Won {
  const campaigns: Map<
    string,
    { name: string; won: number; touches: number; bySegment: Map<string | null, number> }
  > = new Map();
  const touches = new Map<string | null, number>();
  for (const part of facts.through) {
    const key = nameKey(part.campaign);
    const known = campaigns.get(key) ?? { name: part.campaign, won: 0, touches: 0, bySegment: new Map() };
    const share = part.shares[rule] ?? 0;
    known.won += share;
    known.touches += part.touches;
    known.bySegment.set(part.segment, (known.bySegment.get(part.segment) ?? 0) + share);
    campaigns.set(key, known);
    touches.set(part.segment, (touches.get(part.segment) ?? 0) + part.touches);
  }
  return {
    segments: facts.segments.map(({ segment, won }) => ({
      key: segment,
      won,
      touches: touches.get(segment) ?? 0,
    })),
    campaigns,
    untouched: facts.segments.reduce((all, one) => all + one.won - one.touched, 0),
  };
}
