import type {
  EarlierImport,
  Import,
  ImportTarget,
  KeyedRow,
  Mapping,
  Upload,
  UploadFiles,
} from '../../intake/index.ts';
import type { Scope } from '../../kernel/index.ts';
import type { Stores } from '../../storage/record/index.ts';

/** What the routes of intake need beside the record: files, and what is read from them. */
export interface IntakeDesk {
  readonly files: UploadFiles;
  readonly targets: readonly ImportTarget[];
  /** Checks a mapping. @throws InvalidInput naming each fault by its column */
  parse(mapping: unknown): Mapping;
  /** How the file is understood. @param asked what a person corrected; the rest is detected */
  read(scope: Scope, upload: Upload, asked: Readonly<Record<string, unknown>>): Promise<object>;
  /** How the file's rows come out under a mapping. */
  preview(scope: Scope, upload: Upload, mapping: unknown): Promise<{ readonly keys: readonly KeyedRow[] }>;
  /** Where the file's rows are already, so that they would count twice. @param keys of the preview */
  earlier(
    store: Stores['imports'],
    upload: Upload,
    mapping: unknown,
    keys: readonly KeyedRow[],
  ): Promise<EarlierImport[]>;
  rejectedPath(scope: Scope, entry: Pick<Import, 'id' | 'uploadId'>): string;
}
