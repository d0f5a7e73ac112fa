import { rmSync } from 'node:fs';
import { type App, openApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import type { Scope } from '../../src/kernel/index.ts';
import { makeFolder } from './program.ts';

/** The whole program on a data folder of its own, with one organization in it. */
export interface TestApp {
  readonly app: App;
  readonly scope: Scope;
  close(): Promise<void>;
}

export async function openTestApp(environment: Record<string, string> = {}): Promise<TestApp> {
  // Not a copy: the bench measures on this, with every setting as an operator has it.
  const folder = makeFolder();
  const config = readConfig({
    PERPETUA_DATA: folder,
    PERPETUA_LOG: 'silent',
    PERPETUA_ROLES: 'web',
    ...environment,
  });
  const app = await openApp(config, () => {});
  const { organizationId } = await app.access.people.found(
    {
      organization: { name: 'Test', zone: 'UTC', currency: 'USD', demo: false },
      owner: { name: 'Owner', email: 'owner@test.test', password: 'correct horse battery staple' },
    },
    { from: 'test' },
  );
  return {
    app,
    scope: {
      orgId: organizationId,
      zone: 'UTC',
      actor: { kind: 'system', id: 'test', name: 'Test' },
      from: 'test',
    },
    async close() {
      await app.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
