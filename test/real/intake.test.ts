import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { customerImportTarget } from '../../src/customer/importTarget.ts';
import { answerImportTarget } from '../../src/feedback/importTarget.ts';
import { compileMapping, parseMapping } from '../../src/intake/index.ts';
import { signalImportTarget } from '../../src/signal/importTarget.ts';
import {
  type FileEngine,
  numberRepeats,
  openFileEngine,
  openSource,
  type Reading,
  readFile,
  repeatsSql,
  type StagedFile,
  stagedSql,
  stageFile,
} from '../../src/storage/file/index.ts';

const DATA = join(import.meta.dirname, '../../../shared/data');
const there = existsSync(DATA);
const targets = [customerImportTarget, answerImportTarget, signalImportTarget];

describe.skipIf(!there)(`real files as they are${there ? '' : ' (skipped: no ../shared/data)'}`, () => {
  let root: string;
  let engine: FileEngine;
  let count = 0;

  beforeAll(async () => {
    root = mkdtempSync(join(tmpdir(), 'perpetua-real-'));
    engine = await openFileEngine(root);
  });

  afterAll(() => {
    engine.close();
    rmSync(root, { recursive: true, force: true });
  });

  async function take(file: string): Promise<{ reading: Reading; staged: StagedFile }> {
    const source = await openSource(join(DATA, file), file.split('/').at(-1) ?? file);
    const reading = await readFile(source, {}, { engine, targets, zone: 'Europe/Paris', year: 2026 });
    const staged = await stageFile(source, reading.file, { engine, folder: join(root, `p${++count}`) });
    return { reading, staged };
  }

  const types = (reading: Reading) =>
    Object.fromEntries(reading.columns.map((column) => [column.name, column.type]));
  const fields = (reading: Reading, target: string) =>
    Object.fromEntries(
      reading.suggestions
        .find((one) => one.target === target)
        ?.mapping.columns.map((column) => [column.column, column.field]) ?? [],
    );

  it('nps-retail: two code pages in one file give the same text as the decoded file', async () => {
    const original = await take('nps-retail/nps-original-bytes.csv');
    const decoded = await take('nps-retail/nps.csv');
    expect(original.reading.file.encoding).toBe('windows-1252+cp850');
    expect([original.staged.rows, original.staged.faulty, decoded.staged.rows]).toEqual([13_954, 0, 13_954]);
    const [difference] = await engine.rows<{ n: number }>(
      `SELECT count(*) AS n FROM (FROM ${stagedSql(original.staged)} EXCEPT ALL FROM ${stagedSql(decoded.staged)})`,
    );
    expect(difference?.n).toBe(0);

    const { reading, staged } = original;
    expect(reading.suggestions[0]?.target).toBe('answers');
    expect(fields(reading, 'answers')).toMatchObject({
      id: 'row_key',
      nps: 'question.nps',
      explication: 'question.explication',
    });
    expect(reading.suggestions[0]?.open.join()).toMatch(/Answered at/);
    const { mapping, target } = parseMapping(
      { ...reading.suggestions[0]?.mapping, fixed: { answered_at: '2014-06-01' } },
      targets,
    );
    const compiled = compileMapping(mapping, target, staged.columns, '2026-11-22');
    const repeats = repeatsSql(await numberRepeats(engine, staged, compiled));
    const [figure] = await engine.rows(
      `SELECT count("question.nps") AS n, count(*) FILTER (WHERE "question.nps" >= 9) AS promoters, ` +
        `count(*) FILTER (WHERE "question.nps" <= 6) AS detractors, count("question.explication") AS comments, ` +
        `count(DISTINCT row_key) AS keys FROM (${compiled.goodSql(stagedSql(staged), repeats)})`,
    );
    expect(figure).toEqual({ n: 13_612, promoters: 8465, detractors: 1194, comments: 3839, keys: 13_954 });
  });

  it('ibm-telco-linked: five files, quoted coordinates, customers and their status', async () => {
    const rows: Record<string, number> = {};
    for (const name of ['demographics', 'location', 'population', 'services', 'status']) {
      const { reading, staged } = await take(`ibm-telco-linked/${name}.csv`);
      rows[name] = staged.rows;
      expect(staged.faulty).toBe(0);
      if (name === 'location') {
        expect(reading.columns[7]?.samples[0]).toBe('34.02381, -118.156582');
        expect(reading.suggestions.find((one) => one.target === 'customers')?.mapping.columns[1]).toEqual({
          column: 'Customer ID',
          field: 'external_id',
        });
      }
      if (name === 'status') {
        expect(fields(reading, 'answers')).toMatchObject({
          'Customer ID': 'customer_external_id',
          'Satisfaction Score': 'question.satisfaction_score',
        });
        const column = staged.columns.find((one) => one.name === 'Churn Category')?.id;
        const reasons = await engine.rows(
          `SELECT ${column} AS reason, count(*) AS n FROM ${stagedSql(staged)} WHERE ${column} IS NOT NULL GROUP BY 1 ORDER BY n DESC`,
        );
        expect(reasons.map((one) => Object.values(one).join(' '))).toEqual([
          'Competitor 841',
          'Attitude 314',
          'Dissatisfaction 303',
          'Price 211',
          'Other 200',
        ]);
      }
    }
    expect(rows).toEqual({
      demographics: 7043,
      location: 7043,
      population: 1671,
      services: 7043,
      status: 7043,
    });
  });

  it('telecom-complaints: lines before the header, cp1252, an empty column', async () => {
    const { reading, staged } = await take('telecom-complaints/complaints-original-bytes.csv');
    expect(reading.file).toMatchObject({ encoding: 'windows-1252', delimiter: ',', headerRow: 7 });
    expect(types(reading)['column 10']).toBe('blank');
    const clean = await take('telecom-complaints/complaints.csv');
    const [counts] = await engine.rows<{ rows: number; ids: number }>(
      `SELECT count(*) AS rows, count(DISTINCT c1) AS ids FROM ${stagedSql(staged)} WHERE c1 LIKE 'CI-%'`,
    );
    expect([counts?.rows, counts?.ids, clean.staged.rows]).toEqual([15_913, 9063, 15_913]);
  });

  it('cdnow: a table set with blanks', async () => {
    const { reading, staged } = await take('cdnow/CDNOW_master.txt');
    expect(reading.file).toMatchObject({ delimiter: ' ', headerRow: 1 });
    expect(fields(reading, 'signals')).toMatchObject({
      customer_id: 'customer_external_id',
      date: 'occurred_at',
      dollar_value: 'value',
    });
    const [counts] = await engine.rows<{ customers: number; n: number }>(
      `SELECT count(*) AS n, count(DISTINCT c1) AS customers FROM ${stagedSql(staged)}`,
    );
    expect(counts).toEqual({ n: 69_659, customers: 23_570 });
    const sample = await take('cdnow/CDNOW_sample.txt');
    expect(sample.reading.file.headerRow).toBe(0);
    expect(sample.reading.columns.map((column) => column.type)).toEqual([
      'identifier',
      'identifier',
      'date',
      'integer',
      'decimal',
    ]);
  });

  it('ticket-logs: events with a case, an activity and a time', async () => {
    for (const [file, rows, cases] of [
      ['bpi_13_incidents.csv', 65_533, 7554],
      ['helpdesk.csv', 13_710, 3804],
    ] as const) {
      const { reading, staged } = await take(`ticket-logs/${file}`);
      expect(reading.suggestions[0]?.target).toBe('signals');
      const [counts] = await engine.rows<{ n: number }>(
        `SELECT count(DISTINCT c1) AS n FROM ${stagedSql(staged)}`,
      );
      expect([staged.rows, counts?.n]).toEqual([rows, cases]);
      const { mapping, target } = parseMapping(
        { ...reading.suggestions[0]?.mapping, fixed: { source: 'desk' } },
        targets,
      );
      const compiled = compileMapping(mapping, target, staged.columns, '2026-11-22');
      const [good] = await engine.rows(compiled.countSql(stagedSql(staged)));
      expect(good).toEqual({ read: rows, good: rows, rejected: 0 });
    }
  });
});
