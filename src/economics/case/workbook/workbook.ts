import { currencyDigits } from '../../../kernel/index.ts';
import type { BusinessCase } from '../businessCase.ts';
import { endValues } from '../figures.ts';
import { gapsOf, noCostReasons } from '../findings.ts';
import { likelyValues } from '../flow.ts';
import { SOURCE_NAMES } from '../input.ts';
import { COST_NAMES } from '../lineKind.ts';
import { PERCENTILES } from '../simulated.ts';
import { moneyWords, percent } from '../words.ts';
import { inputsSheet, viewsOf } from './inputsSheet.ts';
import { FIGURE_NAMES, FIGURES, type FigureKey, type Model, modelOf } from './model.ts';
import {
  type CaseWorkbook,
  type Cell,
  type CellFormat,
  column,
  formula,
  head,
  number,
  type SheetRows,
  text,
} from './sheet.ts';
import { simulationSheet } from './simulationSheet.ts';

const RATE_ROW = 9;

const FORMAT_OF: Readonly<Record<FigureKey, CellFormat>> = {
  presentBenefits: 'money',
  presentCosts: 'money',
  netPresentValue: 'money',
  returnOnInvestment: 'percent',
  payback: 'months',
  breakEven: 'percent',
};

/** The newest version of a case as a workbook whose every figure is a formula over what somebody stated. */
export function workbookOf({ current, owner }: BusinessCase): CaseWorkbook {
  const { content } = current;
  const digits = currencyDigits(content.currency);
  const unit = 10 ** digits;
  const ends = endValues(content, null);
  const views = viewsOf(content, ends, likelyValues(content.inputs));
  const [main, ...others] = views;
  if (!main) throw new Error('a case has a likely way');
  const monthly = modelOf(content, main, 1, unit);
  // Beneath the table that puts them side by side.
  let first = FIGURES.length + 6;
  const blocks = others.map((view) => {
    const model = modelOf(content, view, first, unit);
    first += model.rows.length + 2;
    return model;
  });
  return {
    currency: content.currency,
    digits,
    names: { DiscountRate: `Summary!$B$${RATE_ROW}` },
    sheets: [
      summarySheet({ current, owner }, monthly, unit),
      inputsSheet(content, ends),
      { name: 'Monthly', rows: monthly.rows, widths: [34, 18, 16, 11, 10, 10, 11, 9, 16] },
      scenariosSheet(
        views.map(({ name }) => name),
        monthly,
        blocks,
        unit,
      ),
      simulationSheet(current, unit),
      sourcesSheet({ current }),
    ],
  };
}

function figureValue({ result }: Model, key: FigureKey, unit: number): number | string {
  const value = result[key];
  if (value === null) return key === 'payback' ? 'not within the horizon' : 'none';
  return FORMAT_OF[key] === 'money' ? value / unit : value;
}

function summarySheet(
  { current, owner }: Pick<BusinessCase, 'current' | 'owner'>,
  monthly: Model,
  unit: number,
): SheetRows {
  const { content, figures, number: version, by, at, why } = current;
  const { simulated } = figures;
  const money = (minor: number) => moneyWords(minor, content.currency);
  const gaps = gapsOf(content);
  const rows: (Cell | null)[][] = [
    [head(content.name)],
    [text(content.purpose)],
    [head('Version'), number(version, 'number'), text(`${by.name}, ${at.slice(0, 10)}: ${why}`)],
    [head('Owner'), text(owner.name)],
    [head('Currency'), text(content.currency)],
    [head('Month 0'), text(content.start.slice(0, 7))],
    [head('Months'), number(content.horizonMonths, 'number')],
    [],
    [head('Discount rate a year'), number(content.discount.rate, 'percent'), text(content.discount.source)],
    [],
    [head('Figure'), head('At likely values, after risk'), head('How')],
    ...FIGURES.map((key): (Cell | null)[] => [
      head(FIGURE_NAMES[key]),
      formula(`Monthly!$C$${monthly.figures[key]}`, figureValue(monthly, key, unit), FORMAT_OF[key]),
      text(HOW[key]),
    ]),
    [],
    [
      head('Worst, middle, best'),
      text(
        `Of ${simulated.runs.toLocaleString('en')} simulated runs the net present value lies below ${money(simulated.netPresentValue.worst)} in ${PERCENTILES.worst * 100}%, below ${money(simulated.netPresentValue.likely)} in half and below ${money(simulated.netPresentValue.best)} in ${PERCENTILES.best * 100}%; it is above zero in ${percent(simulated.chance)}. Drawn in Perpetua, not live: see the sheet Simulation.`,
      ),
    ],
    [],
    [head(gaps.length === 0 ? 'Nothing is missing' : 'This case is incomplete')],
    ...gaps.map((gap): (Cell | null)[] => [
      text(gap.text),
      text(gap.finder ? `${gap.finder}, by ${gap.due}` : 'nobody finds it out yet'),
    ]),
  ];
  return { name: 'Summary', rows, widths: [36, 26, 100] };
}

const HOW: Readonly<Record<FigureKey, string>> = {
  presentBenefits: 'Benefits of each month × its discount factor; month 0 is not discounted',
  presentCosts: 'Costs of each month × its discount factor',
  netPresentValue: 'Present value of the benefits − present value of the costs',
  returnOnInvestment: 'Net present value ÷ present value of the costs',
  payback: 'Month in which the running sum comes to zero and stays above',
  breakEven: 'Share of the benefits at which the net present value is zero',
};

function scenariosSheet(
  names: readonly string[],
  monthly: Model,
  blocks: readonly Model[],
  unit: number,
): SheetRows {
  const models = [monthly, ...blocks];
  const address = (model: Model, key: FigureKey) =>
    model === monthly ? `Monthly!$C$${model.figures[key]}` : `$C$${model.figures[key]}`;
  const table = FIGURES.map((key): (Cell | null)[] => [
    head(FIGURE_NAMES[key]),
    ...models.map((model) => formula(address(model, key), figureValue(model, key, unit), FORMAT_OF[key])),
  ]);
  const npvRow = 2 + FIGURES.indexOf('netPresentValue');
  const digits = Math.round(Math.log10(unit));
  const difference: (Cell | null)[] = [
    head('Difference to likely'),
    null,
    ...models.slice(1).map((model, at) =>
      formula(
        // Of the two as they are shown, so that what is read adds up.
        `ROUND(${column(3 + at)}${npvRow},${digits})-ROUND($B$${npvRow},${digits})`,
        (model.result.netPresentValue - monthly.result.netPresentValue) / unit,
        'money',
      ),
    ),
  ];
  const rows: (Cell | null)[][] = [[head('Figure'), ...names.map(head)], ...table, difference];
  for (const block of blocks) {
    // Each block stands where its own formulas say.
    const wanted = (block.figures.presentBenefits ?? 0) - (block.rows.length - FIGURES.length) - 1;
    while (rows.length < wanted) rows.push([]);
    rows.push(...block.rows);
  }
  return { name: 'Scenarios', rows, widths: [36, 22, 22, 22, 22, 22, 22, 16, 16] };
}

function sourcesSheet({ current }: Pick<BusinessCase, 'current'>): SheetRows {
  const { content } = current;
  const rows = content.inputs.map(({ name, source, confidence, range }): (Cell | null)[] => [
    text(name),
    text(source ? SOURCE_NAMES[source.kind] : 'not known'),
    text(source?.evidence?.title ?? (range.known ? null : range.question)),
    text(source?.evidence?.to),
    text(source?.by ?? (range.known ? null : range.finder)),
    text(confidence),
    text(source?.note),
  ]);
  return {
    name: 'Sources',
    rows: [
      ['What', 'Kind', 'Record', 'Address in Perpetua', 'By', 'Confidence', 'Note'].map(head),
      [text('Discount rate'), text('Stated'), text(content.discount.source)],
      ...content.rates.map(({ currency, source }) => [
        text(`Rate of ${currency}`),
        text('Stated'),
        text(source),
      ]),
      ...rows,
      ...noCostReasons(content).map(({ category, reason }) => [
        text(COST_NAMES[category]),
        text('No such cost'),
        text(reason),
      ]),
    ],
    widths: [36, 16, 44, 44, 22, 12, 40],
  };
}
