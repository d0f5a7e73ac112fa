import { addDays, type Evidence } from '../../kernel/index.ts';
import { roundMinor } from '../../stats/index.ts';
import type { CaseContent, CaseLine } from './content.ts';
import { natureOf } from './findings.ts';
import { leftAt, likelyValues, roleValues } from './flow.ts';
import { type CaseJudgment, effectAsRole } from './judgedEffect.ts';
import { type LineKind, lineKind } from './lineKind.ts';
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
    if (judgment.verdict === 'works' && effectAsRole(judgment, judgment.effect.value) === null) {
      notes.push(
        `“${judgment.title}” was judged to work, but its metric does not become money as “${line.name}” does: the forecast stands.`,
      );
      continue;
    }
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
          `“${one.title}” and “${next.title}” were judged on days in common: from ${next.period.from} on “${next.title}” alone counts, so that nothing is counted twice.`,
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
 * days that were judged are measured, those after them carried on. Each judgment speaks until the next one begins.
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
  const whole = days(at.month, at.end);
  const share = (from: string, to: string) => {
    const [begin, end] = [from > at.month ? from : at.month, to < at.end ? to : at.end];
    return begin < end ? days(begin, end) / whole : 0;
  };
  const before = share(at.month, first.period.from);
  const parts =
    before > 0 && first.verdict === 'does_not' && at.amount > 0
      ? [forecastPart(content, line, 'benefit', at.amount * before)]
      : [];
  judgments.forEach((judgment, which) => {
    const until = judgments[which + 1]?.period.from ?? at.end;
    const { from, to } = judgment.period;
    const stop = to < until ? to : until;
    const inside = share(from, stop);
    const after = share(stop, until);
    if (judgment.verdict === 'does_not') {
      if (inside + after > 0) parts.push(nothing(line, judgment));
      return;
    }
    if (inside > 0) parts.push(effectPart(content, line, judgment, at.index, inside, true));
    // A benefit that ends by the case is not carried on beyond its end.
    const ended = line.timing.to !== null && at.index > line.timing.to;
    if (after > 0 && !ended) parts.push(effectPart(content, line, judgment, at.index, after, false));
  });
  return parts;
}

function nothing(line: CaseLine, { title, evidence }: CaseJudgment): RealizedPart {
  return {
    line: line.key,
    name: line.name,
    side: 'benefit',
    amount: amountOf('measured', 0),
    low: null,
    high: null,
    why: `“${title}” was judged: it does not work`,
    evidence,
  };
}

/** @param share of the month’s days @param inside whether they were judged */
function effectPart(
  content: CaseContent,
  line: CaseLine,
  judgment: CaseJudgment,
  index: number,
  share: number,
  inside: boolean,
): RealizedPart {
  const { period, plannedMethod, method, title, evidence, treated, effect } = judgment;
  const { population } = line;
  const planned = method === plannedMethod;
  const counted = population !== null && treated !== null;
  // Beyond what was judged the effect is taken to reach whom the line speaks of, as far as it reached then.
  const coverage = counted ? Math.min(1, treated / population) : 1;
  const money = (value: number) =>
    roundMinor(judgedAmount(content, line, judgment, value, index) * share * coverage);
  const ends = effect.low === null || effect.high === null ? null : [money(effect.low), money(effect.high)];
  const measured = inside && planned && counted;
  const why = measured
    ? `“${title}” was judged to work by the method planned for it, on ${treated.toLocaleString('en')} customers`
    : !counted
      ? `“${title}” was judged to work; how many of the line’s customers got it is not said, so the effect is carried over and not measured`
      : planned
        ? `carried on from “${title}”, judged until ${addDays(period.to, -1)}`
        : `“${title}” was judged by another method than the planned one`;
  const year = line.kind === 'less_churn' ? '; its drop is taken for that of a year' : '';
  return {
    line: line.key,
    name: line.name,
    side: 'benefit',
    evidence,
    amount: amountOf(measured ? 'measured' : 'modelled', money(effect.value)),
    low: ends && Math.min(...ends),
    high: ends && Math.max(...ends),
    why: why + year,
  };
}

/** The line’s month with the judged effect in place of the hoped one; nothing is taken off for risk. */
function judgedAmount(
  content: CaseContent,
  line: CaseLine,
  judgment: CaseJudgment,
  effect: number,
  index: number,
): number {
  const kind = lineKind(line.kind) as LineKind;
  const values = likelyValues(content.inputs);
  const roles = roleValues(content, kind, line, new Map([...values, ...unknownEffect(kind, line, values)]));
  const at = kind.roles.findIndex(({ key }) => key === kind.effect);
  if (!roles || at < 0) return 0;
  roles[at] = effectAsRole(judgment, effect) ?? 0;
  const [first = 0, second = 0, third = 0, fourth = 0] = roles;
  const left = leftAt(line, content.lines, values, index);
  return (kind.amount(first, second, third, fourth) / 12) * left;
}

/** A judged effect takes the place of an input that nobody knew. */
function unknownEffect(
  kind: LineKind,
  line: CaseLine,
  values: ReadonlyMap<string, number>,
): [string, number][] {
  const key = line.uses[kind.effect ?? ''] ?? '';
  return values.has(key) ? [] : [[key, 0]];
}

function days(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
