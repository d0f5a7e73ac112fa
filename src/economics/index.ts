export * from './mechanism.ts';
