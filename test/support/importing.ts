import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import type { App } from '../../src/app.ts';
import { type ImportRun, type Mapping, UPLOADED } from '../../src/intake/index.ts';
import { type Scope, systemClock, timeOrderedIds } from '../../src/kernel/index.ts';

const ids = timeOrderedIds(systemClock, (bytes) => crypto.getRandomValues(bytes));

/** Keeps a file as an upload, as POST /uploads does. */
export async function upload(app: App, scope: Scope, file: string | Uint8Array, name?: string) {
  const id = ids.next();
  const content =
    typeof file === 'string' ? createReadStream(file) : Readable.from([file], { objectMode: false });
  const kept = await app.intake.files.save(scope.orgId, id, content);
  const entry = {
    id,
    name: name ?? (typeof file === 'string' ? basename(file) : 'file.csv'),
    ...kept,
    createdAt: new Date().toISOString(),
  };
  await app.record.inScope(scope, ({ imports }) => imports.addUpload(entry, 'test'));
  return entry;
}

/** Imports an upload to its end, without the queue, and copies what came in to the columnar store. */
export async function importUpload(
  app: App,
  scope: Scope,
  uploadId: string,
  mapping: unknown,
  signal = new AbortController().signal,
): Promise<{ id: string; run: ImportRun }> {
  const id = ids.next();
  const parsed: Mapping = app.intake.parse(mapping);
  await app.record.inScope(scope, ({ imports }) =>
    imports.add({ id, uploadId, mapping: parsed, run: UPLOADED, startedBy: 'test' }),
  );
  const run = await app.importer.run(scope, id, signal);
  await app.project();
  return { id, run };
}
