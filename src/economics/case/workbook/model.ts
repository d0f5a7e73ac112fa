import type { Return } from '../../../stats/index.ts';
import type { CaseContent, CaseLine } from '../content.ts';
import { avoiding, flowOf, linesIn, returnOfFlow } from '../flow.ts';
import { type LineKind, lineKind } from '../lineKind.ts';
import { inputRow, rateCell, type View } from './inputsSheet.ts';
import { type Cell, column, formula, head, number, text } from './sheet.ts';

/** Columns before the months. */
const LEAD = [
  'Line',
  'Kind',
  'A year, or once',
  'From month',
  'To month',
  'Rises over',
  'Comes once',
  'Risk',
  'Total',
];
const FIRST_MONTH = LEAD.length + 1;

/** Figures of a model, in the order in which they stand beneath it. */
export const FIGURES = [
  'presentBenefits',
  'presentCosts',
  'netPresentValue',
  'returnOnInvestment',
  'payback',
  'breakEven',
] as const;
export type FigureKey = (typeof FIGURES)[number];

export const FIGURE_NAMES: Readonly<Record<FigureKey, string>> = {
  presentBenefits: 'Present value of the benefits',
  presentCosts: 'Present value of the costs',
  netPresentValue: 'Net present value',
  returnOnInvestment: 'Return on investment',
  payback: 'Payback, months',
  breakEven: 'Break-even share of the benefits',
};

export const NOT_WITHIN = 'not within the horizon';
const NONE = 'none';

export interface Model {
  readonly rows: (Cell | null)[][];
  /** Rows of the figures on the sheet, from 1; the figure is in column C. */
  readonly figures: Readonly<Record<FigureKey, number>>;
  readonly result: Return;
}

/**
 * The flows of one way to take a case, as formulas: each month of each line from the sheet of inputs, sums, discounting,
 * and the figures beneath.
 * @param first row on the sheet at which it begins, from 1
 */
export function modelOf(content: CaseContent, view: View, first: number, unit: number): Model {
  const periods = content.horizonMonths + 1;
  const flow = flowOf(content, view.values, view.scenario);
  const result = returnOfFlow(content, flow);
  const delayed = linesIn(content, view.scenario);
  const months = Array.from({ length: periods }, (_, t) => t);
  const at = (t: number) => column(FIRST_MONTH + t);
  const monthRow = first + 1;
  const factorRow = first + 2;
  const lineRow = (index: number) => first + 3 + index;
  const rate = (1 + content.discount.rate) ** (1 / 12) - 1;
  const range = (row: number) => `$${at(0)}$${row}:$${at(periods - 1)}$${row}`;
  const lineRows = flow.lines.map((one, index): (Cell | null)[] => {
    const { line, side, amount } = one;
    const row = lineRow(index);
    const kind = lineKind(line.kind) as LineKind;
    const { once, from, to, ramp } = delayed[index]?.timing ?? line.timing;
    const cells = kind.roles.map((role) =>
      inputAddress(content, view, line.uses[role.key] ?? '', role.unit === 'money'),
    );
    const signed = side === 'benefit' ? `(1-$H$${row})` : `(1+$H$${row})`;
    return [
      text(amount === null ? `${line.name} (not known, not counted)` : line.name),
      text(kind.name),
      amount === null ? number(0, 'money') : formula(kind.formula(cells), amount / unit, 'money'),
      number(from, 'number'),
      number(Math.min(to ?? content.horizonMonths, content.horizonMonths), 'number'),
      number(ramp, 'number'),
      text(once ? 'yes' : 'no'),
      number(line.risk, 'percent'),
      formula(`SUM(${at(0)}${row}:${at(periods - 1)}${row})`, one.total / unit, 'money'),
      ...months.map((t) => {
        const effect = `${rampWords(row, `${at(t)}$${monthRow}`)}/12`;
        const left = leftWords(content, view, line, delayed, lineRow, `${at(t)}$${monthRow}`);
        const share = once ? `IF(${at(t)}$${monthRow}=$D$${row},1,0)` : `${effect}${left}`;
        return formula(`$C$${row}*${share}*${signed}`, (one.months[t] ?? 0) / unit, 'money');
      }),
    ];
  });
  const base = lineRow(flow.lines.length);
  const rowOf = {
    benefits: base,
    costs: base + 1,
    net: base + 2,
    sum: base + 3,
    present: base + 4,
    below: base + 5,
  };
  const total = (
    name: string,
    row: number,
    values: readonly number[],
    cell: (t: number) => string,
  ): (Cell | null)[] => [
    head(name),
    ...new Array(LEAD.length - 1).fill(null),
    ...months.map((t) =>
      formula(
        cell(t),
        (values[t] ?? 0) / (row === rowOf.below ? 1 : unit),
        row === rowOf.below ? 'number' : 'money',
      ),
    ),
  ];
  const side = (wanted: 'benefit' | 'cost') => (t: number) => {
    const rows = flow.lines.flatMap((one, index) =>
      one.side === wanted ? [`${at(t)}${lineRow(index)}`] : [],
    );
    return rows.length === 0 ? '0' : rows.join('+');
  };
  let last = -1;
  const below = result.cumulative.map((sum, t) => {
    if (sum < 0) last = t;
    return last;
  });
  const figureRow = (index: number) => rowOf.below + 2 + index;
  const figures = Object.fromEntries(FIGURES.map((key, index) => [key, figureRow(index)])) as Record<
    FigureKey,
    number
  >;
  const end = `$${at(periods - 1)}$${rowOf.below}`;
  const [benefits, costs, npv] = [
    `$C$${figures.presentBenefits}`,
    `$C$${figures.presentCosts}`,
    `$C$${figures.netPresentValue}`,
  ];
  const expressions: Record<FigureKey, [string, number | string, 'money' | 'percent' | 'months']> = {
    presentBenefits: [
      `SUMPRODUCT(${range(rowOf.benefits)},${range(factorRow)})`,
      result.presentBenefits / unit,
      'money',
    ],
    presentCosts: [
      `SUMPRODUCT(${range(rowOf.costs)},${range(factorRow)})`,
      result.presentCosts / unit,
      'money',
    ],
    netPresentValue: [`SUM(${range(rowOf.present)})`, result.netPresentValue / unit, 'money'],
    returnOnInvestment: [
      `IF(${costs}>0,${npv}/${costs},"${NONE}")`,
      result.returnOnInvestment ?? NONE,
      'percent',
    ],
    payback: [
      `IF(${end}<0,0,IF(${end}=${content.horizonMonths},"${NOT_WITHIN}",${end}-INDEX(${range(rowOf.sum)},1,${end}+1)/INDEX(${range(rowOf.net)},1,${end}+2)))`,
      result.payback ?? NOT_WITHIN,
      'months',
    ],
    breakEven: [`IF(${benefits}>0,${costs}/${benefits},"${NONE}")`, result.breakEven ?? NONE, 'percent'],
  };
  return {
    figures,
    result,
    rows: [
      [head(view.name), text(view.scenario?.why)],
      [...LEAD.map(head), ...months.map((t) => number(t, 'number'))],
      [
        head('Discount factor'),
        ...new Array(LEAD.length - 1).fill(null),
        ...months.map((t) =>
          formula(`1/(1+DiscountRate)^(${at(t)}${monthRow}/12)`, 1 / (1 + rate) ** t, 'factor'),
        ),
      ],
      ...lineRows,
      total('Benefits', rowOf.benefits, flow.benefits, side('benefit')),
      total('Costs', rowOf.costs, flow.costs, side('cost')),
      total('Net', rowOf.net, result.net, (t) => `${at(t)}${rowOf.benefits}-${at(t)}${rowOf.costs}`),
      total('Running sum', rowOf.sum, result.cumulative, (t) =>
        t === 0 ? `${at(0)}${rowOf.net}` : `${at(t - 1)}${rowOf.sum}+${at(t)}${rowOf.net}`,
      ),
      total(
        'Present value',
        rowOf.present,
        result.net.map((net, t) => net / (1 + rate) ** t),
        (t) => `${at(t)}${rowOf.net}*${at(t)}${factorRow}`,
      ),
      total('Last month below zero', rowOf.below, below, (t) =>
        t === 0
          ? `IF(${at(0)}${rowOf.sum}<0,0,-1)`
          : `IF(${at(t)}${rowOf.sum}<0,${at(t)}$${monthRow},${at(t - 1)}${rowOf.below})`,
      ),
      [],
      ...FIGURES.map((key): (Cell | null)[] => {
        const [expression, value, format] = expressions[key];
        return [head(FIGURE_NAMES[key]), null, formula(expression, value, format)];
      }),
    ],
  };
}

/** Share of the whole effect in a month, from the row's own cells. */
function rampWords(row: number, month: string): string {
  return `IF(AND(${month}>=$D$${row},${month}>=1,${month}<=$E$${row}),MIN(1,(${month}-$D$${row}+1)/($F$${row}+1)),0)`;
}

/** Handling time is saved on contacts that still come: what other lines avoid in that month is taken off. */
function leftWords(
  content: CaseContent,
  view: View,
  line: CaseLine,
  lines: readonly CaseLine[],
  lineRow: (index: number) => number,
  month: string,
): string {
  const gone = avoiding(line, lines).filter((one) => view.values.has(one.uses['avoided'] ?? ''));
  if (gone.length === 0) return '';
  const taken = gone.map((one) => {
    const row = lineRow(lines.findIndex(({ key }) => key === one.key));
    return `-${inputAddress(content, view, one.uses['avoided'] ?? '', false)}*${rampWords(row, month)}`;
  });
  return `*(1${taken.join('')})`;
}

function inputAddress(content: CaseContent, view: View, key: string, money: boolean): string {
  const address = `Inputs!$${column(view.column)}$${inputRow(content, key)}`;
  const rate = money
    ? rateCell(content, content.inputs.find((input) => input.key === key)?.currency ?? null)
    : null;
  return rate ? `${address}*${rate}` : address;
}
