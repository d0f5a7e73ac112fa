export * from './judgment.ts';
