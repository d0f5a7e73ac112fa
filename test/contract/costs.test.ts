import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CostPart, measureCosts, periodOfMonths } from '../../src/economics/index.ts';
import { type Scope, systemClock } from '../../src/kernel/index.ts';
import { costFacts } from '../../src/storage/columnar/costs/costFacts.ts';
import { importUpload, upload } from '../support/importing.ts';
import { type Browser, type Office, openOffice } from '../support/office.ts';

let office: Office;
let owner: Browser;
let analyst: Browser;
let manager: Browser;
let agent: Browser;
let other: Browser;
let scope: Scope;

const bytes = (text: string) => new TextEncoder().encode(text);
const match = (version: number) => ({ 'if-match': `"${version}"` });
const eur = (minor: number) => ({ minor: String(minor), currency: 'EUR' });
const ENTRIES = '/api/v1/ledger/entries';
const entry = (more: object = {}) => ({
  month: '2026-03',
  category: 'campaign',
  amount: eur(125_000),
  campaign: 'Spring',
  ...more,
});

const COLUMNS = [
  { column: 'Doc', field: 'row_key' },
  { column: 'Period', field: 'month' },
  { column: 'Type', field: 'category' },
  { column: 'Amount', field: 'amount', decimalMark: ',' },
  { column: 'Cur', field: 'currency' },
  { column: 'Channel', field: 'channel' },
];
const HEAD = 'Doc;Period;Type;Amount;Cur;Channel';

async function bringIn(
  rows: readonly string[],
  { book = 'SAP', replaces = true, head = HEAD, columns = COLUMNS as readonly object[] } = {},
) {
  const sent = await upload(office.app, scope, bytes([head, ...rows].join('\n')), 'ledger.csv');
  const { id, run } = await importUpload(office.app, scope, sent.id, {
    target: 'costs',
    file: { format: 'csv', encoding: 'utf-8', delimiter: ';', quote: '"', headerRow: 1 },
    columns,
    fixed: { source: book, replaces },
    zone: 'UTC',
  });
  const rejected =
    run.counts.rejected > 0
      ? await readFile(office.app.intake.rejectedPath(scope, { id, uploadId: sent.id }), 'utf8')
      : '';
  return { id, run, rejected };
}

const list = async (query = '') => (await owner.send('GET', `${ENTRIES}?limit=200${query}`)).body.items;

const measured = (part: CostPart, from: string, to: string) =>
  measureCosts(
    {
      facts: costFacts(office.app.columnar.figures),
      clock: systemClock,
      inScope: (work) => office.app.record.inScope(scope, work),
    },
    scope,
    part,
    periodOfMonths(from, to),
  );

describe('costs', () => {
  beforeAll(async () => {
    office = await openOffice();
    const founded = await office.found('Acme');
    owner = founded.browser;
    scope = {
      orgId: founded.organizationId,
      zone: 'Europe/Berlin',
      actor: { kind: 'person', id: founded.personId, name: 'Olga' },
      from: 'test',
    };
    const { body } = await owner.send('GET', '/api/v1/organization');
    await owner.send('PATCH', '/api/v1/organization', { currency: 'EUR' }, match(body.version));
    analyst = await office.join(owner, 'analyst', 'analyst@acme.test');
    manager = await office.join(owner, 'manager', 'manager@acme.test');
    agent = await office.join(owner, 'agent', 'agent@acme.test');
    other = (await office.found('Globex')).browser;
  });
  afterAll(() => office?.close());

  it('takes an amount by hand, changes it on a version, withdraws and restores it, and keeps the trace', async () => {
    const made = await analyst.send('POST', ENTRIES, entry());
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
    const gone = await analyst.send('DELETE', `${ENTRIES}/${id}`, undefined, match(2));
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
    expect((await manager.send('POST', ENTRIES, entry())).status).toBe(403);
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
    const { run } = await importUpload(office.app, scope, sent.id, {
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
    });
    expect(run.counts).toEqual({ read: 3, fresh: 1, changed: 0, same: 1, rejected: 1 });
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
      const refused = await owner.send(method, `${ENTRIES}/${one.id}`, body, match(one.version));
      expect([refused.status, refused.body.detail]).toEqual([
        409,
        expect.stringContaining('January 2025 was closed by'),
      ]);
    }
    expect((await owner.send('POST', ENTRIES, entry({ month: '2025-01' }))).status).toBe(409);
    const moved = await owner.send('POST', ENTRIES, entry({ month: '2025-04' }));
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

  it('measures from ledger and signals, keeps it, gives readings, and says when it is behind', async () => {
    const customers = ['a', 'b', 'c', 'd'].map((externalId, index) => ({
      externalId,
      startedOn: index < 2 ? '2024-01-01' : '2024-06-10',
      attributes: { segment: index % 2 === 0 ? 'Consumer' : 'Business' },
    }));
    for (const one of customers) {
      const { status, body } = await owner.send('POST', '/api/v1/customers', one);
      expect([status, body.detail]).toEqual([201, undefined]);
    }
    const signal = (id: string, kind: string, customer: string | null, day: string, more: object = {}) => ({
      source: 'test',
      id,
      kind,
      customerRef: customer,
      occurredAt: `2024-${day}T10:00:00Z`,
      ...more,
    });
    const contact = (id: string, customer: string | null, day: string, channel: string) =>
      signal(id, 'contact', customer, day, {
        channel,
        durationSeconds: 300,
        outcome: 'unresolved',
        attributes: { reason: 'bill' },
      });
    const signals = [
      contact('1', 'a', '06-03', 'phone'),
      contact('2', 'a', '06-05', 'phone'),
      contact('3', 'b', '06-20', 'phone'),
      contact('4', null, '06-21', 'phone'),
      contact('5', 'b', '06-25', 'chat'),
      signal('6', 'bill', 'a', '06-01', { value: 30, unit: 'EUR' }),
      signal('7', 'bill', 'b', '06-01', { value: 90, unit: 'EUR' }),
      signal('8', 'campaign_touch', 'c', '06-01', { attributes: { campaign: 'Summer' } }),
      signal('9', 'campaign_response', 'c', '06-04', { attributes: { campaign: 'Radio' } }),
    ];
    const sent = await owner.send('POST', '/api/v1/signals', signals);
    expect([sent.status, sent.body.detail]).toEqual([sent.status, undefined]);
    await office.app.project();
    const book = (more: object) =>
      owner.send('POST', ENTRIES, entry({ month: '2024-06', campaign: null, ...more }));
    await book({ category: 'contact_handling', channel: 'Phone', amount: eur(4_000) });
    await book({ category: 'service_overhead', amount: eur(10_001) });
    await book({ category: 'campaign', campaign: 'summer', amount: eur(9_000) });
    await book({ category: 'internal_training', amount: eur(1_001) });

    const before = await owner.send('GET', '/api/v1/costs/maintenance?from=2024-06&to=2024-06');
    expect(before.body).toMatchObject({
      measuredAt: null,
      result: null,
      behind: ['It was not measured yet.'],
    });
    await measured('maintenance', '2024-06', '2024-06');
    const { body } = await owner.send('GET', '/api/v1/costs/maintenance?from=2024-06&to=2024-06');
    expect(body.behind).toEqual([]);
    const { result } = body;
    expect(result.named).toBeUndefined();
    const channel = (name: string) =>
      result.channels.find((one: { channel: string }) => one.channel === name);
    expect(channel('phone')).toMatchObject({
      contacts: 4,
      unlinked: 1,
      perContact: 1_000,
      reworkShare: 1 / 3,
    });
    expect(channel('chat')).toMatchObject({ perContact: null, unknown: expect.stringContaining('chat') });
    const total = (rows: { minor: string }[]) => rows.reduce((sum, { minor }) => sum + Number(minor), 0);
    expect(total(result.segments) + Number(result.unlinked.minor) + Number(result.unplaced)).toBe(14_001);
    expect(result.all.customers).toBe(4);
    const named = await owner.send('GET', '/api/v1/costs/customers?from=2024-06&to=2024-06');
    expect(named.body.items[0]).toMatchObject({ externalId: 'a', contacts: 2, place: 1 });
    const readings = await owner.send('GET', '/api/v1/costs/readings?measure=cost_per_contact');
    expect(readings.body.items.find((one: { key: string }) => one.key === 'phone')).toMatchObject({
      perPiece: 1_000,
      n: 4,
      from: '2024-06-01',
      to: '2024-07-01',
      sources: [{ to: '/prove/costs?view=maintenance&from=2024-06&to=2024-06' }],
    });

    const settings = await owner.send('GET', '/api/v1/costs/settings');
    expect(settings.body).toMatchObject({ version: 0, attribution: 'linear' });
    const negative = {
      stated: [
        { channel: 'chat', costPerContact: null, contactsPerMonth: -5, source: 'x', day: '2024-06-30' },
      ],
    };
    const refused = await owner.send('PATCH', '/api/v1/costs/settings', negative, match(0));
    expect([refused.status, refused.body.detail]).toEqual([422, expect.stringContaining('0 or more')]);
    const stated = {
      stated: [
        {
          channel: 'chat',
          costPerContact: eur(300),
          contactsPerMonth: null,
          source: 'Study of care',
          day: '2024-06-30',
        },
      ],
    };
    expect((await owner.send('PATCH', '/api/v1/costs/settings', stated, match(0))).body.version).toBe(1);
    const behind = await owner.send('GET', '/api/v1/costs/maintenance?from=2024-06&to=2024-06');
    expect(behind.body.behind).toHaveLength(1);
    await measured('maintenance', '2024-06', '2024-06');
    const after = await owner.send('GET', '/api/v1/costs/maintenance?from=2024-06&to=2024-06');
    expect(
      after.body.result.channels.find((one: { channel: string }) => one.channel === 'chat'),
    ).toMatchObject({
      perContact: 300,
      stated: { source: 'Study of care' },
    });

    await measured('acquisition', '2024-06', '2024-06');
    const won = (await owner.send('GET', '/api/v1/costs/acquisition?from=2024-06&to=2024-06')).body.result;
    expect(won.all).toMatchObject({ minor: '10001', won: 2, touched: 1 });
    expect(total(won.segments)).toBe(10_001);
    expect(won.campaigns.find((one: { key: string }) => one.key === 'Summer')).toMatchObject({ won: 0.5 });
    expect(won.rules.map((one: { rule: string }) => one.rule)).toHaveLength(5);
    const nobody = await measured('acquisition', '2023-01', '2023-01');
    expect((nobody.result as { all: object }).all).toMatchObject({ won: 0, perCustomer: null });
    await measured('at_risk', '2024-06', '2024-06');
    expect((await manager.send('GET', '/api/v1/costs/at-risk?from=2024-06&to=2024-06')).status).toBe(200);
    expect((await owner.send('GET', '/api/v1/costs/at-risk?from=2024-13&to=2024-14')).status).toBe(422);
  });
});
