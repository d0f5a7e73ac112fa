export * from './apart.ts';
export * from './budget.ts';
export * from './format.ts';
export * from './noise.ts';
export * from './read.ts';
export * from './write.ts';
