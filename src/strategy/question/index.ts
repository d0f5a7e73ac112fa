export * from './answer.ts';
export * from './five.ts';
export * from './keepAnswer.ts';
export * from './open.ts';
export * from './questionPage.ts';
export * from './seen.ts';
export * from './stale.ts';
