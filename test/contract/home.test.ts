import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, type Browser, type Office, openOffice } from '../support/office.ts';

let app: Office;
let owner: Browser;
let stranger: Browser;
let agent: Browser;
let viewer: Browser;

beforeAll(async () => {
  app = await openOffice();
  owner = (await app.found('Mine')).browser;
  stranger = (await app.found('Theirs')).browser;
  agent = await app.join(owner, 'agent', 'agent@mine.test');
  viewer = await app.join(owner, 'viewer', 'viewer@mine.test');
});

afterAll(() => app?.close());

const NOW = Date.now();
const ago = (days: number): string => new Date(NOW - days * 86_400_000).toISOString();
const call = (id: string, more: object = {}) => ({
  source: 'care',
  id,
  kind: 'call',
  customerRef: 'C-1',
  occurredAt: ago(2),
  durationSeconds: 300,
  ...more,
});
const counts = ({ body }: Answer) => [body.new, body.same, body.conflicting];

describe('signals over the API', () => {
  it('take effect once by source and id, and say what became of each', async () => {
    const send = (body: unknown) => owner.send('POST', '/api/v1/signals', body);
    const one = await send(call('a'));
    expect([one.status, ...counts(one)]).toEqual([201, 1, 0, 0]);
    expect(counts(await send([call('a'), call('b'), call('b'), call('a', { source: 'shop' })]))).toEqual([
      2, 2, 0,
    ]);
    const otherwise = await send(call('a', { durationSeconds: 1 }));
    expect(counts(otherwise)).toEqual([0, 0, 1]);
    const { body } = await owner.send('GET', '/api/v1/signals?source=care&kind=call');
    expect(body.items.map((one: { id: string }) => one.id).sort()).toEqual(['a', 'b']);
    expect(body.items.every((one: { durationSeconds: number }) => one.durationSeconds === 300)).toBe(true);
  });

  it('are refused with the place of each fault, none of the list is kept', async () => {
    const wrong = await owner.send('POST', '/api/v1/signals', [call('c'), call('d', { occurredAt: 'soon' })]);
    expect(wrong.status).toBe(422);
    expect(wrong.body.faults[0]).toMatchObject({ place: 'signals[1].occurredAt', value: '"soon"' });
    const stray = await owner.send('POST', '/api/v1/signals', call('c', { colour: 'red' }));
    expect(stray.body.faults[0].place).toBe('signals[0].colour');
    const { body } = await owner.send('GET', '/api/v1/signals?source=care');
    expect(body.items).toHaveLength(2);
    const many = Array.from({ length: 10_001 }, (_, at) => ({ ...call(`${at}`), customerRef: null }));
    expect((await owner.send('POST', '/api/v1/signals', many)).status).toBe(422);
  });

  it('stand on the timeline of their customer, also of one who came later, and nobody else sees them', async () => {
    const { body: customer } = await owner.send('POST', '/api/v1/customers', { externalId: 'C-1' });
    const timeline = await agent.send('GET', `/api/v1/customers/${customer.id}/timeline`);
    expect(timeline.body.items.map((one: { id: string }) => one.id).sort()).toEqual(['a', 'a', 'b']);
    expect((await stranger.send('GET', '/api/v1/signals')).body.items).toEqual([]);
    expect((await agent.send('POST', '/api/v1/signals', call('x'))).status).toBe(403);
    expect((await viewer.send('GET', '/api/v1/signals')).status).toBe(403);
  });
});

describe('the home page', () => {
  it('is empty for a new organization, and says what to do first', async () => {
    const { status, body } = await stranger.send('GET', '/api/v1/home');
    expect(status, JSON.stringify(body)).toBe(200);
    expect(body.stations.map(({ state }: { state: string }) => state)).toEqual(Array(5).fill('empty'));
    expect(body).toMatchObject({ changes: [], unknowns: [], decisions: [] });
  });

  it('tells of metrics that moved, of unknowns, and of sheets with gaps', async () => {
    // 30 calls a day in the week before, 60 a day in the last seven full days.
    const calls = Array.from({ length: 14 }, (_, day) =>
      Array.from({ length: day < 7 ? 60 : 30 }, (_, at) =>
        call(`${day}.${at}`, { occurredAt: ago(day + 1), customerRef: null }),
      ),
    ).flat();
    expect((await owner.send('POST', '/api/v1/signals', calls)).status).toBe(201);
    const calculation = { formula: { measure: 'count', parameters: { over: 'signal', kind: 'call' } } };
    const made = await owner.send('POST', '/api/v1/metrics', {
      sheet: {
        title: 'Calls',
        purpose: 'Each is something that did not work by itself',
        decision: 'Whether the cause is removed',
        goal: {
          known: false,
          question: 'Which goal does it serve?',
          finder: 'Ana',
          due: ago(3).slice(0, 10),
        },
        timing: 'lag',
        target: { known: true, value: { value: 100, direction: 'at_most', by: '2030-12-31' } },
        source: 'Care',
        neededToMake: 'Every call',
        measured: 'day',
        reviewed: 'week',
        owner: 'Ana',
        actor: 'Ben',
        action: 'Finds the cause',
      },
      calculation,
    });
    expect(made.status, JSON.stringify(made.body)).toBe(201);
    await owner.send('POST', '/api/v1/metrics', {
      sheet: { title: 'Half done' },
      calculation,
    });
    const { status, body } = await viewer.send('GET', '/api/v1/home');
    expect(status, JSON.stringify(body)).toBe(200);
    expect(body.changes).toHaveLength(1);
    expect(body.changes[0]).toMatchObject({ title: 'Calls', span: 'week', change: { beyondNoise: true } });
    expect(body.changes[0].figure.n).toBeGreaterThan(400);
    expect(body.unknowns).toMatchObject([{ about: 'Calls', finder: 'Ana', overdue: true }]);
    expect(body.decisions.map(({ kind }: { kind: string }) => kind)).toEqual(
      expect.arrayContaining(['overdue', 'sheet_gaps']),
    );
    const [listen, , decide] = body.stations;
    expect(listen).toMatchObject({ key: 'listen', state: 'running' });
    expect(listen.counts).toContainEqual({ name: 'customers', value: 0, to: '/listen/customers' });
    expect(decide).toMatchObject({ state: 'needs_attention' });
  });
});
