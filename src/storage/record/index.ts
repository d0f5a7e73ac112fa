export { connect, type Location, type Pools } from './connect.ts';
export { recordIdempotencyStore } from './idempotencyStore.ts';
export type { JobQueue } from './jobQueue.ts';
export { listMigrations, migrate } from './migrate.ts';
export { openPools } from './open.ts';
export { openRecord, type Record } from './record.ts';
export { APP_ROLE, SIGN_IN_ROLE } from './roles.ts';
export type { Stores } from './stores.ts';
