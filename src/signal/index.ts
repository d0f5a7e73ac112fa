export * from './signal.ts';
export * from './timeline.ts';
