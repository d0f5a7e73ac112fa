/** A way in which a figure is calculated. Two ways are never compared, however alike their names are. */
export interface Variant {
  /** Key of the measure that makes it, where Perpetua has one. */
  readonly key: string;
  readonly label: string;
  /** Unit that it is published in; null where it varies. */
  readonly unit: string | null;
  readonly bounds: { readonly low: number; readonly high: number } | null;
  /** Scale that people answer on, where the method fixes it. */
  readonly answerScale: string | null;
  readonly direction: 'up' | 'down' | null;
  /** Names under which it is published, in lower case. */
  readonly aliases: readonly string[];
}

const PERCENT = { low: 0, high: 100 };
const POINTS = { low: -100, high: 100 };

/** Ways of calculating that are fixed by their method. Any other is a name of its own that equals only itself. */
export const VARIANTS: readonly Variant[] = [
  variant('nps', 'Net Promoter Score', 'points', POINTS, '0–10', 'up', ['net promoter score', 'nps score']),
  variant('top_box', 'Top-box share (CSAT)', '%', PERCENT, null, 'up', ['csat', 'csat top box', 'satisfied']),
  variant('ces_mean', 'Customer Effort Score, mean', 'score', { low: 1, high: 7 }, '1–7', 'up', []),
  variant('ces_share', 'Customer Effort Score, share of 5–7', '%', PERCENT, '1–7', 'up', []),
  variant('ces_net', 'Customer Effort Score, net', 'points', POINTS, '1–7', 'up', []),
  // ACSI asks three items from 1 to 10 and publishes 0 to 100; its weights of the items are proprietary.
  variant('satisfaction_index', 'Satisfaction index, ACSI style', 'index', PERCENT, '1–10', 'up', [
    'acsi',
    'acsi score',
    'acsi-style index',
  ]),
  variant('churn', 'Churn', '%', PERCENT, null, 'down', ['churn rate']),
  variant('retention', 'Retention', '%', PERCENT, null, 'up', ['retention rate']),
];

/** The variant of that key or published name, or null for one that only equals itself. */
export function variantOf(name: string): Variant | null {
  const wanted = name.trim().toLowerCase();
  const named = ({ key, label, aliases }: Variant) =>
    key === wanted || label.toLowerCase() === wanted || aliases.includes(wanted);
  return VARIANTS.find(named) ?? null;
}

/** A variant as people call it. */
export function variantLabel(name: string): string {
  return variantOf(name)?.label ?? name;
}

/** Bounds of the values of a unit, where all of its values lie between two. */
export function boundsOf(variantName: string | null, unit: string | null): Variant['bounds'] {
  const known = variantName === null ? null : variantOf(variantName);
  if (known) return known.bounds;
  if (unit === '%' || unit === 'index') return PERCENT;
  return unit === 'points' ? POINTS : null;
}

/** A unit as it is written in publications, in the word that Perpetua uses for it. */
export function unitWord(text: string): string {
  const word = text.trim();
  if (/^(percent|per ?cent|pct|%)$/i.test(word)) return '%';
  if (/^(0 ?[-–] ?100|index|of 100|index points)$/i.test(word)) return 'index';
  if (/^([-−]100 ?(to|[-–]|…) ?\+?100|points?|nps)$/i.test(word)) return 'points';
  return word;
}

function variant(
  key: string,
  label: string,
  unit: string | null,
  bounds: Variant['bounds'],
  answerScale: string | null,
  direction: Variant['direction'],
  aliases: readonly string[],
): Variant {
  return { key, label, unit, bounds, answerScale, direction, aliases };
}
