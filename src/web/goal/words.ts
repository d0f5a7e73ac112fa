import type { Unit } from '../api/metric.ts';
import type { GoalMetric, Horizon, KeptReading, StatusWord } from '../api/strategy.ts';
import type { WrittenUnit } from '../figure/unit.ts';
import { locales } from '../format/locale.ts';
import type { Tone } from '../state/state-badge.tsx';

export const HORIZONS: readonly Horizon[] = ['three_to_five_years', 'year', 'quarter', 'month', 'week'];

export const HORIZON_NAMES: Readonly<Record<Horizon, string>> = {
  three_to_five_years: '3–5 years',
  year: 'Year',
  quarter: 'Quarter',
  month: 'Month',
  week: 'Week',
};

/** What each status is called, how it looks, and the sign that tells it without color. */
export const STATUSES: Readonly<
  Record<
    StatusWord,
    { readonly name: string; readonly tone: Tone; readonly sign: string; readonly means: string }
  >
> = {
  ahead: {
    name: 'Ahead',
    tone: 'good',
    sign: '▲',
    means: 'Better than expected by now, beyond noise and by more than a tenth of the way.',
  },
  on_course: {
    name: 'On course',
    tone: 'good',
    sign: '●',
    means: 'Not worse than expected by more than a tenth of the way, beyond noise.',
  },
  cannot_tell: {
    name: 'Can’t tell',
    tone: 'quiet',
    sign: '◐',
    means: 'The interval of what was measured covers both: behind, and not.',
  },
  behind: {
    name: 'Behind',
    tone: 'bad',
    sign: '▼',
    means: 'Worse than expected by now, beyond noise and by more than a tenth of the way.',
  },
  unknown: {
    name: 'Unknown',
    tone: 'warn',
    sign: '?',
    means: 'Nothing can be told yet; the reason is given.',
  },
  not_begun: { name: 'Not begun', tone: 'quiet', sign: '○', means: 'Its period is still to come.' },
  said_reached: {
    name: 'Said reached',
    tone: 'good',
    sign: '✓',
    means: 'People say so; no metric tells it.',
  },
  said_missed: { name: 'Said missed', tone: 'bad', sign: '✕', means: 'People say so; no metric tells it.' },
};

export function unitOfReading({ unit, unitLabel, minorDigits, n }: KeptReading): WrittenUnit {
  return { code: unit, label: unitLabel, n, ...(minorDigits !== undefined && { minorDigits }) };
}

/** What a goal's numbers are counted in: its metric's unit, or the one that its target was set in. */
export function unitOfTarget(code: string, metric: GoalMetric | undefined): Unit {
  return metric && metric.unit.code === code ? metric.unit : { code, label: code };
}

/** An amount in the person's locale. */
export function moneyText({
  minor,
  currency,
}: {
  readonly minor: string;
  readonly currency: string;
}): string {
  const format = new Intl.NumberFormat(locales() as string[], {
    style: 'currency',
    currency,
    trailingZeroDisplay: 'stripIfInteger',
  });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  return format.format(Number(minor) / 10 ** digits).replace('-', '−');
}
