import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStaging, type Staging } from '../../../test/support/staging.ts';
import type { MappedColumn } from '../../intake/index.ts';

let staging: Staging;
beforeAll(async () => {
  staging = await openStaging();
});
afterAll(() => staging.close());

/** One column of cells read as one field. */
async function read(cells: string[], column: Omit<MappedColumn, 'column'>, zone = 'UTC') {
  const fixed = column.field === 'answered_at' ? {} : { answered_at: '2024-01-01' };
  const text = `n;v\n${cells.map((cell, index) => `${index};${cell}`).join('\n')}\n`;
  const prepared = await staging.prepare(text, [{ column: 'v', ...column }], fixed, zone);
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
    const { good } = await staging.prepare(
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
    const { good } = await staging.prepare(text, mapped, { answered_at: '2024-01-01' });
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
    const { good, rejected } = await staging.prepare(
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
