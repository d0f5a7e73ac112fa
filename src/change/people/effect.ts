import {
  type Explored,
  type ExploreParts,
  type ExploreRequest,
  explore,
  type House,
} from '../../insight/index.ts';
import { addDays, InvalidInput, type Period, parsePeriod, Refused, type Scope } from '../../kernel/index.ts';
import type { Figure } from '../../metric/index.ts';
import { compareMeans, mean, momentsOf } from '../../stats/index.ts';
import type { Attendance } from './attendance.ts';
import { fold } from './person.ts';

/** What is asked about the effect of a training on a metric. */
export interface EffectQuestion {
  /** The metric's calculation, without period and groups. */
  readonly metric: Pick<ExploreRequest, 'metric' | 'formula' | 'includes' | 'excludes'>;
  /** Attribute of the signals or answers that names the agent or team, such as `agent`. */
  readonly attribute: string;
  /** What of the attendance is that attribute: who attended, or their team. */
  readonly named: 'person' | 'team';
  /** Trained by this day counts as early. */
  readonly earlyUntil: string;
  readonly before: Period;
  readonly after: Period;
}

/** One agent or team in an arm is one value: its change from before to after. */
export interface TrainedArm {
  readonly units: number;
  readonly before: number;
  readonly after: number;
  /** Mean of the units' own changes. */
  readonly change: number;
}

/** How the metric changed for those trained early against those trained later or not. */
export interface TrainingEffect {
  readonly early: TrainedArm;
  readonly late: TrainedArm;
  readonly difference: number;
  readonly low: number;
  readonly high: number;
  readonly p: number;
  readonly beyondNoise: boolean;
  readonly confidence: number;
  readonly unit: { readonly code: string; readonly label: string; readonly minorDigits: number | null };
  readonly direction: Explored['direction'];
  /** Values of the attribute that count for neither: trained in between, or with too little to be shown. */
  readonly leftOut: number;
  readonly words: string;
}

/** Units in each arm, at least: of one alone nobody knows how much it moves by itself. */
const FEWEST = 3;
/**
 * Compares the change of a metric between agents (or teams) who were trained early and those who were trained later or not
 * at all. Each of them counts once, so that a busy one does not stand for many: a difference in differences on units, tested
 * by Welch. Who was trained between the two periods counts for neither.
 * @throws InvalidInput for days that don't fit, Refused with the reason where it can't be told
 */
export async function trainingEffect(
  parts: ExploreParts,
  scope: Scope,
  house: House,
  attendance: readonly Attendance[],
  question: EffectQuestion,
  today: string,
  signal?: AbortSignal,
): Promise<TrainingEffect> {
  checkDays(question, today);
  const trained = trainedOn(attendance, question.named);
  if (trained.size === 0)
    throw new Refused(
      question.named === 'team'
        ? 'This can’t be told: no row of the attendance names a team.'
        : 'This can’t be told: nobody’s attendance is on record with a number.',
    );
  const figures = async (period: Period) => {
    const explored = await explore(
      parts,
      scope,
      {
        ...question.metric,
        ...{ period, grain: null, by: [`attribute.${question.attribute}`], filter: null },
        ...{ segments: [], against: null, basis: 'then' },
      },
      house,
      signal,
    );
    const of = new Map<string, Figure>();
    for (const { kind, group, figure } of explored.breakdown) {
      const [value] = group;
      if (kind === 'cut' && value != null) of.set(fold(value), figure);
    }
    return { explored, of };
  };
  const [before, after] = [await figures(question.before), await figures(question.after)];
  if (before.of.size === 0 && after.of.size === 0)
    throw new Refused(
      `This can’t be told: nothing behind this metric carries “${question.attribute}” in these periods.`,
    );
  const split = splitUnits(question, trained, before.of, after.of);
  return judge(split, after.explored, house.confidence, question.attribute);
}

interface Change {
  readonly before: number;
  readonly after: number;
}

interface Split {
  readonly early: readonly Change[];
  readonly late: readonly Change[];
  readonly leftOut: number;
  /** Values of the attribute that attendance knows. */
  readonly met: number;
}

function splitUnits(
  { earlyUntil, after }: EffectQuestion,
  trained: ReadonlyMap<string, string>,
  before: ReadonlyMap<string, Figure>,
  now: ReadonlyMap<string, Figure>,
): Split {
  const [early, late]: [Change[], Change[]] = [[], []];
  let [leftOut, met] = [0, 0];
  for (const name of new Set([...before.keys(), ...now.keys()])) {
    const on = trained.get(name);
    if (on !== undefined) met++;
    const [then, since] = [before.get(name)?.value ?? null, now.get(name)?.value ?? null];
    const isLate = on === undefined || on >= after.to;
    if (then === null || since === null || (!isLate && on > earlyUntil)) leftOut++;
    else (isLate ? late : early).push({ before: then, after: since });
  }
  return { early, late, leftOut, met };
}

function judge(
  { early, late, leftOut, met }: Split,
  explored: Explored,
  confidence: number,
  attribute: string,
): TrainingEffect {
  if (met === 0)
    throw new Refused(
      `This can’t be told: no value of “${attribute}” is one of those who attended. Choose the attribute that names them, or team instead of person.`,
    );
  for (const [arm, word] of [
    [early, 'trained early'],
    [late, 'trained later or not at all'],
  ] as const) {
    if (arm.length < FEWEST)
      throw new Refused(
        `This can’t be told: ${arm.length === 0 ? 'none' : `only ${arm.length}`} of those ${word} have enough in both periods, and at least ${FEWEST} are needed to know how much they move by themselves. Longer periods may hold enough.`,
      );
  }
  const [first, second] = [early, late].map((arm) =>
    mean(momentsOf(arm.map(({ before, after }) => after - before)), confidence),
  );
  const test = first && second ? compareMeans(first, second, confidence) : null;
  if (!test) throw new Refused('This can’t be told: the changes have no error to be judged by.');
  const beyondNoise = test.p < 1 - confidence;
  const { unit: code, unitLabel: label, minorDigits = null } = explored.total;
  const isUp = test.difference > 0;
  const moved =
    explored.direction === 'neither'
      ? isUp
        ? 'rose'
        : 'fell'
      : isUp === (explored.direction === 'up')
        ? 'got better'
        : 'got worse';
  return {
    early: armOf(early),
    late: armOf(late),
    difference: test.difference,
    low: test.low,
    high: test.high,
    p: test.p,
    beyondNoise,
    confidence,
    unit: { code, label, minorDigits },
    direction: explored.direction,
    leftOut,
    words: beyondNoise
      ? `It ${moved} for those trained early against the others, beyond noise.`
      : 'No difference is seen beyond noise between those trained early and the others.',
  };
}

function armOf(arm: readonly Change[]): TrainedArm {
  const of = (pick: (one: Change) => number) => arm.reduce((sum, one) => sum + pick(one), 0) / arm.length;
  const [before, after] = [of((one) => one.before), of((one) => one.after)];
  return { units: arm.length, before, after, change: after - before };
}

/** When each was trained: a person on the first day; a team on the day by which half of its people had been. */
function trainedOn(attendance: readonly Attendance[], named: 'person' | 'team'): Map<string, string> {
  const days = new Map<string, string[]>();
  for (const { person, team, attendedOn } of attendance) {
    const names = named === 'team' ? [team] : [person.number, person.email, person.name];
    for (const name of new Set(names.filter((one) => one !== null).map(fold)))
      days.set(name, [...(days.get(name) ?? []), attendedOn]);
  }
  return new Map(
    [...days].map(([name, of]) => {
      const sorted = of.toSorted();
      return [name, sorted[named === 'team' ? Math.floor((sorted.length - 1) / 2) : 0] ?? ''];
    }),
  );
}

function checkDays({ before, after, earlyUntil }: EffectQuestion, today: string): void {
  parsePeriod(before.from, before.to);
  parsePeriod(after.from, after.to);
  if (earlyUntil < before.to)
    throw InvalidInput.at(
      'before',
      `must end before the early ones were trained, by ${earlyUntil}: else it holds what training did already`,
      before.to,
    );
  if (after.from <= earlyUntil)
    throw InvalidInput.at(
      'after',
      `must begin after ${earlyUntil}, when the early ones were trained`,
      after.from,
    );
  if (after.to > addDays(today, 1)) throw InvalidInput.at('after', 'must be over', after.to);
}
