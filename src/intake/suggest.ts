import { bestTime } from './bestTime.ts';
import { type ColumnProfile, spaced } from './columnProfile.ts';
import { confidenceIn } from './confidence.ts';
import type { FileReading, MappedColumn } from './mapping.ts';
import {
  type ColumnType,
  type ImportTarget,
  keyOf,
  matchField,
  normalizeName,
  resolveField,
  type TargetField,
} from './target.ts';

/** Where one column probably belongs, and why. */
export interface ColumnSuggestion {
  readonly column: string;
  /** What would stand in the mapping; null when it is better left out. */
  readonly mapped: MappedColumn | null;
  /** 0–1. */
  readonly confidence: number;
  readonly reason: string;
}

export interface MappingSuggestion {
  readonly target: string;
  /** 0–1: how much the file looks like this target. */
  readonly confidence: number;
  readonly columns: readonly ColumnSuggestion[];
  /** A mapping to start from, complete but for what `open` lists. */
  readonly mapping: {
    readonly target: string;
    readonly survey?: { key: string; name: string; kind: 'other' };
    readonly file: FileReading;
    readonly columns: readonly MappedColumn[];
    readonly fixed: Readonly<Record<string, string | number | boolean>>;
    readonly zone: string;
  };
  /** What a person must still decide, each as a sentence. Nothing here is guessed silently. */
  readonly open: readonly string[];
}

/**
 * A first mapping of a file to a target, from names and values of its columns.
 * @param name the file's name, for the survey's
 * @param zone IANA zone in which times without one are read
 */
export function suggestMapping(
  profiles: readonly ColumnProfile[],
  target: ImportTarget,
  file: FileReading,
  name: string,
  zone: string,
): MappingSuggestion {
  const taken = new Set<string>();
  const open: string[] = [];
  const columns: ColumnSuggestion[] = [];
  const time = bestTime(profiles, target);
  for (const profile of profiles) {
    if (time?.column !== profile.name) {
      columns.push(suggestColumn(profile, profiles, target, taken, open));
      continue;
    }
    const { field, confidence, reason } = time;
    taken.add(field.name);
    const mapped = withReading({ column: profile.name, field: field.name }, field.type, profile, open);
    columns.push({ column: profile.name, mapped, confidence, reason });
  }
  for (const field of target.fields) {
    if (!field.required || taken.has(field.name)) continue;
    open.push(
      field.fixable
        ? `No column holds “${field.label}”: choose one, or give one value for the whole file.`
        : `No column holds “${field.label}”: choose one.`,
    );
  }
  const mapped = columns.flatMap((column) => (column.mapped === null ? [] : [column.mapped]));
  const stem = name.replace(/\.[^.]*$/, '');
  return {
    target: target.name,
    confidence: confidenceIn(target, columns),
    columns,
    mapping: {
      target: target.name,
      ...(target.survey
        ? { survey: { key: keyOf(stem), name: spaced(stem) || stem, kind: 'other' as const } }
        : {}),
      file,
      columns: mapped,
      fixed: {},
      zone,
    },
    open,
  };
}

function suggestColumn(
  profile: ColumnProfile,
  all: readonly ColumnProfile[],
  target: ImportTarget,
  taken: Set<string>,
  open: string[],
): ColumnSuggestion {
  const leave = (reason: string): ColumnSuggestion => ({
    column: profile.name,
    mapped: null,
    confidence: 0.8,
    reason,
  });
  if (profile.type === 'blank') return leave('it is empty in all sampled rows');
  const match = matchField(target, profile.name);
  if (match !== null && !taken.has(match.field.name) && suits(match.field, profile)) {
    taken.add(match.field.name);
    return {
      column: profile.name,
      mapped: withReading({ column: profile.name, field: match.field.name }, match.field.type, profile, open),
      confidence: match.confidence,
      reason: match.reason,
    };
  }
  if (
    /^(column \d+|rownames?|row ?(no|number)|index|unnamed: \d+)$/i.test(profile.name) &&
    profile.type === 'identifier'
  ) {
    return leave('it only numbers the rows');
  }
  const key = target.fields.find((field) => field.key && !taken.has(field.name));
  if (key && normalizeName(profile.name) === 'id' && profile.distinct === profile.sampled) {
    taken.add(key.name);
    return {
      column: profile.name,
      mapped: { column: profile.name, field: key.name },
      confidence: 0.6,
      reason: 'it is called id and differs in every sampled row',
    };
  }
  // A file that was written by an export says itself where each column belongs.
  const named = resolveField(target, profile.name);
  const own = named !== null && 'repeated' in named ? named.repeated : null;
  const question = own ?? target.repeated.find((one) => one.types.includes('nps'));
  const asked = question?.types.includes('nps')
    ? (questionKind(profile, all) ?? (own ? plainKind(profile) : null))
    : null;
  if (question !== undefined && asked !== null) {
    const field = free(own ? profile.name : `${question.prefix}${keyOf(profile.name)}`, taken);
    return {
      column: profile.name,
      mapped: {
        column: profile.name,
        field,
        type: asked.type,
        ...(asked.scale === undefined ? {} : { scale: asked.scale }),
        label: profile.name,
      },
      confidence: asked.confidence,
      reason: asked.reason,
    };
  }
  if (own === null && profile.distinct === 1 && profile.blankShare === 0 && profile.sampled > 20) {
    return leave('it holds the same value in all sampled rows');
  }
  if (own === null && target.remainder === null) return leave('no field claims it');
  const type: ColumnType =
    profile.type === 'integer' || profile.type === 'decimal'
      ? 'number'
      : profile.type === 'boolean'
        ? 'boolean'
        : profile.type === 'date'
          ? 'date'
          : 'text';
  const field = free(own ? profile.name : `${target.remainder ?? ''}${keyOf(profile.name)}`, taken);
  return {
    column: profile.name,
    mapped: withReading({ column: profile.name, field, type }, type, profile, open),
    confidence: own ? 0.95 : 0.4,
    reason: own ? 'its name is that of the attribute' : 'no field claims it; kept as an attribute',
  };
}

function suits(field: TargetField, profile: ColumnProfile): boolean {
  if (field.type === 'number') return profile.type === 'integer' || profile.type === 'decimal';
  if (field.type === 'date' || field.type === 'instant') return profile.type === 'date';
  // Amounts in parentheses and months without a day look like texts.
  if (field.type === 'money') return profile.type !== 'date' && profile.type !== 'boolean';
  if (field.type === 'month') return profile.type !== 'boolean';
  if (field.type === 'boolean')
    return profile.type === 'boolean' || (profile.type === 'integer' && (profile.high ?? 2) <= 1);
  // A free text is no id, no channel and no name.
  return profile.meanLength <= 80;
}

/** Adds how dates and decimals are written; an ambiguous date is left open, never chosen. */
function withReading(
  mapped: MappedColumn,
  type: ColumnType,
  profile: ColumnProfile,
  open: string[],
): MappedColumn {
  if ((type === 'date' || type === 'instant' || type === 'month') && profile.date !== undefined) {
    const [format] = profile.date.formats;
    if (profile.date.ambiguous) {
      open.push(`Column “${profile.name}”: ${profile.date.reason}.`);
      return mapped;
    }
    return format === undefined ? mapped : { ...mapped, dateFormat: format };
  }
  if (type === 'money' && commaIn(profile)) return { ...mapped, decimalMark: ',' };
  return type === 'number' && profile.decimalMark === ',' ? { ...mapped, decimalMark: ',' } : mapped;
}

/** Whether amounts are written with a decimal comma, signs and currencies left aside. */
function commaIn({ decimalMark, samples }: ColumnProfile): boolean {
  if (decimalMark !== undefined) return decimalMark === ',';
  const ends = (mark: RegExp) => samples.some((sample) => mark.test(sample.replace(/[^\d.,]+$/, '')));
  return ends(/,\d{1,2}$/) && !ends(/\.\d{1,2}$/);
}

const NPS_NAME =
  /\b(nps|net promoter|likelihood to recommend|ltr|recommend|recommendation|recommander|weiterempfehl\w*)\b/;
const RATING_NAME =
  /\b(satisfaction|csat|ces|effort|rating|rate|score|stars?|note|zufriedenheit|satisfaccion|intention|quality|ease|loyalty|q\d+\w*|item \d+)\b/;
const COMMENT_NAME =
  /\b(comments?|verbatims?|explications?|commentaires?|feedback|reasons?|kommentar\w*|comentarios?|text|remarks?|suggestions?|why|review)\b/;
const SCALE_ENDS = [5, 7, 10, 100];

interface QuestionGuess {
  readonly type: ColumnType;
  readonly scale?: { min: number; max: number };
  readonly confidence: number;
  readonly reason: string;
}

/** Whether a column holds answers to a question, and of which kind. */
function questionKind(profile: ColumnProfile, all: readonly ColumnProfile[]): QuestionGuess | null {
  const name = normalizeName(profile.name);
  const { low, high, usualHigh } = profile.type === 'integer' ? profile : { ...profile.mostlyWhole };
  if (low !== undefined && high !== undefined) {
    const others = profile.mostlyWhole?.others ?? 0;
    const slips = others === 0 ? '' : `, but for ${others} of those sampled, which would be rejected`;
    if (NPS_NAME.test(name) && low >= 0 && (usualHigh ?? high) <= 10) {
      const range = high <= 10 ? `from ${low} to ${high}` : 'to 10, all but a few,';
      return {
        type: 'nps',
        scale: { min: 0, max: 10 },
        confidence: 0.95,
        reason: `whole numbers ${range} under a name that speaks of recommending${slips}`,
      };
    }
    const end = SCALE_ENDS.find((one) => one >= high);
    const few = end !== undefined && low >= 0 && high >= 2 && end <= 10;
    if (few && RATING_NAME.test(name)) {
      const scale = { min: low === 0 ? 0 : 1, max: end };
      return {
        type: 'rating',
        scale,
        confidence: 0.8,
        reason: `whole numbers from ${low} to ${high} under the name of a rating${slips}`,
      };
    }
    const alike = all.filter((one) => one.type === 'integer' && one.high === high && (one.low ?? -1) >= 0);
    if (few && others === 0 && high >= 5 && alike.length >= 4 && alike.length >= all.length * 0.5) {
      const least = Math.min(...alike.map((one) => one.low ?? 1));
      return {
        type: 'rating',
        scale: { min: least === 0 ? 0 : 1, max: end },
        confidence: 0.7,
        reason: `one of ${alike.length} columns with whole numbers up to ${high}`,
      };
    }
  }
  const words = profile.type === 'text' || profile.type === 'categorical';
  if (words && COMMENT_NAME.test(name) && profile.meanLength > 12) {
    return profile.type === 'text'
      ? { type: 'text', confidence: 0.9, reason: 'free text under the name of a comment' }
      : {
          type: 'choice',
          confidence: 0.6,
          reason: `${profile.distinct} different answers under the name of a reason`,
        };
  }
  if (profile.type === 'text' && profile.meanLength > 30) {
    return { type: 'text', confidence: 0.7, reason: 'free text' };
  }
  return null;
}

/** The kind of a question whose column says that it is one. */
function plainKind(profile: ColumnProfile): QuestionGuess {
  const kinds = { integer: 'number', decimal: 'number', boolean: 'boolean', text: 'text' } as const;
  const type = kinds[profile.type as keyof typeof kinds] ?? 'choice';
  return { type, confidence: 0.8, reason: 'its name is that of a question' };
}

function free(field: string, taken: Set<string>): string {
  let name = field;
  for (let repeat = 2; taken.has(name); repeat++) name = `${field}_${repeat}`;
  taken.add(name);
  return name;
}
