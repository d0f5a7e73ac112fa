export * from './analysis.ts';
export * from './basis.ts';
export type { Stated, ValueEstimate, ValueGround, ValueSpan } from './estimate.ts';
export type * from './facts.ts';
export type * from './lifetime.ts';
export * from './reading.ts';
export type * from './referral.ts';
export type * from './stake.ts';
