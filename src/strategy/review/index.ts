export * from './calendar.ts';
export * from './hold.ts';
export * from './kind.ts';
export * from './minutes.ts';
export * from './review.ts';
export * from './schedule.ts';
