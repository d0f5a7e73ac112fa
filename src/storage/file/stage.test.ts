import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStaging, type Staging } from '../../../test/support/staging.ts';
import { joinRecord } from '../../intake/index.ts';
import { InvalidInput, Problem } from '../../kernel/index.ts';
import type { FileEngine } from './engine.ts';
import { faultySql, loadStaged, stagedSql } from './staged.ts';

let files: Staging;
let engine: FileEngine;
let stage: Staging['stage'];
let cellsOf: Staging['cellsOf'];
let faultsOf: Staging['faultsOf'];

beforeAll(async () => {
  files = await openStaging();
  ({ engine, stage, cellsOf, faultsOf } = files);
});
afterAll(() => files.close());

describe('staging text', () => {
  it('keeps cells as they are, with row and line numbers', async () => {
    const staged = await stage('id,text\n1,"a, ""b""\nc"\n\n2, spaced \r\n3,\n');
    expect(await cellsOf(staged)).toEqual([
      ['1', 'a, "b"\nc'],
      ['2', ' spaced '],
      ['3', null],
    ]);
    const lines = await engine.rows(`SELECT row_no, line_no FROM ${stagedSql(staged)} ORDER BY row_no`);
    expect(lines).toEqual([
      { row_no: 1, line_no: 2 },
      { row_no: 2, line_no: 5 },
      { row_no: 3, line_no: 6 },
    ]);
    expect(await loadStaged(staged.folder)).toEqual(staged);
  });

  it('lists rows that cannot be taken apart, with line and text, and goes on after them', async () => {
    const staged = await stage(
      'id,text\n1,a\n2,"lost\n3,c\n4\n5,"x"y\n6,a,b\n7,z\u0000\n8,fine\n',
      'file.csv',
      {
        delimiter: ',',
        quote: '"',
        headerRow: 1,
      },
    );
    expect(await cellsOf(staged)).toEqual([
      ['1', 'a'],
      ['3', 'c'],
      ['8', 'fine'],
    ]);
    expect(
      (await faultsOf(staged)).map((fault) => [fault.line_no, fault.rule.split(';')[0], fault.raw]),
    ).toEqual([
      [3, 'text follows a closing quote', '2,"lost'],
      [5, 'has 1 cell, the file has 2 columns', '4'],
      [6, 'text follows a closing quote', '5,"x"y'],
      [7, 'has 3 cells, the file has 2 columns', '6,a,b'],
      [8, 'contains a NUL character', '7,z␀'],
    ]);
    expect(staged.rows + staged.faulty).toBe(staged.lastRow);
  });

  it('rejects an over-long record and reads on', async () => {
    const staged = await stage(
      `id,text\n1,a\n2,${'x'.repeat(1_200_000)}\n3,"${'y'.repeat(1_200_000)}"\n4,b\n`,
    );
    expect(await cellsOf(staged)).toEqual([
      ['1', 'a'],
      ['4', 'b'],
    ]);
    expect((await faultsOf(staged)).map((fault) => [fault.line_no, fault.rule])).toEqual([
      [3, 'the record is longer than can be read'],
      [4, 'the record is longer than can be read'],
    ]);
  });

  it('names blank and repeated columns, and keeps names apart that differ only in case', async () => {
    const staged = await stage('a,,a,A\n1,2,3,4\n');
    expect(staged.columns.map((column) => column.name)).toEqual(['a', 'column 2', 'a (2)', 'A']);
    expect(await cellsOf(staged)).toEqual([['1', '2', '3', '4']]);
  });

  it('reads a header alone, and refuses an empty file', async () => {
    const staged = await stage('id,nps\n');
    expect([staged.rows, staged.columns.length]).toEqual([0, 2]);
    expect(await cellsOf(staged)).toEqual([]);
    await expect(stage('')).rejects.toThrow(/is empty/);
    await expect(stage('\n\n\n')).rejects.toThrow(InvalidInput);
  });

  it('reads wide files and refuses ten thousand columns with a sentence', async () => {
    const wide = (columns: number) => {
      const names = Array.from({ length: columns }, (_, index) => `q${index}`).join(',');
      const row = Array.from({ length: columns }, (_, index) => index % 11).join(',');
      return `${names}\n${row}\n${row}\n`;
    };
    const staged = await stage(wide(2000));
    expect((await cellsOf(staged))[1]?.[1999]).toBe('8');
    await expect(stage(wide(10_000))).rejects.toThrow(/has 10000 columns, at most 4000 can be read/);
  });

  it('reads every encoding that it knows to the same cells', async () => {
    const text = 'name;Meinung\nJürgen;"schön – „prima“"\nZoë;très bien\n';
    const expected = [
      ['Jürgen', 'schön – „prima“'],
      ['Zoë', 'très bien'],
    ];
    const utf16 = Buffer.from(text, 'utf16le');
    const big = Buffer.from(utf16).swap16();
    const windows = Buffer.from(
      text.replace('–', '\u0096').replace('„', '\u0084').replace('“', '\u0093'),
      'latin1',
    );
    for (const bytes of [
      Buffer.from(text),
      Buffer.from(`\ufeff${text}`),
      utf16,
      Buffer.from(`\ufeff${text}`, 'utf16le'),
      big,
      windows,
    ]) {
      expect(await cellsOf(await stage(bytes))).toEqual(expected);
    }
  });

  it('reads stray bytes in a UTF-8 file as windows-1252 and says how many', async () => {
    const good = Buffer.from(`id,text\n${'1,très bien élevé\n'.repeat(40)}`);
    const staged = await stage(Buffer.concat([good, Buffer.from('2,caf\u00e9\n', 'latin1')]));
    expect((await cellsOf(staged)).at(-1)).toEqual(['2', 'café']);
    expect(staged.notes.join()).toMatch(/1 bytes are not valid UTF-8/);
  });

  it('gives rows in file order over several parts', async () => {
    const lines = Array.from({ length: 150_000 }, (_, index) => `${index + 1},${'padding '.repeat(45)}`);
    const staged = await stage(`id,text\n${lines.join('\n')}\n`);
    expect(staged.parts.length).toBeGreaterThan(1);
    const [odd] = await engine.rows<{ odd: number }>(
      `SELECT count(*) AS odd FROM ${stagedSql(staged)} WHERE CAST(c1 AS BIGINT) <> row_no OR line_no <> row_no + 1`,
    );
    expect([odd?.odd, staged.rows]).toEqual([0, 150_000]);
  });
});

describe('whatever comes', () => {
  it('any table that is written as CSV comes back cell by cell', async () => {
    const cell = fc.string({ maxLength: 12, unit: fc.constantFrom(...'abé€1 ,;"\n\'=|\t') });
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const text = ['first,second', ...rows.map((row) => joinRecord(['x', ...row]).slice(2))].join('\r\n');
        const staged = await stage(text, 'any.csv', {
          delimiter: ',',
          quote: '"',
          headerRow: 1,
          encoding: 'utf-8',
        });
        const kept = rows.filter((row) => row.some((one) => one !== ''));
        expect(await cellsOf(staged)).toEqual(kept.map((row) => row.map((one) => (one === '' ? null : one))));
      }),
      { numRuns: 40 },
    );
  });

  it('tells of damaged files in words, never by where they lie here', async () => {
    const deep = `{"a":${'['.repeat(50_000)}${']'.repeat(50_000)}}\n{"a":1}\n`;
    expect((await stage(deep, 'deep.ndjson')).rows).toBeGreaterThan(0);
    const whole = join(files.folder, 'whole.parquet');
    await engine.run(
      `COPY (SELECT i, repeat('word ' || i, 20) AS t FROM range(5000) AS r(i)) TO '${whole}' (FORMAT parquet)`,
    );
    const bytes = await readFile(whole);
    for (let at = 300; at < bytes.length - 2000; at += 97) bytes[at] = (bytes[at] ?? 0) ^ 0xff;
    const damaged = [
      bytes,
      Buffer.from('PAR1'),
      Buffer.concat([Buffer.from('PAR1'), Buffer.alloc(99), Buffer.from('PAR1')]),
    ];
    for (const content of damaged) {
      const refusal = await stage(content).catch((error: Error) => error);
      expect(refusal).toBeInstanceOf(InvalidInput);
      expect((refusal as Error).message).toMatch(/can't be read as Parquet: it is damaged or was cut off/);
    }
  });

  it('cut, damaged and foreign bytes give rows or a clear error, and every record is counted', async () => {
    const base = Buffer.from(
      `id,nps,comment\n${Array.from({ length: 30 }, (_, k) => `${k},${k % 11},"très ""bon"" ${k}"`).join('\n')}\n`,
    );
    const damage = fc.record({
      cut: fc.nat(base.length),
      at: fc.nat(base.length),
      junk: fc.uint8Array({ maxLength: 12 }),
    });
    await fc.assert(
      fc.asyncProperty(damage, async ({ cut, at, junk }) => {
        const bytes = Buffer.concat([
          base.subarray(0, Math.min(at, cut)),
          junk,
          base.subarray(Math.min(at, cut), cut),
        ]);
        try {
          const staged = await stage(bytes);
          const [good] = await engine.rows<{ n: number }>(`SELECT count(*) AS n FROM ${stagedSql(staged)}`);
          const [bad] = await engine.rows<{ n: number }>(`SELECT count(*) AS n FROM ${faultySql(staged)}`);
          expect([good?.n, bad?.n]).toEqual([staged.rows, staged.faulty]);
          expect(staged.rows + staged.faulty).toBe(staged.lastRow);
        } catch (error) {
          expect(error).toBeInstanceOf(Problem);
        }
      }),
      { numRuns: 60 },
    );
  });
});
