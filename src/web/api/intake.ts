import type { ById, Page } from './endpoints.ts';

/** How a file was read, and how its next reading may be corrected. */
export interface FileReading {
  readonly format: string;
  readonly encoding?: string;
  readonly delimiter?: string;
  readonly quote?: string;
  readonly sheet?: string;
  readonly headerRow?: number;
}

export interface MappedColumn {
  readonly column: string;
  readonly field: string;
  readonly type?: string;
  readonly dateFormat?: string;
  readonly decimalMark?: string;
  readonly nullValues?: readonly string[];
  readonly notApplicable?: readonly string[];
  readonly scale?: { readonly min: number; readonly max: number };
  readonly label?: string;
}

export interface MappedSurvey {
  readonly key: string;
  readonly name: string;
  readonly kind: 'transactional' | 'relationship' | 'competitive' | 'other';
}

export interface Mapping {
  readonly target: string;
  readonly survey?: MappedSurvey;
  readonly file: FileReading;
  readonly columns: readonly MappedColumn[];
  readonly fixed: Readonly<Record<string, string | number | boolean>>;
  readonly zone: string;
}

export interface Upload {
  readonly id: string;
  readonly name: string;
  readonly size: number;
}

/** What a sample of a column's cells says about the column. */
export interface ReadColumn {
  readonly name: string;
  readonly type: string;
  readonly sampled: number;
  readonly blankShare: number;
  readonly blankWords: readonly string[];
  readonly distinct: number;
  readonly samples: readonly string[];
  readonly low?: number;
  readonly high?: number;
  readonly date?: {
    readonly formats: readonly string[];
    readonly ambiguous: boolean;
    readonly reason: string;
  };
  readonly note?: string;
}

export interface SuggestedColumn {
  readonly column: string;
  readonly mapped: MappedColumn | null;
  readonly confidence: number;
  readonly reason: string;
}

export interface Suggestion {
  readonly target: string;
  readonly confidence: number;
  readonly columns: readonly SuggestedColumn[];
  readonly mapping: Mapping;
  readonly open: readonly string[];
}

export interface Reading {
  readonly name: string;
  readonly size: number;
  readonly file: FileReading;
  readonly reasons: readonly string[];
  readonly notes: readonly string[];
  readonly sheets: readonly string[];
  readonly columns: readonly ReadColumn[];
  readonly rows: readonly (readonly (string | null)[])[];
  readonly suggestions: readonly Suggestion[];
}

/** One sort of fault in a preview: where, how often, and the first row that has it. */
export interface PreviewProblem {
  readonly column: string;
  readonly rule: string;
  readonly count: number;
  readonly row: number;
  readonly line: number | null;
  readonly value: string | null;
}

export interface Preview {
  /** Whether every row was looked at, not only the first ones. */
  readonly whole: boolean;
  readonly read: number;
  readonly good: number;
  readonly rejected: number;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  readonly problems: readonly PreviewProblem[];
}

export interface TargetField {
  readonly name: string;
  readonly label: string;
  readonly type: string;
  readonly required?: boolean;
  readonly fixable?: boolean;
}

/** What a file can be imported as, and the fields that its columns can become. */
export interface ImportTarget {
  readonly name: string;
  readonly label: string;
  readonly survey: boolean;
  readonly fields: readonly TargetField[];
  readonly repeated: readonly {
    readonly prefix: string;
    readonly label: string;
    readonly types: readonly string[];
  }[];
}

export type ImportStateName = 'uploaded' | 'reading' | 'ready' | 'running' | 'done' | 'cancelled' | 'failed';

export interface Import {
  readonly id: string;
  readonly target: string;
  readonly state: ImportStateName;
  readonly file: { readonly name: string; readonly size: number };
  readonly mapping: Mapping;
  readonly counts: {
    readonly read: number;
    readonly new: number;
    readonly changed: number;
    readonly same: number;
    readonly rejected: number;
  };
  /** 0 to 1; null while the file is being read. */
  readonly progress: number | null;
  readonly problem: string | null;
  readonly startedBy: string;
  readonly createdAt: string;
  readonly finishedAt: string | null;
}

export interface SavedMapping {
  readonly id: string;
  readonly name: string;
  readonly mapping: Mapping;
}

export interface IntakeEndpoints {
  'GET /uploads/{id}/reading': {
    path: ById;
    query?: { encoding?: string; delimiter?: string; sheet?: string; headerRow?: number; quote?: string };
    reply: Reading;
  };
  'POST /uploads/{id}/preview': { path: ById; body: { mapping: Mapping }; reply: Preview };
  'POST /imports': { body: { uploadId: string; mapping: Mapping }; reply: Import };
  'GET /imports': { query?: { cursor?: string; limit?: number }; reply: Page<Import> };
  'GET /imports/{id}': { path: ById; reply: Import };
  'POST /imports/{id}/cancel': { path: ById; reply: Import };
  'POST /imports/{id}/resume': { path: ById; reply: Import };
  'GET /import-targets': { reply: { readonly items: readonly ImportTarget[] } };
  'GET /import-mappings': { reply: Page<SavedMapping> };
  'POST /import-mappings': { body: { name: string; mapping: Mapping }; reply: SavedMapping };
  'DELETE /import-mappings/{id}': { path: ById; reply: unknown };
}
