import type { Period } from '../kernel/index.ts';
import {
  type Counted,
  type Figure,
  type FigureFrame,
  type GroupTallies,
  inWords,
  isBeyondNoise,
  makeFigure,
  type Reading,
  type Tally,
} from '../metric/index.ts';
import { type ChangePart, mixAndRate, type Segment } from '../stats/index.ts';
import type { Cover } from './cover.ts';

/** How a figure changed from one period to another, never without its noise. */
export interface Change {
  readonly against: Period;
  readonly before: Figure;
  /** After less before, in the figure's unit; null when either cannot be shown or tested. */
  readonly difference: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly p: number | null;
  readonly beyondNoise: boolean;
  /** “up 4 points, beyond noise”. */
  readonly words: string;
  /** Because groups grew or shrank; null where it cannot be told, `unsplit` says why. */
  readonly mix: ChangePart | null;
  /** Because figures within groups changed. */
  readonly rate: ChangePart | null;
  readonly segments: readonly {
    readonly group: readonly (string | null)[];
    readonly mix: number;
    readonly rate: number;
  }[];
  readonly unsplit?: string;
}

/** One of the two periods: what was counted in it, and what of that must not be shown. */
export interface Side {
  readonly period: Period;
  readonly counted: Counted;
  readonly cover: Cover;
}

/** What changed between two periods; groups that are withheld in either have no part of it to themselves. */
export function changeBetween(frame: FigureFrame, now: Side, then: Side): Change {
  const { reading, confidence } = frame;
  const before = makeFigure(
    { ...frame, whole: then.counted.whole },
    then.counted.whole,
    then.period,
    then.cover.isHidden('all', null),
  );
  const after = makeFigure(frame, now.counted.whole, now.period, now.cover.isHidden('all', null));
  const base = { against: then.period, before };
  const untold = { difference: null, low: null, high: null, p: null, beyondNoise: false };
  const unsplit = { mix: null, rate: null, segments: [] };
  if (before.value === null || after.value === null) {
    const missing = before.value === null ? 'before' : 'now';
    const words = `not comparable: the figure of ${missing} cannot be shown`;
    return { ...base, ...untold, words, ...unsplit, unsplit: words };
  }
  const test = reading.compare(
    now.counted.whole,
    then.counted.whole,
    { confidence, period: now.period },
    { confidence, period: then.period },
  );
  const split = splitOf(frame, now, then);
  if (!test) return { ...base, ...untold, words: 'the sample is too small to tell a change', ...split };
  const beyondNoise = isBeyondNoise(test, confidence);
  return {
    ...base,
    difference: test.difference,
    low: finite(test.low),
    high: finite(test.high),
    p: test.p,
    beyondNoise,
    words: changeInWords(test.difference, beyondNoise, after),
    ...split,
  };
}

/** “up 4 points, beyond noise”, “down 0.3 points, within noise”, “no change”. */
function changeInWords(difference: number, beyondNoise: boolean, figure: Figure): string {
  if (difference === 0) return 'no change';
  const way = difference > 0 ? 'up' : 'down';
  return `${way} ${inWords(difference, figure)}, ${beyondNoise ? 'beyond' : 'within'} noise`;
}

type Split = Pick<Change, 'mix' | 'rate' | 'segments' | 'unsplit'>;

function splitOf({ reading, confidence }: FigureFrame, now: Side, then: Side): Split {
  const nothing = { mix: null, rate: null, segments: [] };
  if (!reading.mixing.mixable) return { ...nothing, unsplit: reading.mixing.why };
  if (now.counted.groups.length === 0)
    return { ...nothing, unsplit: 'Cut it by a field to see how much of the change is a change of mix.' };
  const { mixing } = reading;
  const [scaleNow, scaleThen] = [
    sizePerWeight(reading, now.counted.whole),
    sizePerWeight(reading, then.counted.whole),
  ];
  const side = (tally: Tally | undefined, period: Period, scale: number): Segment['before'] => {
    const mean = tally ? mixing.value(tally) : null;
    if (!tally || mean === null) return { weight: 0, mean: 0 };
    const standardError = reading.infer(tally, { confidence, period })?.standardError;
    const weight = mixing.weight(tally) * scale;
    return standardError === undefined ? { weight, mean } : { weight, mean, standardError };
  };
  const earlier = byKey(then.counted.groups);
  const later = byKey(now.counted.groups);
  const keys = [...new Set([...earlier.keys(), ...later.keys()])];
  const parts = mixAndRate(
    keys.map((key) => ({
      key,
      before: side(earlier.get(key)?.whole, then.period, scaleThen),
      after: side(later.get(key)?.whole, now.period, scaleNow),
    })),
    confidence,
  );
  if (!parts) return { ...nothing, unsplit: 'One of the periods has nothing to split.' };
  return {
    mix: parts.mix,
    rate: parts.rate,
    segments: parts.segments
      .map(({ key, mix, rate }) => ({ group: JSON.parse(key) as (string | null)[], mix, rate }))
      .filter(({ group }) => ![now, then].some(({ cover }) => cover.isHidden({ group }, null))),
  };
}

/** Weights may be anything (customer days); errors of shares need them to add up to the sample. */
function sizePerWeight({ mixing, size }: Reading, whole: Tally): number {
  const weight = mixing.mixable ? mixing.weight(whole) : 0;
  return weight > 0 ? size(whole) / weight : 1;
}

function byKey(groups: readonly GroupTallies[]): Map<string, GroupTallies> {
  return new Map(groups.map((group) => [JSON.stringify(group.key), group]));
}

function finite(bound: number): number | null {
  return Number.isFinite(bound) ? bound : null;
}
