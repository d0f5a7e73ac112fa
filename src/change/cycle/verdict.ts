import { dayWords } from '../../kernel/index.ts';
import { alwaysValid, criticalZ, detectableEffect, type Look } from '../../stats/index.ts';
import type { Wanted } from './cycle.ts';
import type { JudgedEffect, Needs, Verdict } from './judgment.ts';
import type { Finding } from './method/index.ts';
import { amountWords } from './method/sampleWords.ts';

export interface VerdictAsked {
  readonly wanted: Wanted;
  readonly worthwhile: number;
  readonly confidence: number;
  readonly power: number;
  /** Looks before this one, in order, as `lookOf` keeps them. */
  readonly looks: readonly Look[];
  /** Before the day that was locked, so that it is one look more; or looked at before in another way. */
  readonly early: boolean;
  /** Days with the change so far, and the day after the last of them: by which it is said until when to wait. */
  readonly days: number;
  readonly to: string;
}

export interface Verdicted {
  readonly verdict: Verdict;
  readonly effect: JudgedEffect | null;
  readonly words: string;
  readonly needs: Needs | null;
}

/**
 * An effect as a look that is corrected for. The correction is that of many data: where there are few, its error is widened as
 * much as the method's own interval is wider than a normal one, so that looking early never gives a narrower interval.
 */
export function lookOf(
  { value, low, high, standardError }: NonNullable<Finding['effect']>,
  confidence: number,
): Look {
  const asMany = (high - low) / (2 * criticalZ(confidence));
  return { difference: value, standardError: Math.max(standardError, asMany) };
}

/**
 * What a finding comes to. With looks before it, or before its day, the interval is the always-valid one. “Works” when all of the
 * interval lies on the wanted side and it reaches the smallest effect worth having; “does not” when all of it lies below that,
 * which is said to be harm when all of it lies on the other side of nothing; else it can't be told yet. A check that fails forbids
 * them all.
 */
export function verdictOf(finding: Finding, asked: VerdictAsked): Verdicted {
  const { wanted, worthwhile, confidence } = asked;
  const size = (amount: number): string => amountWords(amount, finding.unit);
  // Beside an amount that has its unit: “0.07 per customer and 30 days (0.04 to 0.1)”.
  const bare = (amount: number): string => withoutUnit(size(amount), finding.unit.label);
  if (finding.effect === null)
    return {
      verdict: 'cannot_tell',
      effect: null,
      words: `Can’t tell yet. ${finding.why ?? ''}`.trim(),
      needs: { words: finding.why ?? '', detectable: null, sample: null, unit: null, until: null },
    };
  const corrected = asked.early || asked.looks.length > 0;
  const { value, standardError } = finding.effect;
  const last = corrected
    ? alwaysValid([...asked.looks, lookOf(finding.effect, confidence)], worthwhile, confidence).at(-1)
    : finding.effect;
  const bounds = { low: last?.low ?? -Infinity, high: last?.high ?? Infinity };
  const effect: JudgedEffect = {
    value,
    low: finite(bounds.low),
    high: finite(bounds.high),
    standardError,
    confidence,
  };
  // Counted in the wanted direction.
  const sign = wanted === 'up' ? 1 : -1;
  const [least, most] = sign > 0 ? [bounds.low, bounds.high] : [-bounds.high, -bounds.low];
  const seen = `${value === 0 ? 'no change' : `${value > 0 ? 'up' : 'down'} by ${size(value)}`} (${range(bounds, bare)})`;
  const failed = finding.checks.filter(({ result }) => result === 'fails');
  if (failed.length > 0) {
    const names = failed.map(({ name }) => name.toLowerCase()).join(', ');
    const words = `Can’t tell: ${names} ${failed.length === 1 ? 'does' : 'do'} not hold, so that the effect (${seen}) must not be believed. ${failed[0]?.words ?? ''}`;
    return { verdict: 'cannot_tell', effect, words, needs: needsOf(finding, asked, standardError, words) };
  }
  const price = corrected ? ' The interval is wider for having looked before the day.' : '';
  if (most < 0)
    return {
      verdict: 'does_not',
      effect,
      words: `It does not work: it does harm. The metric moved against what was wanted, beyond noise: ${seen}.${price}`,
      needs: null,
    };
  if (most < worthwhile) {
    const some =
      least > 0
        ? 'It moves the metric, but by less than is worth having'
        : 'Whatever it does is less than is worth having';
    return {
      verdict: 'does_not',
      effect,
      words: `It does not work well enough. ${some}: ${seen}; ${size(worthwhile)} was the least worth having.${price}`,
      needs: null,
    };
  }
  if (least > 0)
    return { verdict: 'works', effect, words: `It works: ${seen}, beyond noise.${price}`, needs: null };
  const needs = needsOf(finding, asked, standardError, null);
  return { verdict: 'cannot_tell', effect, words: `Can’t tell yet: ${seen}.${price} ${needs.words}`, needs };
}

function needsOf(
  { sample, unit }: Finding,
  { worthwhile, power, confidence, days, to }: VerdictAsked,
  standardError: number,
  instead: string | null,
): Needs {
  const detectable = detectableEffect(standardError, { power, confidence });
  const times = (detectable / worthwhile) ** 2;
  const needed = Math.ceil(sample.size * times);
  const least = `These data find a change of ${amountWords(detectable, unit)} or more`;
  if (instead !== null) return { words: instead, detectable, sample: null, unit: null, until: null };
  if (times <= 1)
    return {
      words: `${least}: enough for the smallest worth having. The effect lies close to what can be told; more of the same narrows it.`,
      ...{ detectable, sample: needed, unit: sample.unit, until: null },
    };
  const ahead = Math.ceil(days * (times - 1));
  const until = ahead < 3_653 && !sample.stays ? moved(to, ahead) : null;
  return {
    words:
      `${least}; ${amountWords(worthwhile, unit)} would take ${needed.toLocaleString('en')} ${sample.unit} where there are ${Math.round(sample.size).toLocaleString('en')}` +
      (sample.stays
        ? '; waiting brings no more of them.'
        : until === null
          ? ', which is out of reach.'
          : `, or about until ${dayWords(until)} at this pace.`),
    ...{ detectable, sample: needed, unit: sample.unit, until },
  };
}

function moved(day: string, days: number): string {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

/** “0.03 to 0.09 points” where all of it lies on one side, else with its directions. */
function range({ low, high }: { low: number; high: number }, size: (amount: number) => string): string {
  const word = (bound: number): string =>
    !Number.isFinite(bound)
      ? 'any size'
      : bound === 0
        ? 'nothing'
        : `${bound > 0 ? 'up' : 'down'} by ${size(bound)}`;
  if (low > 0 && Number.isFinite(high)) return `${size(low)} to ${size(high)}`;
  if (high < 0 && Number.isFinite(low)) return `${size(high)} to ${size(low)}`;
  return `from ${word(low)} to ${word(high)}`;
}

function withoutUnit(words: string, label: string): string {
  return label !== '' && words.endsWith(` ${label}`) ? words.slice(0, -label.length - 1) : words;
}

function finite(bound: number): number | null {
  return Number.isFinite(bound) ? bound : null;
}
