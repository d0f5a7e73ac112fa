import { z } from 'zod';
import { type Fault, InvalidInput, shorten } from '../kernel/index.ts';
import { ENCODINGS } from './codePage.ts';
import { DATE_FORMATS } from './dateFormat.ts';
import {
  COLUMN_TYPES,
  type ColumnType,
  type FieldChoice,
  type ImportTarget,
  resolveField,
  type TargetField,
} from './target.ts';
import { rulesOf } from './zodRule.ts';

export const FILE_FORMATS = ['csv', 'xlsx', 'ndjson', 'parquet'] as const;
export type FileFormat = (typeof FILE_FORMATS)[number];

const fileSchema = z.strictObject({
  format: z.enum(FILE_FORMATS),
  encoding: z.enum(ENCODINGS as [string, ...string[]]).optional(),
  /** One character; a blank means any run of blanks. */
  delimiter: z
    .string()
    .regex(/^[,;\t| ]$/, 'must be a comma, semicolon, tab, bar or blank')
    .optional(),
  quote: z.enum(['"', "'", '']).optional(),
  sheet: z.string().max(200).optional(),
  /** Physical line (in a sheet: row) of the column names; 0 when the file has none. */
  headerRow: z.int().min(0).max(1_000_000).optional(),
});

const columnSchema = z.strictObject({
  column: z.string().min(1).max(300),
  field: z.string().min(1).max(150),
  type: z.enum(COLUMN_TYPES).optional(),
  dateFormat: z.enum(DATE_FORMATS).optional(),
  decimalMark: z.enum(['.', ',']).optional(),
  /** Words that mean that nothing is known, instead of the usual ones. */
  nullValues: z.array(z.string().max(100)).max(50).optional(),
  /** Words that mean that the question did not apply: an answer of its own, never a score. */
  notApplicable: z.array(z.string().min(1).max(100)).max(50).optional(),
  scale: z.strictObject({ min: z.number(), max: z.number() }).optional(),
  /** The question as it was asked. */
  label: z.string().max(1000).optional(),
});

const mappingSchema = z.strictObject({
  target: z.string(),
  survey: z
    .strictObject({
      key: z.string().min(1).max(100),
      name: z.string().min(1).max(200),
      kind: z.enum(['transactional', 'relationship', 'competitive', 'other']),
    })
    .optional(),
  file: fileSchema,
  columns: z.array(columnSchema).min(1).max(4000),
  fixed: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).default({}),
  zone: z.string().default('UTC'),
});

/** How the columns of a file become the fields of a target. Saved with the import, reusable for the next file. */
export type Mapping = z.infer<typeof mappingSchema>;
export type MappedColumn = Mapping['columns'][number];
export type FileReading = Mapping['file'];

/**
 * Checks a mapping that came from outside, all of it, and names every fault by its column.
 * @param targets the kinds of record that can be imported
 * @param columns the file's column names, when the file is at hand
 */
export function parseMapping(
  input: unknown,
  targets: readonly ImportTarget[],
  columns?: readonly string[],
): { mapping: Mapping; target: ImportTarget } {
  const parsed = mappingSchema.safeParse(input);
  if (!parsed.success) {
    throw invalid(
      parsed.error.issues
        .flatMap((issue) => rulesOf(issue))
        .map(({ place, rule }) => ({ place: placeOf(place, input), rule })),
    );
  }
  const mapping = parsed.data;
  const target = targets.find((one) => one.name === mapping.target);
  if (target === undefined) {
    const names = targets.map((one) => one.name).join(', ');
    throw InvalidInput.at('mapping.target', `must be one of ${names}`, mapping.target);
  }
  const faults = [...columnFaults(mapping, target, columns), ...wholeFaults(mapping, target)];
  if (faults.length > 0) throw invalid(faults);
  return { mapping, target };
}

/** Where a fault stands, in words: the column by its name in the file, and what is said of it. */
function placeOf(place: readonly PropertyKey[], input: unknown): string {
  const [part, index, key] = place;
  if (part !== 'columns' || typeof index !== 'number') return ['mapping', ...place].map(String).join('.');
  const named = (input as { columns?: { column?: unknown }[] }).columns?.[index]?.column;
  const column = typeof named === 'string' && named !== '' ? `column "${named}"` : `column no. ${index + 1}`;
  return key === undefined ? column : `${SAID[String(key)] ?? String(key)} of ${column}`;
}

const SAID: Readonly<Record<string, string>> = {
  column: 'name',
  dateFormat: 'date format (dateFormat)',
  decimalMark: 'decimal mark (decimalMark)',
  nullValues: 'words for “not known” (nullValues)',
  notApplicable: 'words for “not applicable” (notApplicable)',
};

/** What the column is read as: what the mapping says, else what its field holds. */
export function columnType(column: MappedColumn, target: ImportTarget): ColumnType {
  const resolved = resolveField(target, column.field);
  if (resolved !== null && 'declared' in resolved) return resolved.declared.type;
  return column.type ?? resolved?.repeated.types[0] ?? 'text';
}

function invalid(faults: readonly Fault[]): InvalidInput {
  const first = faults[0];
  const more = faults.length > 1 ? ` (and ${faults.length - 1} more)` : '';
  return new InvalidInput(`The mapping can't be used: ${first?.place}: ${first?.rule}${more}.`, faults);
}

function columnFaults(mapping: Mapping, target: ImportTarget, names: readonly string[] | undefined): Fault[] {
  const faults: Fault[] = [];
  const taken = new Map<string, string>();
  const add = (column: MappedColumn, rule: string, value?: unknown) =>
    faults.push({
      place: `column "${column.column}"`,
      rule,
      ...(value === undefined ? {} : { value: shorten(value) }),
    });
  for (const column of mapping.columns) {
    if (names !== undefined && !names.includes(column.column)) {
      add(column, `is not in the file; it has ${shorten(names.slice(0, 8).join(', '))}`);
    }
    const resolved = resolveField(target, column.field);
    if (resolved === null) {
      const known = [
        ...target.fields.map((one) => one.name),
        ...target.repeated.map((one) => `${one.prefix}KEY`),
      ];
      add(column, `its field must be one of ${known.join(', ')}`, column.field);
      continue;
    }
    const lower = column.field.toLowerCase();
    const other = taken.get(lower);
    if (other !== undefined)
      add(column, `“${labelOf(target, column.field)}” is already filled from column "${other}"`);
    taken.set(lower, column.column);
    if ('declared' in resolved) {
      if (column.type !== undefined && column.type !== resolved.declared.type) {
        add(column, `“${resolved.declared.label}” holds a ${resolved.declared.type}`, column.type);
      }
    } else if (column.type !== undefined && !resolved.repeated.types.includes(column.type)) {
      add(column, `its type must be one of ${resolved.repeated.types.join(', ')}`, column.type);
    }
    const type = columnType(column, target);
    if (column.scale !== undefined && column.scale.min >= column.scale.max) {
      add(column, 'its scale must end above its start', `${column.scale.min}–${column.scale.max}`);
    }
    if (type === 'nps' && column.scale !== undefined && (column.scale.min < 0 || column.scale.max !== 10)) {
      add(column, 'an NPS question is answered from 0 to 10', `${column.scale.min}–${column.scale.max}`);
    }
    if (type === 'rating' && column.scale === undefined)
      add(column, 'a rating needs its scale, such as 1 to 5');
  }
  return faults;
}

/** A field as people know it. */
function labelOf(target: ImportTarget, name: string): string {
  const resolved = resolveField(target, name);
  return resolved !== null && 'declared' in resolved ? resolved.declared.label : name;
}

function wholeFaults(mapping: Mapping, target: ImportTarget): Fault[] {
  const faults: Fault[] = [];
  const mapped = new Set(mapping.columns.map((column) => column.field));
  for (const [name, value] of Object.entries(mapping.fixed)) {
    const place = `fixed "${name}"`;
    const resolved = resolveField(target, name);
    if (resolved === null) faults.push({ place, rule: `${target.label} have no such field` });
    else if ('declared' in resolved && !resolved.declared.fixable) {
      faults.push({ place, rule: 'differs from row to row; it needs a column' });
    } else if (mapped.has(name)) faults.push({ place, rule: 'is filled from a column already' });
    else if ('declared' in resolved) {
      const fault = fixedFault(resolved.declared, value);
      if (fault !== null) faults.push({ place, rule: fault, value: shorten(value) });
    }
  }
  for (const field of target.fields) {
    if (!field.required || mapped.has(field.name) || field.name in mapping.fixed) continue;
    const either = field.fixable ? 'needs a column, or one value for the whole file' : 'needs a column';
    faults.push({ place: `“${field.label}”`, rule: `${either} (field ${field.name})` });
  }
  if (target.survey && mapping.survey === undefined) {
    faults.push({ place: 'mapping.survey', rule: 'must say which survey the answers belong to' });
  }
  try {
    new Intl.DateTimeFormat('en', { timeZone: mapping.zone });
  } catch {
    faults.push({
      place: 'mapping.zone',
      rule: 'must be an IANA time zone such as Europe/Berlin',
      value: mapping.zone,
    });
  }
  return faults;
}

function fixedFault({ type, choices }: TargetField, value: string | number | boolean): string | null {
  if (choices && !choices.some((one) => isNamed(one, String(value)))) {
    const shown = choices.slice(0, 12).map((one) => one.label);
    return `must be one of ${shown.join(', ')}${choices.length > shown.length ? ' …' : ''}`;
  }
  if (type === 'month')
    return /^(19|20|21)\d{2}-(0[1-9]|1[0-2])$/.test(String(value)) ? null : 'must be a month written YYYY-MM';
  if (type === 'number') return Number.isFinite(Number(value)) && value !== '' ? null : 'must be a number';
  if (type === 'boolean') return typeof value === 'boolean' ? null : 'must be true or false';
  if (type === 'date' || type === 'instant') {
    const written =
      typeof value === 'string' && /^\d{4}-\d{2}-\d{2}/.test(value) && !Number.isNaN(Date.parse(value));
    return written ? null : 'must be a date written YYYY-MM-DD';
  }
  return String(value).trim() === '' ? 'must not be empty' : null;
}

function isNamed({ value, label, names }: FieldChoice, word: string): boolean {
  const plain = word.trim().toLowerCase();
  return [value, label, ...names].some((name) => name.toLowerCase() === plain);
}
