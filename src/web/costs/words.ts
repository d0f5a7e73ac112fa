import { locales } from '../format/locale.ts';
import { moneyText } from '../goal/words.ts';

/** Minor units as an amount; shares of a minor unit are rounded. */
export function amount(minor: string | number, currency: string): string {
  return moneyText({ minor: typeof minor === 'string' ? minor : String(Math.round(minor)), currency });
}

/** An amount as a plain number of major units, for sorting and for files. */
export function major(minor: string | number, currency: string): number {
  const digits =
    new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
  return Number(minor) / 10 ** digits;
}

/** How charts write amounts that come in minor units. */
export function moneyUnit(currency: string) {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  const minorDigits = format.resolvedOptions().maximumFractionDigits ?? 2;
  return { code: currency, label: currency, minorDigits };
}

/** A month as people read it. */
export function monthText(month: string): string {
  return new Intl.DateTimeFormat(locales() as string[], {
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${month.slice(0, 7)}-01T00:00:00Z`));
}

export function monthsText({ from, to }: { readonly from: string; readonly to: string }): string {
  return from === to ? monthText(from) : `${monthText(from)} – ${monthText(to)}`;
}

/** `month` moved by whole months. */
export function moved(month: string, by: number): string {
  const at = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + by;
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
}

/** The last three whole months after which three more have passed: of those it can be told who cut their spending since. */
export function lastTold(today: string): { readonly from: string; readonly to: string } {
  const now = today.slice(0, 7);
  return { from: moved(now, -6), to: moved(now, -4) };
}

/** What a lack of name is called. */
export const NOT_RECORDED = 'Not on record';

/** How the API names entries that name none. */
export const NONE = '(none)';

export const CATEGORY_NAMES: Readonly<Record<string, string>> = {
  lead_source: 'Lead source',
  outreach: 'Outreach',
  campaign: 'Campaign',
  internal_training: 'Training for sales',
  system_alteration: 'System alterations',
  service_overhead: 'Service overhead',
  contact_handling: 'Handling of contacts',
  tool: 'Tools of service',
};

export function categoryName(key: string): string {
  return CATEGORY_NAMES[key] ?? key;
}
