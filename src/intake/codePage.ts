import { InvalidInput } from '../kernel/index.ts';

/** Upper halves (bytes 128–255) of the DOS code pages, which the runtime's own decoder does not know. */
const DOS_UPPER: Record<string, string> = {
  cp850:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0',
  cp437:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0',
};

/** Encodings that hold one character a byte, as a person may name them. */
export const SINGLE_BYTE = [
  'windows-1252',
  'cp850',
  'cp437',
  'macintosh',
  'windows-1250',
  'windows-1251',
  'windows-1253',
  'windows-1254',
  'windows-1257',
  'iso-8859-2',
  'iso-8859-15',
  'koi8-r',
  'ibm866',
] as const;

/**
 * Bytes 128–159 of windows-1252, written out: some releases of Node decode that page as ISO 8859-1, which has control
 * characters there instead of quotes, dashes and the euro sign.
 */
const WINDOWS_1252_LOW = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

export const MULTI_BYTE = [
  'utf-16le',
  'utf-16be',
  'shift_jis',
  'euc-jp',
  'gb18030',
  'big5',
  'euc-kr',
] as const;

/**
 * Two code pages in one file, as when tables of several programs were pasted together: bytes 128–159 are cp850,
 * bytes from 160 on windows-1252. These halves hold the letters of either page, so single bytes can be told apart
 * even inside one cell.
 */
export const MIXED_DOS_WINDOWS = 'windows-1252+cp850';

export type Encoding =
  | 'utf-8'
  | typeof MIXED_DOS_WINDOWS
  | (typeof SINGLE_BYTE)[number]
  | (typeof MULTI_BYTE)[number];

export const ENCODINGS: readonly Encoding[] = ['utf-8', MIXED_DOS_WINDOWS, ...SINGLE_BYTE, ...MULTI_BYTE];

/** Checks the name of an encoding that came from outside. */
export function parseEncoding(name: string, place = 'encoding'): Encoding {
  const known = ENCODINGS.find((one) => one === name.toLowerCase());
  if (known === undefined) throw InvalidInput.at(place, `must be one of ${ENCODINGS.join(', ')}`, name);
  return known;
}

/** The 128 characters of bytes 128–255, or null when the encoding needs more than one byte a character. */
export function upperHalf(encoding: Encoding): readonly string[] | null {
  const dos = DOS_UPPER[encoding];
  if (dos !== undefined) return [...dos];
  if (encoding === MIXED_DOS_WINDOWS) {
    const low = upperHalf('cp850') ?? [];
    const high = upperHalf('windows-1252') ?? [];
    return [...low.slice(0, 32), ...high.slice(32)];
  }
  if (encoding === 'windows-1252') {
    return Array.from(
      { length: 128 },
      (_, index) => WINDOWS_1252_LOW[index] ?? String.fromCharCode(index + 128),
    );
  }
  if (!SINGLE_BYTE.some((one) => one === encoding)) return null;
  const bytes = Uint8Array.from({ length: 128 }, (_, index) => index + 128);
  return [...new TextDecoder(encoding).decode(bytes)];
}
