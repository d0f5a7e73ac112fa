export * from './bgNbd.ts';
export * from './bgNbdForecast.ts';
export * from './frequencyAgainstSpend.ts';
export * from './gammaGamma.ts';
export * from './holdout.ts';
export * from './purchases.ts';
export * from './residualContracts.ts';
export * from './residualTransactions.ts';
