export * from './cycle/index.ts';
export * from './decision/index.ts';
export * from './initiative/index.ts';
export * from './people/index.ts';
export * from './politics/index.ts';
export * from './portfolio/index.ts';
export * from './process/index.ts';
export * from './readiness/index.ts';
