import { describe, expect, it } from 'vitest';
import { customerImportTarget } from '../customer/index.ts';
import { answerImportTarget } from '../feedback/index.ts';
import { signalImportTarget } from '../signal/index.ts';
import { profileColumn } from './columnProfile.ts';
import { doubtsAbout } from './doubt.ts';
import { parseMapping } from './mapping.ts';
import { type MappingSuggestion, suggestMapping } from './suggest.ts';

const targets = [customerImportTarget, answerImportTarget, signalImportTarget];
const ROWS = 40;
const CELLS: Readonly<Record<string, (row: number) => string>> = {
  day: (row) => `2025-0${1 + (row % 9)}-1${row % 10}T08:00:00Z`,
  id: (row) => `C-${1000 + row}`,
  nps: (row) => String(row % 11),
  stars: (row) => String(1 + (row % 5)),
  text: (row) => `what number ${row} had to say about it, in words`,
  slip: (row) => (row === 7 ? 'eleven' : String(row % 11)),
  word: (row) => ['north', 'south', 'east'][row % 3] ?? '',
};

/** A file by its columns: name → what its cells are. */
function suggestions(file: Readonly<Record<string, string>>): MappingSuggestion[] {
  const profiles = Object.entries(file).map(([name, kind]) =>
    profileColumn(
      name,
      Array.from({ length: ROWS }, (_, row) => CELLS[kind]?.(row) ?? ''),
      2026,
    ),
  );
  return targets.map((target) => suggestMapping(profiles, target, { format: 'csv' }, 'x.csv', 'UTC'));
}

const timeOf = (file: Readonly<Record<string, string>>, target = 'signals') =>
  suggestions(file)
    .find((one) => one.target === target)
    ?.mapping.columns.find(({ field }) => field === 'occurred_at' || field === 'answered_at')?.column;

describe('the time at which something happened', () => {
  it.each([
    'ordered_at',
    'start',
    'created',
    'opened',
    'Opened On',
    'placedAt',
    'begin',
    'started',
    'Sent',
    'call_started',
    'logged_at',
    'created_on',
    'order placed',
  ])('is suggested for “%s”', (name) => {
    expect(timeOf({ [name]: 'day', closed_at: 'day', birth_date: 'day', region: 'word' })).toBe(name);
  });

  it('is the only time that there is, but never a birthday, and none of two that look alike', () => {
    expect(timeOf({ moment: 'day', region: 'word' })).toBe('moment');
    expect(timeOf({ closed_at: 'day' })).toBe('closed_at');
    expect(timeOf({ birthday: 'day' })).toBeUndefined();
    expect(timeOf({ moment: 'day', other: 'day' })).toBeUndefined();
    expect(timeOf({ submitted: 'day', nps: 'nps' }, 'answers')).toBe('submitted');
    // A usual name goes before.
    expect(timeOf({ opened: 'day', timestamp: 'day' })).toBe('timestamp');
  });

  it('is asked for by the name that people know', () => {
    const mapping = {
      target: 'signals',
      file: { format: 'csv' },
      columns: [{ column: 'a', field: 'value' }],
      zone: 'UTC',
    };
    const fixed = { kind: 'call', source: 'x' };
    expect(() => parseMapping({ ...mapping, fixed }, targets)).toThrow(/: “Occurred at”: needs a column/);
  });
});

describe('a scale with a slip in it', () => {
  it('is a question all the same, and says what would be rejected', () => {
    const answers = suggestions({ nps: 'slip', day: 'day', region: 'slip' }).find(
      ({ target }) => target === 'answers',
    );
    const [nps, , region] = answers?.columns ?? [];
    expect(nps?.mapped).toMatchObject({ field: 'question.nps', type: 'nps', scale: { min: 0, max: 10 } });
    expect(nps?.reason).toMatch(/recommending, but for 1 of those sampled, which would be rejected$/);
    // Where nothing speaks of a scale its words stay, and no row is lost for them.
    expect(region?.mapped).toMatchObject({ field: 'attribute.region', type: 'text' });
  });
});

describe('a file that may not be what somebody says that it is', () => {
  const survey = { id: 'id', date: 'day', nps: 'nps', satisfaction: 'stars', comment: 'text' };

  it('is doubted when it is a survey under customers', () => {
    const [first, ...more] = doubtsAbout(suggestions(survey), 'customers');
    expect(first).toMatch(/^The file looks like answers, not like customers: “nps” \(.+\)/);
    expect(more).toHaveLength(1);
    expect(doubtsAbout(suggestions(survey), 'answers')).toEqual([]);
  });

  it('is doubted when most of its columns are nothing that is known', () => {
    const strange = { customer_id: 'id', a: 'word', b: 'word', c: 'word', d: 'word' };
    expect(doubtsAbout(suggestions(strange), 'customers')).toEqual([
      '4 of 5 columns are no field of customers; they would be kept as attributes or left out: “a”, “b”, “c”, “d”.',
    ]);
    const usual = { customer_id: 'id', name: 'word', email: 'word', started_on: 'day', region: 'word' };
    expect(doubtsAbout(suggestions(usual), 'customers')).toEqual([]);
  });
});
