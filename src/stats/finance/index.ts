export * from './cashFlow.ts';
export * from './contactBenefit.ts';
export * from './lifetimeMultiple.ts';
export { roundMinor } from './minor.ts';
export * from './referralValue.ts';
