import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseContent } from '../support/businessCase.ts';
import { seedInitiative } from '../support/initiative.ts';
import { type Browser, match, type Office, openOffice, refusedAt } from '../support/office.ts';

const PATH = '/api/v1/initiatives';
const link = (kind: string, id: string | null, to: string) => ({ kind, id, title: 'Shown there', to });
const known = (value: object) => ({ known: true, value });

let office: Office;
let owner: Browser;
let lead: Browser;

beforeAll(async () => {
  office = await openOffice();
  ({ browser: owner } = await office.found('Acme'));
  lead = await office.join(owner, 'program_lead', 'lead@acme.test');
});
afterAll(() => office?.close());

const answer = (id: string, item: string, value: object) =>
  owner.send('POST', `${PATH}/${id}/readiness/answers`, { item, said: known(value) });
const readiness = async (id: string) => (await owner.send('GET', `${PATH}/${id}/readiness`)).body;

describe('the readiness gate', () => {
  const metric = async () => {
    const { body } = await owner.send('POST', '/api/v1/metrics', {
      sheet: { title: 'Repeat calls' },
      calculation: { formula: { measure: 'nps', parameters: { question: 'nps' } } },
    });
    return body.id as string;
  };

  it('refuses a start without all five, and says which are not there', async () => {
    const { id } = await seedInitiative(owner);
    const refused = await owner.send('POST', `${PATH}/${id}/start`, {}, match(1));
    expect(refused.status).toBe(422);
    expect(refused.body.detail).toMatch(
      /don't start: executive sponsor, change experience, process owner, baseline measured and return estimated are/,
    );
    expect((await readiness(id)).missing).toHaveLength(5);
  });

  it('is passed when a person, links and a measured baseline are there', async () => {
    const { id } = await seedInitiative(owner);
    const metricId = await metric();
    const evidence = [link('metric', metricId, `/decide/metrics/${metricId}`)];
    await answer(id, 'executive_sponsor', { person: { name: 'Ines Arendt' } });
    await answer(id, 'change_experience', {
      person: { name: 'Vera Voss' },
      text: 'Led the move of the shops',
    });
    await answer(id, 'process_owner', { person: { name: 'Head of billing' } });
    const returned = async (caseId: string | null) => {
      const { body } = await answer(id, 'return_estimated', {
        evidence: [link('case', caseId, '/prove/cases')],
      });
      return body.items.find(({ key }: { key: string }) => key === 'return_estimated').why;
    };
    const caseOf = async (of: object) =>
      (
        await owner.send('POST', '/api/v1/business-cases', {
          ...caseContent({ name: 'First estimate' }),
          ...{ owner: { name: 'Carla' }, ...of },
        })
      ).body.id as string;
    expect(await returned(null)).toMatch(/no such business case/);
    expect(await returned(await caseOf({}))).toMatch(/of something else/);
    expect(await returned(await caseOf({ initiativeId: id }))).toBeNull();
    const unmeasured = await answer(id, 'baseline_measured', { evidence });
    const baseline = unmeasured.body.items.find(({ key }: { key: string }) => key === 'baseline_measured');
    expect([baseline.there, baseline.why]).toEqual([
      false,
      '“Shown there”: no figure has been measured yet.',
    ]);
    await office.asSuperuser(
      `insert into metric_reading (org_id, metric_id, metric_version, grain, start_day, value, low, high,
         standard_error, n, unit, unit_label, direction, confidence, partial, measured_at)
       select org_id, id, 1, 'month', '2026-03-01', 12, 10, 14, 1, 900, 'points', 'points', 'up', 0.95, false, now()
       from metric where id = $1`,
      [metricId],
    );
    const gate = await readiness(id);
    expect(gate.missing).toEqual([]);
    expect(gate.items[3].readings[0]).toMatchObject({ value: 12, n: 900, start: '2026-03-01' });
    const needless = await owner.send('POST', `${PATH}/${id}/start`, { override: 'Hurry' }, match(1));
    expect(refusedAt(needless)).toEqual(['override']);
    const started = await owner.send('POST', `${PATH}/${id}/start`, {}, match(1));
    expect([started.status, started.body.state, started.body.startedOn]).toEqual([
      200,
      'running',
      expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    ]);
    expect((await owner.send('POST', `${PATH}/${id}/start`, {}, match(2))).body.detail).toMatch(/running/);
  });

  it('keeps an override by name and reason, brings it to the review, and lets it rest once', async () => {
    const { id } = await seedInitiative(owner, { name: 'Without a sponsor' });
    await owner.send('POST', `${PATH}/${id}/readiness/answers`, {
      item: 'executive_sponsor',
      said: { known: false, question: 'Who sponsors it?', finder: 'Ada', due: '2099-01-01' },
    });
    const why = 'The season begins in a week';
    const started = await lead.send('POST', `${PATH}/${id}/start`, { override: why }, match(1));
    expect([started.status, started.body.stateWhy]).toEqual([200, why]);
    const [override] = (await readiness(id)).overrides;
    expect([override.reason, override.by.name, override.stillMissing.length]).toEqual([
      why,
      expect.any(String),
      5,
    ]);
    const { body: audit } = await owner.send('GET', '/api/v1/audit?limit=20');
    const entry = audit.items.find(({ action }: { action: string }) => action === 'started_without');
    expect([entry.subject.id, entry.detail.why, entry.detail.missing.length]).toEqual([id, why, 5]);
    const agenda = async (title: string) => {
      const { body } = await owner.send('POST', '/api/v1/reviews', { kind: 'monthly', title });
      return JSON.stringify((await owner.send('GET', `/api/v1/reviews/${body.id}`)).body);
    };
    const before = await agenda('First');
    expect(before).toContain('Without a sponsor');
    expect(before).toContain(why);
    const settle = (reason: string) =>
      owner.send('POST', `${PATH}/${id}/readiness/settlements`, { overrideId: override.id, reason });
    expect((await settle(' ')).status).toBe(422);
    expect((await settle('The board sponsors it since May')).status).toBe(201);
    expect((await settle('Once more')).status).toBe(409);
    expect(await agenda('Second')).not.toContain(why);
  });

  it('takes no answer that is none, and links to nowhere else', async () => {
    const { id } = await seedInitiative(owner);
    expect(refusedAt(await answer(id, 'good_mood', { text: 'Yes' }))).toEqual(['item']);
    expect(refusedAt(await answer(id, 'process_owner', {}))).toEqual(['said']);
    const outside = [link('page', null, 'https://elsewhere.test')];
    expect(refusedAt(await answer(id, 'process_owner', { evidence: outside }))).toEqual([
      'said.evidence[0].to',
    ]);
  });

  it('of two who answer at once keeps both in turn, or tells one', async () => {
    const { id } = await seedInitiative(owner);
    const both = await Promise.all(
      ['Ada', 'Ben'].map((name) => answer(id, 'process_owner', { person: { name } })),
    );
    expect(both.every(({ status }) => status === 201 || status === 409)).toBe(true);
    const [item] = (await readiness(id)).items.filter(({ key }: { key: string }) => key === 'process_owner');
    expect(item.answer.number).toBe(both.filter(({ status }) => status === 201).length);
  });
});
