import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { type Encoding, upperHalf } from '../../intake/index.ts';

const CHUNK = 262_144;

export interface DecodedStream {
  /** UTF-8 bytes. A chunk is valid until the next one is asked for. */
  readonly chunks: AsyncIterable<Uint8Array>;
  /** Bytes that were not UTF-8 in a UTF-8 file and were read as windows-1252; grows while it is read. */
  repaired(): number;
  /** Bytes of the file that were read so far. */
  consumed(): number;
}

/**
 * A file as UTF-8, a quarter MiB at a time, whatever its size.
 * UTF-8 files pass untouched where they are valid; a stray byte is read as windows-1252 and counted.
 * @param markBytes bytes of the byte-order mark to leave out
 */
export function decodeFile(path: string, encoding: Encoding, markBytes: number): DecodedStream {
  let repaired = 0;
  let consumed = 0;
  async function* read(): AsyncGenerator<Uint8Array> {
    const stream = createReadStream(path, { start: markBytes, highWaterMark: CHUNK });
    const decoder = decoderOf(encoding, (count) => {
      repaired += count;
    });
    for await (const chunk of stream) {
      const bytes = chunk as Uint8Array;
      consumed += bytes.length;
      const decoded = decoder(bytes, false);
      if (decoded.length > 0) yield decoded;
    }
    const last = decoder(new Uint8Array(0), true);
    if (last.length > 0) yield last;
  }
  return { chunks: read(), repaired: () => repaired, consumed: () => consumed };
}

/** The beginning of a file as UTF-8; a character that is cut at its end is left out. */
export function decodeBytes(bytes: Uint8Array, encoding: Encoding): Uint8Array {
  return decoderOf(encoding, () => undefined)(bytes, false);
}

type Decoder = (bytes: Uint8Array, final: boolean) => Uint8Array;

function decoderOf(encoding: Encoding, onRepair: (count: number) => void): Decoder {
  const upper = upperHalf(encoding);
  if (upper !== null) return singleByteDecoder(upper);
  if (encoding === 'utf-8') return repairingDecoder(onRepair);
  const decoder = new TextDecoder(encoding);
  return (bytes, final) => Buffer.from(decoder.decode(bytes, { stream: !final }));
}

/** Bytes of one code page to UTF-8 by table: about 250 MB/s, where text is mostly ASCII. */
function singleByteDecoder(upper: readonly string[]): Decoder {
  const table = upper.map((char) => Buffer.from(char));
  return (bytes) => {
    let extra = 0;
    for (let at = 0; at < bytes.length; at++) {
      const byte = bytes[at] as number;
      if (byte >= 128) extra += (table[byte - 128]?.length ?? 1) - 1;
    }
    // Lengths alone don't tell: every upper byte becomes at least two.
    if (extra === 0) return bytes;
    const out = new Uint8Array(bytes.length + extra);
    let to = 0;
    for (let at = 0; at < bytes.length; at++) {
      const byte = bytes[at] as number;
      if (byte < 128) out[to++] = byte;
      else for (const part of table[byte - 128] ?? []) out[to++] = part;
    }
    return out;
  };
}

function repairingDecoder(onRepair: (count: number) => void): Decoder {
  let rest: Uint8Array = new Uint8Array(0);
  const fallback = (upperHalf('windows-1252') ?? []).map((char) => Buffer.from(char));
  return (bytes, final) => {
    const joined = rest.length === 0 ? bytes : Buffer.concat([rest, bytes]);
    const stop = final ? joined.length : wholeUntil(joined);
    // Copied: the stream may reuse the chunk that it points into.
    rest = joined.slice(stop);
    const whole = joined.subarray(0, stop);
    if (isUtf8(whole)) return whole;
    const out = new Uint8Array(whole.length * 3);
    let to = 0;
    let count = 0;
    for (let at = 0; at < whole.length; ) {
      const length = sequenceAt(whole, at);
      if (length > 0) {
        for (let k = 0; k < length; k++) out[to++] = whole[at + k] as number;
        at += length;
        continue;
      }
      for (const part of fallback[(whole[at] as number) - 128] ?? []) out[to++] = part;
      count++;
      at++;
    }
    onRepair(count);
    return out.subarray(0, to);
  };
}

/** Where the last character that may still be unfinished begins. */
function wholeUntil(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] as number;
    if (byte < 128) return bytes.length;
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return back < length ? bytes.length - back : bytes.length;
    }
  }
  return bytes.length;
}

/** Length of the valid UTF-8 character at `at`, or 0. */
function sequenceAt(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] as number;
  if (lead < 128) return 1;
  const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 0;
  if (length === 0 || at + length > bytes.length) return 0;
  return isUtf8(bytes.subarray(at, at + length)) ? length : 0;
}
