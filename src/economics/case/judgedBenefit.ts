import { addDays, type Evidence, type Period } from '../../kernel/index.ts';
import { roundMinor } from '../../stats/index.ts';
import type { MechanismKey } from '../mechanism.ts';
import type { CaseContent, CaseLine } from './content.ts';
import { natureOf } from './findings.ts';
import { leftAt, likelyValues, roleValues } from './flow.ts';
import { type LineKind, lineKind } from './lineKind.ts';
import { type Amount, amountOf, type Nature } from './nature.ts';

export const JUDGED = ['works', 'does_not', 'cannot_tell'] as const;

/** What a cycle of the initiative was judged to do; the newest judgment of each cycle. */
export interface CaseJudgment {
  readonly cycleId: string;
  readonly title: string;
  readonly mechanism: MechanismKey;
  readonly verdict: (typeof JUDGED)[number];
  /** Change of the metric; `base` is its value without the change. */
  readonly effect: { readonly value: number; readonly low: number | null; readonly high: number | null };
  /** Code of the metric’s unit: `%` counts in hundredths. */
  readonly unit: string;
  readonly base: number | null;
  /** Customers who got the change; null where nobody counted them. */
  readonly treated: number | null;
  /** Days in which it was measured, `to` excluded. */
  readonly period: Period;
  readonly method: string;
  readonly plannedMethod: string;
  readonly judgedOn: string;
  readonly evidence: Evidence;
}

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

/** A line’s month as it was forecast. */
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

/** Which judgment speaks of which line: the one that a figure of the line comes from, else the only line of its way. */
export function matchJudgments(content: CaseContent, judged: readonly CaseJudgment[], notes: string[]) {
  const matched = new Map<string, CaseJudgment>();
  const newestFirst = [...judged].sort((left, right) => right.judgedOn.localeCompare(left.judgedOn));
  for (const judgment of newestFirst) {
    if (judgment.verdict === 'cannot_tell') continue;
    const lines = content.lines.filter(({ kind }) => kind === judgment.mechanism);
    const named = lines.filter(({ uses }) =>
      Object.values(uses).some((key) => {
        const source = content.inputs.find((input) => input.key === key)?.source;
        return source?.kind === 'judgment' && source.evidence?.id === judgment.cycleId;
      }),
    );
    const line = named[0] ?? (lines.length === 1 ? lines[0] : undefined);
    if (!line) {
      notes.push(
        `“${judgment.title}” was judged, but ${lines.length === 0 ? 'no benefit of this case works that way' : 'several benefits work that way: name the cycle as the source of one of their figures'}.`,
      );
      continue;
    }
    if (!matched.has(line.key)) matched.set(line.key, judgment);
  }
  return matched;
}

/** A month of a case. */
interface At {
  readonly index: number;
  readonly month: string;
  readonly end: string;
  /** Forecast of the month. */
  readonly amount: number;
}

export function judgedPart(
  content: CaseContent,
  line: CaseLine,
  judgment: CaseJudgment,
  { index, month, end, amount }: At,
): RealizedPart | null {
  const { verdict, period, plannedMethod, method, title, evidence, treated } = judgment;
  if (end <= period.from) return verdict === 'works' ? null : forecastPart(content, line, 'benefit', amount);
  const base = { line: line.key, name: line.name, side: 'benefit' as const, evidence };
  if (verdict === 'does_not')
    return {
      ...base,
      amount: amountOf('measured', 0),
      low: null,
      high: null,
      why: `“${title}” was judged: it does not work`,
    };
  const { population } = line;
  const planned = method === plannedMethod;
  const inside = month < period.to && planned && population !== null && treated !== null;
  // The first days of a month before the period began do not count; a day that was begun does.
  const share = Math.max(0, days(month > period.from ? month : period.from, end)) / days(month, end);
  // Beyond what was judged the effect is taken to reach whom the line speaks of, as far as it reached then.
  const coverage = population === null || treated === null ? 1 : Math.min(1, treated / population);
  const money = (effect: number) => judgedAmount(content, line, judgment, effect, index) * share * coverage;
  const ends = [judgment.effect.low, judgment.effect.high].map((end) => (end === null ? null : money(end)));
  const [one = null, other = null] = ends;
  const bounded = one !== null && other !== null;
  const why = inside
    ? `“${title}” was judged to work by the method planned for it, on ${(treated ?? 0).toLocaleString('en')} customers`
    : population === null || treated === null
      ? `“${title}” was judged to work; how many of the line’s customers got it is not said, so the effect is carried over and not measured`
      : planned
        ? `carried on from “${title}”, judged until ${addDays(period.to, -1)}`
        : `“${title}” was judged by another method than the planned one`;
  return {
    ...base,
    amount: amountOf(inside ? 'measured' : 'modelled', roundMinor(money(judgment.effect.value))),
    low: bounded ? roundMinor(Math.min(one, other)) : null,
    high: bounded ? roundMinor(Math.max(one, other)) : null,
    why,
  };
}

/** The line’s month with the judged effect in place of the hoped one; nothing is taken off for risk where it was measured. */
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
  roles[at] = effectAsRole(kind, judgment, effect);
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

/** A fall of what is wanted to fall counts up; shares are of the value without the change. */
function effectAsRole(kind: LineKind, { base, unit }: CaseJudgment, effect: number): number {
  switch (kind.key) {
    case 'fewer_contacts':
    case 'less_training':
      return base ? -effect / base : 0;
    case 'less_churn':
      return unit === '%' ? -effect / 100 : -effect;
    case 'shorter_contacts':
      return -effect;
    default:
      return effect;
  }
}

function days(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
