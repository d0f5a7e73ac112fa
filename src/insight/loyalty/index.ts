export * from './advocates.ts';
export type { AdvocateTest } from './advocateTests.ts';
export * from './cohorts.ts';
export * from './facts.ts';
export * from './growth.ts';
export * from './loyalty.ts';
export * from './objectives.ts';
export * from './request.ts';
export type * from './survival.ts';
