import { InvalidInput } from './problem.ts';

/** Control characters other than tab and line ends: no text, and no store takes all of them. */
const CONTROL = /(?![\t\r\n])\p{Cc}/gu;
/** Halves of a UTF-16 pair without the other half. */
const BROKEN = /\p{Cs}/gu;
const LINE_ENDS = /[\t\r\n]+/g;

/**
 * A line of text that came from outside: line ends become blanks, trimmed, in Unicode normal form C, null when nothing is left of it.
 * @param longest in UTF-16 units
 * @throws InvalidInput
 */
export function parseLine(value: unknown, place: string, longest: number): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value !== 'string') throw InvalidInput.at(place, 'must be a text', value);
  const text = value.replace(LINE_ENDS, ' ').trim();
  if (text === '') return null;
  if (text.search(CONTROL) >= 0 || text.search(BROKEN) >= 0) {
    throw InvalidInput.at(place, 'must not hold control characters or broken ones', value);
  }
  if (text.length > longest)
    throw InvalidInput.at(place, `must be at most ${longest} characters long`, value);
  return text.normalize('NFC');
}

/** Text that a person wrote, of any length up to `longest`: what no store takes is left out, the rest is kept as it is. */
export function parseProse(value: unknown, place: string, longest: number): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value !== 'string') throw InvalidInput.at(place, 'must be a text', value);
  const text = value.replace(CONTROL, '').replace(BROKEN, '\ufffd');
  if (text.length > longest)
    throw InvalidInput.at(place, `must be at most ${longest} characters long`, value);
  return text.trim() === '' ? null : text;
}
