import { type Fault, InvalidInput } from '../kernel/index.ts';
import { type CsvRow, readCsv } from './csv.ts';
import { keepParsed } from './keepObservation.ts';
import { type BenchmarkStores, type BenchmarkTools, ensureSource } from './keepSource.ts';
import { type ComparabilityKey, KEY_PARTS } from './key.ts';
import { type ObservationInput, type ParsedObservation, parseObservation } from './observation.ts';
import type { BenchmarkSource, SourceKind } from './source.ts';

/** Columns that are understood, by the names that files use for them. What is in no column stays unknown. */
const COLUMNS: Readonly<Record<string, readonly string[]>> = {
  source: ['source', 'index', 'study'],
  entity: ['entity', 'company', 'firm', 'brand', 'unit of analysis'],
  period: ['period', 'year', 'date', 'field period'],
  value: ['value', 'score', 'figure'],
  low: ['low', 'lower', 'ci_low'],
  high: ['high', 'upper', 'ci_high'],
  confidence: ['confidence'],
  standardError: ['standard_error', 'standarderror', 'se'],
  n: ['n', 'sample', 'sample_size', 'base'],
  responseRate: ['response_rate', 'responserate'],
  url: ['source_url', 'url', 'link'],
  variant: ['metric', 'variant', 'measure'],
  country: ['scope', 'country'],
};

export interface ImportOutcome {
  readonly read: number;
  readonly new: number;
  readonly changed: number;
  readonly same: number;
  /** Rows that were left out, by their line, with every fault. */
  readonly rejected: readonly { readonly line: number; readonly faults: readonly Fault[] }[];
  /** Sources that were made for it. */
  readonly sources: readonly { readonly id: string; readonly name: string; readonly made: boolean }[];
}

/**
 * Takes in a table of published figures. Good rows are kept, bad ones listed with their line; the same file read again
 * changes nothing. A source is made for each name that there is none of; what a file doesn't say of its comparability
 * stays unknown until people say it of the source.
 * @param kind of the sources that are made
 * @param fallback name of the source where the file has no such column
 * @throws InvalidInput for a file that cannot be read, or without the columns that are needed
 */
export async function importObservations(
  stores: BenchmarkStores,
  tools: BenchmarkTools,
  csv: string,
  { kind, fallback }: { readonly kind: SourceKind; readonly fallback: string | null },
): Promise<ImportOutcome> {
  const rows = readCsv(csv);
  const columns = columnsOf(rows);
  const sources = new Map<string, { source: BenchmarkSource; made: boolean }>();
  const good = new Map<string, ParsedObservation[]>();
  const rejected: ImportOutcome['rejected'][number][] = [];
  for (const row of rows) {
    try {
      const name = cell(row, columns, 'source') ?? fallback;
      if (name === null) throw InvalidInput.at('source', 'must be there');
      // A row that is wrong must not leave a source behind.
      const known = sources.get(name);
      const parsed = parseObservation(inputOf(row, columns), known?.source ?? { key: {} });
      if (!known) {
        const found = await ensureSource(stores, tools, { name, kind, publisher: name });
        sources.set(name, found);
        good.set(name, [parseObservation(inputOf(row, columns), found.source)]);
      } else good.get(name)?.push(parsed);
    } catch (error) {
      if (!(error instanceof InvalidInput)) throw error;
      rejected.push({
        line: row.line,
        faults: error.faults.length > 0 ? error.faults : [{ place: 'row', rule: error.message }],
      });
    }
  }
  const counts = { new: 0, changed: 0, same: 0 };
  for (const [name, { source }] of sources) {
    for (const { kept } of await keepParsed(stores, tools, source, good.get(name) ?? [])) counts[kept]++;
  }
  const listed = [...sources.values()].map(({ source: { id, name }, made }) => ({ id, name, made }));
  await stores.audit.append({
    action: 'imported',
    subjectKind: 'benchmark_observation',
    subjectId: listed[0]?.id ?? 'none',
    detail: { read: rows.length, ...counts, rejected: rejected.length },
  });
  return { read: rows.length, ...counts, rejected, sources: listed };
}

function columnsOf([first]: readonly CsvRow[]): ReadonlyMap<string, string> {
  const names = Object.keys(first?.cells ?? {});
  const found = new Map<string, string>();
  const wanted = {
    ...Object.fromEntries(KEY_PARTS.map(({ key }) => [key, [key.toLowerCase()]])),
    ...COLUMNS,
  };
  for (const [field, aliases] of Object.entries(wanted)) {
    const name = names.find(
      (one) =>
        aliases.includes(one.toLowerCase().replace(/\s+/g, '_')) || aliases.includes(one.toLowerCase()),
    );
    if (name !== undefined) found.set(field, name);
  }
  const missing = ['entity', 'period', 'value'].filter((field) => !found.has(field));
  if (missing.length > 0)
    throw InvalidInput.at('csv', `must have columns for ${missing.join(', ')}`, names.join(', '));
  return found;
}

function inputOf(row: CsvRow, columns: ReadonlyMap<string, string>): ObservationInput {
  const key: Partial<Record<keyof ComparabilityKey, string>> = {};
  for (const { key: part } of KEY_PARTS) {
    const value = cell(row, columns, part);
    if (value !== null) key[part] = value;
  }
  return {
    entity: cell(row, columns, 'entity') ?? '',
    period: cell(row, columns, 'period') ?? '',
    value: numberIn(row, columns, 'value') ?? Number.NaN,
    low: numberIn(row, columns, 'low'),
    high: numberIn(row, columns, 'high'),
    confidence: numberIn(row, columns, 'confidence'),
    standardError: numberIn(row, columns, 'standardError'),
    n: numberIn(row, columns, 'n'),
    responseRate: numberIn(row, columns, 'responseRate'),
    url: cell(row, columns, 'url'),
    key,
    distribution: distributionIn(row),
  };
}

/** Quantiles of the distribution that a figure is of, in columns p10, p25, p50 … */
function distributionIn({ cells }: CsvRow): { quantiles: { p: number; value: number }[] } | null {
  const quantiles = Object.entries(cells).flatMap(([name, text]) => {
    const [, percent] = /^p(\d{1,2})$/i.exec(name) ?? [];
    if (percent === undefined || text === '') return [];
    const value = Number(text);
    if (Number.isNaN(value)) throw InvalidInput.at(name, 'must be a number such as 74.5', text);
    return [{ p: Number(percent) / 100, value }];
  });
  return quantiles.length === 0 ? null : { quantiles: quantiles.toSorted((one, other) => one.p - other.p) };
}

function cell(row: CsvRow, columns: ReadonlyMap<string, string>, field: string): string | null {
  const name = columns.get(field);
  const value = name === undefined ? undefined : row.cells[name];
  return value === undefined || value === '' ? null : value;
}

function numberIn(row: CsvRow, columns: ReadonlyMap<string, string>, field: string): number | null {
  const text = cell(row, columns, field);
  if (text === null) return null;
  const number = /^[-+]?\d+([.]\d+)?$/.test(text) ? Number(text) : Number.NaN;
  if (Number.isNaN(number)) throw InvalidInput.at(field, 'must be a number such as 74.5', text);
  return number;
}
