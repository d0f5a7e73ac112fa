import { describe, expect, it } from 'vitest';
import { answerImportTarget } from '../feedback/index.ts';
import { earlierImports, type SharedAnswers } from './earlier.ts';
import type { Import } from './import.ts';
import type { Mapping } from './mapping.ts';
import { withDay } from './oneDay.ts';

const mapping = (survey: string, columns: Mapping['columns'] = [{ column: 'nps', field: 'question.nps' }]) =>
  ({
    target: 'answers',
    survey: { key: survey, name: `Survey ${survey}`, kind: 'other' },
    file: { format: 'csv' },
    columns,
    fixed: {},
    zone: 'UTC',
  }) satisfies Mapping;

describe('one day for all rows', () => {
  it('is refused where it is none, or where a column gives it', () => {
    const dated = (day: string, field = 'question.nps') =>
      withDay(mapping('a', [{ column: 'when', field }]), answerImportTarget, day);
    expect(dated('2026-01-31').fixed).toEqual({ answered_at: '2026-01-31' });
    expect(() => dated('2026-02-30')).toThrow('must be a day, as 2026-01-31');
    expect(() => dated('31.1.2026')).toThrow('must be a day');
    expect(() => dated('2026-01-31', 'answered_at')).toThrow('the column “when” already gives “Answered at”');
  });
});

describe('rows that are there already', () => {
  const rows = Array.from({ length: 50 }, (_, row) => ({ key: `r${row}`, at: '2026-01-01T00:00:00.000Z' }));
  const entry = (made: Mapping) =>
    ({
      id: 'i1',
      file: { name: 'first.csv' },
      mapping: made,
      createdAt: '2026-01-02T00:00:00.000Z',
    }) as Import;
  const look = (made: Mapping, alike: Mapping[], shared: number) =>
    earlierImports(
      {
        find: async () => null,
        sameContent: async () => alike.map(entry),
        sharedAnswers: async (): Promise<SharedAnswers[]> => [
          { survey: { key: 'b', name: 'Survey b', kind: 'other' }, rows: shared, importId: null },
        ],
      },
      'sha',
      made,
      answerImportTarget,
      rows,
    );

  it('are told of where the same file went to another survey, or was understood otherwise', async () => {
    const [told] = await look(mapping('a'), [mapping('b')], 0);
    expect(told).toMatchObject({ file: 'first.csv', place: 'Survey b', share: 1, mapping: mapping('b') });
    const more = mapping('b', [
      ...mapping('b').columns,
      { column: 'why', field: 'question.why', type: 'text' },
    ]);
    expect(await look(more, [mapping('b')], 0)).toHaveLength(1);
  });

  it('are not told of where importing adds to the same place, or where few keys are the same', async () => {
    expect(await look(mapping('b'), [mapping('b'), mapping('c')], 50)).toEqual([]);
    expect(await look(mapping('a'), [], 9)).toEqual([]);
    expect(await look({ ...mapping('a'), target: 'customers' }, [mapping('b')], 50)).toEqual([]);
  });

  it('are told of by how many of them share key and time', async () => {
    expect(await look(mapping('a'), [], 25)).toMatchObject([
      { file: null, place: 'Survey b', share: 0.5, mapping: { survey: { key: 'b' } } },
    ]);
  });
});
