import type { BenchmarkSource, Compared, KeyParts, KnowableKey } from '../api/benchmark.ts';
import type { Unit } from '../api/metric.ts';
import { day, daysText, periodName } from '../format/date.ts';
import { number } from '../format/number.ts';
import type { Tone } from '../state/state-badge.tsx';

export const SOURCE_KINDS: readonly {
  readonly value: BenchmarkSource['kind'];
  readonly label: string;
  readonly short: string;
}[] = [
  { value: 'internal', label: 'Internal: our own units', short: 'Our units' },
  { value: 'industry', label: 'Industry index or study', short: 'Industry' },
  { value: 'competitor', label: 'Competitors', short: 'Competitors' },
];

export const OUTCOME_WORDS: Readonly<Record<Compared['verdict']['outcome'], { word: string; tone: Tone }>> = {
  accepted: { word: 'Like with like', tone: 'good' },
  warned: { word: 'With doubts', tone: 'warn' },
  refused: { word: 'Not compared', tone: 'bad' },
};

const LABELS: Readonly<Record<string, string>> = { '%': '%', points: 'points', index: 'of 100', score: '' };

/** A published period as people read it: `2025-Q2` as `Q2 2025`, `2024-07` as `Jul 2024`, days as days. */
export function periodWords(label: string): string {
  const [, year = '', part = ''] = /^(\d{4})-([QH]\d)$/i.exec(label) ?? [];
  if (part) return `${part.toUpperCase()} ${year}`;
  if (/^\d{4}-\d{2}$/.test(label)) return periodName(`${label}-01`, 'month');
  const [from = '', last] = label.split('/');
  if (!/^\d{4}-\d{2}-\d{2}$/.test(from)) return label;
  return last ? daysText(from, last) : day(from);
}

/** A benchmark's unit as figures are written with it. */
export function benchmarkUnit(code: string): Unit {
  return { code, label: LABELS[code] ?? code };
}

/** What is known of a key, without what is not. */
export function knownParts(key: KnowableKey): KeyParts {
  const known = Object.entries(key).flatMap(([part, fact]) => (fact.known ? [[part, fact.value]] : []));
  return Object.fromEntries(known) as KeyParts;
}

export function countUnknown(key: KnowableKey): number {
  return Object.values(key).filter((fact) => !fact.known).length;
}

/** `3rd to 5th of 8`, `2nd of 8`. */
export function placeText({ low, high, of }: { low: number; high: number; of: number }): string {
  return low === high ? `${ordinal(low)} of ${of}` : `${ordinal(low)} to ${ordinal(high)} of ${of}`;
}

function ordinal(value: number): string {
  const rule = new Intl.PluralRules('en', { type: 'ordinal' }).select(value);
  const suffix = { one: 'st', two: 'nd', few: 'rd', other: 'th', zero: 'th', many: 'th' }[rule];
  return `${number(value, 0)}${suffix}`;
}
