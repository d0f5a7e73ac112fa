import { InvalidInput } from '../../kernel/index.ts';

/**
 * What stands behind an amount. Measured: booked, or the effect of a cycle as judged by the method planned for it.
 * Modelled: worked out from records, or a judged effect carried on beyond what was judged. Hoped: an assumption without
 * evidence. They are never one sum.
 */
export const NATURES = ['measured', 'modelled', 'hoped'] as const;
export type Nature = (typeof NATURES)[number];

/** Whether `T` is one thing: a union of several has no sum. */
type One<T, Whole = T> = T extends unknown ? ([Whole] extends [T] ? T : never) : never;

/** An amount in minor units that knows what stands behind it. */
export interface Amount<N extends Nature> {
  readonly nature: N;
  readonly minor: number;
}

export function amountOf<N extends Nature>(nature: N, minor: number): Amount<N> {
  return { nature, minor };
}

/**
 * Sum of amounts of one nature. Amounts of two natures do not compile, nor does a nature that may be one of two; what
 * comes from outside is looked at when it runs.
 */
export function sumOf<N extends Nature>(
  nature: N & One<N>,
  amounts: readonly Amount<NoInfer<N> & One<N>>[],
): Amount<N> {
  let minor = 0;
  for (const amount of amounts) {
    if (amount.nature !== nature)
      throw InvalidInput.at('nature', `what is ${amount.nature} is not added to what is ${nature}`);
    minor += amount.minor;
  }
  return { nature, minor };
}

/** One amount of each nature, side by side. */
export interface ByNature {
  readonly measured: Amount<'measured'>;
  readonly modelled: Amount<'modelled'>;
  readonly hoped: Amount<'hoped'>;
}

/** Amounts of any nature, each to its own kind. */
export function byNature(amounts: readonly Amount<Nature>[]): ByNature {
  const of = <N extends Nature>(nature: N) =>
    amounts.filter((amount): amount is Amount<N> => amount.nature === nature);
  return {
    measured: sumOf('measured', of('measured')),
    modelled: sumOf('modelled', of('modelled')),
    hoped: sumOf('hoped', of('hoped')),
  };
}
