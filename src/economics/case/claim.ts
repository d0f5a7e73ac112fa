import { InvalidInput } from '../../kernel/index.ts';
import { MECHANISM } from '../mechanism.ts';
import { LINE_KINDS, type LineKind, lineKind } from './lineKind.ts';

/** Words for a better experience as such. */
const EXPERIENCE =
  /\b(experiences?|satisfaction|delight|happiness|sentiment|nps|net promoter( score)?|csat|ces|effort score|cx|loyalty|score)\b/gi;
/** What such a claim is dressed in: “+10% better overall customer experience”. */
const DRESSING =
  /([+−-]?\d+([.,]\d+)?|%|\b(percent|points?|pts?|better|more|higher|improved?|improves|improving|improvements?|increased?|increases|increasing|rais(e|ed|es|ing)|rises?|rising|up|lift|gain|growth|customers?|overall|total|our|the|of|in|by|a|an|and)\b)/gi;

/** Why a better experience is no benefit by itself, and which ways there are. */
export const EXPERIENCE_REFUSED = `a better experience by itself is no money: nobody pays less or more because of a score. Say what customers then do: ${Object.values(
  MECHANISM,
)
  .map(({ name }) => name.toLowerCase())
  .join(', ')}`;

/** Whether a benefit’s name claims nothing but a better experience, satisfaction or score. */
export function claimsExperience(text: string): boolean {
  const spaced = text.replaceAll('_', ' ');
  if (spaced.search(EXPERIENCE) < 0) return false;
  return !/\p{L}/u.test(spaced.replace(EXPERIENCE, ' ').replace(DRESSING, ' '));
}

/** What a figure is refused with that stands for an effect and only says that the experience is better. */
export const EXPERIENCE_AS_EFFECT = `is no effect: ${EXPERIENCE_REFUSED}`;

/** @throws InvalidInput with the reason and the admissible ways */
export function admissibleKind(key: string, place: string): LineKind {
  const kind = lineKind(key);
  if (kind) return kind;
  if (claimsExperience(key)) throw InvalidInput.at(place, EXPERIENCE_REFUSED, key);
  throw InvalidInput.at(place, `must be one of ${LINE_KINDS.map((one) => one.key).join(', ')}`, key);
}
