import { Readable } from 'node:stream';
import { z } from 'zod';
import type { CycleFacts } from '../change/index.ts';
import { createSegment } from '../customer/index.ts';
import {
  answers,
  CARE_MAPPING,
  CUSTOMER_MAPPING,
  customers,
  DEMO_SEGMENTS,
  type DemoOptions,
  demoMetrics,
  ndjson,
  PROGRAM,
  RELATIONSHIP_MAPPING,
  SIGNAL_MAPPING,
  signals,
} from '../demo/index.ts';
import type { MeasuringCosts, ValueFacts } from '../economics/index.ts';
import type { LoyaltyFacts } from '../insight/index.ts';
import { type Mapping, UPLOADED, type UploadFiles } from '../intake/index.ts';
import { type Actor, type Clock, Conflict, type Ids, Refused, type Scope } from '../kernel/index.ts';
import { createMetric, type FigureStore } from '../metric/index.ts';
import type { Importer } from '../storage/loading/index.ts';
import type { JobReports, Record } from '../storage/record/index.ts';
import { ActorShape } from './import.ts';
import type { AnyJob } from './job.ts';
import { type Reporting, reportedJob, type Tell } from './reported.ts';

const STREAMS = ['customers', 'relationship', 'care', 'signals'] as const;
type Stream = (typeof STREAMS)[number];

/** Each stream of the demo: its rows, how they are read, and about which share of all the work it is. */
const FILES: Readonly<
  globalThis.Record<
    Stream,
    { rows(options: DemoOptions): Iterable<object>; mapping: Mapping; doing: string; weight: number }
  >
> = {
  customers: { rows: customers, mapping: CUSTOMER_MAPPING, doing: 'customers', weight: 0.1 },
  relationship: {
    rows: (options) => answers(options, 'relationship'),
    mapping: RELATIONSHIP_MAPPING,
    doing: 'answers of the relationship survey',
    weight: 0.15,
  },
  care: {
    rows: (options) => answers(options, 'care'),
    mapping: CARE_MAPPING,
    doing: 'answers after contacts',
    weight: 0.15,
  },
  signals: {
    rows: signals,
    mapping: SIGNAL_MAPPING,
    doing: 'contacts, tickets, bills and outages',
    weight: 0.45,
  },
};

const Payload = z.object({
  reportId: z.string(),
  orgId: z.string(),
  actor: ActorShape,
  options: z.object({ seed: z.number(), customers: z.number(), end: z.string(), months: z.number() }),
  /** Ids of the uploads and imports, chosen when the work was asked for: a second try goes on with the first one's. */
  ids: z.record(z.enum(STREAMS), z.string()),
});

/** Asks for the demo operator's data to be loaded. Where that was asked before, the earlier request is the answer. */
export async function requestDemo(
  reports: JobReports,
  ids: Ids,
  request: { readonly orgId: string; readonly actor: Actor; readonly options: DemoOptions },
): Promise<{ reportId: string; fresh: boolean }> {
  const { orgId, actor, options } = request;
  const earlier = await reports.latest(orgId, 'demo');
  if (earlier && earlier.state !== 'failed') return { reportId: earlier.id, fresh: false };
  const id = ids.next();
  await reports.request({
    id,
    orgId,
    task: 'demo',
    payload: { orgId, actor, options, ids: Object.fromEntries(STREAMS.map((name) => [name, ids.next()])) },
    queue: `import ${orgId}`,
    requestedBy: actor.name,
  });
  return { reportId: id, fresh: true };
}

export interface DemoLoading {
  readonly record: Record;
  readonly files: UploadFiles;
  readonly importer: Importer;
  readonly clock: Clock;
  readonly ids: Ids;
  project(signal: AbortSignal): Promise<unknown>;
  readonly figures: FigureStore;
  readonly loyaltyFacts: LoyaltyFacts;
  readonly valueFacts: ValueFacts;
  readonly cycleFacts: CycleFacts;
  readonly costFacts: MeasuringCosts['facts'];
  /** Measures every metric of the organization. */
  measure(scope: Scope, signal: AbortSignal): Promise<unknown>;
  scopeOf(orgId: string, actor: Actor): Promise<Scope>;
}

/** Loads the demo operator through the door that people's files come in by, then its segments and metrics. */
export function demoJob(reporting: Reporting, parts: DemoLoading): AnyJob {
  return reportedJob(
    'demo',
    reporting,
    (payload) => Payload.parse(payload),
    async ({ orgId, actor, options, ids }, tell, signal) => {
      const scope = await parts.scopeOf(orgId, actor);
      const counts: { [stream: string]: number } = {};
      let done = 0;
      for (const name of STREAMS) {
        counts[name] = await bringIn(parts, scope, { name, id: ids[name], options, done }, tell, signal);
        done += FILES[name].weight;
      }
      tell('Copying for counting', done);
      await parts.project(signal);
      tell('Entering segments and metrics', 0.92);
      await enter(parts, scope, options.end);
      tell('Measuring every metric', 0.93);
      await parts.measure(scope, signal);
      const { record, clock, figures, loyaltyFacts, valueFacts, ids: fresh } = parts;
      for (const [index, entry] of PROGRAM.entries()) {
        tell(`Entering ${entry.doing}`, 0.95 + (0.05 * index) / PROGRAM.length);
        signal.throwIfAborted();
        await entry.enter({
          scope,
          clock,
          ids: fresh,
          options,
          figures,
          loyaltyFacts,
          valueFacts,
          costFacts: parts.costFacts,
          cycleFacts: parts.cycleFacts,
          inScope: (work) => record.inScope(scope, work),
        });
      }
      return { ...counts, options };
    },
  );
}

/** Makes a stream's file unless it is there, and imports it from where it stopped; returns its rows. */
async function bringIn(
  { record, files, importer, clock }: DemoLoading,
  scope: Scope,
  step: { name: Stream; id: string; options: DemoOptions; done: number },
  tell: Tell,
  signal: AbortSignal,
): Promise<number> {
  const { name, id, options, done } = step;
  const { rows, mapping, doing, weight } = FILES[name];
  tell(`Making ${doing}`, done);
  if (!(await record.inScope(scope, ({ imports }) => imports.find(id)))) {
    const pieces = Readable.from(ndjson(rows(options)), { objectMode: false });
    const kept = await files.save(scope.orgId, id, pieces);
    const upload = { id, name: `demo-${name}.ndjson`, ...kept, createdAt: clock.now().toISOString() };
    await record.inScope(scope, async ({ imports }) => {
      await imports.addUpload(upload, scope.actor.name);
      await imports.add({ id, uploadId: id, mapping, run: UPLOADED, startedBy: scope.actor.name });
    });
  }
  signal.throwIfAborted();
  tell(`Importing ${doing}`, done + weight / 2);
  const run = await importer.run(scope, id, signal);
  signal.throwIfAborted();
  if (run.state !== 'done') throw new Refused(`The demo's ${doing} could not be imported: ${run.failure}`);
  return run.counts.read - run.counts.rejected;
}

/** Segments and metrics that are not there yet by their names; what a visitor changed stays as it is. */
async function enter({ record, clock, ids }: DemoLoading, scope: Scope, end: string): Promise<void> {
  await record.inScope(scope, async (stores) => {
    for (const segment of DEMO_SEGMENTS) {
      await createSegment(stores, { clock, ids }, segment).catch(refuseUnlessThere);
    }
    const registry = { metrics: stores.metrics, audit: stores.audit, clock, ids };
    for (const { sheet, calculation } of demoMetrics(end)) {
      if (!(await stores.metrics.titleTaken(sheet.title)))
        await createMetric(registry, scope, sheet, calculation);
    }
  });
}

function refuseUnlessThere(error: unknown): void {
  if (!(error instanceof Conflict)) throw error;
}
