import { percentDigits } from '../../kernel/index.ts';
import type { FigureShape } from '../api/insight.ts';
import type { Unit } from '../api/metric.ts';
import { duration } from '../format/date.ts';
import { locales } from '../format/locale.ts';
import { number, percent, signed } from '../format/number.ts';

/** How values of one unit are written: alone, as a difference, and the word after them. */
interface UnitStyle {
  readonly value: (value: number) => string;
  readonly change: (value: number) => string;
  readonly word: string;
}

/** A unit with the sample of its figure: so many digits does it support. */
export interface WrittenUnit extends Unit {
  readonly n?: number | null;
}

/** The unit that a figure is counted in. */
export function unitOf(
  figure: Pick<FigureShape, 'unit' | 'unitLabel' | 'minorDigits'> & { readonly n?: number | null },
): WrittenUnit {
  const { unit, unitLabel, minorDigits, n } = figure;
  const base = { code: unit, label: unitLabel, ...(n === undefined ? {} : { n }) };
  return minorDigits === undefined ? base : { ...base, minorDigits };
}

/** How to write values of `unit`. A bound that cannot be set (infinite) is written as such. */
export function unitStyle(unit: WrittenUnit): UnitStyle {
  const style = styleOf(unit);
  const finite = (write: (value: number) => string) => (value: number) =>
    Number.isFinite(value) ? write(value) : 'no bound';
  return { ...style, value: finite(style.value), change: finite(style.change) };
}

/** A value with its unit: `53.4 points`, `26.5%`, `4 min 10 s`. */
export function withUnit(value: number, unit: WrittenUnit): string {
  const style = unitStyle(unit);
  return style.word ? `${style.value(value)} ${style.word}` : style.value(value);
}

/** A formatter for a chart's axis: whole amounts of money without their cents. */
export function axisText({ n: _, ...unit }: WrittenUnit): (value: number) => string {
  return unit.minorDigits === undefined
    ? unitStyle(unit).value
    : money(unit.code, unit.minorDigits, { trailingZeroDisplay: 'stripIfInteger' }).value;
}

function styleOf(unit: WrittenUnit): UnitStyle {
  if (unit.minorDigits !== undefined) return money(unit.code, unit.minorDigits);
  switch (unit.code) {
    case '%':
      return {
        value: (v) => percent(v / 100, percentDigits(v / 100, unit.n)),
        change: (v) => `${signed(v, 2)} percentage points`,
        word: '',
      };
    case 's':
      return { value: duration, change: (v) => `${v > 0 ? '+' : ''}${duration(v)}`, word: '' };
    case 'count':
      return { value: (v) => number(v, 0), change: (v) => signed(v, 0), word: unit.label };
    case 'points':
    case 'index':
      return { value: (v) => number(v), change: (v) => signed(v), word: unit.label };
    default:
      return { value: (v) => number(v, digits(v)), change: (v) => signed(v, digits(v)), word: unit.label };
  }
}

/** Amounts come in minor units. */
function money(currency: string, digits: number, more: Intl.NumberFormatOptions = {}): UnitStyle {
  const format = (signDisplay: 'auto' | 'exceptZero') => (minor: number) =>
    new Intl.NumberFormat(locales() as string[], { style: 'currency', currency, signDisplay, ...more })
      .format(minor / 10 ** digits)
      .replace('-', '−');
  return { value: format('auto'), change: format('exceptZero'), word: '' };
}

/** Rates under one need a digit more to be told apart. */
function digits(value: number): number {
  return Math.abs(value) < 1 ? 3 : 2;
}
