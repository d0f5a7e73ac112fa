import type { AdkarElement, ElementStanding } from './adkar.ts';
import { changeOf, type ReadinessPoint } from './course.ts';
import type { Training } from './training.ts';

/** How one element of the group moved over a training. */
export interface Learned {
  readonly element: Extract<AdkarElement, 'knowledge' | 'ability'>;
  readonly before: ElementStanding;
  readonly after: ElementStanding;
  readonly difference: number;
  /** Null where one of the two rests on one person alone: then nobody knows the error. */
  readonly low: number | null;
  readonly high: number | null;
  readonly beyondNoise: boolean | null;
}

/** Knowledge and ability over a training, or why that can't be told. */
export type Learning =
  | {
      readonly known: true;
      readonly beforeOn: string;
      readonly afterOn: string;
      readonly elements: readonly Learned[];
    }
  | { readonly known: false; readonly why: string };

/**
 * Knowledge and ability of the group as assessed last before the training began and first after it was over. The same people
 * may have been asked twice; they are taken for independent, which makes the interval wider, never narrower.
 */
export function learningOf(
  { startsOn, endsOn }: Pick<Training, 'startsOn' | 'endsOn'>,
  course: readonly ReadinessPoint[],
  confidence: number,
): Learning {
  const before = course.findLast(({ on }) => on <= startsOn);
  const after = course.find(({ on }) => on > startsOn && on >= endsOn);
  if (!before)
    return {
      known: false,
      why: 'The group was not assessed before the training began: there is nothing to compare with.',
    };
  if (!after) return { known: false, why: 'The group was not assessed since the training was over.' };
  const elements = (['knowledge', 'ability'] as const).flatMap((element): Learned[] => {
    const [then, now] = [before.elements[element], after.elements[element]];
    if (!then || !now) return [];
    const test = changeOf(then, now, confidence);
    return [
      {
        element,
        before: then,
        after: now,
        difference: now.score - then.score,
        low: test?.low ?? null,
        high: test?.high ?? null,
        beyondNoise: test && test.p < 1 - confidence,
      },
    ];
  });
  if (elements.length === 0)
    return { known: false, why: 'Knowledge and ability are not known both before and after it.' };
  return { known: true, beforeOn: before.on, afterOn: after.on, elements };
}
