export * from './atRisk.ts';
export * from './channelCost.ts';
export * from './driver.ts';
export * from './facts.ts';
export type * from './figures.ts';
export * from './maintenance.ts';
export { otherRate } from './place.ts';
export { SERVICE_CATEGORIES } from './spread.ts';
