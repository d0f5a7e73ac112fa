export * from './assessment.ts';
export * from './competency.ts';
export * from './keepAssessment.ts';
