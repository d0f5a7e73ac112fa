/**
 * How days are written. The pattern names the order of year, month and day; `/`, `.` and `-` between them are read
 * alike, and a time of day after it is understood in any usual form (`14:05`, `14:05:30.5`, `2:05 PM`).
 */
export const DATE_FORMATS = [
  'iso',
  'YYYYMMDD',
  'YYYY/MM/DD',
  'DD/MM/YYYY',
  'MM/DD/YYYY',
  'DD/MM/YY',
  'MM/DD/YY',
  'DD MMM YYYY',
  'DD MMM YY',
  'MMM DD YYYY',
  'epoch_s',
  'epoch_ms',
  'excel',
] as const;
export type DateFormat = (typeof DATE_FORMATS)[number];

export interface DateFormatGuess {
  /** Formats that read every known value of the sample, likeliest first. Empty: these are no dates. */
  readonly formats: readonly DateFormat[];
  /** Several formats read all values and give different days: a person must choose. */
  readonly ambiguous: boolean;
  /** Values of the sample before 1970 or more than a year ahead, which imports reject for most fields. */
  readonly implausible: number;
  /** One sentence for the person who checks it. */
  readonly reason: string;
}

const TIME = String.raw`(?:[T ,]+\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?: ?[AaPp]\.?[Mm]\.?)?(?: ?(?:Z|[+-]\d{2}:?\d{2}|UTC|GMT))?)?`;
const MONTH = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*';
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const shape = (body: string) => new RegExp(`^${body}${TIME}$`, 'i');

interface Reader {
  readonly pattern: RegExp;
  /** Groups that hold year, month and day. */
  readonly order: readonly [number, number, number];
}

const READERS: Partial<Record<DateFormat, Reader>> = {
  iso: { pattern: shape(String.raw`([12]\d{3})-(\d{2})-(\d{2})`), order: [1, 2, 3] },
  YYYYMMDD: { pattern: shape(String.raw`([12]\d{3})(\d{2})(\d{2})`), order: [1, 2, 3] },
  'YYYY/MM/DD': { pattern: shape(String.raw`([12]\d{3})[/.-](\d{1,2})[/.-](\d{1,2})`), order: [1, 2, 3] },
  'DD/MM/YYYY': { pattern: shape(String.raw`(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})`), order: [3, 2, 1] },
  'MM/DD/YYYY': { pattern: shape(String.raw`(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})`), order: [3, 1, 2] },
  'DD/MM/YY': { pattern: shape(String.raw`(\d{1,2})[/.-](\d{1,2})[/.-](\d{2})`), order: [3, 2, 1] },
  'MM/DD/YY': { pattern: shape(String.raw`(\d{1,2})[/.-](\d{1,2})[/.-](\d{2})`), order: [3, 1, 2] },
  'DD MMM YYYY': { pattern: shape(String.raw`(\d{1,2})[ .-]+${MONTH}[ .,-]+(\d{4})`), order: [3, 2, 1] },
  'DD MMM YY': { pattern: shape(String.raw`(\d{1,2})[ .-]+${MONTH}[ .,-]+(\d{2})`), order: [3, 2, 1] },
  'MMM DD YYYY': { pattern: shape(String.raw`${MONTH}[ .-]+(\d{1,2})[ .,-]+(\d{4})`), order: [3, 1, 2] },
};

/**
 * Which formats read a column's values.
 * @param values the column's known values
 * @param named whether the column's name speaks of a date; bare numbers are taken for dates only then
 * @param year the year now, against which plausibility is judged
 */
export function detectDateFormat(values: readonly string[], named: boolean, year: number): DateFormatGuess {
  const texts = values.map((value) => value.trim()).filter((value) => value !== '');
  const none: DateFormatGuess = { formats: [], ambiguous: false, implausible: 0, reason: 'not dates' };
  if (texts.length === 0) return none;
  const enough = texts.length - Math.floor(texts.length / 20);
  const fits = DATE_FORMATS.map((format) => {
    const years = texts.map((text) => yearOf(text, format, named, year));
    const known = years.filter((one) => one !== null);
    return {
      format,
      known: known.length,
      implausible: known.filter((one) => one < 1970 || one > year + 1).length,
    };
  }).filter((fit) => fit.known >= enough);
  const most = Math.max(0, ...fits.map((fit) => fit.known));
  const best = fits.filter((fit) => fit.known === most);
  const first = best[0];
  if (first === undefined) return none;
  // The same writing read by a looser pattern gives the same day: no ambiguity.
  const formats = best
    .map((fit) => fit.format)
    .filter((format) => !(first.format === 'iso' && format === 'YYYY/MM/DD'));
  const ambiguous = formats.length > 1;
  const share = Math.round((100 * most) / texts.length);
  return {
    formats,
    ambiguous,
    implausible: first.implausible,
    reason: ambiguous
      ? `${formats.join(' and ')} both read all ${most} sampled values: choose one`
      : `${first.format} reads ${share}% of the sampled values`,
  };
}

/** Whether a lone value is written as a date; bare numbers are not. */
export function looksLikeDate(text: string): boolean {
  return DATE_FORMATS.some(
    (format) => format !== 'YYYYMMDD' && yearOf(text.trim(), format, false, 2100) !== null,
  );
}

/** The calendar day that `text` is under `format`, YYYY-MM-DD in UTC; null when it is no such date. */
export function dayUnder(text: string, format: DateFormat): string | null {
  const given = text.trim();
  if (format === 'epoch_s' || format === 'epoch_ms' || format === 'excel') {
    const number = Number(given);
    if (given === '' || !Number.isFinite(number)) return null;
    const since =
      format === 'excel' ? (number - 25_569) * 86_400_000 : format === 'epoch_s' ? number * 1000 : number;
    const at = new Date(since);
    return Number.isNaN(at.getTime()) ? null : at.toISOString().slice(0, 10);
  }
  const reader = READERS[format];
  const match = reader?.pattern.exec(given);
  return reader && match ? (dayOf(match, reader, format)?.toISOString().slice(0, 10) ?? null) : null;
}

/** The year of `text` under `format`, or null when it is no such date. */
function yearOf(text: string, format: DateFormat, named: boolean, now: number): number | null {
  if (format === 'epoch_s' || format === 'epoch_ms') {
    if (!(format === 'epoch_s' ? /^1?\d{9}(?:\.\d+)?$/ : /^1?\d{12}$/).test(text)) return null;
    const year = new Date(Number(text) * (format === 'epoch_s' ? 1000 : 1)).getUTCFullYear();
    return year >= 1995 && year <= now + 1 && named ? year : null;
  }
  if (format === 'excel') {
    if (!named || !/^\d{5}(?:\.\d+)?$/.test(text)) return null;
    const year = new Date((Number(text) - 25_569) * 86_400_000).getUTCFullYear();
    return year >= 1970 && year <= now + 1 ? year : null;
  }
  const reader = READERS[format];
  const match = reader?.pattern.exec(text);
  if (!reader || !match) return null;
  const at = dayOf(match, reader, format);
  const written = Number(match[reader.order[0]] ?? '');
  if (format === 'YYYYMMDD' && !named && (written < 1970 || written > now + 1)) return null;
  return at?.getUTCFullYear() ?? null;
}

/** Midnight in UTC of the day that a match holds; null for a day that no calendar has. */
function dayOf(match: RegExpExecArray, { order }: Reader, format: DateFormat): Date | null {
  const [year = 0, month = 0, day = 0] = order.map((group) => numberOf(match[group] ?? ''));
  const full = format.endsWith('YY') && !format.endsWith('YYYY') ? (year < 69 ? 2000 : 1900) + year : year;
  const at = new Date(Date.UTC(full, month - 1, day));
  return at.getUTCMonth() === month - 1 && at.getUTCDate() === day ? at : null;
}

function numberOf(part: string): number {
  const month = MONTHS.indexOf(part.slice(0, 3).toLowerCase());
  return month >= 0 ? month + 1 : Number(part);
}
