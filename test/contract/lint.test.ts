import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, startOf } from '../../src/kernel/index.ts';
import { filledSheet } from '../support/metricSheet.ts';
import { type Browser, match, type Office } from '../support/office.ts';
import { openStrategy, type StrategyOffice } from '../support/strategyOffice.ts';

const LINT = '/api/v1/lint';

let office: Office;
let owner: Browser;
let leadId: string;
let viewer: Browser;
let stranger: Browser;
let today: string;
let churn: string;
let nps: string;
let metric: StrategyOffice['metric'];

beforeAll(async () => {
  ({ office, owner, leadId, viewer, stranger, today, churn, nps, metric } = await openStrategy());
});
afterAll(() => office?.close());

describe('lint', () => {
  const findings = async (subjectId?: string, browser = owner) =>
    (await browser.send('GET', `${LINT}${subjectId ? `?subjectId=${subjectId}` : ''}`)).body;
  const rules = async (id: string) =>
    (await findings(id)).items.map(({ rule }: { rule: string }) => rule).sort();
  const mend = (key: string, subjectId: string, value = '', browser = owner) =>
    browser.send('POST', `${LINT}/mends`, { mend: key, subjectId, value });

  it('is mended one by one, and each mend does what it says', async () => {
    const { body: idle } = await owner.send('POST', '/api/v1/metrics', {
      sheet: filledSheet('Idle', {
        decision: null,
        owner: null,
        relatesTo: [],
        maturity: 'proposed',
      }),
      calculation: { formula: { measure: 'nps', parameters: { question: 'other' } } },
    });
    expect(await rules(idle.id)).toEqual(['lead_without_outcome', 'no_decision', 'target_without_owner']);
    expect((await mend('name_decision', idle.id)).body.faults[0].place).toBe('value');
    expect((await mend('name_decision', idle.id, 'Whether it stays')).body.items).toHaveLength(2);
    expect((await mend('own_metric', idle.id, leadId)).body.items).toHaveLength(1);
    expect((await mend('relate_outcome', idle.id, nps)).status).toBe(422);
    expect((await mend('relate_outcome', idle.id, churn)).body.items).toEqual([]);
    const { body: mended } = await owner.send('GET', `/api/v1/metrics/${idle.id}`);
    expect(mended.sheet).toMatchObject({ decision: 'Whether it stays', owner: 'lead', relatesTo: ['Churn'] });
    expect((await mend('retire', idle.id)).status).toBe(200);
    const { body: retired } = await owner.send('GET', `/api/v1/metrics/${idle.id}`);
    expect(retired.retired).toMatchObject({ by: 'Owner of Acme', replacedBy: null });
    expect(await rules(idle.id)).toEqual([]);
  });

  it('merges a metric into the one that measures the same, with goals and names that lead to it', async () => {
    const twin = await metric('Twin of NPS', { timing: 'lag' });
    const leading = await metric(
      'Leads to the twin',
      { relatesTo: ['twin of nps'] },
      {
        measure: 'nps',
        parameters: { question: 'lead' },
      },
    );
    const year = startOf('year', today);
    const { body: goal } = await owner.send('POST', '/api/v1/goals', {
      horizon: 'year',
      title: 'Stay',
      period: { from: year, to: `${Number(year.slice(0, 4)) + 1}-01-01` },
    });
    expect(await rules(goal.id)).toEqual(['goal_without_metric']);
    expect((await mend('measure_goal', goal.id, twin)).body.items).toEqual([]);
    const [found] = (await findings(twin)).items;
    expect(found).toMatchObject({ rule: 'same_measure', mends: [{ mend: 'merge', value: nps }] });
    expect((await mend('merge', twin, nps)).status).toBe(200);
    const { body: moved } = await owner.send('GET', `/api/v1/goals/${goal.id}`);
    expect(JSON.stringify(moved)).toContain(nps);
    const { body: renamed } = await owner.send('GET', `/api/v1/metrics/${leading}`);
    expect(renamed.sheet.relatesTo).toEqual(['NPS']);
    const { body: gone } = await owner.send('GET', `/api/v1/metrics/${twin}`);
    expect(gone.retired.replacedBy).toBe(nps);
    const revived = await owner.send(
      'POST',
      `/api/v1/metrics/${twin}/revive`,
      undefined,
      match(gone.version),
    );
    expect(revived.body.retired).toBeNull();
    await owner.send('DELETE', `/api/v1/metrics/${twin}`, undefined, match(revived.body.version));
  });

  it('counts a metric as seen when a person opens it, not when a program does', async () => {
    await office.asSuperuser(`update metric set created_at = '2020-01-01'`);
    await office.asSuperuser('delete from metric_look');
    expect(await rules(churn)).toContain('unseen');
    const { body: key } = await owner.send('POST', '/api/v1/api-keys', {
      name: 'K',
      scopes: ['metric.read'],
    });
    await office.browser().send('GET', `/api/v1/metrics/${churn}`, undefined, {
      authorization: `Bearer ${key.key}`,
    });
    expect(await rules(churn)).toContain('unseen');
    await viewer.send('GET', `/api/v1/metrics/${churn}`);
    expect(await rules(churn)).not.toContain('unseen');
    expect(await rules(nps)).toContain('unseen');
    await viewer.send('POST', '/api/v1/explore', {
      metricId: nps,
      from: addDays(today, -30),
      to: today,
    });
    expect(await rules(nps)).not.toContain('unseen');
  });

  it('puts a metric on the next review, until one begins with it', async () => {
    const asked = async () => {
      const { body } = await owner.send('GET', '/api/v1/reviews/agenda?kind=monthly');
      const sections: { source: string; items: { metricId: string }[] }[] = body.sections ?? body.items;
      return sections.find(({ source }) => source === 'wished')?.items.map(({ metricId }) => metricId);
    };
    expect(await asked()).toBeUndefined();
    expect((await mend('add_to_review', nps)).status).toBe(200);
    expect(await asked()).toEqual([nps]);
    const begun = await owner.send('POST', '/api/v1/reviews', {
      kind: 'monthly',
      title: 'Monthly',
      owner: { name: 'Ada' },
    });
    expect([begun.status, begun.body.detail]).toEqual([201, undefined]);
    expect(await asked()).toBeUndefined();
  });

  it('is read by all, mended by those who may change what it mends, and tells nothing to others', async () => {
    expect((await findings(undefined, viewer)).rules).toHaveLength(7);
    expect((await mend('retire', nps, '', viewer)).status).toBe(403);
    expect((await findings(undefined, stranger)).items).toEqual([]);
    expect((await mend('retire', nps, '', stranger)).status).toBe(404);
    expect((await mend('wish', nps)).body.faults[0].place).toBe('mend');
  });
});
