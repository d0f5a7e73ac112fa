export * from './analysis.ts';
export * from './keepKit.ts';
export * from './kit.ts';
export * from './mapping.ts';
export * from './questionnaire.ts';
