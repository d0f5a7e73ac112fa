import { locales } from './locale.ts';

/** A calendar day (YYYY-MM-DD) in the person's locale; a day has no zone, so none is applied. */
export function day(text: string): string {
  return format(`${text.slice(0, 10)}T00:00:00Z`, { dateStyle: 'medium', timeZone: 'UTC' });
}

/** An instant in the organization's zone, to the minute. */
export function instant(text: string, zone?: string): string {
  return format(text, {
    dateStyle: 'medium',
    timeStyle: 'short',
    ...(zone ? { timeZone: zone } : {}),
  });
}

/** The name of a period that begins on `start`: a day, `Week of …`, `Mar 2026`, `Q1 2026`, `2026`. */
export function periodName(start: string, grain: string): string {
  const at = `${start.slice(0, 10)}T00:00:00Z`;
  switch (grain) {
    case 'week':
      return `Week of ${format(at, { month: 'short', day: 'numeric', timeZone: 'UTC' })}`;
    case 'month':
      return format(at, { month: 'short', year: 'numeric', timeZone: 'UTC' });
    case 'quarter':
      return `Q${Math.floor(Number(start.slice(5, 7)) / 3.01) + 1} ${start.slice(0, 4)}`;
    case 'year':
      return start.slice(0, 4);
    default:
      return day(start);
  }
}

/** `Jan 1, 2026 – Mar 31, 2026` for a period whose last day is excluded. */
export function periodText(from: string, to: string): string {
  const last = new Date(`${to}T00:00:00Z`);
  last.setUTCDate(last.getUTCDate() - 1);
  return daysText(from, last.toISOString());
}

/** `Jan 1 – Mar 31, 2026`: both days belong to it. */
export function daysText(from: string, last: string): string {
  const formatter = new Intl.DateTimeFormat(locales() as string[], { dateStyle: 'medium', timeZone: 'UTC' });
  const [begin, end] = [from, last].map((text) => new Date(`${text.slice(0, 10)}T00:00:00Z`)) as [Date, Date];
  return end < begin ? day(from) : formatter.formatRange(begin, end);
}

/** A length of time from seconds: `45 s`, `4 min 10 s`, `2 h 5 min`, `3 days`. */
export function duration(seconds: number): string {
  const rounded = Math.round(Math.abs(seconds));
  const sign = seconds < 0 ? '−' : '';
  if (rounded < 60) return `${sign}${rounded} s`;
  if (rounded < 3600) return `${sign}${pair(rounded, 60, 'min', 1, 's')}`;
  if (rounded < 172_800) return `${sign}${pair(rounded, 3600, 'h', 60, 'min')}`;
  return `${sign}${pair(rounded, 86_400, 'd', 3600, 'h')}`;
}

function pair(total: number, big: number, bigName: string, small: number, smallName: string): string {
  const rest = Math.floor((total % big) / small);
  return `${Math.floor(total / big)} ${bigName}${rest ? ` ${rest} ${smallName}` : ''}`;
}

function format(text: string, options: Intl.DateTimeFormatOptions): string {
  const at = new Date(text);
  if (Number.isNaN(at.getTime())) return text;
  return new Intl.DateTimeFormat(locales() as string[], options).format(at);
}
