/** Stands for letters that a document's font does not have. */
export const UNSHOWN = '[…]';

/** First and last of each range of characters that Roboto has in all four of its styles, as pdfmake brings it. */
const COVERED =
  '9-a 20-7e a0-17f 18f 192 1a0-1a1 1af-1b0 1f0 1fa-1ff 218-21b 237 259 2bc 2c6-2c7 2c9 2d8-2dd 2f3 300-301 303 309 30f 323 384-38a 38c 38e-3a1 3a3-3ce 3d1-3d2 3d6 400-486 488-513 1e00-1e01 1e3e-1e3f 1e80-1e85 1e9e 1ea0-1ef9 1f4d 2000-200b 2010-2011 2013-2015 2017-201e 2020-2022 2025-2027 2030 2032-2033 2039-203a 203c 2044 2070 2074-208e 20a3-20a4 20a6-20ac 20b1 20b9-20ba 20bc-20bd 20c1 2105 2113 2116 2122 2126 212e 215b-215e 2202 2206 220f 2211-2212 221a 221e 222b 2248 2260 2264-2265 25a0 25ca-25cb 25cf fb01-fb04';

/** Signs that the font lacks and that a plain one says as well. */
const PLAIN: Readonly<Record<string, string>> = { '→': '->', '←': '<-', '↑': 'up', '↓': 'down', '✓': 'yes' };
const SIGNS = new RegExp(`[${Object.keys(PLAIN).join('')}]`, 'gu');

/** Letters that are missing, with the spaces and points between them. */
const MISSING = new RegExp(`[^${ranges()}](?:[\\s\\p{P}]*[^${ranges()}])*`, 'gu');

/**
 * A text as the document's font can show it: each run of letters that it has not becomes `[…]`, never a row of boxes that
 * nobody can tell from a fault.
 */
export function legible(text: string): string {
  return text
    .normalize('NFC')
    .replace(SIGNS, (sign) => PLAIN[sign] ?? sign)
    .replace(MISSING, UNSHOWN);
}

/** Plain data with each of its texts made legible, and whether one of them lost letters. */
export function legibleThroughout<T>(data: T): { readonly data: T; readonly lost: boolean } {
  let lost = false;
  const made = (part: unknown): unknown => {
    if (typeof part === 'string') {
      const text = legible(part);
      if (text.includes(UNSHOWN) && !part.includes(UNSHOWN)) lost = true;
      return text;
    }
    if (Array.isArray(part)) return part.map(made);
    if (part === null || typeof part !== 'object') return part;
    return Object.fromEntries(Object.entries(part).map(([key, one]) => [key, made(one)]));
  };
  return { data: made(data) as T, lost };
}

/** Says what `[…]` stands for. @param where the page on which the words stand in full */
export function lostLetters(where: string): string {
  return `${UNSHOWN} stands for words in letters that this document’s font does not have. They stand in full ${where}.`;
}

function ranges(): string {
  return COVERED.split(' ')
    .map((range) =>
      range
        .split('-')
        .map((code) => `\\u{${code}}`)
        .join('-'),
    )
    .join('');
}
