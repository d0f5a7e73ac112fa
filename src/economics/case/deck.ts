import type { BusinessCase } from './businessCase.ts';
import { gapsOf, natureOf, noCostReasons } from './findings.ts';
import { flowOf, likelyValues } from './flow.ts';
import type { CaseInput } from './input.ts';
import { SOURCE_NAMES } from './input.ts';
import { COST_NAMES } from './lineKind.ts';
import { NATURES, type Nature } from './nature.ts';
import { caseMonth, type Realized, type RealizedMonth, totalsOf } from './realized.ts';
import { COURSE_RUNS, PERCENTILES } from './simulated.ts';
import { inputWords, moneyWords, percent, valueWords } from './words.ts';
import type { CaseWorkbook } from './workbook/index.ts';

/** A chart that a presentation draws itself. Values in whole units of the currency. */
export interface DeckChart {
  /** `swing`: bars on their sides to both sides of zero. `beside`: one beside the other, so that none looks like a sum. */
  readonly kind: 'line' | 'swing' | 'beside';
  readonly labels: readonly string[];
  /** Colors are Okabe and Ito's, as RRGGBB. */
  readonly series: readonly {
    readonly name: string;
    readonly color: string;
    readonly values: readonly number[];
  }[];
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
const [GREEN, BLUE, ORANGE, RED, GRAY] = ['009E73', '0072B2', 'E69F00', 'D55E00', '8A94A0'] as const;
const END_COLORS = { worst: RED, likely: BLUE, best: GREEN } as const;
/** The same on every page and in every file. */
const NATURE_COLORS: Readonly<Record<Nature, string>> = { measured: GREEN, modelled: BLUE, hoped: ORANGE };
const NATURE_MEANS: Readonly<Record<Nature, string>> = {
  measured: 'booked in the ledger, or judged by the planned method',
  modelled: 'worked out from records, or carried on from a judged effect',
  hoped: 'rests on somebody’s estimate',
};

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
  const span = `worst, middle and best are the ${PERCENTILES.worst * 100}th, 50th and ${PERCENTILES.best * 100}th percentile of ${simulated.runs.toLocaleString('en')} simulated runs`;
  const someOf = (minor: number) => (minor === 0 ? 'nothing' : money(minor));
  const gaps = gapsOf(content);
  const labels = figures.band.map((_, index) => caseMonth(content, index).slice(0, 7));
  const name = (key: string) => content.inputs.find((input) => input.key === key)?.name ?? key;
  const { lines } = flowOf(content, likelyValues(content.inputs));
  const totals = totalsOf(realized.months.filter(({ past }) => past));
  const months = (value: number | null) =>
    value === null ? 'not within the horizon' : `${value.toFixed(1)} months`;
  const past = realized.months.filter((month) => month.past);
  const swings = figures.tornado.slice(0, MOST_BARS);
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
        title: `It is worth about ${money(npv.likely)}, between ${money(npv.worst)} and ${money(npv.best)} in 8 of 10 runs; it pays in ${percent(simulated.chance)} of the runs`,
        chart: null,
        table: {
          columns: ['Figure', 'Worst', 'Middle of the runs', 'Best', 'At likely values'],
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
        under: `Benefits are taken down and costs up for risk; ${span}; at likely values every input stands at its likely one.`,
      },
      {
        title:
          simulated.payback.likely === null
            ? 'In half of the runs the money is not back within the horizon'
            : `In half of the runs the money is back within ${months(simulated.payback.likely)}`,
        chart: {
          kind: 'line',
          labels,
          series: (['worst', 'likely', 'best'] as const).map((key) => ({
            name: key === 'likely' ? 'middle' : key,
            color: END_COLORS[key],
            values: figures.band.map((one) => one[key] / unit),
          })),
          axis: content.currency,
        },
        table: null,
        under: `Running sum of benefits less costs, undiscounted, drawn from ${COURSE_RUNS.toLocaleString('en')} of the runs; payback is of all of them; ${span}.`,
      },
      {
        title: figures.tornado[0]
          ? `${name(figures.tornado[0].input)} matters most`
          : 'No input moves the result',
        chart: {
          kind: 'swing',
          labels: swings.map(({ input }) => name(input)),
          series: (['low', 'high'] as const).map((end) => ({
            name: `input at its ${end} end`,
            color: { low: ORANGE, high: BLUE }[end],
            values: swings.map((one) => (one[end].netPresentValue - likely.netPresentValue) / unit),
          })),
          axis: `change of the net present value, ${content.currency}`,
        },
        table: null,
        under: `What one input at its 10th or 90th percentile does to the net present value of ${money(likely.netPresentValue)}, all others likely.`,
      },
      {
        title: 'What it brings and what it costs',
        chart: null,
        table: {
          columns: ['Line', 'Side', 'In all', 'Rests on'],
          rows: [
            ...lines.map(({ line, side, amount, total }) => [
              line.name,
              side,
              amount === null ? 'not known, not counted' : money(total),
              natureOf(line, content.inputs) === 'hoped' ? 'an estimate (hoped)' : 'records (modelled)',
            ]),
            // All four kinds of costs are asked for: that there is none is said by somebody, with the reason.
            ...noCostReasons(content).map(({ category, reason }) => [
              COST_NAMES[category],
              'cost',
              'none',
              `said: ${reason}`,
            ]),
          ],
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
                columns: ['Scenario', 'Net present value, middle', 'Worst', 'Best', 'It pays in'],
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
              chart: null,
              table: {
                columns: ['What stands behind it', 'Costs', 'Benefits', 'Which means'],
                rows: NATURES.map((nature) => [
                  nature,
                  someOf(totals.costs[nature].minor),
                  someOf(totals.benefits[nature].minor),
                  NATURE_MEANS[nature],
                ]),
              },
              under: `Months that are over. Measured, modelled and hoped are never one sum. ${realized.notes.join(' ')}`,
            },
            ...(['benefits', 'costs'] as const).map((side) => whatCame(past, side, unit, content.currency)),
          ]),
    ],
  };
}

/** Forecast against what came of one side, month by month. */
function whatCame(
  past: readonly RealizedMonth[],
  side: 'benefits' | 'costs',
  unit: number,
  currency: string,
): DeckSlide {
  return {
    title: `${side === 'benefits' ? 'Benefits' : 'Costs'}, month by month: forecast against what came`,
    chart: {
      kind: 'beside',
      labels: past.map(({ month }) => month.slice(0, 7)),
      series: [
        { name: 'forecast', color: GRAY, values: past.map(({ forecast }) => forecast[side] / unit) },
        ...NATURES.map((nature) => ({
          name: nature,
          color: NATURE_COLORS[nature],
          values: past.map((month) => month[side][nature].minor / unit),
        })),
      ],
      axis: currency,
    },
    table: null,
    under: 'In each month from left to right: forecast, measured, modelled, hoped. They are never one sum.',
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
