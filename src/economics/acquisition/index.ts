export * from './acquisition.ts';
export * from './attribution/index.ts';
export * from './driver.ts';
export * from './facts.ts';
export { ruleIndex } from './won.ts';
