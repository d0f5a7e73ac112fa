import { installChdb } from './chdb.ts';

/** Once before all tests: `npm test` brings the engine that only the contract suite uses; a single file run by hand does without. */
export default function setup(): void {
  if (process.env['npm_lifecycle_event'] !== 'test') return;
  const reason = installChdb();
  if (reason)
    console.warn(`ClickHouse in process can't be installed, its contract suite is skipped: ${reason}`);
}
