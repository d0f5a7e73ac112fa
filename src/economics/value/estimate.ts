import { type Evidence, InvalidInput } from '../../kernel/index.ts';

/** A figure that people state: a range with where it comes from. Rates and shares as 0.1 for 10%; money in minor units. */
export interface Stated {
  readonly low: number;
  readonly likely: number;
  readonly high: number;
  readonly source: string;
}

/** Where a figure comes from: counted, said by people, or the widest that it can be since nobody knows. */
export type ValueGround = 'measured' | 'stated' | 'unknown';

/** A figure that goes into another one: never a number alone. */
export interface ValueEstimate {
  readonly low: number;
  readonly likely: number;
  readonly high: number;
  readonly ground: ValueGround;
  /** Customers, answers or events that it was counted from; null for what people state. */
  readonly n: number | null;
  /** How it was made, in words. */
  readonly source: string;
  readonly evidence: readonly Evidence[];
}

/** An estimate between the ends of a range. */
export interface ValueSpan {
  readonly low: number;
  readonly likely: number;
  readonly high: number;
}

export function stated({ low, likely, high, source }: Stated): ValueEstimate {
  return { low, likely, high, ground: 'stated', n: null, source, evidence: [] };
}

/** Refuses a range that is none, or lies outside. @throws InvalidInput at `place.low` and so on */
export function checkSpan(span: ValueSpan, place: string, least: number, most: number, rule: string): void {
  for (const name of ['low', 'likely', 'high'] as const)
    if (!(span[name] >= least && span[name] <= most))
      throw InvalidInput.at(`${place}.${name}`, rule, span[name]);
  if (span.low > span.likely)
    throw InvalidInput.at(`${place}.low`, `must not be more than the likely ${span.likely}`, span.low);
  if (span.likely > span.high)
    throw InvalidInput.at(`${place}.high`, `must not be less than the likely ${span.likely}`, span.high);
}
