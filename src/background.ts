import type { Logger } from 'pino';
import type { CycleFacts } from './change/index.ts';
import type { MeasuringCosts, ValueFacts } from './economics/index.ts';
import type { CollectedFacts, LoyaltyFacts } from './insight/index.ts';
import type { UploadFiles } from './intake/index.ts';
import {
  type AnyJob,
  asAnyJob,
  checkJob,
  cleanUpJob,
  demoJob,
  exportJob,
  importJob,
  judgeJob,
  measureCostsJob,
  measureJob,
  measureOrganization,
  projectJob,
  rebuildJob,
} from './jobs/index.ts';
import type { Actor, Clock, Ids, Scope } from './kernel/index.ts';
import type { FigureStore } from './metric/index.ts';
import type { ColumnarStore } from './storage/columnar/index.ts';
import { fileExporter } from './storage/exporting/index.ts';
import type { Importer } from './storage/loading/index.ts';
import { checkProjection, type Projector } from './storage/projection/index.ts';
import {
  type Access,
  countRecord,
  examineRecord,
  isImporting,
  type JobReports,
  judgeLater,
  measureLater,
  type Pools,
  projectLater,
  type Record,
} from './storage/record/index.ts';
import type { Upkeep } from './storage/upkeep/index.ts';

/** What the jobs work with, opened by app.ts. */
export interface Opened {
  readonly pools: Pools;
  readonly record: Record;
  readonly columnar: ColumnarStore;
  readonly projector: Projector;
  readonly importer: Importer;
  readonly files: UploadFiles;
  readonly upkeep: Upkeep;
  readonly people: Access['people'];
  readonly reports: JobReports;
  readonly exportFolder: string;
  readonly collected: CollectedFacts;
  /** What is counted from the columnar store. */
  readonly counting: {
    readonly figures: FigureStore;
    readonly loyaltyFacts: LoyaltyFacts;
    readonly valueFacts: ValueFacts;
    readonly cycleFacts: CycleFacts;
    readonly costFacts: MeasuringCosts['facts'];
  };
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Logger;
}

/** The part of the assembly that goes on behind the pages: every kind of background work, with what it is done with. */
export function backgroundJobs(opened: Opened): readonly AnyJob[] {
  const { record, columnar, projector, upkeep, people, reports, counting, clock, ids, log } = opened;
  const { owner } = opened.pools;
  const scopeOf = async (orgId: string, actor: Actor): Promise<Scope> => {
    const scope = { orgId, actor, zone: 'UTC', from: 'job' };
    const { zone } = await record.inScope(scope, ({ organization }) => organization.read());
    return { ...scope, zone };
  };
  const scopesAs = (actor: Actor) => async (): Promise<Scope[]> =>
    (await people.organizations()).map(({ id, zone }) => ({ orgId: id, zone, actor, from: 'job' }));
  const reporting = {
    reports,
    onDefect: (task: string, error: unknown) => log.error({ job: task, err: error }, 'job failed'),
  };
  const measuring = { record, collected: opened.collected, clock, ids, ...counting };
  const measureSoon = (seconds: number) => measureLater(owner, seconds);
  const project = catchUp(projector, columnar);
  return [
    asAnyJob(importJob(scopeOf, opened.importer.run)),
    asAnyJob(
      projectJob(
        {
          copy: (signal) => projector.project(signal),
          sumUp: (signal) => columnar.refreshRollups(signal),
          importing: () => isImporting(owner),
          waiting: projector.waiting,
          again: (seconds) => projectLater(owner, seconds),
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
        ...{ record, figures: counting.figures, facts: counting.cycleFacts, clock, ids },
        scopes: scopesAs({ kind: 'system', id: 'judge', name: 'Judgment on its day' }),
        again: (seconds) => judgeLater(owner, seconds),
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
      examine: () => examineRecord(owner),
      project,
      compare: () => checkProjection(owner, columnar.engine),
    }),
    rebuildJob(reporting, {
      count: () => countRecord(owner),
      async rebuild(signal, onProgress) {
        const rebuilt = await projector.rebuild(signal, onProgress);
        await columnar.refreshRollups(signal);
        return rebuilt;
      },
    }),
    measureCostsJob(reporting, { record, facts: counting.costFacts, clock, scopeOf }),
    exportJob(reporting, {
      record,
      exporter: fileExporter({ record, columnar, folder: opened.exportFolder }),
      folder: opened.exportFolder,
      scopeOf,
    }),
    demoJob(reporting, {
      ...{ record, files: opened.files, importer: opened.importer, clock, ids, project, ...counting },
      measure: (scope, signal) => measureOrganization(measuring, scope, signal),
      scopeOf,
    }),
  ];
}

/** Has the work of the past found its end and what repeats begin: called once, when the worker runs. */
export async function beginBackground({ pools, upkeep }: Pick<Opened, 'pools' | 'upkeep'>): Promise<void> {
  // What was left when the process before this one ended, and what a restored columnar store lacks.
  await projectLater(pools.owner, 0);
  await judgeLater(pools.owner, FIRST_JUDGMENT);
  await upkeep.again(FIRST_CLEAN_UP);
}

/** Copies what the record got into the columnar store, then sums up the days that changed. */
export function catchUp(
  projector: Pick<Projector, 'project'>,
  columnar: Pick<ColumnarStore, 'refreshRollups'>,
): (signal?: AbortSignal) => Promise<void> {
  return async (signal) => {
    await projector.project(signal);
    await columnar.refreshRollups(signal);
  };
}

/** Seconds between rows that came in and the measuring of metrics, so that a busy hour measures now and then. */
const MEASURED_AFTER = 20;

/** Seconds after the start: what is asked for first is not kept waiting. */
const FIRST_CLEAN_UP = 300;

/** Seconds after the start: what was due while the program was off is judged once its data are there. */
const FIRST_JUDGMENT = 30;
