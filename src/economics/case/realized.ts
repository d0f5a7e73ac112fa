import { type Evidence, type Money, nextStart, type Period } from '../../kernel/index.ts';
import { roundMinor } from '../../stats/index.ts';
import type { CaseContent } from './content.ts';
import { conversion, flowOf, likelyValues } from './flow.ts';
import { forecastPart, judgedParts, matchJudgments, type RealizedPart } from './judgedBenefit.ts';
import type { CaseJudgment } from './judgedEffect.ts';
import { type Amount, amountOf, type ByNature, byNature, type Nature } from './nature.ts';

/** What was booked for an initiative in a calendar month. */
export interface CaseBooking {
  /** First day of the month. */
  readonly month: string;
  /** A cost, or a benefit that accounting has booked. */
  readonly side: 'benefit' | 'cost';
  readonly category: string;
  readonly money: Money;
  /** Entries behind it. */
  readonly entries: number;
  readonly evidence: Evidence;
}

/** What has come true for an initiative, from the ledger and from its judged cycles. */
export interface RealizedFacts {
  booked(initiativeId: string, period: Period): Promise<CaseBooking[]>;
  judged(initiativeId: string): Promise<CaseJudgment[]>;
}

export interface RealizedMonth {
  readonly index: number;
  /** First day of the month. */
  readonly month: string;
  /** The month is over. */
  readonly past: boolean;
  readonly forecast: { readonly costs: number; readonly benefits: number };
  readonly costs: ByNature;
  readonly benefits: ByNature;
  readonly parts: readonly RealizedPart[];
}

export interface Realized {
  readonly months: readonly RealizedMonth[];
  /** What could not be put to a line or converted, in words. */
  readonly notes: readonly string[];
}

/** First day of month `index` of a case. */
export function caseMonth({ start }: Pick<CaseContent, 'start'>, index: number): string {
  let month = start;
  for (let at = 0; at < index; at++) month = nextStart('month', month);
  return month;
}

/** All days of a case. */
export function casePeriod(content: CaseContent): Period {
  return { from: content.start, to: nextStart('month', caseMonth(content, content.horizonMonths)) };
}

/** Figures that come from outside into the year of a case. */
interface Facts {
  readonly booked: readonly CaseBooking[];
  readonly judged: readonly CaseJudgment[];
}

/**
 * Forecast against what came, month by month. Costs are measured where they are booked. A benefit is measured in the
 * days of a cycle that was judged by the method planned for it; after them, in the same month or later, the judged
 * effect is carried on and so modelled, as is one judged by another method. One judged “does not” brings nothing. All else is the forecast, modelled
 * or hoped.
 */
export function realizedOf(content: CaseContent, { booked, judged }: Facts, today: string): Realized {
  const notes: string[] = [];
  const values = likelyValues(content.inputs);
  const flow = flowOf(content, values);
  const matched = matchJudgments(content, judged, notes);
  const inCase = bookedInCase(content, booked, notes);
  const twice: string[] = [];
  let month = content.start;
  const months = Array.from({ length: content.horizonMonths + 1 }, (_, index): RealizedMonth => {
    if (index > 0) month = nextStart('month', month);
    const end = nextStart('month', month);
    const past = end <= today;
    const parts: RealizedPart[] = [];
    const here = inCase.filter((one) => one.month === month);
    const spent = here.filter(({ side }) => side === 'cost');
    for (const one of spent) parts.push(bookedPart(content, one));
    for (const { line, side, months: amounts } of flow.lines) {
      const amount = amounts[index] ?? 0;
      if (side === 'cost') {
        // A month with bookings, or one that is over, speaks for itself.
        if (amount > 0 && spent.length === 0 && !past) parts.push(forecastPart(content, line, side, amount));
        continue;
      }
      const judgments = matched.get(line.key);
      if (judgments) parts.push(...judgedParts(content, line, judgments, { index, month, end, amount }));
      else if (amount > 0) parts.push(forecastPart(content, line, side, amount));
    }
    const gained = here.filter(({ side }) => side === 'benefit');
    const judgedHere = parts.some(({ side, amount }) => side === 'benefit' && amount.nature === 'measured');
    if (judgedHere && gained.length > 0) twice.push(month.slice(0, 7));
    // What accounting has booked takes the place of what was forecast, unless a judged effect tells of the same money.
    if (!judgedHere && gained.length > 0)
      parts.splice(
        0,
        parts.length,
        ...parts.filter(({ side }) => side === 'cost'),
        ...gained.map((one) => bookedPart(content, one)),
      );
    const amounts = (side: RealizedPart['side']) =>
      byNature(parts.filter((part) => part.side === side).map((part) => part.amount));
    return {
      index,
      month,
      past,
      forecast: {
        costs: roundMinor(flow.costs[index] ?? 0),
        benefits: roundMinor(flow.benefits[index] ?? 0),
      },
      costs: amounts('cost'),
      benefits: amounts('benefit'),
      parts,
    };
  });
  const silent = months.filter(
    ({ past, forecast, costs }) => past && forecast.costs > 0 && costs.measured.minor === 0,
  );
  if (silent.length > 0)
    notes.push(
      `In ${silent.length === 1 ? 'one month that is' : `${silent.length} months that are`} over, costs were planned and nothing is booked for the initiative: what was spent is not known.`,
    );
  if (twice.length > 0)
    notes.push(
      `Benefits are booked in ${twice.join(', ')}, where a cycle was judged too: they may be the same money, so the judged ones are shown.`,
    );
  return { months, notes };
}

function bookedInCase(content: CaseContent, booked: readonly CaseBooking[], notes: string[]): CaseBooking[] {
  const odd = new Set<string>();
  const kept = booked.filter(({ money }) => {
    const known = Number.isFinite(conversion(content, money.currency));
    if (!known) odd.add(money.currency);
    return known;
  });
  for (const currency of odd)
    notes.push(
      `Bookings in ${currency} are left out: the case has no rate from ${currency} to ${content.currency}.`,
    );
  return kept;
}

function bookedPart(
  content: CaseContent,
  { category, side, money, entries, evidence }: CaseBooking,
): RealizedPart {
  return {
    line: null,
    name: category,
    side,
    amount: amountOf('measured', roundMinor(Number(money.minor) * conversion(content, money.currency))),
    low: null,
    high: null,
    why: `booked in the ledger, ${entries === 1 ? 'one entry' : `${entries} entries`}`,
    evidence,
  };
}

/** Totals over the months that are over, and over all, each nature on its own. */
export function totalsOf(months: readonly RealizedMonth[]): {
  readonly costs: ByNature;
  readonly benefits: ByNature;
} {
  const all = (side: 'costs' | 'benefits') =>
    byNature(months.flatMap((month) => Object.values(month[side]) as Amount<Nature>[]));
  return { costs: all('costs'), benefits: all('benefits') };
}
