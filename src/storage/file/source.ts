import { open, stat } from 'node:fs/promises';
import type { FileFormat } from '../../intake/index.ts';
import { InvalidInput } from '../../kernel/index.ts';

/** A file on disk and what its first bytes say that it is. */
export interface SourceFile {
  readonly path: string;
  /** As the person knows it; its ending only breaks ties. */
  readonly name: string;
  readonly size: number;
  readonly format: FileFormat;
}

const HEAD = 1_048_576;
const WINDOW = 131_072;
const WINDOWS = 8;

/** Bytes of a file to detect from: its first MiB, and eight windows spread over the rest. */
export async function sampleWindows(path: string, size: number): Promise<Uint8Array[]> {
  const handle = await open(path, 'r');
  try {
    const read = async (at: number, length: number): Promise<Uint8Array> => {
      const bytes = new Uint8Array(length);
      const { bytesRead } = await handle.read(bytes, 0, length, at);
      return bytes.subarray(0, bytesRead);
    };
    const windows = [await read(0, Math.min(HEAD, size))];
    const rest = size - HEAD;
    // Even offsets, so that a window of UTF-16 begins with a whole unit.
    for (let k = 1; k <= WINDOWS && rest > WINDOW; k++) {
      const at = HEAD + Math.floor((rest - WINDOW) * (k / WINDOWS));
      windows.push(await read(at - (at % 2), WINDOW));
    }
    return windows;
  } finally {
    await handle.close();
  }
}

/**
 * Looks at a file's first bytes.
 * @throws InvalidInput for empty files and for formats that can't be read, with what to do instead
 */
export async function openSource(path: string, name: string): Promise<SourceFile> {
  const { size } = await stat(path);
  if (size === 0) throw InvalidInput.at('file', 'is empty', name);
  const handle = await open(path, 'r');
  const head = new Uint8Array(512);
  let length: number;
  let tail: Uint8Array;
  try {
    length = (await handle.read(head, 0, head.length, 0)).bytesRead;
    tail = new Uint8Array(4);
    await handle.read(tail, 0, 4, Math.max(0, size - 4));
  } finally {
    await handle.close();
  }
  return { path, name, size, format: formatOf(head.subarray(0, length), tail, name) };
}

function formatOf(head: Uint8Array, tail: Uint8Array, name: string): FileFormat {
  const begins = (...bytes: number[]) => bytes.every((byte, index) => head[index] === byte);
  const refuse = (rule: string) => InvalidInput.at('file', rule, name);
  if (begins(0x50, 0x41, 0x52, 0x31)) {
    if (String.fromCharCode(...tail) !== 'PAR1')
      throw refuse('is a Parquet file that was cut off; send it again');
    return 'parquet';
  }
  if (begins(0x50, 0x4b, 0x03, 0x04)) {
    if (/\.(zip|ods|docx|pptx)$/i.test(name))
      throw refuse('is an archive; unpack it and send the table in it');
    return 'xlsx';
  }
  if (begins(0x50, 0x4b, 0x05, 0x06)) throw refuse('is an empty archive');
  if (begins(0xd0, 0xcf, 0x11, 0xe0)) {
    throw refuse('is an old or protected Excel file; save it as .xlsx or .csv without a password');
  }
  if (begins(0x1f, 0x8b)) throw refuse('is compressed with gzip; unpack it first');
  if (begins(0x28, 0xb5, 0x2f, 0xfd)) throw refuse('is compressed with zstd; unpack it first');
  if (begins(0x25, 0x50, 0x44, 0x46)) throw refuse('is a PDF; send the table as .csv or .xlsx');
  if (begins(0x89, 0x50, 0x4e, 0x47) || begins(0xff, 0xd8, 0xff))
    throw refuse('is a picture; send the table as .csv or .xlsx');
  const text = new TextDecoder()
    .decode(head)
    .replace(/^\ufeff/, '')
    .trimStart();
  if (/^<(\?xml|!doctype|html|table)/i.test(text)) {
    throw refuse('is a web page or XML; open it in a spreadsheet and save it as .xlsx or .csv');
  }
  if (text.startsWith('{')) return 'ndjson';
  if (text.startsWith('[') && /^\[\s*(\{|\])/.test(text)) {
    throw refuse('is one JSON list; send one object a line (NDJSON)');
  }
  return 'csv';
}
