export { STRATEGY_KINDS, type StrategyGround, type StrategyWaiting } from './contribution.ts';
export * from './home.ts';
