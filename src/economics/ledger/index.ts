export * from './bookPeriod.ts';
export * from './category.ts';
export * from './entry.ts';
export * from './ledgerStore.ts';
export * from './month.ts';
export * from './rate.ts';
