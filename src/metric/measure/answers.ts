import { z } from 'zod';
import { Refused, type Rule } from '../../kernel/index.ts';
import { effectiveSize, type Histogram, type Moments } from '../../stats/index.ts';
import type { Asked, Excluded } from '../measure.ts';
import type { EventStatistic, Part } from '../plan.ts';
import { countIn, type Tally } from '../tally.ts';

/** The question whose scores are counted. */
export const questionFields = {
  question: z.string().min(1).describe('Key of the question'),
  survey: z.uuid().nullish().describe('Only in this survey; in every survey that asks it if left out'),
  item: z.string().min(1).nullish().describe('Row of a grid'),
};

export const scaleField = z
  .object({ low: z.number().int(), high: z.number().int() })
  .refine(({ low, high }) => low < high, 'the low end must be below the high end')
  .describe('Ends of the scale that it is asked on');

export interface QuestionParameters {
  readonly question: string;
  readonly survey?: string | null | undefined;
  readonly item?: string | null | undefined;
}

export interface Scale {
  readonly low: number;
  readonly high: number;
}

/** Rows that are answers to the question. */
export function answersTo({ question, survey, item }: QuestionParameters): Rule[] {
  return [
    { field: 'question', operator: 'is', value: question },
    ...(survey ? [{ field: 'survey', operator: 'is', value: survey } as const] : []),
    ...(item ? [{ field: 'item', operator: 'is', value: item } as const] : []),
  ];
}

export function askedOf(
  parameters: QuestionParameters,
  kinds: readonly string[],
  scale: Scale | null,
  lowAtMost?: number,
): Asked {
  const asked = { survey: parameters.survey ?? null, questions: [parameters.question], kinds, scale };
  return lowAtMost === undefined ? asked : { ...asked, lowAtMost };
}

export function score(add: EventStatistic['add'], from?: number, to?: number): EventStatistic {
  return {
    kind: 'event',
    add,
    of: 'score',
    where: 'known',
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  };
}

/** Counted with every measure of scores: n first, then weights, and what was left out. */
export const sampled = {
  n: score('rows'),
  weight: score('weight'),
  weight_squared: score('weight_squared'),
  not_applicable: { ...score('rows'), where: 'not_applicable' },
  missing: { ...score('rows'), where: 'missing' },
} as const satisfies Record<string, EventStatistic>;

/** Scores outside of the scale, so that an answer on another scale is seen and refused. */
export function withinScale({ low, high }: Scale): { within: EventStatistic } {
  return { within: score('rows', low, high) };
}

/** Sums of scores and of their squares. */
export const summed = {
  sum: score('weighted'),
  sum_squares: score('weighted_squared'),
} as const satisfies Record<string, EventStatistic>;

export function answerPart(
  where: readonly Rule[],
  statistics: Readonly<Record<string, EventStatistic>>,
): Part {
  return { over: 'answer', where, statistics };
}

/** @throws Refused when scores lie outside the scale: they were given on another one */
export function checkWithin(tally: Tally, { low, high }: Scale): void {
  const strays = countIn(tally, 'n') - countIn(tally, 'within');
  if (strays <= 0) return;
  throw new Refused(
    `${strays.toLocaleString('en')} of ${countIn(tally, 'n').toLocaleString('en')} scores lie outside the scale from ${low} to ${high}. ` +
      'They were given on another scale, and scales are never mixed. Filter them out or correct the scale.',
  );
}

/** The three bands as a histogram, which is all that a net share looks at. */
export function bands(tally: Tally, good: number, neutral: number, bad: number): Histogram {
  const [weight, high, low] = [countIn(tally, 'weight'), countIn(tally, 'good'), countIn(tally, 'bad')];
  // The sample hangs on one band; only its totals count.
  return new Map([
    [
      neutral,
      {
        n: countIn(tally, 'n'),
        weight: weight - high - low,
        weightSquares: countIn(tally, 'weight_squared'),
      },
    ],
    [good, { n: 0, weight: high, weightSquares: 0 }],
    [bad, { n: 0, weight: low, weightSquares: 0 }],
  ]);
}

export function momentsIn(tally: Tally): Moments {
  return {
    n: countIn(tally, 'n'),
    sum: countIn(tally, 'sum'),
    sumSquares: countIn(tally, 'sum_squares'),
    weight: countIn(tally, 'weight'),
    weightSquares: countIn(tally, 'weight_squared'),
  };
}

/** Share of the weight that `hits` has, with its effective sample. */
export function shareIn(tally: Tally, hits: string): { share: number; n: number; effectiveN: number } | null {
  const weight = countIn(tally, 'weight');
  const effectiveN = effectiveSize(weight, countIn(tally, 'weight_squared'));
  if (countIn(tally, 'n') <= 0 || !(weight > 0) || effectiveN <= 0) return null;
  // Sums of weights may miss each other by rounding.
  return {
    share: Math.min(1, Math.max(0, countIn(tally, hits) / weight)),
    n: countIn(tally, 'n'),
    effectiveN,
  };
}

export function excludedAnswers(tally: Tally): Excluded {
  return { notApplicable: countIn(tally, 'not_applicable'), unknown: countIn(tally, 'missing') };
}
