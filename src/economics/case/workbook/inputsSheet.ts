import { currencyDigits } from '../../../kernel/index.ts';
import type { CaseContent, CaseScenario } from '../content.ts';
import type { Values } from '../flow.ts';
import { inputsIn } from '../flow.ts';
import { type CaseInput, type InputUnit, SOURCE_NAMES } from '../input.ts';
import type { Three } from '../simulated.ts';
import { type Cell, type CellFormat, column, formula, head, number, type SheetRows, text } from './sheet.ts';

export const FORMATS: Readonly<Record<InputUnit, CellFormat>> = {
  contacts: 'number',
  customers: 'number',
  share: 'percent',
  seconds: 'number',
  money: 'money',
};

/** A way in which the figures of a case are taken: a column of the sheet of inputs. */
export interface View {
  readonly name: string;
  readonly scenario: CaseScenario | null;
  readonly values: Values;
  /** Column of the sheet of inputs, from 1. */
  readonly column: number;
}

const [LOW, LIKELY, HIGH, WORST, BEST] = [5, 6, 7, 11, 12];
const FIRST_SCENARIO = 17;
export const FIRST_INPUT_ROW = 2;

/** Columns in which each way finds its values. */
export function viewsOf(content: CaseContent, ends: Three<Values>, likely: Values): View[] {
  return [
    { name: 'Likely', scenario: null, values: likely, column: LIKELY },
    { name: 'Every input at its worst', scenario: null, values: ends.worst, column: WORST },
    { name: 'Every input at its best', scenario: null, values: ends.best, column: BEST },
    ...content.scenarios.map((scenario, at) => ({
      name: scenario.name,
      scenario,
      values: new Map(
        inputsIn(content, scenario).flatMap(({ key, range }) =>
          range.known ? [[key, range.value.likely] as const] : [],
        ),
      ),
      column: FIRST_SCENARIO + at,
    })),
  ];
}

/** Minor units as a spreadsheet has them: with the digits of the currency after the point. */
export function shown(value: number, { unit, currency }: Pick<CaseInput, 'unit' | 'currency'>): number {
  return unit === 'money' ? value / 10 ** currencyDigits(currency ?? 'EUR') : value;
}

/** Row of an input on its sheet, from 1. */
export function inputRow(content: CaseContent, key: string): number {
  return FIRST_INPUT_ROW + content.inputs.findIndex((input) => input.key === key);
}

/** Address of one unit of a currency in that of the case; null for its own. */
export function rateCell(content: CaseContent, currency: string | null): string | null {
  const at = content.rates.findIndex((rate) => rate.currency === currency);
  return at < 0 ? null : `Inputs!$F$${rateRow(content, at)}`;
}

function rateRow(content: CaseContent, at: number): number {
  return FIRST_INPUT_ROW + content.inputs.length + 2 + at;
}

/** Every figure that somebody stated, with its range, and where it comes from. */
export function inputsSheet(content: CaseContent, ends: Three<Values>): SheetRows {
  const titles = [
    ...['Key', 'Input', 'Unit', 'Currency', 'Low', 'Likely', 'High', 'Distribution', 'Confidence', 'More is'],
    ...['Worst', 'Best', 'Source', 'Record', 'By', 'Note'],
    ...content.scenarios.map(({ name }) => `Scenario: ${name}`),
  ];
  const rows = content.inputs.map((input, at): (Cell | null)[] => {
    const row = FIRST_INPUT_ROW + at;
    const { key, name, unit, currency, range, confidence, source } = input;
    const format = FORMATS[unit];
    const named = [text(key), text(name), text(unit), text(currency)];
    const from = [
      text(source && SOURCE_NAMES[source.kind]),
      text(source?.evidence ? `${source.evidence.title} (${source.evidence.to})` : null),
      text(source?.by),
      text(source?.note),
    ];
    const scenarios = content.scenarios.map((scenario): Cell | null => {
      const changed = scenario.changes.find((one) => one.input === key);
      if (changed) return number(shown(changed.likely, input), format);
      return range.known ? formula(`$F$${row}`, shown(range.value.likely, input), format) : null;
    });
    if (!range.known)
      return [
        ...named,
        null,
        null,
        null,
        text(`not known: ${range.question} (${range.finder}, by ${range.due})`),
        ...new Array(4).fill(null),
        ...from,
        ...scenarios,
      ];
    const better = (ends.best.get(key) ?? 0) >= (ends.worst.get(key) ?? 0) ? 'better' : 'worse';
    const cell = (col: number) => `$${column(col)}$${row}`;
    return [
      ...named,
      number(shown(range.value.low, input), format),
      number(shown(range.value.likely, input), format),
      number(shown(range.value.high, input), format),
      text(range.value.shape),
      text(confidence),
      text(better),
      formula(
        `IF($J$${row}="better",${cell(LOW)},${cell(HIGH)})`,
        shown(ends.worst.get(key) ?? 0, input),
        format,
      ),
      formula(
        `IF($J$${row}="better",${cell(HIGH)},${cell(LOW)})`,
        shown(ends.best.get(key) ?? 0, input),
        format,
      ),
      ...from,
      ...scenarios,
    ];
  });
  const rates = content.rates.map(({ currency, rate, source }): (Cell | null)[] => [
    null,
    text(`One ${currency} in ${content.currency}`),
    null,
    null,
    null,
    number(rate, 'factor'),
    ...new Array(6).fill(null),
    text(source),
  ]);
  return {
    name: 'Inputs',
    rows: [titles.map(head), ...rows, [], [head('Exchange rates')], ...rates],
    widths: [
      18,
      34,
      11,
      9,
      14,
      14,
      14,
      12,
      11,
      9,
      14,
      14,
      16,
      44,
      22,
      30,
      ...content.scenarios.map(() => 18),
    ],
  };
}
