import type { Page } from 'playwright-core';
import { addDays, dayIn, nextStart, startOf } from '../../src/kernel/index.ts';
import type { Website } from './website.ts';

/** A small ladder with readings (of a website that measures nothing itself), entered through the API: a quarter that is behind under a year and a long-term goal. */
export async function seedLadder(
  website: Website,
  page: Page,
): Promise<Record<'top' | 'year' | 'quarter' | 'week' | 'metric' | 'unit', string>> {
  const post = async (path: string, data: object): Promise<{ id: string }> => {
    const answer = await page.request.post(`/api/v1${path}`, {
      data,
      headers: { origin: website.address },
    });
    const body = (await answer.json()) as { id: string; detail?: string };
    if (!answer.ok()) throw new Error(`${path}: ${body.detail}`);
    return body;
  };
  const session = (await (await page.request.get('/api/v1/session')).json()) as {
    organization: { id: string; zone: string };
  };
  const { id: orgId, zone } = session.organization;
  const today = dayIn(zone, new Date());
  const [month, quarter, year] = (['month', 'quarter', 'year'] as const).map((grain) =>
    startOf(grain, today),
  ) as [string, string, string];
  const week = startOf('week', today);
  const known = (value: unknown) => ({ known: true, value });
  const unknown = { known: false, question: 'What is right?', finder: 'Ada', due: '2030-01-01' };
  const metric = async (title: string, timing: string) =>
    post('/metrics', {
      sheet: {
        ...Object.fromEntries(
          ['purpose', 'decision', 'source', 'neededToMake', 'owner', 'actor', 'action'].map((key) => [
            key,
            key,
          ]),
        ),
        title,
        timing,
        goal: known('Keep customers'),
        target: unknown,
        measured: 'day',
        reviewed: 'week',
      },
      calculation: { formula: { measure: 'nps', parameters: { question: title } } },
    });
  const [nps, ease] = [
    await metric('NPS of the relationship', 'lag'),
    await metric('Ease of getting help', 'lead'),
  ];
  const system = { orgId, zone, actor: { kind: 'system', id: 'test', name: 'Test' }, from: 'test' } as const;
  await website.app.record.inScope(system, ({ readings }) =>
    readings.put(
      [0, 1, 2].map((back) => {
        let start = month;
        for (let step = 0; step < back; step++) start = startOf('month', addDays(start, -1));
        return {
          metricId: nps.id,
          metricVersion: 1,
          grain: 'month' as const,
          start,
          value: 24 + back,
          low: 22 + back,
          high: 26 + back,
          standardError: 1,
          n: 812,
          unit: 'points',
          unitLabel: 'points',
          minorDigits: null,
          direction: 'up' as const,
          confidence: 0.95,
          partial: back === 0,
          absent: null,
          measuredAt: new Date().toISOString(),
        };
      }),
    ),
  );
  const unit = await post('/units', { name: 'Care' });
  const target = known({ value: 40, baseline: 30, direction: 'at_least', unit: 'points' });
  const top = await post('/goals', {
    horizon: 'three_to_five_years',
    title: 'The operator that people recommend',
    period: { from: year, to: `${Number(year.slice(0, 4)) + 3}-01-01` },
  });
  const annual = await post('/goals', {
    horizon: 'year',
    title: 'Nobody has to call twice',
    parentId: top.id,
    owner: { name: 'Marta Reyes' },
    period: { from: year, to: nextStart('year', year) },
  });
  const quarterly = await post('/goals', {
    horizon: 'quarter',
    title: 'Guided resolution in every region',
    parentId: annual.id,
    unitId: unit.id,
    period: { from: quarter, to: nextStart('quarter', quarter) },
    metric: known(nps.id),
    target,
    leads: [ease.id],
    costToMiss: known({ minor: '4200000', currency: 'EUR' }),
    owner: { name: 'Olivia Brandt' },
  });
  const to = nextStart('week', week);
  const end = nextStart('quarter', quarter);
  const weekly = await post('/goals', {
    horizon: 'week',
    title: 'Write the three missing articles',
    parentId: quarterly.id,
    period: { from: week < quarter ? quarter : week, to: to < end ? to : end },
  });
  return {
    top: top.id,
    year: annual.id,
    quarter: quarterly.id,
    week: weekly.id,
    metric: nps.id,
    unit: unit.id,
  };
}
