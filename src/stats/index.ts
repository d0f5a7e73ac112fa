export * from './distribution/index.ts';
export * from './histogram.ts';
export * from './interval.ts';
export * from './mean.ts';
export * from './moments.ts';
export * from './netShare.ts';
export * from './nps.ts';
export * from './proportion.ts';
