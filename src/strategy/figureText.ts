import { percentDigits, percentText } from '../kernel/index.ts';
/** What a value is counted in; money in minor units. */
export interface TextUnit {
  readonly unit: string;
  readonly unitLabel: string;
  readonly minorDigits: number | null;
  /** Of how many it is, where that is known: so many digits does a percentage support. */
  readonly n?: number | null;
}

/**
 * A value as it stands in minutes and packs, with its unit: `53.4 points`, `26.5%`, `4 min 10 s`, `€12.30`. English
 * numbers, because what is kept for good must read the same for everybody.
 */
export function figureText(value: number, { unit, unitLabel, minorDigits, n }: TextUnit): string {
  if (minorDigits !== null) {
    return new Intl.NumberFormat('en', { style: 'currency', currency: unit }).format(
      value / 10 ** minorDigits,
    );
  }
  if (unit === '%') return percentText(value / 100, percentDigits(value / 100, n));
  if (unit === 's') return durationText(value);
  if (unit === 'count') return withLabel(numberText(value, 0), unitLabel);
  if (unit === 'score') return numberText(value, 2);
  return withLabel(numberText(value, Math.abs(value) < 1 ? 3 : Math.abs(value) < 10 ? 2 : 1), unitLabel);
}

/** The same where there is little room and the unit stands elsewhere. */
export function shortText(value: number, unit: TextUnit): string {
  return unit.unit === '%' || unit.unit === 's' || unit.minorDigits !== null
    ? figureText(value, unit)
    : figureText(value, { ...unit, unitLabel: '' });
}

/** Both ends of an interval: `16 to 24 points`; null where neither is known. */
export function intervalText(low: number | null, high: number | null, unit: TextUnit): string | null {
  if (low === null || high === null) return null;
  return `${figureText(low, unit)} to ${figureText(high, unit)}`;
}

export function numberText(value: number, digits: number): string {
  return new Intl.NumberFormat('en', { maximumFractionDigits: digits }).format(value);
}

function withLabel(number: string, label: string): string {
  return label === '' ? number : `${number} ${label}`;
}

function durationText(seconds: number): string {
  const sign = seconds < 0 ? '−' : '';
  const rounded = Math.round(Math.abs(seconds));
  if (rounded < 60) return `${sign}${rounded} s`;
  if (rounded < 3_600) return `${sign}${Math.floor(rounded / 60)} min ${rounded % 60} s`;
  if (rounded < 172_800)
    return `${sign}${Math.floor(rounded / 3_600)} h ${Math.floor((rounded % 3_600) / 60)} min`;
  return `${sign}${numberText(rounded / 86_400, 1)} days`;
}
