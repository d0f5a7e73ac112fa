export * from './act.ts';
export * from './cycle.ts';
export * from './cycleStore.ts';
export * from './facts.ts';
export * from './guardrail.ts';
export * from './judge.ts';
export * from './judgment.ts';
export {
  amendCycle,
  type CycleChanges,
  type CycleParts,
  changeCycle,
  createCycle,
  cycleById,
  deleteCycle,
  lockedAlready,
  type NewCycle,
  restoreCycle,
  stopCycle,
} from './keepCycle.ts';
export * from './lock.ts';
export {
  CYCLE_METHODS,
  judgeMatched,
  judgeRandomized,
  judgeSeries,
  judgeStaggered,
  type MatchedFacts,
  type Method,
  methodOf,
  type RandomizedFacts,
  type SeriesFacts,
  type StaggeredFacts,
} from './method/index.ts';
export * from './parts.ts';
export * from './results.ts';
export { trialOf } from './trial.ts';
export * from './verdict.ts';
