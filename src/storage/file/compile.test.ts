import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerImportTarget } from '../../feedback/importTarget.ts';
import { type CompiledMapping, compileMapping, type MappedColumn, parseMapping } from '../../intake/index.ts';
import { safeCell } from '../../kernel/index.ts';
import { signalImportTarget } from '../../signal/importTarget.ts';
import { type FileEngine, openFileEngine } from './engine.ts';
import { writeRejected } from './rejected.ts';
import { numberRepeats, repeatsSql } from './repeats.ts';
import { openSource } from './source.ts';
import { stageFile } from './stage.ts';
import { rangesOf, type StagedFile, stagedSql } from './staged.ts';

let root: string;
let engine: FileEngine;
let count = 0;
const TODAY = '2026-11-22';

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'perpetua-compile-'));
  engine = await openFileEngine(root);
});

afterAll(() => {
  engine.close();
  rmSync(root, { recursive: true, force: true });
});

interface Prepared {
  readonly staged: StagedFile;
  readonly compiled: CompiledMapping;
  good(): Promise<Record<string, unknown>[]>;
  rejected(): Promise<{ row_no: number; faults: { column: string; value: string | null; rule: string }[] }[]>;
}

async function prepare(
  text: string,
  columns: MappedColumn[],
  fixed: Record<string, string> = {},
  zone = 'UTC',
  target = 'answers',
): Promise<Prepared> {
  const path = join(root, `${++count}.csv`);
  writeFileSync(path, text);
  const file = { format: 'csv', delimiter: ';', headerRow: 1 } as const;
  const staged = await stageFile(await openSource(path, 'x.csv'), file, {
    engine,
    folder: join(root, `p${count}`),
  });
  const survey = target === 'answers' ? { survey: { key: 's', name: 'S', kind: 'other' } } : {};
  const parsed = parseMapping(
    { target, ...survey, file, columns, fixed, zone },
    [answerImportTarget, signalImportTarget],
    staged.columns.map((column) => column.name),
  );
  const compiled = compileMapping(parsed.mapping, parsed.target, staged.columns, TODAY);
  const repeats = repeatsSql(await numberRepeats(engine, staged, compiled));
  return {
    staged,
    compiled,
    good: () => engine.rows(`${compiled.goodSql(stagedSql(staged), repeats)} ORDER BY row_no`),
    rejected: () => engine.rows(compiled.rejectedSql(stagedSql(staged))),
  };
}

/** One column of cells read as one field. */
async function read(cells: string[], column: Omit<MappedColumn, 'column'>, zone = 'UTC') {
  const fixed = column.field === 'answered_at' ? {} : { answered_at: '2024-01-01' };
  const text = `n;v\n${cells.map((cell, index) => `${index};${cell}`).join('\n')}\n`;
  const prepared = await prepare(text, [{ column: 'v', ...column }], fixed, zone);
  const good = new Map((await prepared.good()).map((row) => [row['row_no'], row[column.field]]));
  const bad = new Map((await prepared.rejected()).map((row) => [row.row_no, row.faults[0]?.rule]));
  expect(good.size + bad.size).toBe(cells.length);
  return cells.map((_, index) => (bad.has(index + 1) ? `✗ ${bad.get(index + 1)}` : good.get(index + 1)));
}

describe('reading cells', () => {
  it('numbers', async () => {
    const point = { field: 'question.q', type: 'number' } as const;
    expect(await read(['12', '-3.5', '1,234.5', '€ 12.50', '5 %', '1e3', 'NA', ' 7 '], point)).toEqual([
      12,
      -3.5,
      1234.5,
      12.5,
      5,
      1000,
      null,
      7,
    ]);
    expect(await read(['0x10', '1_000', 'nan', 'infinity', '12,5', '1e999', 'ten', '=1+1'], point)).toEqual([
      '✗ must be a number',
      '✗ must be a number',
      null,
      ...Array(5).fill('✗ must be a number'),
    ]);
    expect(await read(['12,5', '1.234,5', '7', '1.5'], { ...point, decimalMark: ',' })).toEqual([
      12.5,
      1234.5,
      7,
      '✗ must be a number with a decimal comma',
    ]);
  });

  it('scores within their scale', async () => {
    expect(await read(['0', '10', '11', '-1', '7.5', ''], { field: 'question.q', type: 'nps' })).toEqual([
      0,
      10,
      ...Array(3).fill('✗ must be a whole number from 0 to 10'),
      null,
    ]);
    expect(
      await read(['1', '5', '6'], { field: 'question.q', type: 'rating', scale: { min: 1, max: 5 } }),
    ).toEqual([1, 5, '✗ must be from 1 to 5']);
  });

  it('instants in the zone of the file, as UTC', async () => {
    const at = { field: 'answered_at' } as const;
    expect(
      await read(
        [
          '2024-07-01 12:00',
          '2024-01-01T12:00:00',
          '2024-07-01T12:00:00Z',
          '2024-07-01T12:00:00+05:00',
          '2024-07-01',
          '2024-07-01T12:00:00-0500',
        ],
        at,
        'Europe/Berlin',
      ),
    ).toEqual([
      '2024-07-01 10:00:00',
      '2024-01-01 11:00:00',
      '2024-07-01 12:00:00',
      '2024-07-01 07:00:00',
      '2024-06-30 22:00:00',
      '2024-07-01 17:00:00',
    ]);
    expect(
      await read(
        ['31.12.2023 14:05', '1/2/24 9:00', '1/2/2024', '03-04-2024 2:05 PM', '31/12/2023 14:05:30.5'],
        { ...at, dateFormat: 'DD/MM/YYYY' },
      ),
    ).toEqual([
      '2023-12-31 14:05:00',
      '✗ is before 1970, which is not believed',
      '2024-02-01 00:00:00',
      '2024-04-03 14:05:00',
      '2023-12-31 14:05:30.5',
    ]);
    expect(await read(['3 Jan 2024', '03-March-2024 10:00'], { ...at, dateFormat: 'DD MMM YYYY' })).toEqual([
      '2024-01-03 00:00:00',
      '2024-03-03 10:00:00',
    ]);
    expect(await read(['45292.5'], { ...at, dateFormat: 'excel' })).toEqual(['2024-01-01 12:00:00']);
    expect(await read(['1704110400'], { ...at, dateFormat: 'epoch_s' })).toEqual(['2024-01-01 12:00:00']);
    expect(await read(['1704110400500'], { ...at, dateFormat: 'epoch_ms' })).toEqual([
      '2024-01-01 12:00:00.5',
    ]);
    expect(await read(['19970101'], { ...at, dateFormat: 'YYYYMMDD' })).toEqual(['1997-01-01 00:00:00']);
  });

  it('dates of 1900 and 2100, impossible and missing ones are rejected with the reason', async () => {
    expect(
      await read(['1900-01-01', '2100-01-01', '2024-02-30', 'infinity', 'epoch', '', '24', '999999-01-01'], {
        field: 'answered_at',
      }),
    ).toEqual([
      '✗ is before 1970, which is not believed',
      '✗ is in the future',
      '✗ must be a date or time written YYYY-MM-DD',
      '✗ must be a date or time written YYYY-MM-DD',
      '✗ must be a date or time written YYYY-MM-DD',
      '✗ is required',
      '✗ must be a date or time written YYYY-MM-DD',
      expect.stringMatching(/^✗/),
    ]);
  });

  it('attributes stay text, written one way; yes and no in several languages', async () => {
    expect(await read(['1,5', '2,0'], { field: 'attribute.a', type: 'number', decimalMark: ',' })).toEqual([
      '1.5',
      '2',
    ]);
    expect(
      await read(['31/12/2023'], { field: 'attribute.a', type: 'date', dateFormat: 'DD/MM/YYYY' }),
    ).toEqual(['2023-12-31']);
    expect(await read(['Oui', 'nein', '1', 'maybe'], { field: 'attribute.a', type: 'boolean' })).toEqual([
      'true',
      'false',
      'true',
      '✗ must be yes or no',
    ]);
  });

  it('not applicable is an answer of its own, not a score and not a blank', async () => {
    const { good } = await prepare(
      'v\n5\nN/A\n\nNA\n99\n',
      [
        {
          column: 'v',
          field: 'question.q',
          type: 'rating',
          scale: { min: 1, max: 5 },
          notApplicable: ['99', 'N/A'],
        },
      ],
      { answered_at: '2024-01-01' },
    );
    expect((await good()).map((row) => [row['question.q'], row['question.q not applicable']])).toEqual([
      [5, false],
      [null, true],
      [null, false],
      [null, true],
    ]);
  });
});

describe('keys', () => {
  const columns: MappedColumn[] = [
    { column: 'a', field: 'question.a', type: 'text' },
    { column: 'b', field: 'question.b', type: 'text' },
  ];
  const keysOf = async (text: string, mapped = columns) => {
    const { good } = await prepare(text, mapped, { answered_at: '2024-01-01' });
    return (await good()).map((row) => String(row['row_key']));
  };

  it('are equal for the same file, and number what repeats', async () => {
    const text = 'a;b\nx;y\nx;y\nx;z\nx;y\n';
    const keys = await keysOf(text);
    expect(new Set(keys).size).toBe(4);
    expect(keys[1]).toBe(`${keys[0]}:2`);
    expect(keys[3]).toBe(`${keys[0]}:3`);
    expect(await keysOf(text)).toEqual(keys);
    expect(await keysOf('b;a\ny;x\ny;x\nz;x\ny;x\n', [...columns].reverse())).toEqual(keys);
  });

  it('tell cells apart that look alike when joined', async () => {
    const keys = await keysOf('a;b\nxy;\nx;y\n;xy\nNA;xy\n');
    expect(new Set(keys.slice(0, 3)).size).toBe(3);
    expect(keys[3]).toBe(`${keys[2]}:2`);
  });

  it('are the mapped column when there is one, which no row may lack', async () => {
    const { good, rejected } = await prepare(
      'k;v\nA1;5\n;6\n',
      [
        { column: 'k', field: 'row_key' },
        { column: 'v', field: 'question.v', type: 'number' },
      ],
      { answered_at: '2024-01-01' },
    );
    expect((await good()).map((row) => row['row_key'])).toEqual(['A1']);
    expect((await rejected())[0]?.faults).toEqual([{ column: 'k', value: null, rule: 'is required' }]);
  });
});

describe('good and rejected', () => {
  it('always add up, in any chunks, whatever the cells hold', async () => {
    const cell = fc.oneof(
      fc.constantFrom(
        '5',
        '11',
        '',
        'NA',
        '2024-01-05',
        '1900-01-01',
        '2100-05-05',
        '=cmd()',
        "O'Brien",
        '"',
        'x',
        '-3',
        '1e9',
        '٣',
      ),
      fc.string({ maxLength: 6 }).map((text) => text.replace(/[;"\r\n\0]/g, '')),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 40 }),
        async (rows) => {
          const text = `a;b;c\n${rows.map((row) => `z${row.map((one) => one.replaceAll('"', '')).join(';')}`).join('\n')}\n`;
          const { staged, compiled } = await prepare(
            text,
            [
              { column: 'a', field: 'kind' },
              { column: 'b', field: 'value' },
              { column: 'c', field: 'occurred_at' },
            ],
            { source: "it's" },
            'Europe/Berlin',
            'signals',
          );
          let read = 0;
          for (const range of rangesOf(staged, 7)) {
            const [counted] = await engine.rows<{ read: number; good: number; rejected: number }>(
              compiled.countSql(stagedSql(staged, range), range),
            );
            const good = await engine.rows(
              compiled.goodSql(stagedSql(staged, range), repeatsSql({ parts: [] }), range),
            );
            const bad = await engine.rows<{ faults: unknown[] }>(
              compiled.rejectedSql(stagedSql(staged, range), range),
            );
            expect([good.length, bad.length]).toEqual([counted?.good, counted?.rejected]);
            expect(good.length + bad.length).toBe(counted?.read);
            expect(bad.every((row) => row.faults.length > 0)).toBe(true);
            read += counted?.read ?? 0;
          }
          expect(read + staged.faulty).toBe(staged.lastRow);
        },
      ),
      { numRuns: 25 },
    );
  });

  it('names from files and mappings never reach SQL unquoted', async () => {
    const name = `x"'); DROP TABLE t; --`;
    const { good } = await prepare(
      `"x""'); DROP TABLE t; --";v\nhello;1\n`,
      [
        { column: name, field: 'question.a', type: 'text' },
        { column: 'v', field: 'question.b', type: 'number', nullValues: ["'"] },
      ],
      { answered_at: '2024-01-01', channel: "'; --" },
    );
    expect((await good())[0]).toMatchObject({ 'question.a': 'hello', 'question.b': 1, channel: "'; --" });
  });
});

describe('rejected rows as a file', () => {
  it('hold the reasons, and no cell starts a formula', async () => {
    const { staged, compiled } = await prepare(
      'id;nps\n=HYPERLINK(1);12\n-5;10\n@x;99\n7;8\n1;2;3\n',
      [{ column: 'nps', field: 'question.nps', type: 'nps' }],
      { answered_at: '2024-01-01' },
    );
    const path = join(root, 'rejected.csv');
    expect(await writeRejected(engine, staged, compiled, path)).toBe(3);
    expect(readFileSync(path, 'utf8').split('\r\n')).toEqual([
      '\ufeffrow,line,column,value,rule,id,nps',
      '5,6,(whole line),1;2;3,"has 3 cells, the file has 2 columns"',
      "1,2,nps,12,nps must be a whole number from 0 to 10,'=HYPERLINK(1),12",
      "3,4,nps,99,nps must be a whole number from 0 to 10,'@x,99",
      '',
    ]);
  });

  it('plain negative numbers stay numbers', () => {
    expect(['-5', '+1.5', '-1,5', '=1', '-1+1', '@a', '\tx', ' =1', 'a=1', '-', ''].map(safeCell)).toEqual([
      '-5',
      '+1.5',
      '-1,5',
      "'=1",
      "'-1+1",
      "'@a",
      "'\tx",
      "' =1",
      'a=1',
      "'-",
      '',
    ]);
  });
});
