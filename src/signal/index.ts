export * from './importTarget.ts';
export * from './signal.ts';
