import { addDays, type Evidence } from '../../kernel/index.ts';
import { roundMinor } from '../../stats/index.ts';
import type { CaseContent, CaseLine } from './content.ts';
import { natureOf } from './findings.ts';
import { effectRefusal, judgedAmount, judgedWords } from './judgedAmount.ts';
import type { CaseJudgment } from './judgedEffect.ts';
import { type Amount, amountOf, type Nature } from './nature.ts';

export interface RealizedPart {
  readonly line: string | null;
  readonly name: string;
  readonly side: 'benefit' | 'cost';
  readonly amount: Amount<Nature>;
  /** Ends of the judged effect’s interval as money; null where there is none. */
  readonly low: number | null;
  readonly high: number | null;
  readonly why: string;
  readonly evidence: Evidence | null;
}

/** A line’s month as it was forecast, or the part of it that falls in some of its days. */
export function forecastPart(
  content: CaseContent,
  line: CaseLine,
  side: RealizedPart['side'],
  minor: number,
): RealizedPart {
  const nature = natureOf(line, content.inputs);
  return {
    line: line.key,
    name: line.name,
    side,
    amount: amountOf(nature, roundMinor(minor)),
    low: null,
    high: null,
    why:
      nature === 'modelled'
        ? 'forecast from records; no cycle has judged it'
        : 'forecast that rests on an estimate; no cycle has judged it',
    evidence: null,
  };
}

/**
 * Which judgments speak of which line: those that a figure of the line comes from, else those of the only line of its way.
 * By line in the order of their days; of two that began on one day the newer alone, since both tell of the same money.
 */
export function matchJudgments(
  content: CaseContent,
  judged: readonly CaseJudgment[],
  notes: string[],
): ReadonlyMap<string, readonly CaseJudgment[]> {
  const matched = new Map<string, CaseJudgment[]>();
  for (const judgment of judged) {
    if (judgment.verdict === 'cannot_tell') continue;
    const line = lineOf(content, judgment, notes);
    if (!line) continue;
    const why = effectRefusal(content, line, judgment);
    if (why !== null && judgment.verdict === 'works') {
      notes.push(
        `“${judgment.title}” was judged to work, but its effect is not put to “${line.name}”: ${why}. The forecast stands.`,
      );
      continue;
    }
    if (why !== null)
      notes.push(
        `What “${line.name}” brings from ${judgment.period.from} on is not known, and nothing is counted: “${judgment.title}” was judged not to work, and its effect is put to no money: ${why}.`,
      );
    matched.set(line.key, [...(matched.get(line.key) ?? []), judgment]);
  }
  for (const [key, all] of matched) {
    const sorted = all.toSorted(
      (left, right) =>
        left.period.from.localeCompare(right.period.from) || left.judgedOn.localeCompare(right.judgedOn),
    );
    sorted.forEach((one, at) => {
      const next = sorted[at + 1];
      if (next && next.period.from < one.period.to)
        notes.push(
          `“${one.title}” and “${next.title}” were judged on days in common: from ${next.period.from} on the customers of “${next.title}” are taken out of “${one.title}”, so that nobody is counted twice; where nobody counted them, “${next.title}” alone counts.`,
        );
    });
    matched.set(
      key,
      sorted.filter(({ period }, at) => sorted[at + 1]?.period.from !== period.from),
    );
  }
  return matched;
}

function lineOf(content: CaseContent, judgment: CaseJudgment, notes: string[]): CaseLine | undefined {
  const lines = content.lines.filter(({ kind }) => kind === judgment.mechanism);
  const named = lines.find(({ uses }) =>
    Object.values(uses).some((key) => {
      const source = content.inputs.find((input) => input.key === key)?.source;
      return source?.kind === 'judgment' && source.evidence?.id === judgment.cycleId;
    }),
  );
  const line = named ?? (lines.length === 1 ? lines[0] : undefined);
  if (!line)
    notes.push(
      `“${judgment.title}” was judged, but ${lines.length === 0 ? 'no benefit of this case works that way' : 'several benefits work that way: name the cycle as the source of one of their figures'}.`,
    );
  return line;
}

/** A month of a case. */
interface At {
  readonly index: number;
  readonly month: string;
  readonly end: string;
  /** Forecast of the month. */
  readonly amount: number;
}

/**
 * A month of a line whose effect was judged, day by day: before the first judged day nothing came where the change works;
 * days that were judged are measured, those after them carried on where it works. What was judged not to work has its
 * effect too, small or harmful: it is measured with its interval, never nothing; beyond its days none is carried on. Customers count from the day on which they got the
 * change, and those of a later judgment are taken out of the earlier ones.
 * @param judgments of the line, by their days
 */
export function judgedParts(
  content: CaseContent,
  line: CaseLine,
  judgments: readonly CaseJudgment[],
  at: At,
): RealizedPart[] {
  const [first] = judgments;
  if (!first) return [];
  const before = first.period.from > at.month ? earlier(first.period.from, at.end) : at.month;
  const forecast = days(at.month, before) / days(at.month, at.end);
  const parts =
    forecast > 0 && first.verdict === 'does_not' && at.amount > 0
      ? [forecastPart(content, line, 'benefit', at.amount * forecast)]
      : [];
  judgments.forEach((judgment, which) => {
    const later = judgments.slice(which + 1);
    const inside = reachOf(line, judgment, later, at, true);
    const after = reachOf(line, judgment, later, at, false);
    if (judgment.verdict === 'does_not') {
      // What is put to no money is not known: no amount at all, rather than nothing that was measured.
      if (effectRefusal(content, line, judgment) !== null) return;
      if (inside.share > 0) parts.push(effectPart(content, line, judgment, at.index, inside, true));
      else if (after.share > 0) parts.push(nothing(line, judgment));
      return;
    }
    if (inside.share > 0) parts.push(effectPart(content, line, judgment, at.index, inside, true));
    // A benefit that ends by the case is not carried on beyond its end.
    const ended = line.timing.to !== null && at.index > line.timing.to;
    if (after.share > 0 && !ended) parts.push(effectPart(content, line, judgment, at.index, after, false));
  });
  return parts;
}

/** Whom a judgment speaks of in a part of a month. */
interface Reach {
  /** Of the month’s days times the line’s customers. */
  readonly share: number;
  /** Fewest and most customers on one of the days; null where nobody counted them. */
  readonly customers: readonly [number, number] | null;
}

/** @param inside the days that were judged, or those after them */
function reachOf(
  { population }: CaseLine,
  judgment: CaseJudgment,
  later: readonly CaseJudgment[],
  { month, end }: At,
  inside: boolean,
): Reach {
  const { from, to } = judgment.period;
  const [begin, stop] = inside ? [latest(month, from), earlier(to, end)] : [latest(month, to), end];
  if (begin >= stop) return { share: 0, customers: null };
  const changes = [judgment, ...later].flatMap((one) => [
    one.period.from,
    ...one.arrivals.map((arrival) => arrival.from),
  ]);
  const cuts = [begin, ...new Set(changes.filter((day) => day > begin && day < stop)), stop].sort();
  let share = 0;
  const reached: number[] = [];
  cuts.slice(1).forEach((cut, index) => {
    const day = cuts[index] ?? begin;
    const part = days(day, cut) / days(month, end);
    const customers = reachedOn(judgment, later, day);
    if (population === null || customers === null) {
      // Nobody knows who is in both: the later judgment alone counts.
      if (later.every(({ period }) => period.from > day)) share += part;
      return;
    }
    if (customers <= 0) return;
    share += part * Math.min(1, customers / population);
    reached.push(customers);
  });
  return { share, customers: reached.length > 0 ? [Math.min(...reached), Math.max(...reached)] : null };
}

/** Customers who have the change on a day, without those of later judgments: as if all of these were among them. */
function reachedOn(judgment: CaseJudgment, later: readonly CaseJudgment[], day: string): number | null {
  const own = arrivedBy(judgment, day);
  const others = later.filter(({ period }) => period.from <= day).map((one) => arrivedBy(one, day));
  return own === null || others.includes(null)
    ? null
    : others.reduce<number>((left, one) => left - (one ?? 0), own);
}

function arrivedBy({ treated, arrivals }: CaseJudgment, day: string): number | null {
  if (treated === null || arrivals.length === 0) return treated;
  return arrivals.filter(({ from }) => from <= day).reduce((sum, { customers }) => sum + customers, 0);
}

function nothing(line: CaseLine, { title, evidence }: CaseJudgment): RealizedPart {
  return {
    line: line.key,
    name: line.name,
    side: 'benefit',
    amount: amountOf('modelled', 0),
    low: null,
    high: null,
    why: `“${title}” was judged not to work: nothing is carried on beyond the days that were judged`,
    evidence,
  };
}

/** @param inside whether the days of `reach` were judged; beyond them the effect reaches whom it reached then */
function effectPart(
  content: CaseContent,
  line: CaseLine,
  judgment: CaseJudgment,
  index: number,
  { share, customers }: Reach,
  inside: boolean,
): RealizedPart {
  const { period, plannedMethod, method, title, evidence, effect } = judgment;
  const planned = method === plannedMethod;
  const counted = customers !== null;
  const money = (value: number) => roundMinor(judgedAmount(content, line, judgment, value, index) * share);
  const ends = effect.low === null || effect.high === null ? null : [money(effect.low), money(effect.high)];
  const measured = inside && planned && counted;
  const judged = `“${title}” was judged ${judgment.verdict === 'works' ? 'to work' : 'not to work'}`;
  const why = measured
    ? `${judged} by the method planned for it, on ${countText(customers)}`
    : !counted
      ? `${judged}; how many of the line’s customers got it is not said, so the effect is carried over and not measured`
      : planned
        ? `carried on from “${title}”, judged until ${addDays(period.to, -1)}`
        : `“${title}” was judged by another method than the planned one`;
  return {
    line: line.key,
    name: line.name,
    side: 'benefit',
    evidence,
    amount: amountOf(measured ? 'measured' : 'modelled', money(effect.value)),
    low: ends && Math.min(...ends),
    high: ends && Math.max(...ends),
    why: `${why}. A twelfth of: ${judgedWords(content, line, judgment)}${customers && line.population !== null ? `, of ${countText(customers)} among ${line.population.toLocaleString('en')}` : ''}`,
  };
}

function countText([fewest, most]: readonly [number, number]): string {
  const text = (count: number) => Math.round(count).toLocaleString('en');
  return `${fewest === most ? '' : `${text(fewest)} to `}${text(most)} customers`;
}

function earlier(left: string, right: string): string {
  return left < right ? left : right;
}

function latest(left: string, right: string): string {
  return left > right ? left : right;
}

function days(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
