export * from './alwaysValid.ts';
export * from './autoregressiveSeries.ts';
export * from './ljungBox.ts';
export * from './logistic.ts';
export * from './matchedDifferences.ts';
export * from './sampleRatio.ts';
export * from './sampleSize.ts';
export * from './staggered.ts';
