import type { Shapes } from './endpoints.ts';

export type Upload = Shapes['Upload'];
export type Mapping = Shapes['Mapping'];
export type MappedColumn = Mapping['columns'][number];
export type MappedSurvey = NonNullable<Mapping['survey']>;
/** How a file was read, and how its next reading may be corrected. */
export type FileReading = {
  readonly format: string;
  readonly encoding?: string;
  readonly delimiter?: string;
  readonly quote?: string;
  readonly sheet?: string;
  readonly headerRow?: number;
};
export type Reading = Omit<Shapes['Reading'], 'file'> & { readonly file: FileReading };
export type ReadColumn = Reading['columns'][number];
export type Suggestion = Reading['suggestions'][number];
export type Preview = Shapes['Preview'];
export type ImportTarget = Shapes['ImportTarget'];
export type TargetField = ImportTarget['fields'][number];
export type Import = Shapes['Import'];
export type ImportStateName = Import['state'];
export type SavedMapping = Shapes['SavedMapping'];
