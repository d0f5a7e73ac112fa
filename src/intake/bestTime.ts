import type { ColumnProfile } from './columnProfile.ts';
import { type ImportTarget, matchField, normalizeName, type TargetField } from './target.ts';

/** Words of a column that holds when something began or happened. */
const BEGINNING =
  /\b(occurred|happened|starts?|started|begins?|begun|began|opens?|opened|created|creation|ordered|placed|received|sent|submitted|called|logged|reported|raised|issued|booked|billed|paid|visited|answered|responded|recorded|beginn|debut|inicio|inizio)\b/;
/** Words of what came afterwards: taken only where nothing tells the beginning. */
const AFTERWARDS =
  /\b(ends?|ended|closes?|closed|completed|resolved|finished|solved|shipped|delivered|ende|fin|fine)\b/;
/** Days of something else altogether. */
const ELSEWHERE =
  /\b(birth|birthday|born|dob|due|expir\w*|valid|until|updated|modified|changed|exported|imported|loaded|synced|joined|member|registered|signup|customer since)\b/;

export interface BestTime {
  readonly field: TargetField;
  readonly column: string;
  readonly confidence: number;
  readonly reason: string;
}

/**
 * The column that tells when the rows of a target happened, where none has a usual name for it: a required moment, and
 * a column of times whose name speaks of a beginning.
 */
export function bestTime(profiles: readonly ColumnProfile[], target: ImportTarget): BestTime | null {
  const field = target.fields.find((one) => one.required && one.type === 'instant');
  if (!field) return null;
  const times = profiles.filter((profile) => profile.type === 'date');
  const matched = new Map(times.map((time) => [time.name, matchField(target, time.name)?.field.name]));
  if ([...matched.values()].includes(field.name)) return null;
  const open = times.filter(
    ({ name }) => matched.get(name) === undefined && !ELSEWHERE.test(normalizeName(name)),
  );
  const told = (pattern: RegExp) => open.find(({ name }) => pattern.test(normalizeName(name)));
  const beginning = told(BEGINNING);
  if (beginning) {
    const reason = `it holds times, and its name tells when something began`;
    return { field, column: beginning.name, confidence: 0.8, reason };
  }
  const rest = open.filter(({ name }) => !AFTERWARDS.test(normalizeName(name)));
  const [only] = rest.length > 0 ? rest : open;
  if (!only || (rest.length === 0 ? open.length : rest.length) > 1) return null;
  return { field, column: only.name, confidence: 0.6, reason: 'it is the only column that holds times' };
}
