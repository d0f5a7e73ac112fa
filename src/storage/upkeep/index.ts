export { type CleanUpParts, cleanUp, type Removed } from './cleanUp.ts';
export type { QueueState, TroubledJob } from './queue.ts';
export type { LastReport, SystemState } from './systemState.ts';
export { openUpkeep, type Upkeep } from './upkeep.ts';
