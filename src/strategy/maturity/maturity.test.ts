import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Assessment, compareAssessments, missingFromAssessment, type Rating } from './assessment.ts';
import { COMPETENCIES, COMPETENCY_KEYS, STAGES } from './competency.ts';

const rating = (competency: Rating['competency'], stage: number | null): Rating => ({
  competency,
  stage:
    stage === null
      ? { known: false, question: '?', finder: 'Ana', due: '2026-09-01' }
      : { known: true, value: stage },
  why: 'w',
  evidence: [{ kind: 'page', id: null, title: 'Page', to: '/' }],
});

const assessment = (on: string, stages: readonly (number | null)[], closed = true): Assessment => ({
  id: on,
  unitId: null,
  circleId: null,
  assessedOn: on,
  assessor: { kind: 'person', id: 'p', name: 'Ana' },
  ratings: COMPETENCY_KEYS.map((key, index) => rating(key, stages[index] ?? null)),
  closedAt: closed ? `${on}T12:00:00Z` : null,
  version: 1,
  createdAt: on,
  updatedAt: on,
});

describe('maturity', () => {
  it('has six competencies and five stages', () => {
    expect(COMPETENCIES.map(({ key }) => key)).toEqual([...COMPETENCY_KEYS]);
    expect(STAGES.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
  });

  it('is compared over closed assessments by their days, whatever their order', () => {
    const all = [
      assessment('2026-01-01', [2, 1, null, 3, 2, 1]),
      assessment('2025-01-01', [1, 1, 2, 3, null, 2]),
      assessment('2026-06-01', [5, 5, 5, 5, 5, 5], false),
    ];
    const course = compareAssessments(all);
    expect(course[0]?.stages.map(({ stage }) => stage)).toEqual([1, 2]);
    expect(course.map(({ change }) => change)).toEqual([1, 0, null, 0, null, -1]);
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: 3 }), (shuffled) => {
        expect(compareAssessments(shuffled)).toEqual(course);
      }),
    );
  });

  it('needs a stage with evidence, or somebody who finds out, for each', () => {
    expect(missingFromAssessment({ ratings: [] })).toHaveLength(6);
    const bare = { ...rating('lead', 3), evidence: [] };
    expect(missingFromAssessment({ ratings: [bare] })[0]).toMatch(/link what shows stage 3/);
    expect(missingFromAssessment(assessment('2026-01-01', [1, 2, 3, 4, 5, null]))).toEqual([]);
  });
});
