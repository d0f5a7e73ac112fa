export { type Range, rangeMean, rangeQuantiles } from './range.ts';
export * from './simulate.ts';
export * from './tornado.ts';
