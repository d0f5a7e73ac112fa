import { currencyDigits } from '../../kernel/index.ts';
import { type Return, returnOfExpected } from '../../stats/index.ts';
import type { CaseContent, CaseLine, CaseScenario } from './content.ts';
import type { CaseInput } from './input.ts';
import { type LineKind, lineKind } from './lineKind.ts';
import { rampAt, shareAt } from './timing.ts';

/** Values of inputs by key; money in minor units of the input’s own currency. An input without a value is unknown. */
export type Values = ReadonlyMap<string, number>;

/** A line by month, in minor units of the case’s currency and parts of them, after its risk is taken off or put on. */
export interface LineFlow {
  readonly line: CaseLine;
  readonly side: 'benefit' | 'cost';
  /** A year’s amount (of what comes once: all of it) before risk; null while a figure of it is unknown. */
  readonly amount: number | null;
  /** Months 0 to the horizon; all 0 while unknown. */
  readonly months: readonly number[];
  readonly total: number;
}

export interface CaseFlow {
  readonly lines: readonly LineFlow[];
  readonly costs: readonly number[];
  readonly benefits: readonly number[];
}

/** Rate per month that comes to `annual` in a year. */
export function monthlyRate(annual: number): number {
  return (1 + annual) ** (1 / 12) - 1;
}

/** Likely values, or those at the end of each range that is worse or better for the case. */
export function likelyValues(inputs: readonly CaseInput[]): Values {
  return new Map(
    inputs.flatMap(({ key, range }) => (range.known ? [[key, range.value.likely] as const] : [])),
  );
}

/** The inputs of a case as a scenario takes them. */
export function inputsIn(content: CaseContent, scenario: CaseScenario | null): readonly CaseInput[] {
  if (!scenario) return content.inputs;
  const changed = new Map(scenario.changes.map(({ input, ...range }) => [input, range]));
  return content.inputs.map((input) => {
    const range = changed.get(input.key);
    return range ? { ...input, range: { known: true, value: range } } : input;
  });
}

/** The lines of a case as a scenario takes them: benefits begin later, and end no later than the case. */
export function linesIn(content: CaseContent, scenario: CaseScenario | null): readonly CaseLine[] {
  const delay = scenario?.delayMonths ?? 0;
  if (delay === 0) return content.lines;
  return content.lines.map((line) => {
    if (lineKind(line.kind)?.side !== 'benefit') return line;
    const { from, to } = line.timing;
    return { ...line, timing: { ...line.timing, from: from + delay, to: to === null ? null : to + delay } };
  });
}

/** Minor units of the case’s currency for one minor unit of `currency`. */
export function conversion(content: CaseContent, currency: string | null): number {
  if (currency === null || currency === content.currency) return 1;
  const rate = content.rates.find((one) => one.currency === currency)?.rate ?? Number.NaN;
  return rate * 10 ** (currencyDigits(content.currency) - currencyDigits(currency));
}

/** Values of a line’s roles in their order, money converted; null while one is unknown. */
export function roleValues(
  content: CaseContent,
  kind: LineKind,
  line: CaseLine,
  values: Values,
): number[] | null {
  const found: number[] = [];
  for (const role of kind.roles) {
    const key = line.uses[role.key] ?? '';
    const value = values.get(key);
    if (value === undefined) return null;
    const input = content.inputs.find((one) => one.key === key);
    found.push(role.unit === 'money' ? value * conversion(content, input?.currency ?? null) : value);
  }
  return found;
}

/** Lines that avoid contacts of the same number as `line` handles: what it saves counts on those that still come. */
export function avoiding(line: CaseLine, lines: readonly CaseLine[]): readonly CaseLine[] {
  if (line.kind !== 'shorter_contacts') return [];
  return lines.filter(
    (one) => one.kind === 'fewer_contacts' && one.uses['contacts'] === line.uses['contacts'],
  );
}

/** Share of a line’s contacts that still come in month `t`. */
export function leftAt(line: CaseLine, lines: readonly CaseLine[], values: Values, t: number): number {
  return avoiding(line, lines).reduce(
    (left, one) => left - (values.get(one.uses['avoided'] ?? '') ?? 0) * rampAt(one.timing, t),
    1,
  );
}

/** What is taken off a benefit or put on a cost. */
export function riskFactor(side: 'benefit' | 'cost', risk: number): number {
  return side === 'benefit' ? 1 - risk : 1 + risk;
}

/** Each line by month, for these values. Nothing is rounded on the way: that is done once, where a figure is shown. */
export function flowOf(
  content: CaseContent,
  values: Values,
  scenario: CaseScenario | null = null,
  risked = true,
): CaseFlow {
  const all = linesIn(content, scenario);
  const periods = content.horizonMonths + 1;
  const lines = all.map((line): LineFlow => {
    const kind = lineKind(line.kind) as LineKind;
    const { side } = kind;
    const roles = roleValues(content, kind, line, values);
    if (!roles) return { line, side, amount: null, months: new Array(periods).fill(0), total: 0 };
    const [first = 0, second = 0, third = 0, fourth = 0] = roles;
    const amount = kind.amount(first, second, third, fourth);
    const factor = risked ? riskFactor(side, line.risk) : 1;
    const months = Array.from(
      { length: periods },
      (_, t) => amount * shareAt(line.timing, t) * leftAt(line, all, values, t) * factor,
    );
    return { line, side, amount, months, total: months.reduce((sum, one) => sum + one, 0) };
  });
  const sum = (side: LineFlow['side']) =>
    Array.from({ length: periods }, (_, t) =>
      lines.reduce((total, one) => (one.side === side ? total + (one.months[t] ?? 0) : total), 0),
    );
  return { lines, costs: sum('cost'), benefits: sum('benefit') };
}

/** Present values, return, payback and break-even of a flow; periods are months. */
export function returnOfFlow(content: CaseContent, { costs, benefits }: CaseFlow): Return {
  return returnOfExpected({ costs, benefits, rate: monthlyRate(content.discount.rate) });
}
