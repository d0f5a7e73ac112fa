import type { Actor, Evidence, Knowable } from '../../kernel/index.ts';
import { COMPETENCY_KEYS, type CompetencyKey, STAGES } from './competency.ts';

/** How far one competency has come, why, and what shows it. */
export interface Rating {
  readonly competency: CompetencyKey;
  /** 1 to 5, or unknown with who finds it out. */
  readonly stage: Knowable<number>;
  readonly why: string;
  readonly evidence: readonly Evidence[];
}

/**
 * A self-assessment of the program. Open, its ratings are worked on; closed, it never changes again and a new one is
 * made.
 */
export interface Assessment {
  readonly id: string;
  readonly unitId: string | null;
  readonly circleId: string | null;
  /** YYYY-MM-DD: the day that it speaks of. */
  readonly assessedOn: string;
  readonly assessor: Actor;
  /** In the order of the competencies; those that nobody has looked at yet are missing. */
  readonly ratings: readonly Rating[];
  /** ISO 8601; null while it is open. */
  readonly closedAt: string | null;
  readonly version: number;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** Assessments of the organization of the running transaction, as far as the one who asks may read them. */
export interface AssessmentStore {
  /** By the day that they speak of, newest first; of one unit or (undefined) of all. */
  list(unitId?: string | null): Promise<Assessment[]>;
  get(id: string): Promise<Assessment | null>;
  /** False when the unit has one that is open already. */
  insert(assessment: Assessment): Promise<boolean>;
  /** Replaces an open one; false when it is not at `expected` any more, or closed. */
  update(assessment: Assessment, expected: number): Promise<boolean>;
  /** Deletes an open one; false when it is not at `expected` any more, or closed. */
  delete(id: string, expected: number): Promise<boolean>;
}

/** How one competency went from assessment to assessment. */
export interface CompetencyCourse {
  readonly competency: CompetencyKey;
  /** Oldest first. Null where it was unknown or not rated. */
  readonly stages: readonly {
    readonly assessmentId: string;
    readonly on: string;
    readonly stage: number | null;
  }[];
  /** Stages from the last but one known rating to the last; null without two. */
  readonly change: number | null;
}

/** Closed assessments set side by side. @param assessments of one unit, in any order */
export function compareAssessments(assessments: readonly Assessment[]): CompetencyCourse[] {
  const closed = assessments
    .filter(({ closedAt }) => closedAt !== null)
    .toSorted(
      (left, right) =>
        left.assessedOn.localeCompare(right.assessedOn) ||
        (left.closedAt ?? '').localeCompare(right.closedAt ?? '') ||
        (left.id < right.id ? -1 : 1),
    );
  return COMPETENCY_KEYS.map((competency) => {
    const stages = closed.map(({ id, assessedOn, ratings }) => {
      const stage = ratings.find((rating) => rating.competency === competency)?.stage;
      return { assessmentId: id, on: assessedOn, stage: stage?.known ? stage.value : null };
    });
    const known = stages.flatMap(({ stage }) => (stage === null ? [] : [stage]));
    const [before, last] = [known.at(-2), known.at(-1)];
    return {
      competency,
      stages,
      change: before === undefined || last === undefined ? null : last - before,
    };
  });
}

/** What an assessment still needs before it can be closed: sentences; empty where it can. */
export function missingFromAssessment({ ratings }: Pick<Assessment, 'ratings'>): string[] {
  const missing: string[] = [];
  for (const competency of COMPETENCY_KEYS) {
    const rating = ratings.find((one) => one.competency === competency);
    if (!rating) missing.push(`${competency}: rate it, or say that it is not known and who finds out.`);
    else if (rating.stage.known && rating.evidence.length === 0)
      missing.push(`${competency}: link what shows stage ${rating.stage.value}.`);
  }
  return missing;
}

/** Whether a number is one of the stages. */
export function isStage(stage: number): boolean {
  return STAGES.some(({ number }) => number === stage);
}
