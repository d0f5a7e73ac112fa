import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Trial } from '../file/index.ts';
import type { Record } from '../record/index.ts';
import type { ImporterParts } from './importer.ts';

/** No import has it. */
const NO_IMPORT = '00000000-0000-0000-0000-000000000000';

/** Asks the record what it would refuse of the good rows of a file, and takes everything back. */
export function recordTrial(record: Record, loaderFor: ImporterParts['loaderFor']): Trial {
  return async (scope, { mapping, compiled, engine, folder }, good, looked) => {
    const loader = loaderFor({ scope, importId: NO_IMPORT, mapping, compiled, staging: engine });
    const { judge } = loader;
    if (!judge) return null;
    const path = join(folder, 'trial');
    try {
      await loader.write(good, path);
      return await record.stream(scope, async (client, stores) => {
        await client.query('savepoint trial');
        await loader.prepare(client, stores);
        await loader.bring(client, path);
        const judged = await judge.call(loader, client, stores, looked);
        await client.query('rollback to savepoint trial');
        return judged;
      });
    } finally {
      await rm(path, { force: true });
    }
  };
}
