import type { Import, ImportStore } from './import.ts';
import type { Mapping } from './mapping.ts';
import type { ImportTarget, TargetField } from './target.ts';

/** A row of a file, by the key that the file gives it and the time at which it was answered. */
export interface KeyedRow {
  readonly key: string;
  /** ISO 8601. */
  readonly at: string;
}

/** Answers of a survey that come under keys and times of a file. */
export interface SharedAnswers {
  readonly survey: NonNullable<Mapping['survey']>;
  /** How many of the rows that were asked about. */
  readonly rows: number;
  /** The newest import that brought them; null for those that came by the API. */
  readonly importId: string | null;
}

/** Where rows of a file are already, so that storing them again in another place would count them twice. */
export interface EarlierImport {
  /** Null where they came by the API. */
  readonly importId: string | null;
  readonly file: string | null;
  /** ISO 8601. */
  readonly at: string | null;
  /** Name of the survey or source that they are in. */
  readonly place: string;
  /** 0–1 of the rows; 1 where the file is the same, byte for byte. */
  readonly share: number;
  /** The mapping that adds to the same place, and so changes nothing that is there. */
  readonly mapping: Mapping;
}

/** Of the rows that were looked up, how many make it likely that the answers are the same. */
const LARGE_PART = 0.2;
const FEW = 5;

/**
 * Where the rows of a file were stored before, other than where `mapping` puts them; nothing where importing them adds
 * to the same place, or where they are new.
 * @param rows some of the file's rows, where the file gives them keys and times
 */
export async function earlierImports(
  store: Pick<ImportStore, 'find' | 'sameContent' | 'sharedAnswers'>,
  sha256: string,
  mapping: Mapping,
  target: ImportTarget,
  rows: readonly KeyedRow[],
): Promise<EarlierImport[]> {
  if (!isCountedByPlace(mapping)) return [];
  const alike = await store.sameContent(sha256, mapping.target);
  const places = new Map(alike.map((entry) => [placeOf(entry.mapping, target), entry]));
  if (places.has(placeOf(mapping, target))) return [];
  const same = [...places.values()].map((entry) => ({
    ...toldOf(entry),
    place: nameOf(entry.mapping),
    share: 1,
    mapping: entry.mapping,
  }));
  if (same.length > 0 || rows.length === 0 || !mapping.survey) return same;
  const shared = await store.sharedAnswers(mapping.survey.key, rows);
  const large = shared.filter((one) => one.rows >= Math.max(FEW, rows.length * LARGE_PART));
  return Promise.all(
    large.map(async ({ survey, rows: count, importId }) => {
      const entry = importId === null ? null : await store.find(importId);
      return {
        ...toldOf(entry),
        place: survey.name,
        share: count / rows.length,
        mapping: { ...mapping, survey },
      };
    }),
  );
}

/** Whether the file gives each row a key and a time: then some of them are worth looking up. */
export function givesKeys(mapping: Mapping, { fields }: ImportTarget): boolean {
  const mapped = (fits: (field: TargetField) => boolean) =>
    mapping.columns.some(({ field }) => fields.some((one) => one.name === field && fits(one)));
  return (
    mapping.survey !== undefined &&
    mapped(({ key }) => key === true) &&
    mapped(({ name }) => name === 'answered_at')
  );
}

/** Customers and ledger entries are themselves wherever they come from; answers and signals count by survey or source. */
function isCountedByPlace({ target }: Mapping): boolean {
  return target === 'answers' || target === 'signals';
}

function toldOf(entry: Import | null) {
  return { importId: entry?.id ?? null, file: entry?.file.name ?? null, at: entry?.createdAt ?? null };
}

/** What tells rows of a mapping apart from those of another: survey or source, and the key, or all mapped cells. */
function placeOf({ survey, fixed, columns }: Mapping, { fields }: ImportTarget): string {
  const keys = columns.filter(({ field }) => fields.some(({ name, key }) => key && name === field));
  const telling = (keys.length > 0 ? keys : columns).map(({ column, field }) => `${field}=${column}`).sort();
  return JSON.stringify([survey?.key ?? null, fixed['source'] ?? null, telling]);
}

function nameOf({ survey, fixed, target }: Mapping): string {
  return survey?.name ?? String(fixed['source'] ?? target);
}
