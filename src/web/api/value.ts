import type { Options, Shapes } from './endpoints.ts';
import type { Rule } from './rule.ts';

export type ValueState = Shapes['Value'];
export type ValueKind = ValueState['kind'];
export type ValueAnalysis = NonNullable<Shapes['ValueAnalysis']>;
/** The assumptions as the API takes them; its document cannot say how a filter nests. */
export type SentBasis = Options<'POST /value/bases'>['body']['basis'];
export type ValueBasis = Omit<SentBasis, 'filter'> & { readonly filter: Rule | null };
export type LifetimeValue = NonNullable<Shapes['LifetimeValue']>;
export type LifetimeLine = Shapes['LifetimeLine'];
export type ValueHoldout = NonNullable<Shapes['ValueHoldout']>;
export type ReferralValue = NonNullable<Shapes['ReferralValue']>;
export type ValueAtStake = NonNullable<Shapes['ValueAtStake']>;
export type ValueSpan = NonNullable<Shapes['ValueSpan']>;
export type ValuePerson = Shapes['ValuePerson'];
export type KnowableRange = ValueBasis['margin'];
