import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Organization, People } from '../access/index.ts';
import type { DemoOptions } from '../demo/index.ts';
import type { Ids } from '../kernel/index.ts';
import type { JobReports } from '../storage/record/index.ts';
import { requestDemo } from './demo.ts';

/** How the demo operator's owner signs in; made once for a data folder. */
export interface DemoCredentials {
  readonly email: string;
  readonly password: string;
}

export interface DemoDesk {
  /** The demo operator, where it has been made. */
  find(): Promise<Organization | null>;
  /**
   * Makes the demo operator unless it is there, and has its data loaded in the background unless that was asked for.
   * @param owner a person who is here already; else one is made
   */
  open(how: { from: string; options: DemoOptions; owner?: { name: string; email: string } }): Promise<{
    readonly organizationId: string;
    readonly reportId: string;
    /** False where it was all there before. */
    readonly fresh: boolean;
  }>;
  /** Null where the demo's owner is a person who was here already. */
  credentials(): DemoCredentials | null;
}

export const DEMO_NAME = 'Demo operator';

export function demoDesk(parts: {
  readonly people: People;
  readonly reports: JobReports;
  readonly ids: Ids;
  readonly dataFolder: string;
}): DemoDesk {
  const { people, reports, ids, dataFolder } = parts;
  const path = join(dataFolder, 'demo.json');
  const credentials = (): DemoCredentials | null =>
    existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as DemoCredentials) : null;
  const find = async () => (await people.organizations()).find((one) => one.demo) ?? null;
  return {
    find,
    credentials,
    async open({ from, options, owner }) {
      const there = await find();
      const organizationId = there?.id ?? (await found(from, owner));
      const actor = { kind: 'system', id: 'demo', name: 'Demo' } as const;
      const { reportId, fresh } = await requestDemo(reports, ids, { orgId: organizationId, actor, options });
      return { organizationId, reportId, fresh };
    },
  };

  async function found(from: string, owner: { name: string; email: string } | undefined): Promise<string> {
    const person = owner ?? makeCredentials();
    const { organizationId } = await people.found(
      {
        organization: { name: DEMO_NAME, zone: 'UTC', currency: 'EUR', demo: true },
        // A person who is here already keeps their password; this one is thrown away.
        owner: { name: 'Demo visitor', password: newPassword(), ...person },
      },
      { from },
    );
    return organizationId;
  }

  function makeCredentials(): DemoCredentials {
    const known = credentials();
    if (known) return known;
    const email = `visitor-${randomBytes(3).toString('hex')}@demo.example`;
    const made = { email, password: newPassword() };
    writeFileSync(path, `${JSON.stringify(made)}\n`, { mode: 0o600, flag: 'wx' });
    return made;
  }
}

/** 120 random bits. */
function newPassword(): string {
  return randomBytes(15).toString('base64url');
}
