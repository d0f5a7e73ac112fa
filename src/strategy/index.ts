export * from './candidate.ts';
export * from './goal/index.ts';
export * from './lint/index.ts';
export * from './maturity/index.ts';
export * from './question/index.ts';
export * from './topThree/index.ts';
