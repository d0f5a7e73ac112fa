import { InvalidInput } from '../../kernel/index.ts';
import { roundMinor } from '../../stats/index.ts';
import type { CaseVersion } from './businessCase.ts';
import type { CaseContent } from './content.ts';
import { natureOf } from './findings.ts';
import { avoiding, flowOf, type LineFlow, likelyValues } from './flow.ts';
import type { CaseInput } from './input.ts';
import { type LineKind, lineKind } from './lineKind.ts';
import { rampAt } from './timing.ts';
import { discountedTotal, inputPart, linePart, named, type Trace, type TracePart } from './tracePart.ts';
import { wholeTrace } from './traceWhole.ts';
import { inputWords, moneyWords, percent, valueWords } from './words.ts';

/**
 * Leads from a figure to what it is made from.
 * @param of `simulated`, `all_worst`, `all_best`, `before_risk`, `npv`, `roi`, `payback`, `break_even`, `benefits`, `costs`, `month:3`, `sum:3`, `scenario:KEY`, `line:KEY`, `line:KEY:3`, `input:KEY`
 * @throws InvalidInput for what the case does not have
 */
export function traceOf({ content, figures }: Pick<CaseVersion, 'content' | 'figures'>, of: string): Trace {
  const whole = wholeTrace({ content, figures }, of);
  if (whole) return whole;
  const [kind = '', key = '', month] = of.split(':');
  const { lines } = flowOf(content, likelyValues(content.inputs));
  const { likely } = figures;
  const money = (name: string, value: number) => ({
    name,
    value,
    unit: 'money' as const,
    currency: content.currency,
  });
  const discounted = `Months after the first are taken at ${percent(content.discount.rate)} a year, by ${content.discount.source}; month 0 is taken whole.`;
  const part = (line: LineFlow): TracePart => linePart(content, line, discountedTotal(content, line));
  const base = { of, input: null, nature: null };
  const side = (wanted: LineFlow['side']) => lines.filter((line) => line.side === wanted);
  switch (kind) {
    case 'npv':
      return {
        ...base,
        ...money('Net present value', likely.netPresentValue),
        words: `Present value of the benefits − present value of the costs. ${discounted}`,
        parts: [...side('benefit'), ...side('cost')].map(part),
      };
    case 'benefits':
      return {
        ...base,
        ...money('Present value of the benefits', likely.presentBenefits),
        words: `Sum of the benefits. ${discounted}`,
        parts: side('benefit').map(part),
      };
    case 'costs':
      return {
        ...base,
        ...money('Present value of the costs', likely.presentCosts),
        words: `Sum of the costs. ${discounted}`,
        parts: side('cost').map(part),
      };
    case 'roi':
    case 'break_even':
      return {
        ...base,
        name: kind === 'roi' ? 'Return on investment' : 'Break-even share of the benefits',
        value: kind === 'roi' ? likely.returnOnInvestment : likely.breakEven,
        unit: 'share',
        currency: null,
        words:
          kind === 'roi'
            ? 'Net present value ÷ present value of the costs'
            : 'Present value of the costs ÷ present value of the benefits: at this share of the benefits the net present value is zero',
        parts: [
          ...(kind === 'roi' ? [named(money('Net present value', likely.netPresentValue), 'npv')] : []),
          named(money('Present value of the costs', likely.presentCosts), 'costs'),
          ...(kind === 'roi'
            ? []
            : [named(money('Present value of the benefits', likely.presentBenefits), 'benefits')]),
          // Every line at once, so that a record is never further away than for the sums.
          ...lines.map(part),
        ],
      };
    case 'payback':
      return {
        ...base,
        name: 'Payback',
        value: likely.payback,
        unit: 'months',
        currency: null,
        words:
          'The month in which the running sum of benefits less costs, undiscounted, comes to zero and stays above, with the part of that month',
        parts: [
          ...lines.map((line) => linePart(content, line, line.total)),
          ...runningSums(content, lines).map(({ index, sum }) =>
            named(money(`Sum to month ${index}`, sum), `month:${index}`),
          ),
        ],
      };
    case 'month': {
      const index = monthIndex(content, key);
      const at = (line: LineFlow) => line.months[index] ?? 0;
      const net = lines.reduce((sum, line) => sum + (line.side === 'benefit' ? at(line) : -at(line)), 0);
      return {
        ...base,
        ...money(`Net flow of month ${index}`, net),
        words: 'Benefits of the month − costs of the month, not discounted',
        parts: lines
          .filter((line) => at(line) !== 0)
          .map((line) => ({ ...linePart(content, line, at(line)), of: `line:${line.line.key}:${index}` })),
      };
    }
    case 'sum': {
      const index = monthIndex(content, key);
      const upTo = ({ months }: LineFlow) =>
        months.slice(0, index + 1).reduce((total, amount) => total + amount, 0);
      return {
        ...base,
        ...money(`Running sum to month ${index}`, runningSums(content, lines)[index]?.sum ?? 0),
        words: `Benefits − costs of the months from 0 to ${index}, not discounted`,
        parts: lines
          .filter((line) => upTo(line) !== 0)
          .map((line) => linePart(content, line, roundMinor(upTo(line)))),
      };
    }
    case 'line': {
      const line = lines.find((one) => one.line.key === key);
      if (!line) throw InvalidInput.at('of', 'must name a line of the case', key);
      return lineTrace(content, line, of, month === undefined ? null : monthIndex(content, month));
    }
    case 'input': {
      const input = content.inputs.find((one) => one.key === key);
      if (!input) throw InvalidInput.at('of', 'must name an input of the case', key);
      return inputTrace(content, input, of);
    }
    default:
      throw InvalidInput.at('of', 'must name a figure of the case, such as npv or line:KEY', of);
  }
}

function lineTrace(content: CaseContent, flow: LineFlow, of: string, index: number | null): Trace {
  const { line, side, amount, months } = flow;
  const kind = lineKind(line.kind) as LineKind;
  const roles = kind.roles.map((role) => ({
    role,
    input: content.inputs.find(({ key }) => key === line.uses[role.key]),
  }));
  const words = kind.words.replaceAll(/\{(\w+)\}/g, (_, key: string) => {
    const found = roles.find(({ role }) => role.key === key);
    return found ? `${found.role.name} ${inputWords(found.input)}` : key;
  });
  const gone = avoiding(line, content.lines);
  const { once, from, to, ramp } = line.timing;
  const when = once
    ? `All of it in month ${from}.`
    : `A twelfth of it each month from month ${from} to ${to ?? content.horizonMonths}${ramp > 0 ? `, rising to the whole over ${ramp} months` : ''}.`;
  const risk =
    line.risk === 0
      ? 'Nothing is set aside for risk.'
      : `For risk ${percent(line.risk)} ${side === 'benefit' ? 'is taken off' : 'is put on'}.`;
  const year =
    amount === null
      ? 'Not known, so it is not counted.'
      : once
        ? ''
        : `It comes to ${moneyWords(amount, content.currency)} a year before risk${gone.length > 0 ? ' and before contacts that no longer come' : ''}.`;
  const month =
    index === null
      ? amount === null
        ? ''
        : ` In all ${moneyWords(flow.total, content.currency)} over the months of the case; its present value is ${moneyWords(discountedTotal(content, flow), content.currency)}.`
      : ` Month ${index}: ${moneyWords(months[index] ?? 0, content.currency)}${once ? '' : `, at ${percent(rampAt(line.timing, index))} of the whole effect`}.`;
  return {
    of,
    name: index === null ? line.name : `${line.name}, month ${index}`,
    value: amount === null ? null : index === null ? discountedTotal(content, flow) : (months[index] ?? 0),
    unit: 'money',
    currency: content.currency,
    words: [`${words}.`, year, when, risk].filter(Boolean).join(' ') + month,
    parts: [
      ...roles.flatMap(({ role, input }): TracePart[] =>
        input ? [inputPart(content, input, role.name)] : [],
      ),
      ...gone.flatMap(({ uses }): TracePart[] => {
        const input = content.inputs.find(({ key }) => key === uses['avoided']);
        return input ? [inputPart(content, input, 'Share that no longer comes')] : [];
      }),
    ],
    input: null,
    nature: natureOf(line, content.inputs),
  };
}

function inputTrace(content: CaseContent, input: CaseInput, of: string): Trace {
  const used = content.lines.filter(({ uses }) => Object.values(uses).includes(input.key));
  const { range, source, confidence } = input;
  const words = range.known
    ? `Between ${valueWords(range.value.low, input)} and ${valueWords(range.value.high, input)}, most likely ${valueWords(range.value.likely, input)} (${range.value.shape === 'pert' ? 'smooth, most weight near the likely value' : 'straight sides, more weight at the ends'}).`
    : `Not known yet: ${range.question}`;
  return {
    of,
    name: input.name,
    value: range.known ? range.value.likely : null,
    unit: input.unit,
    currency: input.currency,
    words,
    parts: used.map((line) => ({
      of: `line:${line.key}`,
      name: line.name,
      value: null,
      unit: 'money',
      currency: content.currency,
      role: 'named',
      note: 'is made with it',
      source: null,
    })),
    input: {
      range: range.known ? range.value : null,
      unknown: range.known ? null : range,
      source,
      confidence,
    },
    nature: null,
  };
}

function runningSums(
  { horizonMonths }: CaseContent,
  lines: readonly LineFlow[],
): { index: number; sum: number }[] {
  let sum = 0;
  return Array.from({ length: horizonMonths + 1 }, (_, index) => {
    for (const { side, months } of lines) sum += (side === 'benefit' ? 1 : -1) * (months[index] ?? 0);
    return { index, sum };
  });
}

function monthIndex({ horizonMonths }: CaseContent, text: string): number {
  const index = Number(text);
  if (!(Number.isInteger(index) && index >= 0 && index <= horizonMonths))
    throw InvalidInput.at('of', `must name a month from 0 to ${horizonMonths}`, text);
  return index;
}
