import type { AttendanceImported } from '../api/adoption.ts';

export type DateFormat = AttendanceImported['dateFormats'][number];

/** How days may be written in a file, by example; the compiler holds it to what the API takes. */
const DATE_FORMAT_WORDS: Readonly<Record<DateFormat, string>> = {
  iso: '2026-01-31',
  YYYYMMDD: '20260131',
  'YYYY/MM/DD': '2026/01/31',
  'DD/MM/YYYY': '31/01/2026, day first',
  'MM/DD/YYYY': '01/31/2026, month first',
  'DD/MM/YY': '31/01/26, day first',
  'MM/DD/YY': '01/31/26, month first',
  'DD MMM YYYY': '31 Jan 2026',
  'DD MMM YY': '31 Jan 26',
  'MMM DD YYYY': 'Jan 31 2026',
  epoch_s: 'seconds since 1970',
  epoch_ms: 'milliseconds since 1970',
  excel: 'day numbers of a spreadsheet',
};

export function dateFormatWords(format: DateFormat): string {
  return DATE_FORMAT_WORDS[format];
}

/** All of them, to choose from. */
export function dateFormatChoices(): { value: string; label: string }[] {
  return Object.entries(DATE_FORMAT_WORDS).map(([value, label]) => ({ value, label }));
}
