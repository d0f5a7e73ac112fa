export * from './ledger/index.ts';
export * from './measurement.ts';
export * from './mechanism.ts';
export * from './reading.ts';
export * from './settings.ts';
export * from './value/index.ts';
