import { percentText } from '../../kernel/index.ts';
import type { CaseInput } from './input.ts';

/** The likely value of an input as people read it. */
export function inputWords(input: CaseInput | undefined): string {
  if (!input) return 'not known';
  return input.range.known ? valueWords(input.range.value.likely, input) : 'not known';
}

/** A value in its unit; money in minor units. */
export function valueWords(value: number, { unit, currency }: Pick<CaseInput, 'unit' | 'currency'>): string {
  if (unit === 'share') return percent(value);
  if (unit === 'money') return moneyWords(value, currency ?? 'XXX');
  const number = new Intl.NumberFormat('en', { maximumFractionDigits: 2 }).format(value);
  return unit === 'seconds' ? `${number} s` : number;
}

export function moneyWords(minor: number, currency: string): string {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  return format.format(minor / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
}

export function percent(share: number): string {
  return percentText(share, 2);
}
