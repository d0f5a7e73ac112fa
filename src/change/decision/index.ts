export * from './decide.ts';
export * from './decision.ts';
export * from './decisionStore.ts';
