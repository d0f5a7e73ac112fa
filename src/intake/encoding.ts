import { type Encoding, MIXED_DOS_WINDOWS, upperHalf } from './codePage.ts';

export interface EncodingGuess {
  readonly encoding: Encoding;
  /** Bytes of the byte-order mark at the front of the file, to be left out. */
  readonly markBytes: number;
  /** 0–1: how much better it reads than the next best. 1 when the bytes prove it. */
  readonly confidence: number;
  /** One sentence for the person who checks it. */
  readonly reason: string;
}

/**
 * Which encoding the bytes are in.
 * @param windows parts of the file in order; the first begins at byte 0. Later ones may begin inside a character.
 */
export function detectEncoding(windows: readonly Uint8Array[]): EncodingGuess {
  const head = windows[0] ?? new Uint8Array(0);
  const marked = byteOrderMark(head);
  if (marked !== null) return marked;
  const wide = wideWithoutMark(head);
  if (wide !== null) return wide;
  if (windows.every((window) => window.every((byte) => byte < 128))) {
    return { encoding: 'utf-8', markBytes: 0, confidence: 1, reason: 'only ASCII characters were seen' };
  }
  const broken = windows.reduce((sum, window) => sum + brokenSequences(window), 0);
  const whole = windows.reduce((sum, window) => sum + wholeSequences(window), 0);
  // A few stray bytes in a UTF-8 file are stray bytes; the decoder repairs them and says so.
  if (whole > 0 && broken <= whole / 20) {
    const stray = broken > 0;
    return {
      encoding: 'utf-8',
      markBytes: 0,
      confidence: stray ? 0.9 : 1,
      reason: stray
        ? 'nearly all characters are valid UTF-8; the few others will be read as Western European, Windows'
        : 'all characters are valid UTF-8',
    };
  }
  if (readsAsChinese(head)) {
    return {
      encoding: 'gb18030',
      markBytes: 0,
      confidence: 0.8,
      reason: 'not valid UTF-8; reads as Chinese GB 18030',
    };
  }
  return bestOfSingleByte(windows) ?? bestOfMultiByte(windows) ?? lastResort();
}

function lastResort(): EncodingGuess {
  return {
    encoding: 'windows-1252',
    markBytes: 0,
    confidence: 0.1,
    reason: 'no encoding reads well; Western European, Windows, at least gives every byte a character',
  };
}

function byteOrderMark(head: Uint8Array): EncodingGuess | null {
  const mark = (encoding: Encoding, markBytes: number): EncodingGuess => ({
    encoding,
    markBytes,
    confidence: 1,
    reason: 'the file begins with a byte-order mark',
  });
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return mark('utf-8', 3);
  if (head[0] === 0xff && head[1] === 0xfe) return mark('utf-16le', 2);
  if (head[0] === 0xfe && head[1] === 0xff) return mark('utf-16be', 2);
  return null;
}

/** Delimiters, digits and line breaks of UTF-16 have a NUL as every second byte, always on the same side. */
function wideWithoutMark(head: Uint8Array): EncodingGuess | null {
  const pairs = Math.min(head.length >> 1, 2000);
  let first = 0;
  let second = 0;
  for (let pair = 0; pair < pairs; pair++) {
    if (head[2 * pair] === 0) first++;
    if (head[2 * pair + 1] === 0) second++;
  }
  const [fewer, more] = first < second ? [first, second] : [second, first];
  if (pairs < 2 || more < pairs * 0.05 || fewer > more * 0.05) return null;
  return {
    encoding: second > first ? 'utf-16le' : 'utf-16be',
    markBytes: 0,
    confidence: 0.95,
    reason: 'every second byte is NUL, as in UTF-16 without a byte-order mark',
  };
}

function sequenceLength(lead: number): number {
  if (lead >= 0xc2 && lead <= 0xdf) return 2;
  if (lead >= 0xe0 && lead <= 0xef) return 3;
  return lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
}

function isWhole(bytes: Uint8Array, at: number, length: number): boolean {
  for (let k = 1; k < length; k++) if (((bytes[at + k] ?? 0) & 0xc0) !== 0x80) return false;
  return length > 0;
}

function wholeSequences(bytes: Uint8Array): number {
  let count = 0;
  for (let at = 0; at < bytes.length; at++) {
    const length = sequenceLength(bytes[at] ?? 0);
    if (isWhole(bytes, at, length)) {
      count++;
      at += length - 1;
    }
  }
  return count;
}

function brokenSequences(bytes: Uint8Array): number {
  let count = 0;
  let at = 0;
  // A window may begin and end inside a character; that is no fault.
  while (at < 3 && ((bytes[at] ?? 0) & 0xc0) === 0x80) at++;
  for (; at < bytes.length; at++) {
    const lead = bytes[at] ?? 0;
    if (lead < 128) continue;
    const length = sequenceLength(lead);
    if (isWhole(bytes, at, length)) at += length - 1;
    else if (length === 0 || at + length <= bytes.length) count++;
  }
  return count;
}

/** How letters of a code page are expected to sit together. */
type Script = 'latin' | 'cyrillic';
/** The last number: by how much mean fit it must be better than the ones before it, the rarer the more. */
const SINGLE_BYTE_CANDIDATES: readonly [Encoding, Script, string, number][] = [
  ['windows-1252', 'latin', 'Western European, Windows', 0],
  ['cp850', 'latin', 'Western European, DOS', 0.02],
  ['cp437', 'latin', 'United States, DOS', 0.02],
  ['macintosh', 'latin', 'Western European, older Mac', 0.02],
  [
    MIXED_DOS_WINDOWS,
    'latin',
    'Western European, Windows, with some characters in the older DOS encoding',
    0.15,
  ],
  ['windows-1250', 'latin', 'Central European, Windows', 0.1],
  ['windows-1251', 'cyrillic', 'Cyrillic, Windows', 0.02],
  ['koi8-r', 'cyrillic', 'Cyrillic (KOI8-R)', 0.02],
  ['ibm866', 'cyrillic', 'Cyrillic, DOS', 0.02],
];

function bestOfSingleByte(windows: readonly Uint8Array[]): EncodingGuess | null {
  const scored = SINGLE_BYTE_CANDIDATES.map(([encoding, script, name, lead]) => ({
    encoding,
    name,
    lead,
    score: score(windows, upperHalf(encoding) ?? [], script),
  }));
  let best = scored[0];
  for (const candidate of scored) {
    if (best === undefined || candidate.score > best.score + candidate.lead) best = candidate;
  }
  if (best === undefined || best.score < 0.35) return null;
  const chosen = best;
  const next = Math.max(...scored.filter((one) => one !== chosen).map((one) => one.score));
  return {
    encoding: chosen.encoding,
    markBytes: 0,
    confidence: Math.round(Math.min(0.99, 0.5 + (chosen.score - next) / 2) * 100) / 100,
    reason: `not valid UTF-8; read as ${chosen.name}, letters sit where letters belong`,
  };
}

const COMMON_LATIN = /[éèàçêôûîïâëùüöäßñóíáúãõåøæÉÀÖÜÄœąćęłńśźżčěřšžýůőű]/;
const QUOTES = /[“”„‘’]/;
const BETWEEN_WORDS = /[«»–—…€°™®©£§·•\u00a0¡¿²³½¼×±º]/;

/** Mean fit per upper byte, −2 (box drawings inside words) to 1 (usual letters inside words). */
function score(windows: readonly Uint8Array[], upper: readonly string[], script: Script): number {
  let sum = 0;
  let count = 0;
  for (const window of windows) {
    for (let at = 0; at < window.length; at++) {
      const byte = window[at] ?? 0;
      if (byte < 128) continue;
      count++;
      sum += fitOf(
        upper[byte - 128] ?? '',
        charOf(window[at - 1], upper),
        charOf(window[at + 1], upper),
        script,
      );
    }
  }
  return count === 0 ? 0 : sum / count;
}

function charOf(byte: number | undefined, upper: readonly string[]): string {
  if (byte === undefined) return ' ';
  return byte < 128 ? String.fromCharCode(byte) : (upper[byte - 128] ?? '');
}

const isLetter = (char: string) => char.toLowerCase() !== char.toUpperCase();
const isLower = (char: string) => isLetter(char) && char === char.toLowerCase();
const isCyrillic = (char: string) => char >= '\u0400' && char <= '\u04ff';

function fitOf(char: string, before: string, after: string, script: Script): number {
  if (char === '' || (char >= '\u0080' && char <= '\u009f')) return -2;
  const inWord = isLetter(before) || isLetter(after);
  if (isLetter(char)) {
    if (!isLower(char) && isLower(before)) return -1;
    if (script === 'cyrillic') {
      if (!isCyrillic(char)) return -1;
      return isCyrillic(before) || isCyrillic(after) ? 1 : -0.5;
    }
    const crowded = (isLetter(before) && before > '\u007f') || (isLetter(after) && after > '\u007f');
    const usual = COMMON_LATIN.test(char) ? 1 : 0.3;
    return crowded ? usual - 0.8 : inWord || char === 'à' ? usual : usual - 1;
  }
  if (QUOTES.test(char)) return isLetter(before) === isLetter(after) && char !== '’' ? 0 : 1;
  if (BETWEEN_WORDS.test(char)) return isLetter(before) && isLetter(after) ? -0.7 : 0.5;
  return -1.5;
}

/** Usual Chinese characters have a lead byte of B0–D7, where single-byte pages have capitals and few small letters. */
function readsAsChinese(head: Uint8Array): boolean {
  let usual = 0;
  let korean = 0;
  let pairs = 0;
  for (let at = 0; at < head.length; at++) {
    const lead = head[at] ?? 0;
    if (lead < 128) continue;
    const trail = head[at + 1] ?? 0;
    if (at + 1 < head.length && trail < 0xa1) return false;
    pairs++;
    if ((lead >= 0xb0 && lead <= 0xd7) || (lead >= 0xa1 && lead <= 0xa3)) usual++;
    if (lead <= 0xc8) korean++;
    at++;
  }
  // Korean syllables end at lead byte C8; Chinese goes on beyond it.
  return pairs > 0 && usual >= pairs * 0.85 && korean < pairs * 0.95;
}

const MULTI_BYTE_CANDIDATES: readonly [Encoding, RegExp][] = [
  ['shift_jis', /[\u3040-\u30ff]/],
  ['euc-jp', /[\u3040-\u30ff]/],
  ['euc-kr', /[\uac00-\ud7a3]/],
  ['big5', /[\u4e00-\u9fff]/],
  ['gb18030', /[\u4e00-\u9fff]/],
];

/** East Asian pages: the first under which the text is valid and mostly in the script that the page is for. */
function bestOfMultiByte(windows: readonly Uint8Array[]): EncodingGuess | null {
  const head = windows[0] ?? new Uint8Array(0);
  const lastBreak = head.lastIndexOf(10);
  const sample = lastBreak > 0 ? head.subarray(0, lastBreak) : head;
  for (const [encoding, script] of MULTI_BYTE_CANDIDATES) {
    let text: string;
    try {
      text = new TextDecoder(encoding, { fatal: true }).decode(sample);
    } catch {
      continue;
    }
    const foreign = [...text].filter((char) => char > '\u007f');
    const own = foreign.filter((char) => script.test(char) || /[\u3000-\u303f\uff00-\uff60]/.test(char));
    const least = encoding === 'shift_jis' || encoding === 'euc-jp' ? 0.3 : 0.7;
    if (foreign.length > 0 && own.length >= foreign.length * least) {
      return {
        encoding,
        markBytes: 0,
        confidence: 0.6,
        reason: `not valid UTF-8; valid ${encoding}, and mostly in its script`,
      };
    }
  }
  return null;
}
