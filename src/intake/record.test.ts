import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinRecord, splitRecord } from './cell.ts';
import { type Dialect, PLAIN_CSV, type RecordFault, RecordScanner } from './record.ts';

function scan(text: string, step = 1_000_000, dialect: Dialect = PLAIN_CSV, limit?: number) {
  const bytes = new TextEncoder().encode(text);
  const records: [number, string[]][] = [];
  const faults: [number, RecordFault][] = [];
  const scanner = new RecordScanner(
    dialect,
    {
      record(chunk, start, end, cells, line) {
        const parts = splitRecord(new TextDecoder().decode(chunk.subarray(start, end)), dialect);
        expect(parts.length).toBe(cells);
        records.push([line, parts]);
      },
      fault(_chunk, _start, _end, line, fault) {
        faults.push([line, fault]);
      },
    },
    limit,
  );
  for (let at = 0; at < bytes.length; at += step) scanner.push(bytes.subarray(at, at + step));
  scanner.end();
  return { records, faults };
}

describe('RecordScanner', () => {
  it('gives the same records however the bytes are cut into chunks', () => {
    const text = 'a,"b\r\n""c""",é\r\nx, "y" ,z\r1,2,3\n\n"open\nlost,1\n"x"y,2\n"last","",';
    const whole = scan(text);
    expect(whole.records.map(([, cells]) => cells)).toEqual([
      ['a', 'b\r\n"c"', 'é'],
      ['x', 'y', 'z'],
      ['1', '2', '3'],
      ['lost', '1'],
      ['last', '', ''],
    ]);
    expect(whole.records.map(([line]) => line)).toEqual([1, 3, 4, 7, 9]);
    expect(whole.faults).toEqual([
      [6, 'broken_quote'],
      [8, 'broken_quote'],
    ]);
    for (let step = 1; step <= 9; step++) expect(scan(text, step)).toEqual(whole);
  });

  it('costs one line when a quote is never closed', () => {
    expect(scan('1,"lost\n2,b\n3,c')).toEqual({
      records: [
        [2, ['2', 'b']],
        [3, ['3', 'c']],
      ],
      faults: [[1, 'unclosed_quote']],
    });
    const long = `1,"lost\n${'2,b\n'.repeat(500)}`;
    const found = scan(long, 64, PLAIN_CSV, 300);
    expect([found.records.length, found.faults]).toEqual([500, [[1, 'unclosed_quote']]]);
  });

  it('knows single quotes, backslashes and blanks', () => {
    expect(scan("'a,''b',c", 3, { delimiter: ',', quote: "'", escape: "'" }).records[0]?.[1]).toEqual([
      "a,'b",
      'c',
    ]);
    expect(scan('"a\\"b",c', 3, { delimiter: ',', quote: '"', escape: '\\' }).records[0]?.[1]).toEqual([
      'a"b',
      'c',
    ]);
    expect(scan('  1  2 \n 3\t4', 2, { delimiter: ' ', quote: '', escape: '' }).records).toEqual([
      [1, ['1', '2']],
      [2, ['3', '4']],
    ]);
  });

  it('any cells come back through join and scan', () => {
    const cell = fc.string({ maxLength: 10, unit: fc.constantFrom(...'ab"\n\r, é;') });
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 }),
        fc.integer({ min: 1, max: 40 }),
        (rows, step) => {
          const text = rows.map((row) => joinRecord(row)).join('\n');
          expect(scan(text, step)).toMatchObject({
            records: rows.map((row) => [expect.any(Number), row]),
            faults: [],
          });
        },
      ),
    );
  });
});
