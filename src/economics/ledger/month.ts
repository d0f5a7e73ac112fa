import { InvalidInput, nextStart, type Period } from '../../kernel/index.ts';

/** A calendar month written YYYY-MM. @throws InvalidInput for a month that does not exist */
export function parseMonth(month: string, place = 'month'): string {
  const number = /^(?:19|20|21)\d{2}-(\d{2})$/.exec(month)?.[1];
  if (number === undefined || Number(number) < 1 || Number(number) > 12)
    throw InvalidInput.at(place, 'must be a calendar month written YYYY-MM, such as 2026-03', month);
  return month;
}

/** First day of a month. */
export function firstDay(month: string): string {
  return `${month}-01`;
}

export function monthOfDay(day: string): string {
  return day.slice(0, 7);
}

/** `month` moved by whole months. */
export function addMonths(month: string, count: number): string {
  const at = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + count;
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
}

/** Months from `from` to `to`, both included. @throws InvalidInput where they end before they begin, or are more than ten years */
export function monthsBetween(from: string, to: string, place = 'to'): string[] {
  if (to < from) throw InvalidInput.at(place, `must be ${from} or a later month`, to);
  const months: string[] = [];
  for (let month = from; month <= to; month = addMonths(month, 1)) months.push(month);
  if (months.length > 120) throw InvalidInput.at(place, 'must lie within ten years', to);
  return months;
}

/** Days of the months from `from` to `to`, both included; the period's own end is excluded, as everywhere. */
export function periodOfMonths(from: string, to: string): Period {
  return { from: firstDay(from), to: nextStart('month', firstDay(to)) };
}

/** Months that a period of whole months holds. */
export function monthsOf({ from, to }: Period): string[] {
  const months: string[] = [];
  for (let month = monthOfDay(from); firstDay(month) < to; month = addMonths(month, 1)) months.push(month);
  return months;
}

/** A month as people read it: “March 2026”. */
export function monthWords(month: string): string {
  const format = new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return format.format(new Date(`${month}-01T00:00:00Z`));
}
