import { chooseOwner, type Members, type NamedOwner, type Owner } from '../../access/index.ts';
import {
  checkUnknown,
  type Evidence,
  InvalidInput,
  isInside,
  type Knowable,
  parseDay,
  parseLine,
  parseProse,
  shorten,
} from '../../kernel/index.ts';

const MOST_EVIDENCE = 30;

/** A line that must not be empty. @throws InvalidInput */
export function needLine(text: unknown, place: string, rule: string, longest = 300): string {
  const line = parseLine(text, place, longest);
  if (line === null) throw InvalidInput.at(place, rule);
  return line;
}

/** Text that must not be empty. @throws InvalidInput */
export function needProse(text: unknown, place: string, rule: string): string {
  const prose = parseProse(text, place, 4000)?.trim();
  if (!prose) throw InvalidInput.at(place, rule);
  return prose;
}

/** A whole number of at least `least`. @throws InvalidInput */
export function needCount(value: number, place: string, least: number): number {
  if (!Number.isSafeInteger(value) || value < least)
    throw InvalidInput.at(place, `must be a whole number of at least ${least}`, value);
  return value;
}

/** Hours, more than none. @throws InvalidInput */
export function needHours(value: number, place: string, most: number): number {
  if (!(value > 0) || value > most)
    throw InvalidInput.at(place, `must be more than 0 and at most ${most} hours`, value);
  return value;
}

/** A month, written YYYY-MM. @throws InvalidInput */
export function needMonth(month: string, place: string): string {
  if (!/^\d{4}-\d{2}$/.test(month)) throw InvalidInput.at(place, 'must be a month written YYYY-MM', month);
  parseDay(`${month}-01`, place);
  return month;
}

/** What is known keeps its rule; what is not names who finds it out and by when. @throws InvalidInput */
export function checkKnowable<T>(fact: Knowable<T>, place: string, check: (value: T) => void): void {
  if (fact.known) check(fact.value);
  else checkUnknown(fact, place);
}

/** @throws InvalidInput */
export function checkEvidence(evidence: readonly Evidence[], place = 'evidence'): void {
  if (evidence.length > MOST_EVIDENCE)
    throw InvalidInput.at(place, `must be at most ${MOST_EVIDENCE} links`, evidence.length);
  for (const { to } of evidence)
    if (!isInside(to))
      throw InvalidInput.at(
        place,
        `must be addresses of this application such as /decide (found ${shorten(to)})`,
      );
}

/** Who answers for it; who has left stays named until somebody chooses another. @throws InvalidInput */
export async function keepOwner(
  members: Members,
  named: NamedOwner | Owner,
  before: Owner | null,
  place: string,
): Promise<Owner> {
  if (before?.personId && named.personId === before.personId) return before;
  return chooseOwner(members, named, place);
}
