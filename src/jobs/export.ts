import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Actor, Scope } from '../kernel/index.ts';
import type { Exported, Exporter, ExportFormat } from '../storage/exporting/index.ts';
import type { Record } from '../storage/record/index.ts';
import { ActorShape } from './import.ts';
import type { AnyJob } from './job.ts';
import { type Reporting, reportedJob } from './reported.ts';

const Payload = z.object({
  reportId: z.string(),
  orgId: z.string(),
  actor: ActorShape,
  what: z.string(),
  format: z.string(),
});

export interface Exporting {
  readonly record: Record;
  readonly exporter: Exporter;
  /** Folder of the files; one is named by its report. */
  readonly folder: string;
  scopeOf(orgId: string, actor: Actor): Promise<Scope>;
}

/** Writes all customers, answers or signals of an organization to a file in the data folder; who took them out is on record. */
export function exportJob(reporting: Reporting, { record, exporter, folder, scopeOf }: Exporting): AnyJob {
  return reportedJob(
    'export',
    reporting,
    (payload) => Payload.parse(payload),
    async ({ reportId, orgId, actor, what, format }, tell) => {
      const scope = await scopeOf(orgId, actor);
      tell(`Writing ${what}`, null);
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const path = exportPath(folder, reportId, format);
      const order = { what: what as Exported, format: format as ExportFormat, path };
      const rows = await exporter.write(scope, order);
      await record.inScope(scope, ({ audit }) =>
        audit.append({
          action: 'exported',
          subjectKind: what,
          subjectId: reportId,
          detail: { format, rows },
        }),
      );
      return { what, format, rows };
    },
  );
}

/** Where the file of an export lies. */
export function exportPath(folder: string, reportId: string, format: string): string {
  return join(folder, `${reportId}.${format}`);
}
