export { type EmbeddedOptions, type EmbeddedPostgres, startPostgres } from './postgres.ts';
export { readSecrets, type Secrets } from './secrets.ts';
