import { describe, expect, it } from 'vitest';
import { costImportTarget } from '../economics/ledger/importTarget.ts';
import { answerImportTarget } from '../feedback/importTarget.ts';
import { InvalidInput } from '../kernel/index.ts';
import { signalImportTarget } from '../signal/importTarget.ts';
import { profileColumn } from './columnProfile.ts';
import { parseMapping } from './mapping.ts';
import {
  addChunk,
  beginReading,
  beginRun,
  cancelRun,
  failRun,
  type ImportCounts,
  readyToRun,
  resumeRun,
  UPLOADED,
} from './run.ts';
import { suggestMapping } from './suggest.ts';
import { keyOf, normalizeName } from './target.ts';

const targets = [answerImportTarget, signalImportTarget];
const mapping = {
  target: 'answers',
  survey: { key: 's', name: 'S', kind: 'other' },
  file: { format: 'csv' },
  columns: [{ column: 'nps', field: 'question.nps', type: 'nps' }],
  fixed: { answered_at: '2024-01-01' },
  zone: 'Europe/Berlin',
};

function faultsOf(change: object, columns?: string[]): string[] {
  try {
    parseMapping({ ...mapping, ...change }, targets, columns);
  } catch (error) {
    expect(error).toBeInstanceOf(InvalidInput);
    return (error as InvalidInput).faults.map((fault) => `${fault.place}: ${fault.rule}`);
  }
  return [];
}

describe('parseMapping', () => {
  it('takes a whole mapping', () => {
    expect(faultsOf({}, ['nps'])).toEqual([]);
  });

  it('names every fault by its column', () => {
    expect(faultsOf({}, ['a', 'b'])).toEqual(['column "nps": is not in the file; it has "a, b"']);
    expect(faultsOf({ fixed: {} })).toEqual([
      '“Answered at”: needs a column, or one value for the whole file (field answered_at)',
    ]);
    expect(faultsOf({ fixed: { answered_at: 'soon' } })).toEqual([
      'fixed "answered_at": must be a date written YYYY-MM-DD',
    ]);
    expect(faultsOf({ survey: undefined })).toEqual([
      'mapping.survey: must say which survey the answers belong to',
    ]);
    expect(faultsOf({ zone: 'Mars/Base' })[0]).toMatch(/^mapping.zone: must be an IANA time zone/);
    expect(faultsOf({ columns: [] })).toEqual(['mapping.columns: must have at least 1 entry']);
    const misread = { column: 'When', field: 'answered_at', dateFormat: 'DD-MM-YYYY' };
    expect(faultsOf({ columns: [misread] })[0]).toMatch(
      /^date format \(dateFormat\) of column "When": must be one of iso, /,
    );
    const bad = [
      { column: 'a', field: 'question.q', type: 'rating' },
      { column: 'b', field: 'Question.Q' },
      { column: 'c', field: 'question.q' },
      { column: 'd', field: 'weight', type: 'text' },
      { column: 'e', field: 'question.n', type: 'nps', scale: { min: 1, max: 7 } },
    ];
    expect(faultsOf({ columns: bad }).map((fault) => fault.slice(0, 48))).toEqual([
      'column "a": a rating needs its scale, such as 1 ',
      'column "b": its field must be one of row_key, cu',
      'column "c": “question.q” is already filled from ',
      'column "c": a rating needs its scale, such as 1 ',
      'column "d": “Weight” holds a number',
      'column "e": an NPS question is answered from 0 t',
    ]);
    expect(faultsOf({ columns: [{ column: 'a' }] })[0]).toMatch(/^field of column "a": must be given/);
    expect(faultsOf({ target: 'x' })[0]).toMatch(/^mapping.target: must be one of answers, signals/);
  });
});

describe('suggestMapping', () => {
  const column = (name: string, cells: (number | string)[]) => profileColumn(name, cells.map(String), 2026);
  const many = (make: (index: number) => number | string) =>
    Array.from({ length: 60 }, (_, index) => make(index));

  it('maps a survey, and leaves an ambiguous date to the person', () => {
    const profiles = [
      column(
        'Response ID',
        many((k) => `R${k}`),
      ),
      column(
        'CustomerID',
        many((k) => `C${k}`),
      ),
      column(
        'Date',
        many((k) => `0${1 + (k % 9)}/0${1 + (k % 5)}/2024`),
      ),
      column(
        'NPS',
        many((k) => k % 11),
      ),
      column(
        'Satisfaction',
        many((k) => 1 + (k % 5)),
      ),
      column(
        'Commentaire',
        many((k) => `le service est trop lent, numéro ${k}`),
      ),
      column(
        'Region',
        many((k) => ['north', 'south'][k % 2] ?? ''),
      ),
      column(
        'constant',
        many(() => 'x'),
      ),
    ];
    const found = suggestMapping(profiles, answerImportTarget, { format: 'csv' }, 'Spring survey.csv', 'UTC');
    expect(found.mapping.columns.map((one) => [one.column, one.field, one.type])).toEqual([
      ['Response ID', 'row_key', undefined],
      ['CustomerID', 'customer_external_id', undefined],
      ['Date', 'answered_at', undefined],
      ['NPS', 'question.nps', 'nps'],
      ['Satisfaction', 'question.satisfaction', 'rating'],
      ['Commentaire', 'question.commentaire', 'text'],
      ['Region', 'attribute.region', 'text'],
    ]);
    expect(found.open).toEqual([expect.stringMatching(/“Date”: DD\/MM\/YYYY and MM\/DD\/YYYY both read/)]);
    expect(found.mapping.survey).toEqual({ key: 'spring_survey', name: 'Spring survey', kind: 'other' });
    const signals = suggestMapping(profiles, signalImportTarget, { format: 'csv' }, 'x.csv', 'UTC');
    expect(signals.confidence).toBeLessThan(found.confidence);
    expect(() => parseMapping(found.mapping, targets)).not.toThrow();
  });

  it('takes no file for a ledger that has no amounts', () => {
    const columns = ['Complaint', 'Service Provider', 'Issue'].map((name) =>
      profileColumn(
        name,
        Array.from({ length: 30 }, (_, row) => `${name} ${row % 7}`),
        2026,
      ),
    );
    const [answers, signals, costs] = [answerImportTarget, signalImportTarget, costImportTarget()].map(
      (target) => suggestMapping(columns, target, { format: 'csv' }, 'c.csv', 'UTC').confidence,
    );
    expect(costs).toBeLessThan(Math.max(answers ?? 0, signals ?? 0));
  });

  it('normalizes names', () => {
    expect(normalizeName('CustomerID')).toBe('customer id');
    expect(normalizeName('Durée_appel (s)')).toBe('duree appel s');
    expect(keyOf('Churn Reason?')).toBe('churn_reason');
  });
});

describe('ImportRun', () => {
  const chunk = (fresh: number, rejected: number): ImportCounts => ({
    read: fresh + rejected,
    fresh,
    changed: 0,
    same: 0,
    rejected,
  });

  it('runs chunk by chunk, is cancelled and resumed, and always adds up', () => {
    let run = beginRun(readyToRun(beginReading(UPLOADED), 2, 3));
    run = addChunk(run, chunk(8, 2));
    expect(run).toMatchObject({
      state: 'running',
      doneChunks: 1,
      counts: { read: 13, fresh: 8, rejected: 5 },
    });
    run = resumeRun(cancelRun(run));
    run = addChunk(run, chunk(1, 0));
    expect(run.state).toBe('done');
    const { counts } = run;
    expect(counts.read).toBe(counts.fresh + counts.changed + counts.same + counts.rejected);
    expect(() => addChunk(run, chunk(1, 0))).toThrow(/done can't become/);
  });

  it('refuses chunks that do not add up, and starts over what never got ready', () => {
    const run = beginRun(readyToRun(beginReading(UPLOADED), 1, 0));
    expect(() => addChunk(run, { ...chunk(1, 0), read: 2 })).toThrow(/can't hold/);
    expect(resumeRun(failRun(beginReading(UPLOADED), 'disk full')).state).toBe('reading');
    expect(beginRun(readyToRun(beginReading(UPLOADED), 0, 0)).state).toBe('done');
  });
});
