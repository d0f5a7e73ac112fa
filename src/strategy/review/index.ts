export * from './calendar.ts';
export * from './hold.ts';
export * from './items.ts';
export * from './kind.ts';
export * from './minutes.ts';
export type { HoldingParts } from './parts.ts';
export * from './review.ts';
export * from './schedule.ts';
export * from './start.ts';
