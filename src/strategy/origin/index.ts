export * from './ground.ts';
export * from './sources.ts';
