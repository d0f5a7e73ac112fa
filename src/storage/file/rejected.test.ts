import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStaging, type Staging } from '../../../test/support/staging.ts';
import { safeCell } from '../../kernel/index.ts';
import { writeRejected } from './rejected.ts';
import { repeatsSql } from './repeats.ts';
import { rangesOf, stagedSql } from './staged.ts';

let staging: Staging;
beforeAll(async () => {
  staging = await openStaging();
});
afterAll(() => staging.close());

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
          const { staged, compiled } = await staging.prepare(
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
            const [counted] = await staging.engine.rows<{ read: number; good: number; rejected: number }>(
              compiled.countSql(stagedSql(staged, range), range),
            );
            const good = await staging.engine.rows(
              compiled.goodSql(stagedSql(staged, range), repeatsSql({ parts: [] }), range),
            );
            const bad = await staging.engine.rows<{ faults: unknown[] }>(
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
    const { good } = await staging.prepare(
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
    const { staged, compiled } = await staging.prepare(
      'id;nps\n=HYPERLINK(1);12\n-5;10\n@x;99\n7;8\n1;2;3\n',
      [{ column: 'nps', field: 'question.nps', type: 'nps' }],
      { answered_at: '2024-01-01' },
    );
    const path = join(staging.folder, 'rejected.csv');
    expect(await writeRejected(staging.engine, staged, compiled, path)).toBe(3);
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
