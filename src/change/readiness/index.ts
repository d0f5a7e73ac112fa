export * from './gate.ts';
export * from './item.ts';
export * from './passGate.ts';
export * from './proof.ts';
export * from './readGates.ts';
export * from './store.ts';
