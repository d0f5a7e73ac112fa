/** Where somebody stands on an initiative, in the order in which people are won; each step takes work. */
export const STANCES = ['unaware', 'resistant', 'neutral', 'supportive', 'leading'] as const;
export type Stance = (typeof STANCES)[number];

/** How many steps a stance lies from `unaware`. */
export function stanceRank(stance: Stance): number {
  return STANCES.indexOf(stance);
}

/** Whose side somebody is on. Who does not know of it yet is on none: that is not the same as neutral. */
export const SIDES = ['with', 'neutral', 'against', 'unaware'] as const;
export type Side = (typeof SIDES)[number];

const SIDE_OF: Readonly<Record<Stance, Side>> = {
  unaware: 'unaware',
  resistant: 'against',
  neutral: 'neutral',
  supportive: 'with',
  leading: 'with',
};

export function sideOf(stance: Stance): Side {
  return SIDE_OF[stance];
}

/** What is done with stakeholders of a corner of the power × interest grid; 4 and 5 are high. */
export const QUADRANTS = ['manage_closely', 'keep_satisfied', 'keep_informed', 'monitor'] as const;
export type Quadrant = (typeof QUADRANTS)[number];

const HIGH = 4;

/** @param power 1–5 @param interest 1–5 */
export function quadrantOf({
  power,
  interest,
}: {
  readonly power: number;
  readonly interest: number;
}): Quadrant {
  if (power >= HIGH) return interest >= HIGH ? 'manage_closely' : 'keep_satisfied';
  return interest >= HIGH ? 'keep_informed' : 'monitor';
}
