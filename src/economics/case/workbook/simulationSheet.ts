import type { CaseVersion } from '../businessCase.ts';
import { distributionOf } from '../simulated.ts';
import { FORMATS, inputRow, shown } from './inputsSheet.ts';
import { type Cell, formula, head, number, type SheetRows, text } from './sheet.ts';

const SAME = 'as drawn';
const CHANGED = 'changed since';
const TITLE = 'Simulated: drawn in Perpetua, not live. Nothing on this sheet follows a change of the inputs.';

/**
 * The distribution as it was drawn. A sheet that draws anew comes to other figures each time, so these stand as numbers; the
 * only formulas say whether the inputs are still those that were drawn.
 */
export function simulationSheet({ content, figures, number: version }: CaseVersion, unit: number): SheetRows {
  const found = distributionOf(content, figures.seed);
  if (!found)
    return { name: 'Simulation', rows: [[head('Nothing is known yet that could be drawn')]], widths: [60] };
  const drawn = content.inputs.filter(({ range }) => range.known);
  const percentiles = found.percentiles.map((one): (Cell | null)[] => [
    number(one.below, 'percent'),
    number(one.netPresentValue / unit, 'money'),
    one.returnOnInvestment === null ? text('no costs') : number(one.returnOnInvestment, 'percent'),
    one.payback === null ? text('not within the horizon') : number(one.payback, 'months'),
  ]);
  const lead: (Cell | null)[][] = [
    [head(TITLE)],
    [head('Version'), number(version, 'number')],
    [head('Runs'), number(found.runs, 'number')],
    [head('Seed'), number(found.seed, 'seed'), text('The same seed and inputs come to the same figures')],
    [
      head('How'),
      text('Latin hypercube sampling; each input is drawn on its own, once a run for all lines that use it'),
    ],
    [head('Mean net present value'), number(found.mean / unit, 'money')],
    [head('Standard deviation'), number(found.standardDeviation / unit, 'money')],
    [head('Runs above zero'), number(found.chance, 'percent')],
  ];
  const inputsAt = lead.length + percentiles.length + 7;
  const rateAt = inputsAt + drawn.length;
  const { rate } = content.discount;
  return {
    name: 'Simulation',
    rows: [
      ...lead,
      [
        head('Inputs of this workbook'),
        formula(
          `IF(COUNTIF($G$${inputsAt}:$G$${rateAt},"${CHANGED}")=0,"${SAME}","${CHANGED}: draw anew in Perpetua")`,
          SAME,
          'number',
        ),
      ],
      [],
      [head('Runs that come to less')].concat(
        ['Net present value', 'Return on investment', 'Payback, months'].map(head),
      ),
      ...percentiles,
      [],
      [head('What was drawn')],
      ['Input', 'Low', 'Likely', 'High', 'Distribution', 'Share of the spread', 'Now'].map(head),
      ...drawn.map((input): (Cell | null)[] => {
        if (!input.range.known) return [];
        const { low, likely, high, shape } = input.range.value;
        const row = inputRow(content, input.key);
        const ends = [low, likely, high].map((value) => shown(value, input));
        const same = ['E', 'F', 'G'].map((letter, at) => `Inputs!$${letter}$${row}=${ends[at]}`);
        return [
          text(input.name),
          ...ends.map((value) => number(value, FORMATS[input.unit])),
          text(shape),
          number(found.contributions.get(input.key) ?? 0, 'percent'),
          formula(`IF(AND(${same.join(',')}),"${SAME}","${CHANGED}")`, SAME, 'number'),
        ];
      }),
      [
        text('Discount rate a year (not drawn)'),
        null,
        number(rate, 'percent'),
        null,
        null,
        null,
        formula(`IF(DiscountRate=${rate},"${SAME}","${CHANGED}")`, SAME, 'number'),
      ],
      ...content.inputs
        .filter(({ range }) => !range.known)
        .map(({ name }): (Cell | null)[] => [text(name), text('not known, so neither drawn nor counted')]),
    ],
    widths: [36, 22, 22, 22, 14, 18, 16],
  };
}
