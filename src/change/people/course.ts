import { type Comparison, compareMeans } from '../../stats/index.ts';
import {
  ADKAR_ELEMENTS,
  type AdkarElement,
  type AdkarStandings,
  type BarrierPoint,
  barrierOf,
  type ElementScore,
  type ElementStanding,
  elementStanding,
} from './adkar.ts';
import type { ReadinessAssessment } from './assessment.ts';

/** Where a group stood on a day, all that was said of it on that day together. */
export interface ReadinessPoint {
  /** YYYY-MM-DD. */
  readonly on: string;
  readonly elements: AdkarStandings;
  readonly barrier: BarrierPoint;
  readonly assessors: readonly string[];
  /** Assessments that it is made from. */
  readonly assessmentIds: readonly string[];
}

/** How a group moved since the time before. */
export interface ReadinessTrend {
  readonly direction: 'forward' | 'back' | 'up' | 'down' | 'same' | 'unknown';
  /** Whether it stands out from noise; null where no error is known, or where the barrier itself moved. */
  readonly beyondNoise: boolean | null;
  /** “moved on from awareness to desire”. */
  readonly words: string;
}

/**
 * A group's readiness over time, oldest first. Assessments that another one took the place of are left out; those of one
 * day are put together, each by the people it rests on.
 * @param people of the group, where that is known: two who saw the same people know no more than one who saw them all
 */
export function readinessCourse(
  assessments: readonly ReadinessAssessment[],
  threshold: number,
  confidence: number,
  people: number | null = null,
): ReadinessPoint[] {
  const replaced = new Set(assessments.flatMap(({ replaces }) => (replaces === null ? [] : [replaces])));
  const days = new Map<string, ReadinessAssessment[]>();
  for (const one of assessments) {
    if (replaced.has(one.id)) continue;
    days.set(one.assessedOn, [...(days.get(one.assessedOn) ?? []), one]);
  }
  return [...days]
    .sort(([left], [right]) => left.localeCompare(right))
    .map(([on, of]) => {
      const elements = Object.fromEntries(
        ADKAR_ELEMENTS.map((element) => [element, together(element, of, confidence, people)]),
      ) as Record<AdkarElement, ElementStanding | null>;
      return {
        on,
        elements,
        barrier: barrierOf(elements, threshold),
        assessors: [...new Set(of.map(({ assessor }) => assessor.name))],
        assessmentIds: of.map(({ id }) => id),
      };
    });
}

/** How the last point differs from the one before it; null with fewer than two. */
export function trendOf(course: readonly ReadinessPoint[], confidence: number): ReadinessTrend | null {
  const [before, now] = course.slice(-2);
  if (!before || !now) return null;
  const [from, to] = [before.barrier, now.barrier];
  if (from.kind === 'unknown' || to.kind === 'unknown')
    return { direction: 'unknown', beyondNoise: null, words: 'not known on one of the two days' };
  const [start, end] = [placeOf(from), placeOf(to)];
  if (start !== end) {
    const words =
      to.kind === 'none'
        ? `no barrier any more; it was ${from.kind === 'at' ? from.element : ''}`
        : from.kind === 'none'
          ? `fell back: ${to.element} holds it now`
          : `${end > start ? 'moved on' : 'fell back'} from ${from.element} to ${to.element}`;
    return { direction: end > start ? 'forward' : 'back', beyondNoise: null, words };
  }
  if (to.kind === 'none') return { direction: 'same', beyondNoise: null, words: 'no barrier, as before' };
  return moveOf(to.element, before.elements[to.element], now.elements[to.element], confidence);
}

/** The change of one element between two days; null where no error is known. */
export function changeOf(
  before: ElementStanding | null,
  after: ElementStanding | null,
  confidence: number,
): Comparison | null {
  if (!before?.mean || !after?.mean) return null;
  return compareMeans(after.mean, before.mean, confidence);
}

function moveOf(
  element: AdkarElement,
  before: ElementStanding | null,
  now: ElementStanding | null,
  confidence: number,
): ReadinessTrend {
  const difference = (now?.score ?? 0) - (before?.score ?? 0);
  const test = changeOf(before, now, confidence);
  const beyondNoise = test && test.p < 1 - confidence;
  const size = Math.abs(difference).toFixed(1);
  if (Number(size) === 0)
    return { direction: 'same', beyondNoise, words: `still held at ${element}, as before` };
  const noise = beyondNoise === null ? '' : beyondNoise ? ', beyond noise' : ', within noise';
  const direction = difference > 0 ? 'up' : 'down';
  return { direction, beyondNoise, words: `still held at ${element}, ${size} ${direction}${noise}` };
}

function placeOf(barrier: Exclude<BarrierPoint, { kind: 'unknown' }>): number {
  return barrier.kind === 'none' ? ADKAR_ELEMENTS.length : ADKAR_ELEMENTS.indexOf(barrier.element);
}

function together(
  element: AdkarElement,
  of: readonly ReadinessAssessment[],
  confidence: number,
  people: number | null,
): ElementStanding | null {
  const known = of.flatMap(({ scores, n }) => {
    const one = scores[element];
    return one === null ? [] : [{ ...one, n: one.counts?.reduce((sum, count) => sum + count, 0) ?? n }];
  });
  const [only] = known;
  if (!only) return null;
  const n = known.reduce((sum, one) => sum + one.n, 0);
  const isAsked = known.every(({ counts }) => counts !== null);
  const pooled: ElementScore = {
    score: known.reduce((sum, one) => sum + one.score * one.n, 0) / n,
    counts: isAsked
      ? Array.from({ length: 5 }, (_, at) => known.reduce((sum, one) => sum + (one.counts?.[at] ?? 0), 0))
      : null,
  };
  return elementStanding(known.length === 1 ? only : pooled, Math.min(n, people ?? n), confidence);
}
