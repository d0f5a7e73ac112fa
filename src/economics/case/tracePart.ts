import type { Unknown } from '../../kernel/index.ts';
import type { CaseContent } from './content.ts';
import { conversion, type LineFlow } from './flow.ts';
import type { CaseInput, Confidence, InputRange, InputSource } from './input.ts';
import { type LineKind, lineKind } from './lineKind.ts';
import type { Nature } from './nature.ts';
import { inputWords } from './words.ts';

/** Units of what a trace shows: those of inputs, and months. */
export type TraceUnit = CaseInput['unit'] | 'months';

export interface TraceValue {
  readonly name: string;
  /** Null for what nobody knows. */
  readonly value: number | null;
  readonly unit: TraceUnit;
  readonly currency: string | null;
}

/** A figure that another is made from. `of` leads to its own trace. */
export interface TracePart extends TraceValue {
  readonly of: string | null;
  /** What it does in the sum: added, taken off, or named in the words. */
  readonly role: 'added' | 'taken_off' | 'named';
  readonly note: string | null;
  readonly source: InputSource | null;
}

/** How a figure is made: in words with its values, out of which parts, and for an input where it comes from. */
export interface Trace extends TraceValue {
  readonly of: string;
  readonly words: string;
  readonly parts: readonly TracePart[];
  readonly input: {
    readonly range: InputRange | null;
    readonly unknown: Unknown | null;
    readonly source: InputSource | null;
    readonly confidence: Confidence;
  } | null;
  readonly nature: Nature | null;
}

export function inputPart(content: CaseContent, input: CaseInput, name: string): TracePart {
  const rate = conversion(content, input.currency);
  return {
    of: `input:${input.key}`,
    name: name === input.name ? name : `${name}: ${input.name}`,
    value: input.range.known ? input.range.value.likely : null,
    unit: input.unit,
    currency: input.currency,
    role: 'named',
    note:
      rate === 1
        ? null
        : `1 ${input.currency} = ${content.rates.find((one) => one.currency === input.currency)?.rate} ${content.currency}`,
    source: input.source,
  };
}

export function linePart(content: CaseContent, { line, side, amount }: LineFlow, value: number): TracePart {
  const kind = lineKind(line.kind) as LineKind;
  const words = kind.words.replaceAll(/\{(\w+)\}/g, (_, key: string) =>
    inputWords(content.inputs.find((one) => one.key === line.uses[key])),
  );
  return {
    of: `line:${line.key}`,
    name: line.name,
    value: amount === null ? null : value,
    unit: 'money',
    currency: content.currency,
    role: side === 'benefit' ? 'added' : 'taken_off',
    note: `${words} a year`.replace(/ a year$/, line.timing.once ? ' once' : ' a year'),
    source: null,
  };
}

export function named(value: TraceValue, of: string): TracePart {
  return { ...value, of, role: 'named', note: null, source: null };
}

/** Present value of one line, not rounded to whole minor units until it is shown. */
export function discountedTotal({ discount }: CaseContent, { months }: LineFlow): number {
  return Math.round(months.reduce((sum, amount, t) => sum + amount / (1 + discount.rate) ** (t / 12), 0));
}
