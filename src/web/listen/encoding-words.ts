/** What encodings are called by people who meet them; those who know them look for the name behind. */
const ENCODINGS: Readonly<Record<string, string>> = {
  'utf-8': 'Unicode (UTF-8)',
  'windows-1252': 'Western European, Windows (windows-1252)',
  'windows-1252+cp850': 'Western European, Windows; some characters in the older DOS encoding',
  'iso-8859-15': 'Western European (ISO 8859-15)',
  cp850: 'Western European, DOS (cp850)',
  cp437: 'United States, DOS (cp437)',
  macintosh: 'Western European, older Mac (macintosh)',
  'windows-1250': 'Central European, Windows (windows-1250)',
  'iso-8859-2': 'Central European (ISO 8859-2)',
  'windows-1251': 'Cyrillic, Windows (windows-1251)',
  'koi8-r': 'Cyrillic (KOI8-R)',
  ibm866: 'Cyrillic, DOS (ibm866)',
  'windows-1253': 'Greek, Windows (windows-1253)',
  'windows-1254': 'Turkish, Windows (windows-1254)',
  'windows-1257': 'Baltic, Windows (windows-1257)',
  'utf-16le': 'Unicode, two bytes a character (UTF-16 LE)',
  'utf-16be': 'Unicode, two bytes a character (UTF-16 BE)',
  shift_jis: 'Japanese (Shift JIS)',
  'euc-jp': 'Japanese (EUC-JP)',
  gb18030: 'Chinese (GB 18030)',
  big5: 'Chinese, traditional (Big5)',
  'euc-kr': 'Korean (EUC-KR)',
};

/** An encoding in words. */
export function encodingText(encoding: string): string {
  return ENCODINGS[encoding] ?? encoding;
}

/** Every encoding to choose from. */
export const ENCODING_CHOICES = Object.entries(ENCODINGS).map(([value, label]) => ({ value, label }));
