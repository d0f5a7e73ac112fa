import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStaging, type Staging } from '../../../test/support/staging.ts';
import { InvalidInput } from '../../kernel/index.ts';
import type { FileEngine } from './engine.ts';
import { openSource } from './source.ts';
import { stageFile } from './stage.ts';

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

describe('staging other formats', () => {
  it('reads a workbook: sheets, dates, formulas, rich text', async () => {
    const book = new ExcelJS.Workbook();
    book.addWorksheet('Notes').addRow(['nothing here']);
    const sheet = book.addWorksheet('Answers');
    sheet.addRow(['exported by someone']);
    sheet.addRow(['id', 'when', 'nps', 'comment', 'double']);
    sheet.addRow([
      'A1',
      new Date('2024-03-05T00:00:00Z'),
      9,
      { richText: [{ text: 'very ' }, { text: 'good' }] },
      { formula: 'C3*2', result: 18 },
    ]);
    sheet.addRow(['A2', new Date('2024-03-05T14:30:00Z'), 3, '=1+1', { formula: 'C4*2', result: 6 }]);
    const staged = await stage(new Uint8Array(await book.xlsx.writeBuffer()), 'book.xlsx', {
      sheet: 'Answers',
    });
    expect(staged.columns.map((column) => column.name)).toEqual(['id', 'when', 'nps', 'comment', 'double']);
    expect(await cellsOf(staged)).toEqual([
      ['A1', '2024-03-05', '9', 'very good', '18'],
      ['A2', '2024-03-05T14:30:00', '3', '=1+1', '6'],
    ]);
    await expect(stage(Buffer.from('PK\u0003\u0004 no archive'), 'x.xlsx')).rejects.toThrow(InvalidInput);
  });

  it('reads lines of JSON: nested keys, late keys, exact long numbers, broken lines', async () => {
    const lines = [
      '{"id":12345678901234567890,"customer":{"id":"C1"},"ok":true}',
      '{"id":2',
      '[1]',
      '{"id":3,"late":"x","list":[1,2]}',
    ];
    const staged = await stage(`${lines.join('\n')}\n`, 'file.ndjson');
    const rows = await cellsOf(staged);
    const at = (name: string) => staged.columns.findIndex((column) => column.name === name);
    expect(
      rows.map((row) => [
        row[at('id')],
        row[at('customer.id')],
        row[at('ok')],
        row[at('late')],
        row[at('list')],
      ]),
    ).toEqual([
      ['12345678901234567890', 'C1', 'true', null, null],
      ['3', null, null, 'x', '[1,2]'],
    ]);
    expect((await faultsOf(staged)).map((fault) => [fault.line_no, fault.rule])).toEqual([
      [2, 'is not a JSON object'],
      [3, 'is not a JSON object'],
    ]);
    expect([staged.rows, staged.faulty, staged.lastRow]).toEqual([2, 2, 4]);
    await expect(stage('[{"a":1}]', 'x.json')).rejects.toThrow(/one JSON list/);
  });

  it('takes a lone carriage return in a cell for what it is, wherever it stands', async () => {
    const staged = await stage('id,why\n1,"\rfirst"\n2,"se\rcond"\n3,third\n');
    expect(await cellsOf(staged)).toEqual([
      ['1', '\rfirst'],
      ['2', 'se\rcond'],
      ['3', 'third'],
    ]);
  });

  it('reads Parquet: typed values as text', async () => {
    const path = join(files.folder, 'typed.parquet');
    await engine.run(
      `COPY (SELECT 7 AS id, TIMESTAMPTZ '2024-01-02 03:04:05+00' AS at, DATE '2024-01-02' AS day, 1.50::DECIMAL(9,2) AS amount, [1,2] AS list) TO '${path}' (FORMAT parquet)`,
    );
    const staged = await stageFile(
      await openSource(path, 'typed.parquet'),
      {},
      { engine, folder: join(files.folder, 'parts-p') },
    );
    expect(await cellsOf(staged)).toEqual([
      ['7', '2024-01-02T03:04:05.000000Z', '2024-01-02', '1.50', '[1,2]'],
    ]);
  });
});
