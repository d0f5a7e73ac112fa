export * from './agenda.ts';
export * from './cycleGround.ts';
export * from './figure.ts';
export * from './ground.ts';
export * from './initiativeGround.ts';
export * from './sources.ts';
