import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedInitiative } from '../support/initiative.ts';
import { lockedCycle } from '../support/lockedCycle.ts';
import { type Browser, match, type Office, openOffice } from '../support/office.ts';

let office: Office;
let owner: Browser;
let globex: Browser;

beforeAll(async () => {
  office = await openOffice();
  ({ browser: owner } = await office.found('Acme'));
  ({ browser: globex } = await office.found('Globex'));
});
afterAll(() => office?.close());

describe('the portfolio', () => {
  const row = async (id: string, browser = owner) =>
    (await browser.send('GET', '/api/v1/portfolio')).body.items.find(
      (one: { initiative: { id: string } }) => one.initiative.id === id,
    );

  it('calls unknown what nobody knows, with the reason, and waits for the gate', async () => {
    const { id } = await seedInitiative(owner, {
      reach: { known: true, value: { low: 10, likely: 20, high: 40, source: 'Billing' } },
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
    await owner.send('POST', `/api/v1/initiatives/${id}/start`, { override: 'The season begins' }, match(1));
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
