import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, type Scope } from '../../src/kernel/index.ts';
import { type Browser, made, match, type Office } from '../support/office.ts';
import { openReviews, REVIEWS, type ReviewOffice } from '../support/reviews.ts';

let office: Office;
let owner: Browser;
let viewer: Browser;
let stranger: Browser;
let scope: Scope;
let today: string;
let lastMonth: string;
let metrics: readonly string[];
let readings: ReviewOffice['readings'];
let begin: ReviewOffice['begin'];

beforeAll(async () => {
  ({ office, owner, viewer, stranger, scope, today, lastMonth, metrics, readings, begin } =
    await openReviews());
});
afterAll(() => office?.close());

describe('an agenda', () => {
  it('builds itself: what moved beyond noise, what got worse first, with figure, n, interval and trace', async () => {
    const { body } = await viewer.send('GET', `${REVIEWS}/agenda?kind=monthly`);
    expect(body.period.from).toBe(lastMonth);
    const moved = body.sections.find((one: { source: string }) => one.source === 'moved');
    expect(moved.items.map((one: { metricId: string }) => one.metricId)).toEqual([metrics[0], metrics[1]]);
    expect(moved.lead).toContain('Of 4 metrics, 2 moved beyond noise and 1 did not.');
    expect(moved.lead).toContain('Silent');
    expect(moved.items[0]).toMatchObject({
      changed: 'down',
      title: 'Fell: down 20 points',
      to: expect.stringContaining(`/understand/explore?metric=${metrics[0]}&from=${lastMonth}`),
      figure: {
        value: 20,
        low: 16,
        high: 24,
        n: 705,
        difference: -20,
        metricVersion: 1,
        before: { value: 40 },
      },
    });
    expect(moved.items[0].figure.series).toHaveLength(6);
  });

  it('holds overdue decisions and what is still not known', async () => {
    await owner.send('POST', '/api/v1/decisions', {
      what: 'Open the shop earlier',
      why: 'Queues',
      owner: { name: 'Ada' },
      due: today,
      lookAgainOn: addDays(today, 1),
    });
    const { body } = await owner.send('GET', `${REVIEWS}/agenda?kind=monthly`);
    const of = (source: string) => body.sections.find((one: { source: string }) => one.source === source);
    expect(of('decisions').items).toEqual([]);
    expect(of('unknowns').items[0]).toMatchObject({
      title: 'Silent: Which goal?',
      why: 'Bo was to find this out by Jan 31, 2020.',
      to: `/decide/metrics/${metrics[3]}`,
    });
  });

  it('holds a metric that somebody put on the next review, until one has had it', async () => {
    const wish = { metricId: metrics[2] ?? '', askedBy: 'Ada', askedAt: new Date().toISOString() };
    await office.app.record.inScope(scope, ({ reviewWishes }) => reviewWishes.put(wish));
    const wished = async () => {
      const { body } = await owner.send('GET', `${REVIEWS}/agenda?kind=monthly`);
      return body.sections.find((one: { source: string }) => one.source === 'wished')?.items ?? [];
    };
    expect(await wished()).toMatchObject([{ metricId: metrics[2], figure: { value: 41, n: 705 } }]);
    await begin();
    expect(await wished()).toEqual([]);
  });

  it('is frozen when the review begins', async () => {
    const review = await begin();
    await readings(0, 40, 39);
    const after = (await owner.send('GET', `${REVIEWS}/${review.id}`)).body;
    expect(after.items[0].figure.value).toBe(20);
    const fresh = (await owner.send('GET', `${REVIEWS}/agenda?kind=monthly`)).body;
    expect(fresh.sections[0].items.map((one: { metricId: string }) => one.metricId)).toEqual([metrics[1]]);
    await readings(0, 40, 20);
  });

  it('takes what people put on it: a metric whatever it shows, or words', async () => {
    const { id } = await begin();
    const steady = await made(owner, `${REVIEWS}/${id}/items`, { metricId: metrics[2] });
    expect(steady).toMatchObject({ source: 'added', changed: 'up', figure: { value: 41, n: 705 } });
    const words = await made(owner, `${REVIEWS}/${id}/items`, { title: 'Christmas opening' });
    expect(words.position).toBe(steady.position + 1);
    const add = (body: object, browser = owner) => browser.send('POST', `${REVIEWS}/${id}/items`, body);
    expect((await add({})).body.faults[0].place).toBe('title');
    expect((await add({ metricId: '01900000-0000-7000-8000-00000000dead' })).status).toBe(404);
    expect((await add({ title: 'x' }, viewer)).status).toBe(403);
    expect((await add({ title: 'x' }, stranger)).status).toBe(404);
  });

  it('tells what lies in a circle in reviews of that circle alone, whoever begins them', async () => {
    const circle = await made(owner, '/api/v1/circles', { name: 'Board', members: [] });
    const year = Number(today.slice(0, 4));
    const goal = {
      horizon: 'three_to_five_years',
      title: 'Sell the islands',
      metric: { known: true, value: metrics[0] },
      target: { known: true, value: { value: 60, baseline: 40, direction: 'at_least', unit: 'points' } },
      period: { from: `${year - 1}-01-01`, to: `${year + 3}-01-01` },
    };
    const pulled = await made(owner, '/api/v1/goals', { ...goal, circleId: circle.id });
    const decision = {
      what: 'Close the islands’ shops',
      why: 'They are to be sold',
      evidence: [],
      owner: { name: 'Ada' },
      due: today,
      lookAgainOn: addDays(today, 1),
      circleId: circle.id,
    };
    const { body: kept } = await owner.send('POST', '/api/v1/decisions', decision);
    await made(owner, `/api/v1/decisions/${kept.id}/outcome`, {
      result: 'carried_out',
      text: 'They are closed',
      lookAgainOn: today,
    });
    const unknown = await owner.send(
      'POST',
      '/api/v1/questions/meaning/answers',
      {
        said: { known: false, question: 'What do the islands pay?', finder: 'Bo', due: '2020-01-31' },
        circleId: circle.id,
      },
      match(0),
    );
    expect(unknown.status).toBe(201);
    const secrets = ['Sell the islands', 'Close the islands’ shops', 'What do the islands pay?'];
    const told = async (review: { id: string }) => {
      const { body } = await owner.send('GET', `${REVIEWS}/${review.id}`);
      return secrets.filter((secret) => JSON.stringify(body).includes(secret));
    };
    expect(await told(await begin())).toEqual([]);
    const inCircle = await begin({ kind: 'monthly', circleId: circle.id });
    expect(await told(inCircle)).toEqual(secrets);
    // Each figure of a frozen table leads to what it was made of.
    const [status] = inCircle.sections.find((one: { source: string }) => one.source === 'goals').tables;
    const itself = `/decide/goals/${pulled.id}`;
    const trace = expect.stringContaining(`/understand/explore?metric=${metrics[0]}&from=${lastMonth}`);
    expect(status.links[0]).toEqual([itself, null, null, trace, itself, trace, itself]);

    // Nor do minutes that all may read hold a decision that was kept to a circle.
    const open = await begin();
    await made(owner, '/api/v1/decisions', { ...decision, reviewId: open.id });
    await made(owner, '/api/v1/decisions', {
      ...decision,
      what: 'Tell the press',
      reviewId: open.id,
      circleId: null,
    });
    const { body: minutes } = await owner.send(
      'POST',
      `${REVIEWS}/${open.id}/close`,
      {},
      match(open.version),
    );
    expect(minutes.decisions.map(({ what }: { what: string }) => what)).toEqual(['Tell the press']);
    await owner.send('DELETE', `/api/v1/goals/${pulled.id}`, undefined, match(1));
  });
});
