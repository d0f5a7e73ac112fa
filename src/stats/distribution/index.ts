export { betaQuantile, regularizedBeta } from './beta.ts';
export * from './binomial.ts';
export * from './chiSquare.ts';
export * from './digamma.ts';
export * from './f.ts';
export { logGamma, regularizedGamma, type Tails } from './gamma.ts';
export * from './normal.ts';
export * from './poisson.ts';
export * from './studentT.ts';
