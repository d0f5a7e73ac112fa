export { type CleanUpParts, cleanUp, type Removed } from './cleanUp.ts';
export { cleanUpLater, type QueueState, retryJob, type TroubledJob } from './queue.ts';
export { type LastReport, type SystemParts, type SystemState, systemState } from './systemState.ts';
