export { type FolderLock, lockFolder, readHolder } from './lock.ts';
export { type EmbeddedOptions, type EmbeddedPostgres, startPostgres } from './postgres.ts';
export { type RunningPostgres, readRunning } from './running.ts';
export { readSecrets, type Secrets } from './secrets.ts';
