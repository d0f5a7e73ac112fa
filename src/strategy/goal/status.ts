import type { Reading } from '../../insight/index.ts';
import { addDays, type Grain, nextStart } from '../../kernel/index.ts';
import { expectedAt, lengthOf } from './expected.ts';
import type { Goal } from './goal.ts';

/** How a goal stands, from best to worst as far as that can be told. */
export const STATUS_WORDS = [
  'ahead',
  'on_course',
  'cannot_tell',
  'behind',
  'unknown',
  'not_begun',
  'said_reached',
  'said_missed',
] as const;
export type StatusWord = (typeof STATUS_WORDS)[number];

/** A distance from where the metric should be, in its unit: positive is better than expected. A bound that cannot be set is infinite. */
export interface Gap {
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** How a goal stands. Everything in it follows from the goal and one kept reading of its metric. */
export interface GoalStatus {
  readonly word: StatusWord;
  /** Why nothing can be told, as a sentence; null where something can. */
  readonly why: string | null;
  /** Where the metric should be today; null where that cannot be said. */
  readonly expectedToday: number | null;
  /** Where it should have been at the end of the reading's period, with which the reading is compared. */
  readonly expected: number | null;
  readonly gap: Gap | null;
  /** The reading that was judged. */
  readonly reading: Reading | null;
}

/**
 * Parts of the way from baseline to target within which a reading counts as on course. A convention of this product,
 * stated wherever the word is explained.
 */
export const TOLERANCE = 0.1;

/** What a goal's metric is, as far as its status goes. */
export interface JudgedMetric {
  readonly title: string;
  /** The values of its periods add up (counts and sums), so that a period that is not over says nothing. */
  readonly addsUp: boolean;
  /** Why it makes no figures: its record sheet has gaps; null when it may be used. */
  readonly unusable: string | null;
}

/** @param today YYYY-MM-DD in the organization's zone */
export function judge(
  goal: Pick<Goal, 'metric' | 'target' | 'path' | 'period' | 'said'>,
  metric: JudgedMetric | null,
  reading: Reading | null,
  today: string,
): GoalStatus {
  const way = goal.target?.known ? { target: goal.target.value, path: goal.path, period: goal.period } : null;
  const expectedToday = way && today >= goal.period.from ? expectedAt(way, today) : null;
  const blank = { expectedToday, expected: null, gap: null, reading };
  const unknown = (why: string): GoalStatus => ({ ...blank, word: 'unknown', why });
  if (goal.said !== null && (metric === null || way === null))
    return { ...blank, word: goal.said === 'reached' ? 'said_reached' : 'said_missed', why: null };
  if (today < goal.period.from) return { ...blank, word: 'not_begun', why: null };
  if (goal.metric === null) return unknown('It has no metric: nobody has said what would show it.');
  if (!goal.metric.known) return unknown(asSentence(goal.metric.question, 'Which metric would show it?'));
  if (metric === null) return unknown('Its metric was deleted: choose another.');
  if (metric.unusable !== null) return unknown(metric.unusable);
  if (goal.target === null) return unknown('It has no target yet.');
  if (!goal.target.known) return unknown(asSentence(goal.target.question, 'What is the right target?'));
  if (reading === null)
    return unknown(`“${metric.title}” has not been measured in a period that lies within this goal’s.`);
  if (reading.value === null) return unknown(reading.absent ?? 'Nothing was measured.');
  if (reading.unit !== goal.target.value.unit)
    return unknown(
      `Its target is set in ${goal.target.value.unit}, but “${metric.title}” is counted in ${reading.unit} now: set the target anew.`,
    );
  if (reading.partial && metric.addsUp)
    return unknown(`“${metric.title}” adds up over a ${reading.grain}, and this one is not over.`);
  const over = endOf(reading);
  const end = reading.partial ? earlier(over, addDays(today, 1)) : over;
  const expected = way ? expectedAt(way, end) : null;
  if (way === null || expected === null)
    return unknown('Its baseline is not known, so nobody can say where it should be today.');
  const gap = gapOf(reading, expected, way.target.direction);
  const word = wordOf(gap, TOLERANCE * (lengthOf(way) ?? 0));
  return { word, why: null, expectedToday, expected, gap, reading };
}

/**
 * The word for a distance. Ahead: beyond noise on the good side and by more than the tolerance. On course: not worse than
 * the tolerance, beyond noise. Behind: beyond noise on the bad side and by more than the tolerance. Else it cannot be
 * told. A full count has no interval, so its value alone decides.
 * @param tolerance in the metric's unit, not negative
 */
export function wordOf({ value, low, high }: Gap, tolerance: number): StatusWord {
  const worst = low ?? value;
  const best = high ?? value;
  if (worst > 0 && value > tolerance) return 'ahead';
  if (worst >= -tolerance) return 'on_course';
  if (best < 0 && value < -tolerance) return 'behind';
  return 'cannot_tell';
}

/** Turns a reading into a distance in which positive is good. */
function gapOf(reading: Reading, expected: number, direction: 'at_least' | 'at_most'): Gap {
  const { value, low, high } = reading;
  const from = (bound: number | null) => (bound === null ? null : bound - expected);
  const less = (bound: number | null) => (bound === null ? null : -bound);
  const [atValue, atLow, atHigh] = [(value ?? expected) - expected, from(low), from(high)];
  return direction === 'at_least'
    ? { value: atValue, low: atLow, high: atHigh }
    : { value: -atValue, low: less(atHigh), high: less(atLow) };
}

/** The day after a reading's last one. */
export function endOf({ grain, start }: { readonly grain: Grain; readonly start: string }): string {
  return nextStart(grain, start);
}

function earlier(left: string, right: string): string {
  return left < right ? left : right;
}

function asSentence(question: string, otherwise: string): string {
  return question.trim() === '' ? otherwise : question;
}
