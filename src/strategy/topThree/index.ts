export * from './analyze.ts';
export * from './choice.ts';
export * from './entered.ts';
export * from './ground.ts';
export * from './metricSource.ts';
export * from './rank.ts';
export * from './sources.ts';
