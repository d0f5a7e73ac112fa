import { dayWords, type Period, Refused } from '../../kernel/index.ts';
import { type Formula, type Metric, readFormula } from '../../metric/index.ts';

/** Which answers a metric is made of: two metrics that share any of `about` may be of the same ones. */
export interface AnswersOf {
  readonly metricId: string;
  readonly metricVersion: number;
  /** Questions, kinds of signals, or customers, each by its name. */
  readonly about: readonly string[];
  /** What the metric takes in and leaves out; the same text for the same rules. */
  readonly filter: string;
}

/** A figure without noise that goes out in a file. */
export interface Release extends AnswersOf {
  readonly metric: string;
  /** Fields and values of the part that it is of; empty for the whole. */
  readonly group: readonly (readonly [string, string | null])[];
  readonly period: Period;
  readonly value: number;
  readonly n: number;
}

/** One that went out already. */
export interface Released extends Release {
  readonly title: string;
  /** ISO 8601. */
  readonly madeAt: string;
}

/** Which answers a metric is made of. */
export function answersOf({ id, current }: Pick<Metric, 'id' | 'current'>): AnswersOf {
  const { formula, includes, excludes, number } = current;
  return {
    metricId: id,
    metricVersion: number,
    about: aboutOf(formula),
    filter: JSON.stringify([includes, excludes]),
  };
}

function aboutOf(formula: Formula): string[] {
  const { asked } = readFormula(formula);
  if (asked) return [...new Set(asked.questions)].sort().map((question) => `question ${question}`);
  const kinds = new Set<string>();
  const look = (part: unknown): void => {
    if (part === null || typeof part !== 'object') return;
    for (const [key, value] of Object.entries(part)) {
      if (key === 'kind' && typeof value === 'string') kinds.add(value);
      else look(value);
    }
  };
  look(formula.parameters);
  return kinds.size === 0 ? ['customers'] : [...kinds].sort().map((kind) => `signal ${kind}`);
}

/**
 * Keeps figures that were shared, and those that are about to be, from being set against each other. All that ever went out
 * without noise of the same answers are cells that lie apart, or the very same cell with the same figure: what can be made of
 * cells that lie apart are sums of them, and none of those is of fewer answers than the smallest cell. So one more day, another
 * cut, a filter, or answers that came late never tell of the few in which two files differ.
 * @param fresh about to go out, in one file
 * @param earlier what went out of any of the same answers
 * @throws Refused with the first two that could be set against each other
 */
export function assertApart(fresh: readonly Release[], earlier: readonly Released[]): void {
  const own = framesOf(fresh);
  const all = [...framesOf(earlier), ...own];
  for (const frame of own)
    for (const other of all) {
      if (other === frame || !mayShare(frame.one, other.one)) continue;
      if (!isAligned(frame.one, other.one)) throw refused(frame.one, other.one, 'overlaps with');
      for (const [group, cell] of frame.cells) {
        const there = other.cells.get(group);
        if (there && !isSame(cell, there)) throw refused(cell, there, 'is not what it was in');
      }
    }
}

/** Cells of one metric that were cut in one way over one period: they lie apart from each other. */
interface Frame {
  readonly one: Release | Released;
  readonly cells: ReadonlyMap<string, Release | Released>;
}

function framesOf(releases: readonly (Release | Released)[]): Frame[] {
  const frames = new Map<string, { one: Release | Released; cells: Map<string, Release | Released> }>();
  for (const one of releases) {
    const { metricId, metricVersion, period, filter } = one;
    const file = 'madeAt' in one ? one.madeAt : null;
    const key = JSON.stringify([file, metricId, metricVersion, filter, fieldsOf(one), period]);
    const frame = frames.get(key) ?? { one, cells: new Map() };
    frames.set(key, frame);
    frame.cells.set(JSON.stringify(one.group), one);
  }
  return [...frames.values()];
}

function mayShare(one: Release, other: Release): boolean {
  return (
    one.period.from < other.period.to &&
    other.period.from < one.period.to &&
    one.about.some((part) => other.about.includes(part))
  );
}

function isAligned(one: Release, other: Release): boolean {
  return (
    one.filter === other.filter &&
    one.period.from === other.period.from &&
    one.period.to === other.period.to &&
    fieldsOf(one) === fieldsOf(other)
  );
}

function isSame(one: Release, other: Release): boolean {
  const alike = one.metricId === other.metricId && one.metricVersion === other.metricVersion;
  return one.n === other.n && (!alike || one.value === other.value);
}

function fieldsOf({ group }: Release): string {
  return JSON.stringify(group.map(([field]) => field));
}

function refused(one: Release, other: Release | Released, how: string): Refused {
  const where =
    'madeAt' in other
      ? `what went out in “${other.title}” on ${dayWords(other.madeAt.slice(0, 10))}`
      : `“${other.metric}” in this file`;
  return new Refused(
    `“${one.metric}” ${spoken(one)} ${how} ${where}${'madeAt' in other ? ` (${spoken(other)})` : ''}: set against each other, the two would tell of the few answers in which they differ. Share days of which nothing went out, the very same cells, or figures with noise.`,
  );
}

function spoken({ period, group }: Release): string {
  const of = group.map(([, value]) => value ?? 'unknown').join(', ');
  return `from ${period.from} to before ${period.to}${of === '' ? '' : `, ${of}`}`;
}
