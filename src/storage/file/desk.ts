import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import {
  earlierImports,
  type FileReading,
  type ImportTarget,
  type KeyedRow,
  parseMapping,
  type Upload,
  type UploadFiles,
} from '../../intake/index.ts';
import { type Clock, dayIn, type Scope } from '../../kernel/index.ts';
import { openFileEngine } from './engine.ts';
import { previewImport, type Trial } from './preview.ts';
import { readFile } from './reading.ts';
import { openSource } from './source.ts';

/**
 * Looks at uploaded files for the people who sent them; stores nothing.
 * @param trial asks the record, where there is one
 */
export function fileDesk(
  files: UploadFiles,
  targets: readonly ImportTarget[],
  clock: Clock,
  trial: Trial | null = null,
) {
  return {
    files,
    targets,
    parse: (mapping: unknown) => parseMapping(mapping, targets).mapping,
    async read(scope: Scope, upload: Upload, asked: Partial<FileReading>) {
      const place = await mkdtemp(join(files.folder(scope.orgId, upload.id), 'reading-'));
      const engine = await openFileEngine(place);
      try {
        const source = await openSource(files.original(scope.orgId, upload.id), upload.name);
        const year = clock.now().getUTCFullYear();
        return await readFile(source, asked, { engine, targets, zone: scope.zone, year });
      } finally {
        engine.close();
        await rm(place, { recursive: true, force: true });
      }
    },
    async preview(scope: Scope, upload: Upload, given: unknown) {
      const { mapping } = parseMapping(given, targets);
      const folder = files.folder(scope.orgId, upload.id);
      const today = dayIn(scope.zone, clock.now());
      const path = files.original(scope.orgId, upload.id);
      return previewImport(path, upload.name, mapping, targets, { folder, today, scope, trial });
    },
    /** Where the file's rows are already, so that they would count twice. @param keys of the preview */
    async earlier(
      store: Parameters<typeof earlierImports>[0],
      upload: Upload,
      given: unknown,
      keys: readonly KeyedRow[],
    ) {
      const { mapping, target } = parseMapping(given, targets);
      return earlierImports(store, upload.sha256, mapping, target, keys);
    },
    rejectedPath: (scope: Scope, entry: { id: string; uploadId: string }) =>
      join(files.folder(scope.orgId, entry.uploadId), entry.id, 'rejected.csv'),
  };
}
