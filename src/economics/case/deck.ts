import type { BusinessCase } from './businessCase.ts';
import { gapsOf, natureOf } from './findings.ts';
import { flowOf, likelyValues } from './flow.ts';
import type { CaseInput } from './input.ts';
import { SOURCE_NAMES } from './input.ts';
import { caseMonth, type Realized, totalsOf } from './realized.ts';
import { PERCENTILES } from './simulated.ts';
import { inputWords, moneyWords, percent, valueWords } from './words.ts';
import type { CaseWorkbook } from './workbook/index.ts';

/** A chart that a presentation draws itself. Values in whole units of the currency. */
export interface DeckChart {
  readonly kind: 'line' | 'bar' | 'stacked';
  readonly labels: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly number[] }[];
  readonly axis: string;
}

/** One message, what supports it, and beneath it where it comes from. */
export interface DeckSlide {
  readonly title: string;
  readonly chart: DeckChart | null;
  readonly table: {
    readonly columns: readonly string[];
    readonly rows: readonly (readonly string[])[];
  } | null;
  readonly under: string;
}

/** What an executive forwards of a case. */
export interface CaseDeck {
  readonly organization: string;
  readonly title: string;
  readonly subtitle: string;
  readonly lines: readonly string[];
  readonly slides: readonly DeckSlide[];
}

/** Writes cases to bytes of files. */
export interface CaseWriter {
  xlsx(workbook: CaseWorkbook): Promise<Uint8Array>;
  pptx(deck: CaseDeck): Promise<Uint8Array>;
  pdf(deck: CaseDeck): Promise<Uint8Array>;
}

const MOST_BARS = 12;

/** @param digits after the point of the case’s currency */
export function deckOf(
  { current, owner }: BusinessCase,
  realized: Realized,
  organization: string,
  digits: number,
): CaseDeck {
  const { content, figures } = current;
  const { simulated, likely } = figures;
  const unit = 10 ** digits;
  const money = (minor: number) => moneyWords(minor, content.currency);
  const { netPresentValue: npv } = simulated;
  const span = `worst, likely and best are the ${PERCENTILES.worst * 100}th, 50th and ${PERCENTILES.best * 100}th percentile of ${simulated.runs.toLocaleString('en')} simulated runs`;
  const gaps = gapsOf(content);
  const labels = figures.band.map((_, index) => caseMonth(content, index).slice(0, 7));
  const name = (key: string) => content.inputs.find((input) => input.key === key)?.name ?? key;
  const { lines } = flowOf(content, likelyValues(content.inputs));
  const totals = totalsOf(realized.months.filter(({ past }) => past));
  const months = (value: number | null) =>
    value === null ? 'not within the horizon' : `${value.toFixed(1)} months`;
  const past = realized.months.filter((month) => month.past);
  return {
    organization,
    title: content.name,
    subtitle: `Business case, version ${current.number}`,
    lines: [
      organization,
      `${content.horizonMonths} months from ${content.start.slice(0, 7)}; ${percent(content.discount.rate)} a year, by ${content.discount.source}. Owner: ${owner.name}.`,
      `Version ${current.number} of ${current.at.slice(0, 10)} by ${current.by.name}: ${current.why}`,
      ...(gaps.length === 0 ? [] : [`Incomplete: ${gaps.map(({ text }) => text).join('; ')}.`]),
    ],
    slides: [
      {
        title: `It is worth ${money(npv.likely)}, between ${money(npv.worst)} and ${money(npv.best)}; it pays in ${percent(simulated.chance)} of the runs`,
        chart: null,
        table: {
          columns: ['Figure', 'Worst', 'Likely', 'Best', 'Every input likely'],
          rows: [
            [
              'Net present value',
              money(npv.worst),
              money(npv.likely),
              money(npv.best),
              money(likely.netPresentValue),
            ],
            [
              'Return on investment',
              ...[
                simulated.returnOnInvestment?.worst,
                simulated.returnOnInvestment?.likely,
                simulated.returnOnInvestment?.best,
                likely.returnOnInvestment,
              ].map((share) => (share == null ? 'no costs' : percent(share))),
            ],
            [
              'Payback',
              months(simulated.payback.worst),
              months(simulated.payback.likely),
              months(simulated.payback.best),
              months(likely.payback),
            ],
            ['Present value of the benefits', '', '', '', money(likely.presentBenefits)],
            ['Present value of the costs', '', '', '', money(likely.presentCosts)],
          ],
        },
        under: `Benefits are taken down and costs up for risk; ${span}.`,
      },
      {
        title: `The money is back after ${months(simulated.payback.likely)}`,
        chart: {
          kind: 'line',
          labels,
          series: (['worst', 'likely', 'best'] as const).map((key) => ({
            name: key,
            values: figures.band.map((one) => one[key] / unit),
          })),
          axis: content.currency,
        },
        table: null,
        under: `Running sum of benefits less costs, undiscounted; ${span}.`,
      },
      {
        title: figures.tornado[0]
          ? `${name(figures.tornado[0].input)} matters most`
          : 'No input moves the result',
        chart: {
          kind: 'bar',
          labels: figures.tornado.slice(0, MOST_BARS).map(({ input }) => name(input)),
          series: [
            {
              name: 'at its low end',
              values: figures.tornado.slice(0, MOST_BARS).map(({ low }) => low.netPresentValue / unit),
            },
            {
              name: 'at its high end',
              values: figures.tornado.slice(0, MOST_BARS).map(({ high }) => high.netPresentValue / unit),
            },
          ],
          axis: content.currency,
        },
        table: null,
        under: 'Net present value with one input at its 10th or 90th percentile and all others likely.',
      },
      {
        title: 'What it brings and what it costs',
        chart: null,
        table: {
          columns: ['Line', 'Side', 'In all', 'Rests on'],
          rows: lines.map(({ line, side, amount, total }) => [
            line.name,
            side,
            amount === null ? 'not known, not counted' : money(total),
            natureOf(line, content.inputs) === 'hoped' ? 'an estimate (hoped)' : 'records (modelled)',
          ]),
        },
        under: `Over ${content.horizonMonths} months, undiscounted, after risk.`,
      },
      {
        title: 'Where the figures come from',
        chart: null,
        table: {
          columns: ['Input', 'Likely', 'Low to high', 'Source', 'Confidence'],
          rows: content.inputs.map(inputRow),
        },
        under: `Discount rate: ${content.discount.source}.`,
      },
      ...(content.scenarios.length === 0
        ? []
        : [
            {
              title: 'Scenarios side by side',
              chart: null,
              table: {
                columns: ['Scenario', 'Net present value, likely', 'Worst', 'Best', 'It pays in'],
                rows: figures.scenarios.map(({ key, simulated: one }) => [
                  content.scenarios.find((scenario) => scenario.key === key)?.name ?? key,
                  ...[one.netPresentValue.likely, one.netPresentValue.worst, one.netPresentValue.best].map(
                    money,
                  ),
                  percent(one.chance),
                ]),
              },
              under: content.scenarios.map(({ name: title, why }) => `${title}: ${why}`).join(' · '),
            },
          ]),
      ...(past.length === 0
        ? []
        : [
            {
              title: `Measured so far: ${money(totals.benefits.measured.minor)} came of it, ${money(totals.costs.measured.minor)} was spent`,
              chart: {
                kind: 'stacked' as const,
                labels: past.map(({ month }) => month.slice(0, 7)),
                series: (['measured', 'modelled', 'hoped'] as const).map((nature) => ({
                  name: `benefits ${nature}`,
                  values: past.map(({ benefits }) => benefits[nature].minor / unit),
                })),
                axis: content.currency,
              },
              table: null,
              under: `Measured, modelled and hoped are never one sum. ${realized.notes.join(' ')}`,
            },
          ]),
    ],
  };
}

function inputRow(input: CaseInput): string[] {
  const { name, range, source, confidence } = input;
  const ends = range.known
    ? `${valueWords(range.value.low, input)} to ${valueWords(range.value.high, input)}`
    : '';
  const from = source
    ? `${SOURCE_NAMES[source.kind]}: ${source.evidence?.title ?? source.by}`
    : range.known
      ? ''
      : `${range.finder} finds out by ${range.due}`;
  return [name, inputWords(input), ends, from, confidence];
}
