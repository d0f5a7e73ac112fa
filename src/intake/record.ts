/** How the cells of a delimited file are told apart. All marks are single ASCII characters. */
export interface Dialect {
  /** `,` `;` tab `|`, or a space: any run of blanks separates, as in tables set with spaces. */
  readonly delimiter: string;
  /** `"` or `'`, or empty when the file quotes nothing. */
  readonly quote: string;
  /** What makes a quote inside a quoted cell literal: the quote itself (doubled) or a backslash. */
  readonly escape: string;
}

export const PLAIN_CSV: Dialect = { delimiter: ',', quote: '"', escape: '"' };

export type RecordFault = 'broken_quote' | 'unclosed_quote' | 'too_long' | 'nul';

/** What a person reads about a record that could not be taken apart. */
export const RECORD_FAULT_RULES: Record<RecordFault, string> = {
  broken_quote: 'text follows a closing quote; a quote inside a quoted cell must be doubled',
  unclosed_quote: 'a quoted cell is never closed',
  too_long: 'the record is longer than can be read',
  nul: 'contains a NUL character',
};

/** One record inside `bytes`: [start, end) without its line break. Valid only during the call. */
export interface RecordSink {
  /**
   * @param cells how many cells it has
   * @param line 1-based physical line on which it begins
   * @param verbatim whether the bytes are already RFC 4180 with this delimiter and `"`
   * @param breaks line breaks inside quoted cells
   */
  record(
    bytes: Uint8Array,
    start: number,
    end: number,
    cells: number,
    line: number,
    verbatim: boolean,
    breaks: number,
  ): void;
  fault(bytes: Uint8Array, start: number, end: number, line: number, fault: RecordFault): void;
}

const LF = 10;
const CR = 13;
const SPACE = 32;
const TAB = 9;
const DOUBLE_QUOTE = 34;
const MORE = -1;
const EMPTY = new Uint8Array(0);
/** A record longer than this is rejected, so that one lost quote can't swallow a file into memory. */
export const RECORD_BYTE_LIMIT = 1_048_576;

/**
 * Takes UTF-8 bytes apart into records, in one pass, a chunk at a time, with at most one record kept between chunks.
 * Blank lines are no records. After a fault it goes on with the next physical line, so one bad quote costs one line.
 */
export class RecordScanner {
  private readonly sink: RecordSink;
  private readonly delimiter: number;
  private readonly quote: number;
  private readonly escape: number;
  private readonly limit: number;
  private rest: Uint8Array = EMPTY;
  private line = 1;
  private skipping = false;
  // What the record under the cursor turned out to be; fields so that `scanRecord` allocates nothing.
  private cells = 0;
  private verbatim = true;
  private breaks = 0;
  private found: RecordFault | null = null;

  constructor(dialect: Dialect, sink: RecordSink, limit = RECORD_BYTE_LIMIT) {
    this.sink = sink;
    this.delimiter = dialect.delimiter.charCodeAt(0);
    this.quote = dialect.quote === '' ? -2 : dialect.quote.charCodeAt(0);
    this.escape = dialect.escape === '' ? this.quote : dialect.escape.charCodeAt(0);
    this.limit = limit;
  }

  push(chunk: Uint8Array): void {
    let bytes = chunk;
    if (this.rest.length > 0) {
      bytes = new Uint8Array(this.rest.length + chunk.length);
      bytes.set(this.rest);
      bytes.set(chunk, this.rest.length);
    }
    const at = this.scan(bytes, false);
    // Copied, because the caller may reuse its chunk.
    this.rest = at === bytes.length ? EMPTY : bytes.slice(at);
  }

  end(): void {
    const bytes = this.rest;
    this.rest = EMPTY;
    this.scan(bytes, true);
  }

  /** Emits all whole records; returns where the unfinished one begins. */
  private scan(bytes: Uint8Array, final: boolean): number {
    const length = bytes.length;
    let start = 0;
    while (start < length) {
      if (this.skipping) {
        const stop = lineEnd(bytes, start);
        if (stop === length && !final) return length;
        const next = afterBreak(bytes, stop, final);
        if (next === MORE) return stop;
        this.skipping = false;
        this.line++;
        start = next;
        continue;
      }
      const stop =
        this.delimiter === SPACE
          ? this.scanBlanks(bytes, start, final)
          : this.scanRecord(bytes, start, final);
      const next = stop === MORE || this.found !== null ? MORE : afterBreak(bytes, stop, final);
      if (this.found === null && next === MORE) {
        if (length - start <= this.limit) return start;
        this.found = 'too_long';
      }
      if (this.found === null && stop - start > this.limit) this.found = 'too_long';
      if (this.found !== null) {
        start = this.giveUp(bytes, start, final, this.found);
        if (start === MORE) return length;
        continue;
      }
      if (stop > start) {
        this.sink.record(bytes, start, stop, this.cells, this.line, this.verbatim, this.breaks);
      }
      this.line += 1 + this.breaks;
      start = next;
    }
    return start;
  }

  /** Rejects the first physical line of the record; returns where the next line begins, or MORE to skip on. */
  private giveUp(bytes: Uint8Array, start: number, final: boolean, fault: RecordFault): number {
    const stop = lineEnd(bytes, start);
    const whole = stop < bytes.length;
    const swallowed = !final && (!whole || (bytes[stop] === CR && stop + 1 === bytes.length));
    const next = whole ? afterBreak(bytes, stop, true) : stop;
    const kind = fault === 'too_long' && this.breaks > 0 && whole ? 'unclosed_quote' : fault;
    this.sink.fault(bytes, start, stop, this.line, kind);
    this.found = null;
    if (swallowed) {
      this.skipping = true;
      return MORE;
    }
    this.line++;
    return next;
  }

  private scanRecord(bytes: Uint8Array, start: number, final: boolean): number {
    const { delimiter, quote, escape: escaping } = this;
    const length = bytes.length;
    let at = start;
    let cells = 1;
    let breaks = 0;
    let nul = false;
    let verbatim = true;
    this.found = null;
    for (;;) {
      let byte = at < length ? bytes[at] : MORE;
      if (byte === SPACE) {
        let ahead = at;
        while (ahead < length && bytes[ahead] === SPACE) ahead++;
        if (bytes[ahead] === quote) {
          verbatim = false;
          at = ahead;
          byte = quote;
        }
      }
      if (byte === quote) {
        if (quote !== DOUBLE_QUOTE) verbatim = false;
        at++;
        for (;;) {
          if (at >= length) {
            this.breaks = breaks;
            if (final) this.found = 'unclosed_quote';
            return MORE;
          }
          const inner = bytes[at];
          if (inner === escaping && escaping !== quote) {
            verbatim = false;
            at += 2;
            continue;
          }
          if (inner === quote) {
            if (at + 1 >= length && !final) {
              this.breaks = breaks;
              return MORE;
            }
            if (bytes[at + 1] === quote) {
              at += 2;
              continue;
            }
            at++;
            break;
          }
          if (inner === LF || (inner === CR && bytes[at + 1] !== LF)) breaks++;
          else if (inner === 0) nul = true;
          at++;
        }
        while (at < length && bytes[at] === SPACE) {
          at++;
          verbatim = false;
        }
        if (at < length && bytes[at] !== delimiter && bytes[at] !== LF && bytes[at] !== CR) {
          this.found = 'broken_quote';
          return at;
        }
      } else {
        while (at < length) {
          const plain = bytes[at];
          if (plain === delimiter || plain === LF || plain === CR) break;
          if (plain === DOUBLE_QUOTE) verbatim = false;
          else if (plain === 0) nul = true;
          at++;
        }
      }
      if (at >= length) {
        this.breaks = breaks;
        if (!final) return MORE;
        break;
      }
      if (bytes[at] !== delimiter) break;
      cells++;
      at++;
    }
    this.cells = cells;
    this.breaks = breaks;
    this.verbatim = verbatim;
    if (nul) this.found = 'nul';
    return at;
  }

  private scanBlanks(bytes: Uint8Array, start: number, final: boolean): number {
    const stop = lineEnd(bytes, start);
    this.found = null;
    this.breaks = 0;
    if (stop === bytes.length && !final) return MORE;
    let cells = 0;
    let inside = false;
    for (let at = start; at < stop; at++) {
      const byte = bytes[at];
      const blank = byte === SPACE || byte === TAB;
      if (!blank && !inside) cells++;
      inside = !blank;
      if (byte === 0) this.found = 'nul';
    }
    this.cells = cells;
    this.verbatim = false;
    return stop;
  }
}

function lineEnd(bytes: Uint8Array, start: number): number {
  let at = start;
  while (at < bytes.length && bytes[at] !== LF && bytes[at] !== CR) at++;
  return at;
}

/** Where the next line begins, when a line ends at `stop`; CR, LF and CR LF all end one. */
function afterBreak(bytes: Uint8Array, stop: number, final: boolean): number {
  if (stop >= bytes.length) return stop;
  if (bytes[stop] === LF) return stop + 1;
  if (stop + 1 >= bytes.length) return final ? stop + 1 : MORE;
  return bytes[stop + 1] === LF ? stop + 2 : stop + 1;
}
