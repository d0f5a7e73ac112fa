export * from './finding.ts';
export * from './lint.ts';
export * from './mend.ts';
export * from './readGround.ts';
