import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ADKAR_ELEMENTS,
  type AdkarElement,
  type AdkarScores,
  type AdkarStandings,
  barrierOf,
  elementStanding,
  scoreOf,
} from './adkar.ts';
import type { ReadinessAssessment } from './assessment.ts';
import { readinessCourse, trendOf } from './course.ts';
import { learningOf } from './learning.ts';

const CONFIDENCE = 0.95;

/** Standings of judgments that rest on 20 people; null where nobody knows. */
function standings(scores: readonly (number | null)[]): AdkarStandings {
  return Object.fromEntries(
    ADKAR_ELEMENTS.map((element, at) => {
      const score = scores[at] ?? null;
      return [element, score === null ? null : elementStanding({ score, counts: null }, 20, CONFIDENCE)];
    }),
  ) as Record<AdkarElement, AdkarStandings[AdkarElement]>;
}

let made = 0;
function assessment(on: string, scores: readonly (number | null)[], more: object = {}): ReadinessAssessment {
  return {
    id: `a${++made}`,
    groupId: 'g',
    assessedOn: on,
    assessor: { personId: null, name: 'Ana', left: false },
    n: 20,
    scores: Object.fromEntries(
      ADKAR_ELEMENTS.map((element, at) => {
        const score = scores[at] ?? null;
        return [element, score === null ? null : { score, counts: null }];
      }),
    ) as unknown as AdkarScores,
    note: '',
    evidence: [],
    replaces: null,
    enteredAt: `${on}T10:00:00.000Z`,
    enteredBy: { kind: 'system', id: 's', name: 'S' },
    ...more,
  };
}

describe('the barrier point', () => {
  it.each([
    [[4, 2, 1, 1, 1], 3, 'desire'],
    [[5, 4, 3, 2.9, 1], 3, 'ability'],
    [[2, 5, 5, 5, 5], 3, 'awareness'],
    [[3, 3, 3, 3, 3], 3, null],
    [[3, 3, 3, 3, 3], 3.5, 'awareness'],
  ] as const)('of %j under %s is %s', (scores, threshold, element) => {
    const barrier = barrierOf(standings(scores), threshold);
    expect(barrier.kind === 'at' ? barrier.element : null).toBe(element);
  });

  it('is not known while an element before it is not known, and says at latest where it is', () => {
    expect(barrierOf(standings([4, null, 2, 5, 5]), 3)).toEqual({
      kind: 'unknown',
      element: 'desire',
      atLatest: 'knowledge',
    });
    expect(barrierOf(standings([2, null, 2, 5, 5]), 3)).toMatchObject({ kind: 'at', element: 'awareness' });
    expect(barrierOf(standings([4, 4, 4, 4, null]), 3)).toMatchObject({ kind: 'unknown', atLatest: null });
  });

  it('is always the first low one, whatever comes after it', () => {
    const score = fc.double({ min: 1, max: 5, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(score, { minLength: 5, maxLength: 5 }),
        score,
        fc.nat(4),
        (scores, threshold, at) => {
          const barrier = barrierOf(standings(scores), threshold);
          const first = scores.findIndex((one) => one < threshold);
          expect(barrier.kind).toBe(first < 0 ? 'none' : 'at');
          if (barrier.kind !== 'at') return;
          expect(barrier.element).toBe(ADKAR_ELEMENTS[first]);
          // Raising or lowering a later element moves nothing.
          const later = scores.map((one, place) => (place > first && place === at ? 6 - one : one));
          expect(barrierOf(standings(later), threshold)).toEqual(barrier);
        },
      ),
    );
  });

  it('is sure only where the whole interval lies under the threshold', () => {
    expect(barrierOf(standings([1.1, 5, 5, 5, 5]), 3)).toMatchObject({ sure: true });
    expect(barrierOf(standings([2.8, 5, 5, 5, 5]), 3)).toMatchObject({ sure: false });
  });
});

describe('a score', () => {
  it('of people who were asked is their mean with Student’s interval', () => {
    // Variance 15.6 / 9, t(9) = 2.262157: 3.2 ± .941811.
    const counts = [1, 2, 3, 2, 2];
    expect(scoreOf(counts)).toBeCloseTo(3.2, 12);
    const found = elementStanding({ score: 3.2, counts }, 99, CONFIDENCE);
    expect([found.n, found.low, found.high]).toEqual([
      10,
      expect.closeTo(2.258189, 5),
      expect.closeTo(4.141811, 5),
    ]);
  });

  it('that was judged has at least the interval of any answers with that mean', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 5, maxLength: 5 }), (counts) => {
        const n = counts.reduce((sum, one) => sum + one, 0);
        const score = scoreOf(counts);
        if (n < 2 || score === null) return;
        const asked = elementStanding({ score, counts }, n, CONFIDENCE);
        const judged = elementStanding({ score, counts: null }, n, CONFIDENCE);
        expect(judged.low).toBeLessThanOrEqual((asked.low ?? 0) + 1e-9);
        expect(judged.high).toBeGreaterThanOrEqual((asked.high ?? 0) - 1e-9);
        for (const bound of [judged.low, judged.high])
          expect(bound).toSatisfy((x: number) => x >= 1 && x <= 5);
      }),
    );
  });

  it('of one person has no interval', () => {
    expect(elementStanding({ score: 2, counts: null }, 1, CONFIDENCE)).toMatchObject({
      low: null,
      high: null,
    });
  });
});

describe('readiness over time', () => {
  it('puts assessments of one day together by their people, and leaves replaced ones out', () => {
    const wrong = assessment('2026-03-01', [1, 1, 1, 1, 1]);
    const right = assessment('2026-03-01', [2, 4, 4, 4, 4], { replaces: wrong.id, n: 10 });
    const other = assessment('2026-03-01', [5, null, 4, 4, 4], {
      n: 30,
      assessor: { personId: null, name: 'Ben', left: false },
    });
    const [point, ...rest] = readinessCourse([wrong, right, other], 3, CONFIDENCE);
    expect(rest).toEqual([]);
    expect(point?.elements.awareness).toMatchObject({ score: 4.25, n: 40 });
    expect(point?.elements.desire).toMatchObject({ score: 4, n: 10 });
    expect(point?.assessors).toEqual(['Ana', 'Ben']);
  });

  it('rests on no more people than there are, whoever of them was asked twice', () => {
    const twice = [1, 2].map(() => assessment('2026-03-01', [3, 3, 3, 3, 3], { n: 20 }));
    const of = (people: number | null) =>
      readinessCourse(twice, 3, CONFIDENCE, people)[0]?.elements.awareness;
    const once = readinessCourse(twice.slice(1), 3, CONFIDENCE, 20)[0]?.elements.awareness;
    expect(of(20)).toEqual(once);
    expect(of(null)?.n).toBe(40);
    const counts = [0, 5, 10, 5, 0];
    const asked = elementStanding({ score: 3, counts }, 20, CONFIDENCE);
    const again = elementStanding({ score: 3, counts: counts.map((count) => 2 * count) }, 20, CONFIDENCE);
    expect(again.n).toBe(20);
    expect(again.high).toBeCloseTo(asked.high ?? 0, 12);
  });

  it.each([
    [[2, 4, 4, 4, 4], [4, 2, 4, 4, 4], 'forward', 'moved on from awareness to desire'],
    [[4, 2, 4, 4, 4], [2, 2, 4, 4, 4], 'back', 'fell back from desire to awareness'],
    [[4, 2, 4, 4, 4], [4, 4, 4, 4, 4], 'forward', 'no barrier any more; it was desire'],
    [[4, 4, 4, 4, 4], [4, 4, 2, 4, 4], 'back', 'fell back: knowledge holds it now'],
    [[4, 2.2, 4, 4, 4], [4, 2.6, 4, 4, 4], 'up', 'still held at desire, 0.4 up, within noise'],
    [[4, 1.1, 4, 4, 4], [4, 2.9, 4, 4, 4], 'up', 'still held at desire, 1.8 up, beyond noise'],
    [[4, null, 4, 4, 4], [4, 2.6, 4, 4, 4], 'unknown', 'not known on one of the two days'],
  ] as const)('from %j to %j: %s', (before, now, direction, words) => {
    const course = readinessCourse(
      [assessment('2026-01-01', before), assessment('2026-02-01', now)],
      3,
      CONFIDENCE,
    );
    expect(trendOf(course, CONFIDENCE)).toMatchObject({ direction, words });
    expect(trendOf(course.slice(1), CONFIDENCE)).toBeNull();
  });

  it('tells what a training did to knowledge and ability, or why that can’t be told', () => {
    const course = readinessCourse(
      [
        assessment('2026-01-01', [4, 4, 1.5, 1.5, 1]),
        assessment('2026-03-10', [4, 4, 4.5, 2, null]),
        assessment('2026-06-01', [4, 4, 2, 2, 1]),
      ],
      3,
      CONFIDENCE,
    );
    const during = { startsOn: '2026-03-01', endsOn: '2026-03-05' };
    const found = learningOf(during, course, CONFIDENCE);
    if (!found.known) throw new Error(found.why);
    expect([found.beforeOn, found.afterOn]).toEqual(['2026-01-01', '2026-03-10']);
    expect(found.elements).toMatchObject([
      { element: 'knowledge', difference: 3, beyondNoise: true },
      { element: 'ability', difference: 0.5, beyondNoise: false },
    ]);
    const early = learningOf({ startsOn: '2025-01-01', endsOn: '2025-01-02' }, course, CONFIDENCE);
    expect(early).toMatchObject({ known: false, why: expect.stringMatching(/before the training/) });
    const late = learningOf({ startsOn: '2026-07-01', endsOn: '2026-07-02' }, course, CONFIDENCE);
    expect(late).toMatchObject({ known: false, why: expect.stringMatching(/since/) });
  });
});
