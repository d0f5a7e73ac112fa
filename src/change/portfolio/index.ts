export * from './advice.ts';
export * from './cycleStanding.ts';
export type { PortfolioStores } from './fact/source.ts';
export * from './facts.ts';
export * from './readPortfolio.ts';
