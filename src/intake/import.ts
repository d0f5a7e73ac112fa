import type { Page, PageRequest } from '../kernel/index.ts';
import type { KeyedRow, SharedAnswers } from './earlier.ts';
import type { Mapping } from './mapping.ts';
import type { ImportRun } from './run.ts';
import type { Upload } from './upload.ts';

/** An import: a file, how it is understood, and how far it has come. */
export interface Import {
  readonly id: string;
  readonly uploadId: string;
  readonly file: {
    readonly name: string;
    readonly size: number;
    readonly sha256: string;
    /** When the file itself was removed; null while it is there. */
    readonly removedAt: string | null;
  };
  readonly target: string;
  readonly mapping: Mapping;
  readonly run: ImportRun;
  readonly startedBy: string;
  readonly createdAt: string;
  readonly finishedAt: string | null;
  /** Null while nobody has said that its trouble is dealt with. */
  readonly settled: Settlement | null;
}

/** Who marked a troubled import as dealt with, when, and why nothing more is to be done. */
export interface Settlement {
  readonly by: string;
  readonly at: string;
  readonly why: string;
}

/** A mapping kept under a name for the next file of its sort. */
export interface SavedMapping {
  readonly id: string;
  readonly name: string;
  readonly mapping: Mapping;
  readonly createdAt: string;
}

/** Uploads, imports and saved mappings of one organization, in the caller's transaction. */
export interface ImportStore {
  addUpload(upload: Upload, by: string): Promise<void>;
  findUpload(id: string): Promise<Upload | null>;
  add(entry: {
    id: string;
    uploadId: string;
    mapping: Mapping;
    run: ImportRun;
    startedBy: string;
  }): Promise<void>;
  find(id: string): Promise<Import | null>;
  /** As `find`, held until the transaction ends. */
  lock(id: string): Promise<Import | null>;
  /** Newest first. */
  page(request: PageRequest): Promise<Page<Import>>;
  saveRun(id: string, run: ImportRun): Promise<void>;
  /** Null takes a settlement away. */
  settle(id: string, settlement: Settlement | null): Promise<void>;
  /** Imports that stored rows of the very same file as the same target, newest last. */
  sameContent(sha256: string, target: string): Promise<Import[]>;
  /** Surveys but that of `survey` which hold answers under the keys and times of `rows`, most rows first. */
  sharedAnswers(survey: string, rows: readonly KeyedRow[]): Promise<SharedAnswers[]>;
  mappings(): Promise<SavedMapping[]>;
  /** Replaces one of the same name. */
  saveMapping(id: string, name: string, mapping: Mapping): Promise<SavedMapping>;
  deleteMapping(id: string): Promise<boolean>;
}
