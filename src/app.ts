import { randomFillSync } from 'node:crypto';
import { join } from 'node:path';
import { pino } from 'pino';
import type { Config } from './config.ts';
import { customerImportTarget } from './customer/index.ts';
import { costImportTarget, rateImportTarget } from './economics/index.ts';
import { answerImportTarget } from './feedback/index.ts';
import { identifier } from './http/access/index.ts';
import { createServer } from './http/server.ts';
import {
  asAnyJob,
  checkJob,
  cleanUpJob,
  demoDesk,
  demoJob,
  exportJob,
  exportPath,
  importJob,
  judgeJob,
  measureCostsJob,
  measureJob,
  measureOrganization,
  projectJob,
  rebuildJob,
  startWorker,
} from './jobs/index.ts';
import { type Actor, randomOfBytes, type Scope, systemClock, timeOrderedIds } from './kernel/index.ts';
import { readRelease, webFolder } from './release.ts';
import { signalImportTarget } from './signal/index.ts';
import { bpmnFiles } from './storage/bpmn/index.ts';
import { collectedFacts } from './storage/columnar/collectedFacts.ts';
import { costFacts } from './storage/columnar/costs/costFacts.ts';
import { cycleFacts } from './storage/columnar/cycle/cycleFacts.ts';
import type { ColumnarStore } from './storage/columnar/index.ts';
import { loyaltyFacts } from './storage/columnar/loyalty/loyaltyFacts.ts';
import { openColumnar } from './storage/columnar/open.ts';
import { valueFacts } from './storage/columnar/value/valueFacts.ts';
import { caseWriter, fileExporter, packWriter } from './storage/exporting/index.ts';
import { fileDesk } from './storage/file/desk.ts';
import type { Trial } from './storage/file/preview.ts';
import { readSmallTable } from './storage/file/smallTable.ts';
import { uploadFolder } from './storage/file/uploads.ts';
import { fileImporter, type ImporterParts, loaderFor, recordTrial } from './storage/loading/index.ts';
import { type OpenedRecord, openRecordIn } from './storage/open.ts';
import { openOutbound } from './storage/outbound/index.ts';
import { checkProjection, landingFor, openProjector } from './storage/projection/index.ts';
import {
  countRecord,
  examineRecord,
  isImporting,
  judgeLater,
  measureLater,
  openAccess,
  openJobReports,
  openRecord,
  projectLater,
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
  const project = async (signal?: AbortSignal) => {
    await projector.project(signal);
    await columnar.refreshRollups(signal);
  };
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
    exportFile: (reportId, format) => exportPath(exportFolder, reportId, format),
    identify: identifier({
      ...access,
      keys: recordApiKeyFinder(opened.pools.app),
      secrets: systemSecrets,
      publicUrl: config.publicUrl,
    }),
  });
  const scopeOf = async (orgId: string, actor: Actor): Promise<Scope> => {
    const scope = { orgId, actor, zone: 'UTC', from: 'job' };
    const { zone } = await record.inScope(scope, ({ organization }) => organization.read());
    return { ...scope, zone };
  };
  const scopesAs = (actor: Actor) => async (): Promise<Scope[]> =>
    (await access.people.organizations()).map(({ id, zone }) => ({ orgId: id, zone, actor, from: 'job' }));
  const reporting = {
    reports,
    onDefect: (task: string, error: unknown) => log.error({ job: task, err: error }, 'job failed'),
  };
  const again = (seconds: number) => projectLater(opened.pools.owner, seconds);
  const measuring = { record, collected, clock, ids, ...counting };
  const measureSoon = (seconds: number) => measureLater(opened.pools.owner, seconds);
  const jobs = () => [
    asAnyJob(importJob(scopeOf, importer.run)),
    asAnyJob(
      projectJob(
        {
          copy: (signal) => projector.project(signal),
          sumUp: (signal) => columnar.refreshRollups(signal),
          importing: () => isImporting(opened.pools.owner),
          waiting: projector.waiting,
          again,
          copied: () => measureSoon(MEASURED_AFTER),
        },
        clock,
      ),
    ),
    asAnyJob(
      measureJob({
        ...measuring,
        scopes: scopesAs({ kind: 'system', id: 'measure', name: 'Measuring' }),
        again: measureSoon,
      }),
    ),
    asAnyJob(
      judgeJob({
        ...{ record, figures: columnar.figures, facts: counting.cycleFacts, clock, ids },
        scopes: scopesAs({ kind: 'system', id: 'judge', name: 'Judgment on its day' }),
        again: (seconds) => judgeLater(opened.pools.owner, seconds),
        report: (cycle, error) =>
          log.error({ job: 'judge', cycle, err: error }, 'a cycle could not be judged'),
      }),
    ),
    asAnyJob(
      cleanUpJob({
        ...{ reports, ids, ...upkeep },
        told: (removed) => log.info({ job: 'clean_up', removed }, 'removed what nobody uses any more'),
      }),
    ),
    checkJob(reporting, {
      examine: () => examineRecord(opened.pools.owner),
      project,
      compare: () => checkProjection(opened.pools.owner, columnar.engine),
    }),
    rebuildJob(reporting, {
      count: () => countRecord(opened.pools.owner),
      async rebuild(signal, onProgress) {
        const rebuilt = await projector.rebuild(signal, onProgress);
        await columnar.refreshRollups(signal);
        return rebuilt;
      },
    }),
    measureCostsJob(reporting, { record, facts: counting.costFacts, clock, scopeOf }),
    exportJob(reporting, {
      record,
      exporter: fileExporter({ record, columnar, folder: exportFolder }),
      folder: exportFolder,
      scopeOf,
    }),
    demoJob(reporting, {
      record,
      files,
      importer,
      clock,
      ids,
      project,
      ...counting,
      measure: (scope, signal) => measureOrganization(measuring, scope, signal),
      scopeOf,
    }),
  ];
  const worker = config.roles.has('jobs') ? await startWorker(opened.pools.owner, jobs(), log) : null;
  // What was left when the process before this one ended, and what a restored columnar store lacks.
  if (worker) {
    await again(0);
    await judgeLater(opened.pools.owner, FIRST_JUDGMENT);
    await upkeep.again(FIRST_CLEAN_UP);
  }
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

/** Seconds between rows that came in and the measuring of metrics, so that a busy hour measures now and then. */
const MEASURED_AFTER = 20;

/** Seconds after the start: what is asked for first is not kept waiting. */
const FIRST_CLEAN_UP = 300;

/** Seconds after the start: what was due while the program was off is judged once its data are there. */
const FIRST_JUDGMENT = 30;

/** Bytes. A file of 5 GB is in reach of every import; past this, cut it. */
const LARGEST_UPLOAD = 20_000_000_000;

/** Uploaded files and how they are read: needs the data folder alone; with `trial` a preview asks the record too. */
export function openIntake(config: Config, trial: Trial | null = null) {
  const files = uploadFolder(join(config.dataFolder, 'uploads'), LARGEST_UPLOAD);
  return { files, intake: fileDesk(files, IMPORT_TARGETS, systemClock, trial) };
}

const IMPORT_TARGETS = [
  customerImportTarget,
  answerImportTarget,
  signalImportTarget,
  costImportTarget(),
  rateImportTarget(),
];
