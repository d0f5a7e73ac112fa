import { randomFillSync } from 'node:crypto';
import type { Command } from 'commander';
import { type Config, type ConfigOverrides, readConfig } from '../config.ts';
import type { IntakeDesk } from '../http/intake/desk.ts';
import type { DemoDesk } from '../jobs/index.ts';
import { type Ids, type Scope, systemClock, timeOrderedIds } from '../kernel/index.ts';
import type { Access, JobReports, Record } from '../storage/record/index.ts';
import { chooseOrganization } from './organization.ts';

/** What commands work with. Heavy work is asked for as a job in either case; only who does it differs. */
export interface Desk {
  readonly config: Config;
  /** Whether a running Perpetua does the jobs, or this process. */
  readonly beside: boolean;
  readonly record: Record;
  readonly people: Access['people'];
  readonly reports: JobReports;
  readonly demo: DemoDesk;
  readonly intake: IntakeDesk;
  readonly ids: Ids;
  /** The organization that the command is about, in the name of the command line. */
  scopeOf(organization: string | undefined): Promise<Scope>;
}

export interface DeskOptions extends ConfigOverrides {
  readonly organization?: string;
}

export const DATA_OPTION = ['--data <folder>', 'data folder (PERPETUA_DATA, default ./data)'] as const;

/** Adds the options that every command has. */
export function withDeskOptions(command: Command): Command {
  return command
    .option(...DATA_OPTION)
    .option('--organization <name>', 'name or id of the organization, where there are several');
}

/**
 * Runs a command's work: beside the Perpetua that runs on the data folder, by way of its record, or where none runs with
 * the stores opened here.
 */
export async function atDesk<T>(options: DeskOptions, work: (desk: Desk) => Promise<T>): Promise<T> {
  const config: Config = { ...readConfig(process.env, options), roles: new Set(['jobs']), logLevel: 'error' };
  // Only once there is work: a command that is misspelled, or asked for help, need not load the program.
  const { openDesk } = await import('./openDesk.ts');
  const opened = await openDesk(config, (sentence) => console.error(sentence));
  try {
    const { people } = opened;
    return await work({
      ...opened,
      config,
      ids: timeOrderedIds(systemClock, (into) => randomFillSync(into)),
      async scopeOf(wanted) {
        const { id, zone } = chooseOrganization(await people.organizations(), wanted);
        return {
          orgId: id,
          zone,
          actor: { kind: 'system', id: 'cli', name: 'Command line' },
          from: 'cli',
        };
      },
    });
  } finally {
    await opened.close();
  }
}
