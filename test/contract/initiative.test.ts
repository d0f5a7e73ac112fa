import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseContent } from '../support/businessCase.ts';
import { GOAL_UNKNOWN, seedInitiative } from '../support/initiative.ts';
import { lockedCycle } from '../support/lockedCycle.ts';
import { type Answer, type Browser, type Office, openOffice } from '../support/office.ts';

const PATH = '/api/v1/initiatives';
const idea = { kind: 'idea', title: 'Said in the weekly meeting' };
const match = (version: number) => ({ 'if-match': `"${version}"` });
const link = (kind: string, id: string | null, to: string) => ({ kind, id, title: 'Shown there', to });
const known = (value: object) => ({ known: true, value });

let office: Office;
let owner: Browser;
let lead: Browser;
let viewer: Browser;
let globex: Browser;
let goalId: string;

beforeAll(async () => {
  office = await openOffice();
  ({ browser: owner } = await office.found('Acme'));
  lead = await office.join(owner, 'program_lead', 'lead@acme.test');
  viewer = await office.join(owner, 'viewer', 'viewer@acme.test');
  ({ browser: globex } = await office.found('Globex'));
  const goal = {
    horizon: 'year',
    title: 'Nobody calls twice',
    period: { from: '2026-01-01', to: '2027-01-01' },
  };
  goalId = (await owner.send('POST', '/api/v1/goals', goal)).body.id;
});
afterAll(() => office?.close());

const propose = (more: object = {}, browser = owner): Promise<Answer> =>
  browser.send('POST', PATH, { name: 'Warn before charges', origin: idea, goal: GOAL_UNKNOWN, ...more });
const places = ({ body }: Answer) => (body.faults ?? []).map(({ place }: { place: string }) => place);
const answer = (id: string, item: string, value: object) =>
  owner.send('POST', `${PATH}/${id}/readiness/answers`, { item, said: known(value) });
const readiness = async (id: string) => (await owner.send('GET', `${PATH}/${id}/readiness`)).body;

describe('an initiative', () => {
  it('is proposed from an origin and serves a goal, or says who finds out which', async () => {
    const made = await propose({ goal: known_(goalId), owner: { name: 'Head of billing' } });
    expect([made.status, made.body.state, made.body.goalTitle]).toEqual([
      201,
      'proposed',
      'Nobody calls twice',
    ]);
    expect(made.body.owner).toEqual({ personId: null, name: 'Head of billing', left: false });
    const unknown = await propose();
    expect([unknown.body.goal, unknown.body.goalTitle]).toEqual([GOAL_UNKNOWN, null]);
  });

  it('is refused with every field that is wrong', async () => {
    const wrong = await propose({
      name: '  ',
      origin: { kind: 'rumor', title: '', to: '//elsewhere.test' },
      goal: { known: false, question: '', finder: null, due: null },
      reach: known({ low: 9, likely: 5, high: -1, source: '' }),
    });
    expect(wrong.status).toBe(422);
    const inside = await propose({
      origin: { kind: 'rumor', title: ' ', to: '//elsewhere.test' },
      goal: { known: false, question: '', finder: null, due: null },
      reach: known({ low: 9, likely: 5.5, high: -1, source: '' }),
    });
    expect(places(inside)).toEqual([
      'origin.kind',
      'origin.title',
      'origin.to',
      'goal.question',
      'goal.finder',
      'goal.due',
      'reach.likely',
      'reach.high',
      'reach.low',
      'reach.source',
    ]);
    expect(places(await propose({ goal: known_('01900000-0000-7000-8000-00000000dead') }))).toEqual(['goal']);
    expect(places(await propose({ unitId: '01900000-0000-7000-8000-00000000dead' }))).toEqual(['unitId']);
    expect(places(await propose({ owner: { personId: '01900000-0000-7000-8000-00000000dead' } }))).toEqual([
      'owner.personId',
    ]);
  });

  it('is found by state, goal, owner, origin and words', async () => {
    await propose({
      name: 'Guided resolution',
      goal: known_(goalId),
      owner: { name: 'Vera Voss' },
      origin: { kind: 'driver', id: 'speed', title: 'Speed', to: '/understand/drivers' },
    });
    const names = async (query: string) =>
      (await owner.send('GET', `${PATH}?${query}`)).body.items.map(({ name }: { name: string }) => name);
    for (const query of [
      'search=RESOLUTION guided',
      'owner=vera',
      'origin=driver&originId=speed',
      `goalId=${goalId}&search=guided`,
      'state=proposed&state=running&search=guided',
    ])
      expect(await names(query), query).toEqual(['Guided resolution']);
    expect(await names('state=stopped')).toEqual([]);
    expect((await owner.send('GET', `${PATH}?state=asleep`)).status).toBe(422);
  });

  it('is changed on the version that was read; of two at once one wins', async () => {
    const { id } = await seedInitiative(owner);
    const change = (name: string, browser: Browser) =>
      browser.send('PATCH', `${PATH}/${id}`, { name }, match(1));
    const both = await Promise.all([change('Hers', owner), change('His', lead)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
    const { body } = await owner.send('GET', `${PATH}/${id}`);
    expect([body.version, body.purpose]).toEqual([2, '']);
    const { body: history } = await owner.send('GET', `${PATH}/${id}/history`);
    expect(history.items.map(({ action }: { action: string }) => action)).toEqual(['changed', 'created']);
    expect(history.items[0].changed).toEqual(['name']);
  });

  it('is deleted and brought back as it was', async () => {
    const { id } = await seedInitiative(owner, { name: 'Gone and back' });
    expect((await owner.send('DELETE', `${PATH}/${id}`, undefined, match(7))).status).toBe(412);
    expect((await owner.send('DELETE', `${PATH}/${id}`, undefined, match(1))).status).toBe(204);
    expect((await owner.send('GET', `${PATH}/${id}`)).status).toBe(404);
    expect((await owner.send('GET', `${PATH}?search=gone`)).body.items).toEqual([]);
    const back = await owner.send('POST', `${PATH}/${id}/restore`);
    expect([back.status, back.body.name, back.body.version]).toEqual([200, 'Gone and back', 2]);
    expect((await owner.send('POST', `${PATH}/${id}/restore`)).status).toBe(404);
  });

  it('takes only the steps that there are, each with its reason', async () => {
    const { id } = await seedInitiative(owner);
    const move = (to: string, why: string, version: number) =>
      owner.send('POST', `${PATH}/${id}/moves`, { to, why }, match(version));
    const past = await move('running', 'Now', 1);
    expect([past.status, past.body.detail]).toEqual([422, expect.stringContaining('readiness gate')]);
    expect((await move('stopped', ' ', 1)).status).toBe(422);
    const stopped = await move('stopped', 'Billing does it already', 1);
    expect([stopped.body.state, stopped.body.stateWhy]).toEqual(['stopped', 'Billing does it already']);
    expect((await move('paused', 'Rest', 2)).status).toBe(422);
    const again = await move('proposed', 'They do not', 2);
    expect([again.body.state, again.body.stoppedOn]).toEqual(['proposed', null]);
  });

  it('is seen by all, changed by those who decide, and by nobody elsewhere', async () => {
    const { id } = await seedInitiative(owner);
    expect((await viewer.send('GET', `${PATH}/${id}`)).status).toBe(200);
    expect((await propose({}, viewer)).status).toBe(403);
    for (const path of [`${PATH}/${id}`, `${PATH}/${id}/readiness`, `${PATH}/${id}/history`])
      expect((await globex.send('GET', path)).status, path).toBe(404);
    expect((await globex.send('PATCH', `${PATH}/${id}`, { name: 'Theirs' }, match(1))).status).toBe(404);
    expect(
      (await globex.send('POST', `${PATH}/${id}/start`, { override: 'We want it' }, match(1))).status,
    ).toBe(404);
    expect((await propose({ goal: known_(goalId) }, globex)).status).toBe(422);
    expect((await globex.send('GET', PATH)).body.items).toEqual([]);
  });

  it('stays in its circle', async () => {
    const circle = await owner.send('POST', '/api/v1/circles', { name: 'Board', members: [] });
    const { id } = await seedInitiative(owner, { name: 'Quiet one', circleId: circle.body.id });
    expect((await owner.send('GET', `${PATH}/${id}`)).status).toBe(200);
    expect((await lead.send('GET', `${PATH}/${id}`)).status).toBe(404);
    expect((await lead.send('GET', `${PATH}?search=quiet`)).body.items).toEqual([]);
    const { body } = await seedRefused(lead, { circleId: circle.body.id });
    expect(body.faults[0].place).toBe('circleId');
  });

  it('has origins with candidates', async () => {
    const { body } = await viewer.send('GET', '/api/v1/initiative-origins');
    expect(body.items.map(({ key }: { key: string }) => key)).toEqual([
      'top_three',
      'driver',
      'metric',
      'idea',
    ]);
  });
});

const known_ = (value: string) => ({ known: true, value });
const seedRefused = (browser: Browser, more: object) => propose(more, browser);

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
    expect(places(needless)).toEqual(['override']);
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
    expect(places(await answer(id, 'good_mood', { text: 'Yes' }))).toEqual(['item']);
    expect(places(await answer(id, 'process_owner', {}))).toEqual(['said']);
    const outside = [link('page', null, 'https://elsewhere.test')];
    expect(places(await answer(id, 'process_owner', { evidence: outside }))).toEqual(['said.evidence[0].to']);
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

describe('the portfolio', () => {
  const row = async (id: string, browser = owner) =>
    (await browser.send('GET', '/api/v1/portfolio')).body.items.find(
      (one: { initiative: { id: string } }) => one.initiative.id === id,
    );

  it('calls unknown what nobody knows, with the reason, and waits for the gate', async () => {
    const { id } = await seedInitiative(owner, {
      reach: known({ low: 10, likely: 20, high: 40, source: 'Billing' }),
    });
    const { facts, advice, missing } = await row(id);
    expect(facts.return).toMatchObject({ known: false, words: 'It has no business case yet.' });
    expect(facts.reach).toMatchObject({
      known: true,
      value: { low: 10, likely: 20, high: 40 },
      words: 'Billing',
    });
    expect(missing).toHaveLength(5);
    expect([advice.word, advice.reasons[0]]).toEqual(['wait', expect.stringContaining('executive sponsor')]);
    expect(advice.unknown).toContain('return');
    expect(await row(id, globex)).toBeUndefined();
  });

  it('continues what its cycle shows to work, and stops what it shows not to', async () => {
    const { id } = await seedInitiative(owner);
    await owner.send('POST', `${PATH}/${id}/start`, { override: 'The season begins' }, match(1));
    expect((await row(id)).advice).toMatchObject({
      word: 'cannot_tell',
      but: [expect.stringContaining('nobody has settled that')],
    });
    const { body: made } = await owner.send('POST', '/api/v1/metrics', {
      sheet: { title: 'Contacts' },
      calculation: { formula: { measure: 'nps', parameters: { question: 'nps' } } },
    });
    const judge = async (number: number, verdict: string, words: string) => {
      const cycle = await lockedCycle(office, {
        ...{ initiativeId: id, metricId: made.id, method: 'randomized', number, outcome: 'adapt' },
      });
      await office.asSuperuser(
        `insert into cycle_judgment (org_id, id, cycle_id, initiative_id, number, metric_id, metric_version, mechanism,
           verdict, effect_value, effect_low, effect_high, standard_error, confidence, unit, treated_customers,
           period_from, period_to, method, planned_method, early, looks, words, checks, guardrails, detail, judged_on,
           judged_at, by_kind, by_id, by_name)
         select org_id, gen_random_uuid(), id, initiative_id, 1, $2, 1, 'fewer_contacts', $3, -1, -2, 0, 1, 0.95, '{}', 120,
           '2026-01-01', '2026-03-01', 'randomized', 'randomized', false, 0, $4, '[]', '[]', '{}', '2026-03-01',
           now() + $5 * interval '1 second', 'person', 'p', 'Ada' from cycle where id = $1`,
        [cycle, made.id, verdict, words, number],
      );
    };
    await judge(1, 'works', 'Contacts fell by 4 %.');
    const works = await row(id);
    expect(works.facts.cycles).toMatchObject({
      known: true,
      value: { verdict: 'works', judgedOn: '2026-03-01' },
    });
    expect(works.facts.reach).toMatchObject({ known: true, value: { likely: 120 } });
    expect(works.advice).toMatchObject({
      word: 'continue',
      reasons: [expect.stringContaining('fell by 4 %')],
    });
    await judge(2, 'does_not', 'Nothing moved.');
    expect((await row(id)).advice).toMatchObject({ word: 'stop' });
  });
});
