import { randomFillSync } from 'node:crypto';
import { openApp, openIntake } from '../app.ts';
import type { Config } from '../config.ts';
import { demoDesk } from '../jobs/index.ts';
import { systemClock, timeOrderedIds } from '../kernel/index.ts';
import { readHolder } from '../storage/embedded/index.ts';
import { attachRecordIn } from '../storage/open.ts';
import { openOutbound } from '../storage/outbound/index.ts';
import { openAccess, openJobReports, openRecord, systemSecrets } from '../storage/record/index.ts';

/** What a command works with: beside the Perpetua that runs on the data folder, or with the stores opened here. */
export function openDesk(config: Config, say: (sentence: string) => void) {
  return readHolder(config.dataFolder) ? openBeside(config, say) : openAlone(config, say);
}

/** The way to the people of a data folder. @throws SetupProblem with one sentence that says what to do */
export async function openPeople(config: Config, say: (sentence: string) => void) {
  const attached = await attachRecordIn(config, say);
  const ids = timeOrderedIds(systemClock, (into) => randomFillSync(into));
  const access = openAccess(attached.pools, {
    ids,
    clock: systemClock,
    secrets: systemSecrets,
    outbound: openOutbound(config),
    sessionSecret: attached.secrets.sessionSecret,
    publicUrl: config.publicUrl,
    report: say,
  });
  return { attached, access, ids };
}

async function openAlone(config: Config, say: (sentence: string) => void) {
  const app = await openApp(config, say);
  const { record, reports, demo, intake, access } = app;
  return { record, reports, demo, intake, people: access.people, beside: false, close: () => app.close() };
}

async function openBeside(config: Config, say: (sentence: string) => void) {
  const { attached, access, ids } = await openPeople(config, say);
  const { people } = access;
  const reports = openJobReports(attached.pools.owner);
  return {
    record: openRecord(attached.pools),
    reports,
    people,
    demo: demoDesk({ people, reports, ids, dataFolder: config.dataFolder }),
    intake: openIntake(config).intake,
    beside: true,
    close: () => attached.close(),
  };
}
