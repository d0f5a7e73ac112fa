import { join } from 'node:path';
import {
  columnNames,
  detectEncoding,
  type FileReading,
  joinRecord,
  literal,
  parseEncoding,
  RECORD_FAULT_RULES,
  RecordScanner,
  type StagedColumn,
} from '../../intake/index.ts';
import { InvalidInput } from '../../kernel/index.ts';
import { decodeBytes, decodeFile } from './decode.ts';
import { FAULT_LAYOUT, PartWriter } from './part.ts';
import type { FileShape } from './shape.ts';
import { type SourceFile, sampleWindows } from './source.ts';
import { RAW_LIMIT, refuseWidth, type StagedFile, type StagedPart, type StageOptions } from './staged.ts';

/** A control character that JSON never holds bare: every line is one cell. */
const NEVER = '\u0001';
const LINES = { delimiter: NEVER, quote: '', escape: '' };

/** Lines of JSON objects. Objects in them are flattened one level: `customer.id`. */
export async function jsonLinesShape(file: SourceFile, asked: Partial<FileReading>): Promise<FileShape> {
  const windows = await sampleWindows(file.path, file.size);
  const detected = detectEncoding(windows);
  const encoding =
    asked.encoding === undefined ? detected.encoding : parseEncoding(asked.encoding, 'file.encoding');
  const head = (windows[0] ?? new Uint8Array(0)).subarray(detected.markBytes);
  const lines = new TextDecoder().decode(decodeBytes(head, encoding)).split(/\r\n|\r|\n/);
  if (file.size > head.length + detected.markBytes) lines.pop();
  const objects: Record<string, string | null>[] = [];
  let broken = 0;
  for (const line of lines.slice(0, 1000)) {
    if (line.trim() === '') continue;
    const flat = flatten(line);
    if (flat === null) broken++;
    else objects.push(flat);
  }
  const names = [...new Set(objects.flatMap((one) => Object.keys(one)))];
  if (names.length === 0) {
    throw InvalidInput.at('file', 'holds no line that is a JSON object; send one object a line', file.name);
  }
  return {
    format: 'ndjson',
    names,
    sample: objects.map((one) => names.map((name) => one[name] ?? null)),
    reading: { format: 'ndjson', encoding },
    reasons: ['the file begins with a JSON object', detected.reason],
    notes: broken > 0 ? [`${broken} of the first lines are no JSON objects; they will be rejected.`] : [],
  };
}

function flatten(line: string): Record<string, string | null> | null {
  try {
    return flattened(JSON.parse(line));
  } catch {
    // No JSON, or lists in lists deeper than can be walked.
    return null;
  }
}

function flattened(parsed: unknown): Record<string, string | null> | null {
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return null;
  const flat: Record<string, string | null> = {};
  for (const [key, value] of Object.entries(parsed)) {
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      for (const [inner, one] of Object.entries(value)) flat[`${key}.${inner}`] = scalar(one);
    } else flat[key] = scalar(value);
  }
  return flat;
}

function scalar(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

export async function stageJsonLines(
  file: SourceFile,
  shape: FileShape,
  options: StageOptions,
): Promise<StagedFile> {
  const { engine, folder } = options;
  const windows = await sampleWindows(file.path, file.size);
  const { markBytes } = detectEncoding(windows);
  const keys = new KeyRegister(shape.names);
  const faultyParts: StagedPart[] = [];
  let invalid = 0;
  const select = async (source: string): Promise<string> => {
    const judged = `(SELECT row_no, line_no, raw, coalesce(CASE WHEN json_valid(raw) THEN json_type(raw) END, '') = 'OBJECT' AS good FROM ${source})`;
    const [bad] = await engine.rows<{ bad: number }>(`SELECT count(*) AS bad FROM ${judged} WHERE NOT good`);
    if (bad !== undefined && bad.bad > 0) {
      const path = join(folder, `broken-${faultyParts.length}.parquet`);
      await engine.run(
        `COPY (SELECT row_no, line_no, 'is not a JSON object' AS rule, left(raw, ${RAW_LIMIT}) AS raw FROM ${judged} WHERE NOT good) TO ${literal(path)} (FORMAT parquet)`,
      );
      faultyParts.push({ path, first: 1, last: Number.MAX_SAFE_INTEGER });
      invalid += bad.bad;
    }
    await keys.learn(judged, engine);
    const pointers = keys.entries.map((entry) => literal(entry.pointer));
    const cells = keys.entries.map((entry, index) => `cells[${index + 1}] AS ${entry.column.id}`);
    return `SELECT row_no, line_no, ${cells.join(', ')} FROM (SELECT row_no, line_no, json_extract_string(raw, [${pointers.join(', ')}]) AS cells FROM ${judged} WHERE good)`;
  };
  const writer = new PartWriter(
    engine,
    folder,
    'rows',
    { ids: ['raw'], delimiter: NEVER, quoted: false },
    select,
  );
  const faulty = new PartWriter(engine, folder, 'faults', FAULT_LAYOUT);
  const decoder = new TextDecoder();
  let rows = 0;
  let faults = 0;
  const reject = (line: number, rule: string, text: string) => {
    faults++;
    faulty.addText(++rows, line, joinRecord([rule, text.replaceAll('\0', '\u2400').slice(0, RAW_LIMIT)]));
  };
  const scanner = new RecordScanner(LINES, {
    record(bytes, start, end, cells, line) {
      if (cells > 1) reject(line, 'is not a JSON object', decoder.decode(bytes.subarray(start, end)));
      else if (!isBlankLine(bytes, start, end)) writer.add(++rows, line, bytes, start, end, 0);
    },
    fault(bytes, start, end, line, fault) {
      reject(
        line,
        RECORD_FAULT_RULES[fault],
        decoder.decode(bytes.subarray(start, Math.min(end, start + 4 * RAW_LIMIT))),
      );
    },
  });
  const stream = decodeFile(file.path, parseEncoding(shape.reading.encoding ?? 'utf-8'), markBytes);
  try {
    for await (const chunk of stream.chunks) {
      options.signal?.throwIfAborted();
      scanner.push(chunk);
      options.onProgress?.(stream.consumed() / Math.max(1, file.size));
      await writer.settle();
      await faulty.settle();
    }
    scanner.end();
    await writer.finish();
    await faulty.finish();
  } catch (error) {
    await writer.abandon();
    await faulty.abandon();
    throw error;
  }
  return {
    folder,
    columns: keys.entries.map((entry) => entry.column),
    rows: rows - faults - invalid,
    faulty: faults + invalid,
    lastRow: rows,
    parts: writer.parts,
    faultyParts: [...faulty.parts, ...faultyParts],
    notes: shape.notes,
  };
}

interface KeyEntry {
  readonly path: string;
  readonly pointer: string;
  readonly column: StagedColumn;
}

/** Which keys the objects have, in the order in which they were first seen; later parts may bring more. */
class KeyRegister {
  readonly entries: KeyEntry[] = [];
  private readonly known = new Set<string>();
  private readonly order: readonly string[];

  constructor(order: readonly string[]) {
    this.order = order;
  }

  async learn(judged: string, engine: StageOptions['engine']): Promise<void> {
    const outer = `(SELECT raw, unnest(json_keys(raw)) AS key FROM ${judged} WHERE good)`;
    const found = await engine.rows<{ key: string; object: boolean }>(
      `SELECT DISTINCT key, json_type(raw, ${pointerSql('key')}) = 'OBJECT' AS object FROM ${outer}`,
    );
    const paths = found.filter((one) => !one.object).map((one) => [one.key]);
    for (const { key } of found.filter((one) => one.object)) {
      const pointer = pointerOf([key]);
      const inner = await engine.rows<{ key: string }>(
        `SELECT DISTINCT unnest(json_keys(raw, ${literal(pointer)})) AS key FROM ${judged} WHERE good AND json_type(raw, ${literal(pointer)}) = 'OBJECT'`,
      );
      paths.push(...inner.map((one) => [key, one.key]));
    }
    const place = (path: readonly string[]) => {
      const at = this.order.indexOf(path.join('.'));
      return at < 0 ? this.order.length : at;
    };
    paths.sort((left, right) => place(left) - place(right) || (left.join('.') < right.join('.') ? -1 : 1));
    for (const path of paths) {
      const pointer = pointerOf(path);
      if (this.known.has(pointer)) continue;
      this.known.add(pointer);
      const index = this.entries.length;
      refuseWidth(index + 1);
      const names = columnNames(
        [...this.entries.map((entry) => entry.column.name), path.join('.')],
        index + 1,
      );
      this.entries.push({
        path: path.join('.'),
        pointer,
        column: { name: names[index] ?? '', id: `c${index + 1}` },
      });
    }
  }
}

/** RFC 6901. */
function pointerOf(path: readonly string[]): string {
  return path.map((key) => `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

function pointerSql(key: string): string {
  return `'/' || replace(replace(${key}, '~', '~0'), '/', '~1')`;
}

function isBlankLine(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (bytes[at] !== 32 && bytes[at] !== 9) return false;
  return true;
}
