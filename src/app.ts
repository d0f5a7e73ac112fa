import { randomFillSync } from 'node:crypto';
import { join } from 'node:path';
import { pino } from 'pino';
import { backgroundJobs, beginBackground, catchUp } from './background.ts';
import type { Config } from './config.ts';
import { identifier } from './http/access/index.ts';
import { createServer } from './http/server.ts';
import { IMPORT_TARGETS } from './importTargets.ts';
import { demoDesk, exportPath, startWorker } from './jobs/index.ts';
import { randomOfBytes, systemClock, timeOrderedIds } from './kernel/index.ts';
import { readRelease, webFolder } from './release.ts';
import { bpmnFiles } from './storage/bpmn/index.ts';
import { collectedFacts } from './storage/columnar/collectedFacts.ts';
import { costFacts } from './storage/columnar/costs/costFacts.ts';
import { cycleFacts } from './storage/columnar/cycle/cycleFacts.ts';
import type { ColumnarStore } from './storage/columnar/index.ts';
import { loyaltyFacts } from './storage/columnar/loyalty/loyaltyFacts.ts';
import { openColumnar } from './storage/columnar/open.ts';
import { valueFacts } from './storage/columnar/value/valueFacts.ts';
import { caseWriter, packWriter, writeWorkbook } from './storage/exporting/index.ts';
import { fileDesk } from './storage/file/desk.ts';
import type { Trial } from './storage/file/preview.ts';
import { readSmallTable } from './storage/file/smallTable.ts';
import { uploadFolder } from './storage/file/uploads.ts';
import { fileImporter, type ImporterParts, loaderFor, recordTrial } from './storage/loading/index.ts';
import { type OpenedRecord, openRecordIn } from './storage/open.ts';
import { openOutbound } from './storage/outbound/index.ts';
import { landingFor, openProjector } from './storage/projection/index.ts';
import {
  openAccess,
  openJobReports,
  openRecord,
  recordApiKeyFinder,
  recordIdempotencyStore,
  systemSecrets,
} from './storage/record/index.ts';
import { openUpkeep } from './storage/upkeep/index.ts';

/** The running program. */
export type App = Awaited<ReturnType<typeof openApp>>;

/**
 * The only assembly: opens the stores that the configuration names, gives them to the domains' functions behind HTTP
 * and jobs, and hands back what starts and stops them.
 * @param say told in sentences what a person who waits should know
 */
export async function openApp(config: Config, say: (sentence: string) => void) {
  const opened = await openRecordIn(config, say);
  try {
    const columnar = await openColumnar(config, systemClock);
    try {
      return await assemble(config, opened, columnar);
    } catch (error) {
      await columnar.close();
      throw error;
    }
  } catch (error) {
    await opened.close();
    throw error;
  }
}

async function assemble(config: Config, opened: OpenedRecord, columnar: ColumnarStore) {
  const clock = systemClock;
  const ids = timeOrderedIds(clock, (into) => randomFillSync(into));
  const log = pino({ level: config.logLevel });
  const record = openRecord(opened.pools);
  const access = openAccess(opened.pools, {
    ids,
    clock,
    secrets: systemSecrets,
    outbound: openOutbound(config),
    sessionSecret: opened.secrets.sessionSecret,
    publicUrl: config.publicUrl,
    report: (message) => log.error({ part: 'sign-in' }, message),
  });
  const loaders: ImporterParts['loaderFor'] = (context) =>
    loaderFor(context, { clock, ids, signals: columnar.signals });
  const { files, intake } = openIntake(config, recordTrial(record, loaders));
  const projector = openProjector(opened.pools.owner, landingFor(columnar.open), {
    folder: join(config.dataFolder, 'projection'),
  });
  const importer = fileImporter({ record, files, targets: IMPORT_TARGETS, loaderFor: loaders });
  const project = catchUp(projector, columnar);
  const exportFolder = join(config.dataFolder, 'exports');
  const reports = openJobReports(opened.pools.owner);
  const upkeep = openUpkeep({
    ...{ owner: opened.pools.owner, reports, columnar, projector, files, clock, ids },
    ...{ version: readRelease().version, dataFolder: config.dataFolder, days: config.keepDays },
    embedded: { record: config.databaseUrl === null, columnar: config.clickhouseUrl === null },
  });
  const demo = demoDesk({ people: access.people, reports, ids, dataFolder: config.dataFolder });
  const collected = collectedFacts(columnar.engine, columnar.dialect);
  const counting = {
    figures: columnar.figures,
    loyaltyFacts: loyaltyFacts(columnar.figures),
    valueFacts: valueFacts(columnar.figures),
    cycleFacts: cycleFacts(columnar.figures),
    costFacts: costFacts(columnar.figures),
  };
  const http = createServer({
    clock,
    ids,
    random: randomOfBytes((into) => randomFillSync(into)),
    log,
    publicUrl: config.publicUrl,
    webFolder: webFolder(),
    record,
    isRecordLost: opened.pools.reach.isLost,
    signalTimeline: columnar.timeline,
    signals: columnar.signals,
    collected,
    intake,
    readTable: readSmallTable,
    ...counting,
    idempotency: {
      store: recordIdempotencyStore(record, opened.pools.signIn),
      secret: opened.secrets.sessionSecret,
    },
    ...access,
    secrets: systemSecrets,
    demo,
    system: upkeep,
    processFiles: bpmnFiles(),
    packs: packWriter(),
    caseFiles: caseWriter(),
    workbook: writeWorkbook,
    exportFile: (reportId, format) => exportPath(exportFolder, reportId, format),
    identify: identifier({
      ...access,
      keys: recordApiKeyFinder(opened.pools.app),
      secrets: systemSecrets,
      publicUrl: config.publicUrl,
    }),
  });
  const background = {
    ...{ pools: opened.pools, record, columnar, projector, importer, files, upkeep, reports, counting },
    ...{ people: access.people, exportFolder, collected, clock, ids, log },
  };
  const worker = config.roles.has('jobs')
    ? await startWorker(opened.pools.owner, backgroundJobs(background), log)
    : null;
  if (worker) await beginBackground(background);
  return {
    config,
    log,
    record,
    pools: opened.pools,
    access,
    reports,
    demo,
    intake,
    importer,
    columnar,
    project,
    http,
    lock: opened.lock,
    async close() {
      await worker?.stop();
      await columnar.close();
      await opened.close();
    },
  };
}

/** Bytes. A file of 5 GB is in reach of every import; past this, cut it. */
const LARGEST_UPLOAD = 20_000_000_000;

/** Uploaded files and how they are read: needs the data folder alone; with `trial` a preview asks the record too. */
export function openIntake(config: Config, trial: Trial | null = null) {
  const files = uploadFolder(join(config.dataFolder, 'uploads'), LARGEST_UPLOAD);
  return { files, intake: fileDesk(files, IMPORT_TARGETS, systemClock, trial) };
}
