import type { Import, ImportTarget, Mapping, Upload, UploadFiles } from '../../intake/index.ts';
import type { Scope } from '../../kernel/index.ts';

/** What the routes of intake need beside the record: files, and what is read from them. */
export interface IntakeDesk {
  readonly files: UploadFiles;
  readonly targets: readonly ImportTarget[];
  /** Checks a mapping. @throws InvalidInput naming each fault by its column */
  parse(mapping: unknown): Mapping;
  /** How the file is understood. @param asked what a person corrected; the rest is detected */
  read(scope: Scope, upload: Upload, asked: Readonly<Record<string, unknown>>): Promise<object>;
  /** How the file's rows come out under a mapping. */
  preview(scope: Scope, upload: Upload, mapping: unknown): Promise<object>;
  rejectedPath(scope: Scope, entry: Pick<Import, 'id' | 'uploadId'>): string;
}
