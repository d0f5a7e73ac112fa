import { expect, test } from 'vitest';
import { InvalidInput } from '../kernel/index.ts';
import {
  changeCustomer,
  changedFields,
  currentConsents,
  erasedCustomer,
  newConsent,
  newCustomer,
  parseEmail,
  parseLanguage,
  parseSlug,
} from './index.ts';

const now = new Date('2026-01-31T12:00:00Z');
const ana = newCustomer(
  { externalId: ' C-1 ', name: 'Ana', email: 'ana@example.com', attributes: { region: 'North' } },
  new Map(),
  { id: 'id-1', now },
);

test('a new customer has what was sent, trimmed, and begins as version 1', () => {
  expect(ana).toMatchObject({ externalId: 'C-1', name: 'Ana', phone: null, version: 1, erased: false });
  expect(ana.createdAt).toBe('2026-01-31T12:00:00.000Z');
});

test('all faults of one customer are told at once', () => {
  const wrong = { externalId: ' ', email: 'nobody', startedOn: '2026-13-01', preferredLanguage: 'english' };
  try {
    newCustomer(wrong, new Map(), { id: 'id', now });
    expect.unreachable();
  } catch (error) {
    expect((error as InvalidInput).faults.map((fault) => fault.place)).toEqual([
      'externalId',
      'email',
      'preferredLanguage',
      'startedOn',
    ]);
  }
  expect(() =>
    changeCustomer(ana, { startedOn: '2026-02-01', endedOn: '2026-01-01' }, new Map(), now),
  ).toThrow('endedOn: must not be before startedOn, 2026-02-01 (found "2026-01-01")');
});

test('a change makes the next version and names what differs; no change makes none', () => {
  const later = new Date('2026-02-01T00:00:00Z');
  const after = changeCustomer(
    ana,
    { name: null, attributes: { region: 'South', plan: 'Gold' } },
    new Map(),
    later,
  );
  expect(after.version).toBe(2);
  expect(after.email).toBe('ana@example.com');
  expect(changedFields(ana, after)).toEqual(['name', 'attribute.region', 'attribute.plan']);
  expect(changeCustomer(ana, { name: 'Ana ', attributes: { region: 'North' } }, new Map(), later)).toBe(ana);
});

test('nothing personal is left after erasure, and nothing can be added', () => {
  const erased = erasedCustomer({ ...ana, startedOn: '2020-01-01' }, now);
  expect(JSON.stringify(erased)).not.toMatch(/ana|C-1|North/i);
  expect(erased).toMatchObject({
    erased: true,
    startedOn: '2020-01-01',
    version: 2,
    externalId: 'erased-id-1',
  });
  expect(() => changeCustomer(erased, { name: 'Ana' }, new Map(), now)).toThrow(/was erased/);
});

test('languages are BCP 47, ways to reach people are words', () => {
  expect(parseLanguage('pt-br')).toBe('pt-BR');
  expect(parseLanguage('zh_hant_TW')).toBe('zh-Hant-TW');
  for (const wrong of ['english', 'x', 'pt--br', '12'])
    expect(() => parseLanguage(wrong)).toThrow(InvalidInput);
  expect(parseSlug('Text Message', 'channel')).toBe('text_message');
  expect(() => parseEmail('ana example.com')).toThrow(/must be an e-mail address/);
});

test('the newest consent of each purpose and channel counts', () => {
  let made = 0;
  const tools = { clock: { now: () => now }, ids: { next: () => `id-${++made}` } };
  const entry = (channel: string, state: 'granted' | 'withdrawn', at?: string) =>
    newConsent({ purpose: 'Feedback', channel, state, source: 'form', at }, 'id-1', tools);
  const entries = [
    entry('email', 'granted', '2025-01-01T00:00:00Z'),
    entry('sms', 'granted'),
    entry('email', 'withdrawn', '2025-06-01T02:00:00+02:00'),
    entry('email', 'granted', '2024-01-01T00:00:00Z'),
    entry('sms', 'withdrawn'),
  ];
  expect(currentConsents(entries).map((one) => [one.purpose, one.channel, one.state])).toEqual([
    ['feedback', 'email', 'withdrawn'],
    ['feedback', 'sms', 'withdrawn'],
  ]);
  expect(() => entry('email', 'granted', '2027-01-01T00:00:00Z')).toThrow(/not in the future/);
});
