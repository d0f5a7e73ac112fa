import { InvalidInput } from '../../kernel/index.ts';
import { roundMinor } from '../../stats/index.ts';
import type { CaseVersion } from './businessCase.ts';
import { endValues } from './figures.ts';
import { flowOf, inputsIn, likelyValues } from './flow.ts';
import { PERCENTILES } from './simulated.ts';
import { discountedTotal, inputPart, linePart, type Trace } from './tracePart.ts';
import { inputWords, moneyWords, percent, valueWords } from './words.ts';

/**
 * Net present values that are made of all inputs at once, each with every input that it stands on: `simulated`, `all_worst`,
 * `all_best`, `before_risk`, `scenario:KEY`.
 * @returns null for what is no such figure
 */
export function wholeTrace(
  { content, figures }: Pick<CaseVersion, 'content' | 'figures'>,
  of: string,
): Trace | null {
  const money = { unit: 'money' as const, currency: content.currency, of, input: null, nature: null };
  const known = content.inputs.filter(({ range }) => range.known);
  switch (of) {
    case 'simulated': {
      const { netPresentValue: npv, runs, chance, returnOnInvestment: roi, payback } = figures.simulated;
      const months = (value: number | null) =>
        value === null ? 'not within the horizon' : `${value.toFixed(1)} months`;
      const words = (minor: number) => moneyWords(minor, content.currency);
      const shares = new Map(figures.tornado.map(({ input, contribution }) => [input, contribution]));
      return {
        ...money,
        name: 'Net present value, simulated',
        value: npv.likely,
        words:
          `Of ${runs.toLocaleString('en')} runs ${percent(PERCENTILES.worst)} come to less than ${words(npv.worst)}, half to less than ${words(npv.likely)} and ${percent(1 - PERCENTILES.best)} to more than ${words(npv.best)}; ${percent(chance)} are above zero. ` +
          `In eight of ten the money is back between ${months(payback.best)} and ${months(payback.worst)}${roi ? `, and the return lies between ${percent(roi.worst)} and ${percent(roi.best)}` : ''}. ` +
          `In each run every input is drawn on its own from its range, and the net present value is made of these as it is of the likely ones. Seed ${figures.seed}: the same draws for all versions.`,
        parts: known.map((input) => {
          const ends = input.range.known
            ? `${valueWords(input.range.value.low, input)} to ${valueWords(input.range.value.high, input)}`
            : '';
          return {
            ...inputPart(content, input, input.name),
            note: `${ends}; ${percent(Number((shares.get(input.key) ?? 0).toFixed(3)))} of the spread`,
          };
        }),
      };
    }
    case 'all_worst':
    case 'all_best': {
      const end = of === 'all_worst' ? 'worst' : 'best';
      const values = endValues(content, null)[end];
      return {
        ...money,
        name: `Net present value, every input at its ${end}`,
        value: figures[end === 'worst' ? 'allWorst' : 'allBest'].netPresentValue,
        words: `Every input at once at the end of its range that is ${end === 'worst' ? 'worse' : 'better'} for the case: effects ${end === 'worst' ? 'low, costs high' : 'high, costs low'}. It hardly ever happens, and marks what the ranges allow.`,
        parts: known.map((input) => ({
          ...inputPart(content, input, input.name),
          value: values.get(input.key) ?? null,
        })),
      };
    }
    case 'before_risk': {
      const { lines } = flowOf(content, likelyValues(content.inputs), null, false);
      return {
        ...money,
        name: 'Net present value, before risk',
        value: figures.beforeRisk.netPresentValue,
        words:
          'Every input likely; nothing taken off the benefits and nothing put on the costs for risk. Present values of each line:',
        parts: lines.map((line) => linePart(content, line, roundMinor(discountedTotal(content, line)))),
      };
    }
    default:
      return of.startsWith('scenario:') ? scenarioTrace({ content, figures }, of) : null;
  }
}

/** A scenario by its lines as it takes them, and the figures that it takes otherwise. */
function scenarioTrace({ content, figures }: Pick<CaseVersion, 'content' | 'figures'>, of: string): Trace {
  const key = of.slice('scenario:'.length);
  const scenario = content.scenarios.find((one) => one.key === key);
  const found = figures.scenarios.find((one) => one.key === key);
  if (!scenario || !found) throw InvalidInput.at('of', 'must name a scenario of the case', key);
  const { netPresentValue: npv, runs, chance } = found.simulated;
  const words = (minor: number) => moneyWords(minor, content.currency);
  const inputs = inputsIn(content, scenario);
  const { lines } = flowOf(content, likelyValues(inputs), scenario);
  const later =
    scenario.delayMonths > 0
      ? ` Benefits begin ${scenario.delayMonths} ${scenario.delayMonths === 1 ? 'month' : 'months'} later.`
      : '';
  return {
    ...{ of, unit: 'money', currency: content.currency, input: null, nature: null },
    name: `Net present value, ${scenario.name}`,
    value: found.likely.netPresentValue,
    words:
      `At likely values, with what the scenario takes otherwise: ${scenario.why}.${later} ` +
      `Of ${runs.toLocaleString('en')} runs ${percent(PERCENTILES.worst)} come to less than ${words(npv.worst)}, half to less than ${words(npv.likely)} and ${percent(1 - PERCENTILES.best)} to more than ${words(npv.best)}; ${percent(chance)} are above zero. Present values of its lines, then what it takes otherwise:`,
    parts: [
      ...lines.map((line) =>
        linePart({ ...content, inputs }, line, roundMinor(discountedTotal(content, line))),
      ),
      ...scenario.changes.flatMap(({ input: changed }) => {
        const [stated, taken] = [content.inputs, inputs].map((all) => all.find((one) => one.key === changed));
        return stated && taken
          ? [{ ...inputPart(content, taken, taken.name), note: `as stated ${inputWords(stated)}` }]
          : [];
      }),
    ],
  };
}
