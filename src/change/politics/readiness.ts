import { gapOf, type Weighed } from './stakeholder.ts';

/** How far the politics of an initiative are where they have to be. */
export interface PoliticsReadiness {
  /** Share of all power whose holders stand where they are wanted, or beyond. */
  readonly share: number;
  /** Sum of the power of those. */
  readonly reached: number;
  /** Sum of the power of all. */
  readonly power: number;
  /** How many stakeholders it is made from. */
  readonly n: number;
}

/**
 * Share of power at or above the wanted stance; null where nobody is entered, and for a reader outside of the circle,
 * who is given no stakeholders: both are not known, never 0.
 */
export function politicsReadiness(
  stakeholders: readonly Pick<Weighed, 'power' | 'now' | 'wanted'>[],
): PoliticsReadiness | null {
  const sum = (of: readonly { readonly power: number }[]) => of.reduce((all, { power }) => all + power, 0);
  const power = sum(stakeholders);
  if (power === 0) return null;
  const reached = sum(stakeholders.filter((one) => gapOf(one) === 0));
  return { share: reached / power, reached, power, n: stakeholders.length };
}
