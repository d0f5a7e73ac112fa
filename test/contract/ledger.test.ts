import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Scope } from '../../src/kernel/index.ts';
import { importUpload, upload } from '../support/importing.ts';
import { ENTRIES, eur, ledgerEntry, openLedger } from '../support/ledger.ts';
import { type Browser, match, type Office } from '../support/office.ts';

let office: Office;
let owner: Browser;
let analyst: Browser;
let manager: Browser;
let agent: Browser;
let other: Browser;
let scope: Scope;

beforeAll(async () => {
  ({ office, owner, analyst, manager, agent, other, scope } = await openLedger());
});
afterAll(() => office?.close());

const bytes = (text: string) => new TextEncoder().encode(text);

const COLUMNS = [
  { column: 'Doc', field: 'row_key' },
  { column: 'Period', field: 'month' },
  { column: 'Type', field: 'category' },
  { column: 'Amount', field: 'amount', decimalMark: ',' },
  { column: 'Cur', field: 'currency' },
  { column: 'Channel', field: 'channel' },
];
const HEAD = 'Doc;Period;Type;Amount;Cur;Channel';

const mappingOf = ({ book = 'SAP', replaces = true, columns = COLUMNS as readonly object[] } = {}) => ({
  target: 'costs',
  file: { format: 'csv', encoding: 'utf-8', delimiter: ';', quote: '"', headerRow: 1 },
  columns,
  fixed: { source: book, replaces },
  zone: 'UTC',
});

const sendRows = (rows: readonly string[], head = HEAD) =>
  upload(office.app, scope, bytes([head, ...rows].join('\n')), 'ledger.csv');

/** How the rows would come out, by the page's own preview. */
async function previewed(rows: readonly string[], how?: Parameters<typeof mappingOf>[0]) {
  const sent = await sendRows(rows);
  const { status, body } = await owner.send('POST', `/api/v1/uploads/${sent.id}/preview`, {
    mapping: mappingOf(how),
  });
  expect([status, body.detail]).toEqual([200, undefined]);
  return body;
}

async function bringIn(
  rows: readonly string[],
  { head = HEAD, ...how }: { head?: string } & Parameters<typeof mappingOf>[0] = {},
) {
  const sent = await sendRows(rows, head);
  const { id, run } = await importUpload(office.app, scope, sent.id, mappingOf(how));
  const rejected =
    run.counts.rejected > 0
      ? await readFile(office.app.intake.rejectedPath(scope, { id, uploadId: sent.id }), 'utf8')
      : '';
  return { id, run, rejected };
}

const list = async (query = '') => (await owner.send('GET', `${ENTRIES}?limit=200${query}`)).body.items;

describe('costs', () => {
  it('takes an amount by hand, changes it on a version, withdraws and restores it, and keeps the trace', async () => {
    const made = await analyst.send('POST', ENTRIES, ledgerEntry());
    expect(made.status).toBe(201);
    const { id } = made.body;
    expect((await analyst.send('PATCH', `${ENTRIES}/${id}`, { amount: eur(130_000) }, match(9))).status).toBe(
      412,
    );
    const changed = await analyst.send(
      'PATCH',
      `${ENTRIES}/${id}`,
      { amount: eur(130_000), why: 'Invoice was higher' },
      match(1),
    );
    expect(changed.body).toMatchObject({ version: 2, amount: eur(130_000), campaign: 'Spring' });
    for (const why of ['', '?why=', '?why=%20']) {
      const unsaid = await analyst.send('DELETE', `${ENTRIES}/${id}${why}`, undefined, match(2));
      expect([unsaid.status, unsaid.body.faults?.[0]?.place]).toEqual([422, 'why']);
    }
    const gone = await analyst.send('DELETE', `${ENTRIES}/${id}?why=Booked%20twice`, undefined, match(2));
    expect(gone.body.state).toBe('withdrawn');
    expect(await list('&campaign=Spring')).toEqual([]);
    const sums = await manager.send('GET', '/api/v1/ledger/summary?campaign=Spring&state=all');
    expect(sums.body.sums).toEqual([]);
    const back = await analyst.send('POST', `${ENTRIES}/${id}/restore`, undefined, match(3));
    expect(back.body.state).toBe('active');
    const { body } = await manager.send('GET', `${ENTRIES}/${id}/changes`);
    expect(body.items.map((one: { action: string }) => one.action)).toEqual([
      'restored',
      'withdrawn',
      'changed',
      'entered',
    ]);
    expect(body.items[1]).toMatchObject({ why: 'Booked twice' });
    const audit = await owner.send('GET', '/api/v1/audit');
    expect(audit.body.items).toContainEqual(
      expect.objectContaining({
        action: 'withdrawn',
        detail: expect.objectContaining({ why: 'Booked twice' }),
      }),
    );
    expect(body.items[2]).toMatchObject({ why: 'Invoice was higher', before: { minor: '125000' } });
  });

  it('refuses what is no money, no month and no category, and says all of it', async () => {
    const bad = await owner.send('POST', ENTRIES, {
      month: '2026-13',
      category: 'fun',
      amount: { minor: '0', currency: 'XYZ' },
      unitId: '01900000-0000-7000-8000-000000000000',
    });
    expect(bad.status).toBe(422);
    expect(bad.body.faults.map((fault: { place: string }) => fault.place)).toEqual([
      'month',
      'category',
      'amount.currency',
      'unitId',
    ]);
    expect((await owner.send('POST', ENTRIES, { month: '2026-03', category: 'campaign' })).status).toBe(422);
  });

  it('shows cost to all but agents, lets leads and analysts change, leads close; other organizations see nothing', async () => {
    expect((await agent.send('GET', ENTRIES)).status).toBe(403);
    expect((await manager.send('POST', ENTRIES, ledgerEntry())).status).toBe(403);
    const closing = { from: '2020-01', to: '2020-01', why: 'Audited' };
    expect((await analyst.send('POST', '/api/v1/ledger/periods/close', closing)).status).toBe(403);
    expect((await other.send('GET', ENTRIES)).body.items).toEqual([]);
  });

  it('imports a ledger with commas, signs and parentheses; again it changes nothing; a corrected file replaces its rows', async () => {
    const rows = [
      '1;2025-01;Overhead;1.200,50;EUR;',
      '2;01/2025;contact handling;(200,00);EUR;phone',
      '3;January 2025;Contact center;3.000,00-;EUR;phone',
      '4;2025-02;Marketing;500;USD;',
      '5;2025-13;Marketing;500;EUR;',
      '6;2025-01;Fun;500;EUR;',
      '7;2025-01;Marketing;500;;',
      '8;2025-01;Marketing;12,345;EUR;',
      '9;2025-01;Marketing;$ 12,00;EUR;',
    ];
    const first = await bringIn(rows);
    expect(first.run.counts).toEqual({ read: 9, fresh: 4, changed: 0, same: 0, rejected: 5 });
    for (const told of [
      'calendar month',
      'must be one of Lead source',
      'is required',
      '2 digits',
      'is written in $',
    ])
      expect(first.rejected).toContain(told);
    expect(
      (await list('&source=SAP')).map((one: { amount: { minor: string } }) => one.amount.minor).sort(),
    ).toEqual(['-20000', '-300000', '120050', '50000']);
    const again = await bringIn(rows.slice(0, 4));
    expect(again.run.counts).toMatchObject({ fresh: 0, changed: 0, same: 4 });
    // A row that was refused is not one that is gone: until the file is taken whole, nothing is withdrawn.
    const partly = await bringIn([
      '1;2025-01;Overhead;1.200,50;EUR;',
      '3;January 2025;Fun;3.000,00-;EUR;phone',
    ]);
    expect(partly.run.counts).toMatchObject({ same: 1, rejected: 1 });
    expect(await list('&source=SAP&state=withdrawn')).toEqual([]);
    // Corrected: one amount differs, one row is gone.
    const corrected = await bringIn([
      '1;2025-01;Overhead;1.300,50;EUR;',
      '4;2025-02;Marketing;500;USD;',
      '2;2025-01;contact handling;(200,00);EUR;phone',
    ]);
    expect(corrected.run.counts).toMatchObject({ fresh: 0, changed: 1, same: 2 });
    const now = await list('&source=SAP');
    expect(now.map((one: { rowKey: string }) => one.rowKey).sort()).toEqual(['1', '2', '4']);
    const [gone] = await list('&source=SAP&state=withdrawn');
    const trace = (await owner.send('GET', `${ENTRIES}/${gone.id}/changes`)).body.items;
    expect(trace[0]).toMatchObject({ action: 'withdrawn', importId: corrected.id });
    // Without entry numbers a file that adds keeps what is there.
    const added = await bringIn(['2025-01;Overhead;10,00;EUR;', '2025-01;Overhead;10,00;EUR;'], {
      replaces: false,
      head: 'Period;Type;Amount;Cur;Channel',
      columns: COLUMNS.slice(1),
    });
    expect(added.run.counts).toMatchObject({ fresh: 2, rejected: 0 });
    expect(await list('&source=SAP')).toHaveLength(5);
  });

  it('asks for an exchange rate, never takes one to one, and then shows both amounts', async () => {
    const [waiting] = await list('&source=SAP&currency=USD');
    expect(waiting.own).toEqual({ known: false, question: 'What was one USD worth in EUR in 2025-02?' });
    const { body } = await owner.send('GET', '/api/v1/ledger/rates');
    expect(body.wanted).toEqual([{ month: '2025-02', currency: 'USD', entries: 1 }]);
    const rate = { rate: '0.9215', source: 'ECB', day: '2025-02-28' };
    expect((await owner.send('PUT', '/api/v1/ledger/rates/2025-02/EUR', rate)).status).toBe(422);
    expect((await owner.send('PUT', '/api/v1/ledger/rates/2025-02/USD', { ...rate, rate: '0' })).status).toBe(
      422,
    );
    const said = await owner.send('PUT', '/api/v1/ledger/rates/2025-02/USD', rate);
    expect(said.body).toMatchObject({ version: 1, base: 'EUR' });
    expect((await owner.send('PUT', '/api/v1/ledger/rates/2025-02/USD', rate)).status).toBe(412);
    const [shown] = await list('&source=SAP&currency=USD');
    expect(shown.own).toEqual({ known: true, value: eur(46_075) });
  });

  it('imports exchange rates by the rules by which people enter them', async () => {
    const file =
      'Month;Cur;Rate;By;Day\n2025-03;USD;0,93;ECB;2025-03-31\n2025-02;USD;0,9215;ECB;2025-02-28\n2025-03;EUR;1;ECB;2025-03-31';
    const sent = await upload(office.app, scope, bytes(file), 'rates.csv');
    const mapping = {
      target: 'rates',
      file: { format: 'csv', encoding: 'utf-8', delimiter: ';', quote: '"', headerRow: 1 },
      columns: [
        { column: 'Month', field: 'month' },
        { column: 'Cur', field: 'currency' },
        { column: 'Rate', field: 'rate', decimalMark: ',' },
        { column: 'By', field: 'source' },
        { column: 'Day', field: 'day', dateFormat: 'iso' },
      ],
      fixed: {},
      zone: 'UTC',
    };
    // The preview tells what will come of it, and keeps nothing.
    const seen = await owner.send('POST', `/api/v1/uploads/${sent.id}/preview`, { mapping });
    expect([seen.status, seen.body.detail]).toEqual([200, undefined]);
    expect(seen.body).toMatchObject({ good: 2, rejected: 1 });
    expect(seen.body.problems).toMatchObject([{ column: 'Cur', value: 'EUR' }]);
    expect(seen.body.notes).toEqual([
      'Of the good rows: 1 new, 0 that change a rate, 1 that are there already.',
    ]);
    const rates = async () => (await owner.send('GET', '/api/v1/ledger/rates')).body.items;
    expect((await rates()).some((one: { month: string }) => one.month === '2025-03')).toBe(false);
    const { run } = await importUpload(office.app, scope, sent.id, mapping);
    expect(run.counts).toEqual({ read: 3, fresh: 1, changed: 0, same: 1, rejected: 1 });
  });

  it('keeps what a person withdrew or changed when the same file comes again, and says so before it runs', async () => {
    const row = (number: number, amount: string) => `${number};2025-05;Overhead;${amount};EUR;`;
    const book = { book: 'Petty cash' };
    const file = [row(1, '10,00'), row(2, '20,00'), row(3, '30,00')];
    expect((await bringIn(file, book)).run.counts).toMatchObject({ fresh: 3 });
    const entries = await list('&source=Petty%20cash');
    const of = (number: string) => entries.find((one: { rowKey: string }) => one.rowKey === number);
    await owner.send('DELETE', `${ENTRIES}/${of('1').id}?why=Twice`, undefined, match(1));
    await owner.send('PATCH', `${ENTRIES}/${of('2').id}`, { amount: eur(2_500) }, match(1));
    const seen = await previewed(file, book);
    expect(seen).toMatchObject({ good: 2, rejected: 1 });
    expect(seen.problems).toMatchObject([
      {
        column: 'Doc',
        count: 1,
        value: '1',
        rule: expect.stringMatching(/was withdrawn by .+ and stays so/),
      },
    ]);
    expect(seen.notes).toEqual([
      'Of the good rows: 0 new, 0 that change what is booked, 1 that are there already.',
      expect.stringContaining('1 entry was changed by hand'),
      'Nothing that this book said before of these months is withdrawn: the file holds all of it.',
    ]);
    const again = await bringIn(file, book);
    expect(again.run.counts).toEqual({ read: 3, fresh: 0, changed: 0, same: 2, rejected: 1 });
    expect(again.rejected).toContain('and stays so');
    // What the file says anew counts; what it says no more goes, although a row stays withdrawn.
    const corrected = [row(1, '11,00'), row(2, '21,00')];
    expect((await previewed(corrected, book)).notes.at(-1)).toBe(
      '1 entry that this book said before of these months, and the file says no more, will be withdrawn.',
    );
    expect((await bringIn(corrected, book)).run.counts).toMatchObject({ changed: 1, rejected: 1 });
    const now = await list('&source=Petty%20cash&state=all');
    expect(
      now
        .map((one: { rowKey: string; state: string; amount: { minor: string } }) => [
          one.rowKey,
          one.state,
          one.amount.minor,
        ])
        .sort(),
    ).toEqual([
      ['1', 'withdrawn', '1000'],
      ['2', 'active', '2100'],
      ['3', 'withdrawn', '3000'],
    ]);
    // What an import withdrew comes back with a file that holds it again.
    expect((await bringIn([row(3, '30,00')], { ...book, replaces: false })).run.counts).toMatchObject({
      changed: 1,
    });
  });

  it('closes and reopens months with a trace; closed ones refuse every change, row by row, and say so', async () => {
    const close = { from: '2025-01', to: '2025-01', why: 'Audited' };
    const closed = await owner.send('POST', '/api/v1/ledger/periods/close', close);
    expect(closed.body.items.find((one: { month: string }) => one.month === '2025-01')).toMatchObject({
      closed: true,
      events: [{ action: 'closed', why: 'Audited' }],
    });
    const overlapping = await owner.send('POST', '/api/v1/ledger/periods/close', { ...close, to: '2025-02' });
    expect([overlapping.status, overlapping.body.detail]).toEqual([409, expect.stringContaining('overlap')]);
    expect((await owner.send('POST', '/api/v1/ledger/periods/close', { ...close, why: ' ' })).status).toBe(
      422,
    );
    const [one] = await list('&source=SAP&from=2025-01&to=2025-01&category=contact_handling');
    for (const [method, body] of [
      ['PATCH', { amount: eur(1) }],
      ['DELETE', undefined],
    ] as const) {
      const refused = await owner.send(method, `${ENTRIES}/${one.id}?why=x`, body, match(one.version));
      expect([refused.status, refused.body.detail]).toEqual([
        409,
        expect.stringContaining('January 2025 was closed by'),
      ]);
    }
    expect((await owner.send('POST', ENTRIES, ledgerEntry({ month: '2025-01' }))).status).toBe(409);
    const moved = await owner.send('POST', ENTRIES, ledgerEntry({ month: '2025-04' }));
    const into = await owner.send('PATCH', `${ENTRIES}/${moved.body.id}`, { month: '2025-01' }, match(1));
    expect(into.status).toBe(409);
    const rate = { rate: '1.1', source: 'ECB', day: '2025-01-31' };
    expect((await owner.send('PUT', '/api/v1/ledger/rates/2025-01/USD', rate)).status).toBe(409);
    // Equal rows pass, changed and new ones are refused, rows that are missing stay.
    const file = [
      '1;2025-01;Overhead;9.999,00;EUR;',
      '2;2025-01;contact handling;(200,00);EUR;phone',
      '10;2025-01;Overhead;5;EUR;',
      '4;2025-01;Marketing;500;USD;',
    ];
    const seen = await previewed(file);
    expect(seen).toMatchObject({ read: 4, good: 1, rejected: 3 });
    expect(seen.problems[0]).toMatchObject({
      column: 'Period',
      count: 3,
      line: 2,
      value: '2025-01',
      rule: expect.stringContaining('January 2025 was closed by'),
    });
    expect(seen.rows).toHaveLength(1);
    expect(seen.notes).toEqual([
      'Of the good rows: 0 new, 0 that change what is booked, 1 that are there already.',
      'Because rows would be rejected, nothing that this book said before is withdrawn.',
    ]);
    const refused = await bringIn(file);
    expect(refused.run.counts).toEqual({ read: 4, fresh: 0, changed: 0, same: 1, rejected: 3 });
    expect(refused.rejected).toContain('January 2025 was closed by');
    expect(await list('&source=SAP&from=2025-01&to=2025-01')).toHaveLength(4);
    const reopened = await owner.send('POST', '/api/v1/ledger/periods/reopen', {
      ...close,
      why: 'Late invoice',
    });
    expect(
      reopened.body.items.find((one: { month: string }) => one.month === '2025-01').events,
    ).toMatchObject([{ action: 'reopened', why: 'Late invoice' }, { action: 'closed' }]);
    expect((await bringIn(file)).run.counts).toMatchObject({ fresh: 1, changed: 2, same: 1, rejected: 0 });
    expect((await owner.send('POST', '/api/v1/ledger/periods/reopen', { ...close, why: 'x' })).status).toBe(
      409,
    );
    await expect(office.asSuperuser(`set role perpetua_app; delete from ledger_change`)).rejects.toThrow(
      /permission denied/,
    );
  });
});
