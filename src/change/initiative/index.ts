export * from './initiative.ts';
export * from './keepInitiative.ts';
export * from './origin/origin.ts';
export * from './store.ts';
