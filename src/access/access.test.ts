import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Conflict, fixedClock, InvalidInput, NotAllowed } from '../kernel/index.ts';
import {
  type ApiKey,
  assertOwnerRemains,
  checkPassword,
  checkPlace,
  createApiKey,
  type Identity,
  identityOfPerson,
  type Membership,
  PERMISSION_NAMES,
  permissionsOf,
  ROLES,
  type Role,
  type SignedIn,
} from './index.ts';

const role = fc.constantFrom(...ROLES);

describe('assertOwnerRemains', () => {
  it('refuses exactly what would leave no owner', () => {
    const people = fc.uniqueArray(fc.stringMatching(/^[a-e]$/), { maxLength: 4 });
    fc.assert(
      fc.property(people, fc.stringMatching(/^[a-e]$/), fc.option(role), (owners, person, next) => {
        const after = owners.filter((one) => one !== person || next === 'owner');
        const change = () => assertOwnerRemains(owners, person, next);
        if (owners.length > 0 && after.length === 0) expect(change).toThrow(Conflict);
        else expect(change).not.toThrow();
      }),
    );
  });
});

describe('identityOfPerson', () => {
  const organizations = ['one', 'two', 'three'].map((id) => ({
    id,
    name: id,
    zone: 'UTC',
    currency: 'EUR',
    minimumGroup: 10,
    confidence: 0.95,
    demo: false,
    version: 1,
  }));
  const id = fc.option(fc.constantFrom('one', 'two', 'three'));

  it('is only ever somewhere that the session opens and the person belongs to, with the rights of there', () => {
    fc.assert(
      fc.property(fc.subarray(organizations), role, id, id, (belongs, here, active, bound) => {
        const memberships: Membership[] = belongs.map((organization) => ({ organization, role: here }));
        const person = { id: 'p', name: 'P', email: 'p@test', twoFactor: false };
        const signedIn: SignedIn = {
          sessionId: 's',
          person,
          activeOrganizationId: active,
          boundOrganizationId: bound,
        };
        const found = identityOfPerson(signedIn, memberships, 'test');
        const open = belongs.map((one) => one.id).filter((one) => bound === null || one === bound);
        if (open.length === 0) {
          expect(found).toBeNull();
          return;
        }
        expect(open).toContain(found?.identity.scope.orgId);
        if (active !== null && open.includes(active)) expect(found?.identity.scope.orgId).toBe(active);
        expect(found?.identity.permissions).toEqual(permissionsOf(here));
      }),
    );
  });
});

describe('createApiKey', () => {
  it('gives a key what was asked for, or nothing if its maker lacks any of it', async () => {
    await fc.assert(
      fc.asyncProperty(role, fc.subarray([...PERMISSION_NAMES]), async (maker, scopes) => {
        const made: ApiKey[] = [];
        const logged: unknown[] = [];
        const stores = {
          apiKeys: {
            list: async () => [],
            insert: async (key: ApiKey) => void made.push(key),
            revoke: async () => expect.fail(),
          },
          audit: { append: async (entry: unknown) => void logged.push(entry) },
        };
        const actor = { kind: 'person', id: 'p', name: 'P' } as const;
        const identity: Identity = {
          scope: { orgId: 'o', zone: 'UTC', actor, from: 'test' },
          role: maker,
          permissions: permissionsOf(maker),
        };
        const tools = {
          clock: fixedClock('2026-01-01T00:00:00Z'),
          ids: { next: () => 'k' },
          secrets: { make: (prefix: string) => `${prefix}secret-text`, hash: () => new Uint8Array(32) },
        };
        const create = () => createApiKey(stores, identity, { name: 'n', scopes, expiresAt: null }, tools);
        if (scopes.length === 0) await expect(create()).rejects.toThrow(InvalidInput);
        else if (scopes.some((scope) => !identity.permissions.has(scope))) {
          await expect(create()).rejects.toThrow(NotAllowed);
        } else {
          expect((await create()).key.scopes).toEqual(scopes);
          expect(JSON.stringify([made, logged])).not.toContain('secret-text');
        }
        const expected =
          scopes.length > 0 && scopes.every((scope) => identity.permissions.has(scope)) ? 1 : 0;
        expect([made.length, logged.length]).toEqual([expected, expected]);
      }),
      { numRuns: 60 },
    );
  });
});

it('knows zones, currencies and the length of a password', () => {
  expect(() => checkPlace({ zone: 'America/Sao_Paulo', currency: 'BRL' })).not.toThrow();
  expect(() => checkPlace({ zone: 'Atlantis' })).toThrow(/IANA/);
  expect(() => checkPlace({ currency: 'XYZ' })).toThrow(/ISO 4217/);
  expect(() => checkPassword('x'.repeat(11))).toThrow(/12 to 128/);
  expect(() => checkPassword('x'.repeat(12))).not.toThrow();
});

/** Written down a second time, on purpose: a word changed in the table must not open what is nobody else's business. */
describe('the permission table', () => {
  const may = (wanted: Role) => [...permissionsOf(wanted)].sort();

  it('gives an owner everything, and each of these to nobody but an owner', () => {
    expect(may('owner')).toEqual([...PERMISSION_NAMES].sort());
    const others = new Set(ROLES.filter((one) => one !== 'owner').flatMap((one) => may(one)));
    expect(PERMISSION_NAMES.filter((name) => !others.has(name)).sort()).toEqual([
      ...['customer.erase', 'key.change', 'key.read', 'organization.change', 'people.change'],
      ...['sign_on.change', 'system.run'],
    ]);
  });

  it('keeps the log, the closing of the books, sharing and closed circles with owners and program leads', () => {
    const led = new Set([...may('analyst'), ...may('manager'), ...may('agent'), ...may('viewer')]);
    expect(may('program_lead').filter((name) => !led.has(name))).toEqual([
      ...['audit.read', 'benchmark.share', 'circle.change', 'cost.close', 'customer.change', 'system.read'],
    ]);
  });

  it('lets agents and viewers read alone, and viewers nothing about single people', () => {
    for (const name of [...may('agent'), ...may('viewer')]) expect(name).toMatch(/\.read$/);
    const single = ['attendance.read', 'customer.read', 'record.read', 'response.read', 'signal.read'];
    expect(may('viewer').filter((name) => single.includes(name))).toEqual([]);
    const money = ['case.read', 'cost.read', 'value.read'];
    expect(may('agent').filter((name) => money.includes(name))).toEqual([]);
    expect(may('viewer').filter((name) => money.includes(name))).toEqual(money);
  });

  it('lets analysts define and enter, and managers decide, and neither do the other', () => {
    const only = (one: Role, other: Role) => may(one).filter((name) => !permissionsOf(other).has(name));
    expect(only('analyst', 'manager')).toEqual([
      ...['benchmark.change', 'case.change', 'cost.change', 'import.read', 'import.run', 'metric.change'],
      ...['response.write', 'segment.change', 'signal.write', 'survey.change', 'value.change'],
    ]);
    expect(only('manager', 'analyst')).toEqual([
      ...['adoption.change', 'attendance.read', 'decision.make', 'initiative.change', 'politics.change'],
      ...['process.change', 'review.hold', 'strategy.change'],
    ]);
  });
});
