import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Reading } from '../../src/insight/index.ts';
import { addDays, dayIn, type Scope, startOf } from '../../src/kernel/index.ts';
import { filledSheet } from '../support/metricSheet.ts';
import { type Answer, type Browser, type Office, openOffice } from '../support/office.ts';

let office: Office;
let owner: Browser;
let viewer: Browser;
let stranger: Browser;
let scope: Scope;
let today: string;
const metrics: string[] = [];

const reviews = '/api/v1/reviews';
const schedules = '/api/v1/review-schedules';

beforeAll(async () => {
  office = await openOffice();
  const acme = await office.found('Acme');
  owner = acme.browser;
  viewer = await office.join(owner, 'viewer', 'viewer@acme.test');
  ({ browser: stranger } = await office.found('Globex'));
  scope = {
    orgId: acme.organizationId,
    zone: 'Europe/Berlin',
    actor: { kind: 'system', id: 'test', name: 'Test' },
    from: 'test',
  };
  today = dayIn(scope.zone, new Date());
  for (const title of ['Fell', 'Rose', 'Steady', 'Silent']) {
    const { status, body } = await owner.send('POST', '/api/v1/metrics', {
      sheet: filledSheet(title, {
        goal:
          title === 'Silent'
            ? { known: false, question: 'Which goal?', finder: 'Bo', due: '2020-01-31' }
            : { known: true, value: 'Customers stay' },
      }),
      calculation: { formula: { measure: 'nps', parameters: { question: 'nps' } } },
    });
    expect(status, JSON.stringify(body)).toBe(201);
    metrics.push(body.id);
  }
  await office.app.record.inScope(scope, ({ readings }) => readings.put(monthsOf(0, 40, 20)));
  await office.app.record.inScope(scope, ({ readings }) => readings.put(monthsOf(1, 40, 60)));
  await office.app.record.inScope(scope, ({ readings }) => readings.put(monthsOf(2, 40, 41)));
});
afterAll(() => office?.close());

/** The last finished months: all at `before`, the last at `after`. */
function monthsOf(metric: number, before: number, after: number): Reading[] {
  const starts: string[] = [];
  let month = startOf('month', today);
  while (starts.length < 6) {
    month = startOf('month', addDays(month, -1));
    starts.unshift(month);
  }
  return starts.map((start, index) => {
    const value = index === starts.length - 1 ? after : before;
    return {
      metricId: metrics[metric] ?? '',
      metricVersion: 1,
      grain: 'month',
      start,
      value,
      low: value - 4,
      high: value + 4,
      standardError: 2,
      n: 700 + index,
      unit: 'points',
      unitLabel: 'points',
      minorDigits: null,
      direction: 'up',
      confidence: 0.95,
      partial: false,
      absent: null,
      measuredAt: '2026-01-01T00:00:00.000Z',
    };
  });
}

const lastMonth = () => startOf('month', addDays(startOf('month', today), -1));
const monthly = (changes: object = {}) => ({
  kind: 'monthly',
  title: 'Care, monthly',
  owner: { name: 'Head of care' },
  startsOn: addDays(today, -100),
  heldAfter: 0,
  ...changes,
});

async function made(browser: Browser, path: string, body: object): Promise<Answer['body']> {
  const answer = await browser.send('POST', path, body);
  expect(answer.status, JSON.stringify(answer.body)).toBe(201);
  return answer.body;
}

const begin = (body: object = { kind: 'monthly' }) => made(owner, reviews, body);

describe('a schedule', () => {
  it('asks for reviews, and one that nobody held is shown as such', async () => {
    const schedule = await made(
      owner,
      schedules,
      monthly({ title: 'Missed', startsOn: addDays(today, -75) }),
    );
    const window = `from=${addDays(today, -80)}&to=${addDays(today, 40)}`;
    const calendar = async (browser = owner) =>
      (await browser.send('GET', `${reviews}/calendar?${window}`)).body.items.filter(
        (one: { scheduleId: string }) => one.scheduleId === schedule.id,
      );
    const before = await calendar(viewer);
    expect(before[0]).toMatchObject({ state: 'missed', review: null, owner: { name: 'Head of care' } });
    expect(before.at(-1).state).toBe('upcoming');
    expect(await calendar(stranger)).toEqual([]);

    const late = await begin({ scheduleId: schedule.id, from: before[0].period.from });
    expect((await calendar())[0]).toMatchObject({ state: 'running', review: { id: late.id } });
    const again = await owner.send('POST', reviews, { scheduleId: schedule.id, from: before[0].period.from });
    expect(again.status).toBe(409);
    const coming = await owner.send('POST', reviews, { scheduleId: schedule.id, from: today });
    expect(coming.body.faults[0].place).toBe('from');
    const closed = await owner.send('POST', `${reviews}/${late.id}/close`, {}, { 'if-match': '"1"' });
    expect(closed.status, JSON.stringify(closed.body)).toBe(200);
    expect((await calendar())[0].state).toBe('held');
    expect((await calendar())[0].lateDays).toBeGreaterThan(0);
  });

  it('is refused with what is wrong, changed by version, and ended', async () => {
    const wrong = await owner.send(
      'POST',
      schedules,
      monthly({ title: ' ', endsOn: '2020-01-01', owner: {} }),
    );
    expect(wrong.status).toBe(422);
    const { id } = await made(owner, schedules, monthly({ title: 'To end' }));
    const change = (body: object, version: number, browser = owner) =>
      browser.send('PATCH', `${schedules}/${id}`, body, { 'if-match': `"${version}"` });
    expect((await change({ endsOn: addDays(today, 1) }, 1)).body).toMatchObject({
      version: 2,
      kind: 'monthly',
    });
    expect((await change({ title: 'Late' }, 1)).status).toBe(412);
    expect((await change({ heldAfter: -1 }, 2)).status).toBe(422);
    expect((await change({ kind: 'weekly' }, 2)).status).toBe(422);
    expect((await change({ title: 'x' }, 2, viewer)).status).toBe(403);
    expect((await change({ title: 'x' }, 2, stranger)).status).toBe(404);
    expect((await viewer.send('POST', schedules, monthly())).status).toBe(403);
  });
});

describe('an agenda', () => {
  it('builds itself: what moved beyond noise, what got worse first, with figure, n, interval and trace', async () => {
    const { body } = await viewer.send('GET', `${reviews}/agenda?kind=monthly`);
    expect(body.period.from).toBe(lastMonth());
    const moved = body.sections.find((one: { source: string }) => one.source === 'moved');
    expect(moved.items.map((one: { metricId: string }) => one.metricId)).toEqual([metrics[0], metrics[1]]);
    expect(moved.lead).toContain('Of 4 metrics, 2 moved beyond noise and 1 did not.');
    expect(moved.lead).toContain('Silent');
    expect(moved.items[0]).toMatchObject({
      changed: 'down',
      title: 'Fell: down 20 points',
      to: expect.stringContaining(`/understand/explore?metric=${metrics[0]}&from=${lastMonth()}`),
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
    const { body } = await owner.send('GET', `${reviews}/agenda?kind=monthly`);
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
      const { body } = await owner.send('GET', `${reviews}/agenda?kind=monthly`);
      return body.sections.find((one: { source: string }) => one.source === 'wished')?.items ?? [];
    };
    expect(await wished()).toMatchObject([{ metricId: metrics[2], figure: { value: 41, n: 705 } }]);
    await begin();
    expect(await wished()).toEqual([]);
  });

  it('is frozen when the review begins', async () => {
    const review = await begin();
    await office.app.record.inScope(scope, ({ readings }) => readings.put(monthsOf(0, 40, 39)));
    const after = (await owner.send('GET', `${reviews}/${review.id}`)).body;
    expect(after.items[0].figure.value).toBe(20);
    const fresh = (await owner.send('GET', `${reviews}/agenda?kind=monthly`)).body;
    expect(fresh.sections[0].items.map((one: { metricId: string }) => one.metricId)).toEqual([metrics[1]]);
    await office.app.record.inScope(scope, ({ readings }) => readings.put(monthsOf(0, 40, 20)));
  });

  it('takes what people put on it: a metric whatever it shows, or words', async () => {
    const { id } = await begin();
    const steady = await made(owner, `${reviews}/${id}/items`, { metricId: metrics[2] });
    expect(steady).toMatchObject({ source: 'added', changed: 'up', figure: { value: 41, n: 705 } });
    const words = await made(owner, `${reviews}/${id}/items`, { title: 'Christmas opening' });
    expect(words.position).toBe(steady.position + 1);
    const add = (body: object, browser = owner) => browser.send('POST', `${reviews}/${id}/items`, body);
    expect((await add({})).body.faults[0].place).toBe('title');
    expect((await add({ metricId: '01900000-0000-7000-8000-00000000dead' })).status).toBe(404);
    expect((await add({ title: 'x' }, viewer)).status).toBe(403);
    expect((await add({ title: 'x' }, stranger)).status).toBe(404);
  });
});

describe('a review', () => {
  it('keeps notes, time and attendance, and two people who write at once both learn of it', async () => {
    const review = await begin();
    const [item] = review.items;
    const write = (body: object, version: number, browser = owner) =>
      browser.send('PATCH', `${reviews}/${review.id}/items/${item.id}`, body, { 'if-match': `"${version}"` });
    expect((await write({ notes: 'Tills were closed', seconds: 40.4 }, 1)).body).toMatchObject({
      notes: 'Tills were closed',
      seconds: 40,
      version: 2,
    });
    expect((await write({ notes: 'Other notes' }, 1)).status).toBe(412);
    expect((await write({ seconds: 20, done: true }, 2)).body).toMatchObject({ seconds: 60, done: true });
    expect((await write({ seconds: -1 }, 3)).status).toBe(422);
    expect((await write({ notes: 'x' }, 3, viewer)).status).toBe(403);
    expect((await write({ notes: 'x' }, 3, stranger)).status).toBe(404);
    const change = (body: object, version: number) =>
      owner.send('PATCH', `${reviews}/${review.id}`, body, { 'if-match': `"${version}"` });
    const attended = await change(
      { attendance: [{ name: 'Łukasz' }, { name: 'Ελένη' }], summary: 'Tills.' },
      1,
    );
    expect(attended.body).toMatchObject({ attendance: [{ name: 'Łukasz' }, { name: 'Ελένη' }], version: 2 });
    expect((await change({ summary: 'x' }, 1)).status).toBe(412);
    expect((await change({ attendance: [{}] }, 2)).body.faults[0].place).toBe('attendance[0]');
  });

  it('ends with decisions and minutes that never change', async () => {
    const review = await begin();
    const [item] = review.items;
    await owner.send(
      'PATCH',
      `${reviews}/${review.id}/items/${item.id}`,
      { notes: 'Two tills were closed for a month' },
      { 'if-match': '"1"' },
    );
    const at = {
      kind: 'review',
      id: review.id,
      title: item.title,
      to: `/decide/reviews/${review.id}?item=${item.id}`,
    };
    const decide = (what: string) =>
      owner.send('POST', '/api/v1/decisions', {
        what,
        why: 'Queues drive customers away',
        owner: { name: 'Head of shops' },
        due: addDays(today, 10),
        lookAgainOn: addDays(today, 40),
        evidence: [at],
        reviewId: review.id,
      });
    const decision = (await decide('Open two more tills')).body;
    expect(decision.reviewId).toBe(review.id);
    const abandon = await owner.send('DELETE', `${reviews}/${review.id}`, undefined, { 'if-match': '"1"' });
    expect(abandon.status).toBe(409);
    const close = (version: number, browser = owner) =>
      browser.send('POST', `${reviews}/${review.id}/close`, {}, { 'if-match': `"${version}"` });
    expect((await owner.send('GET', `${reviews}/${review.id}/minutes`)).status).toBe(404);
    expect((await close(1, viewer)).status).toBe(403);
    expect((await close(7)).status).toBe(412);
    const closed = await close(1);
    expect(closed.status, JSON.stringify(closed.body)).toBe(200);
    expect(closed.body).toMatchObject({
      organization: 'Acme',
      zone: 'Europe/Berlin',
      decisions: [{ id: decision.id, what: 'Open two more tills', owner: 'Head of shops' }],
    });
    const [first] = closed.body.sections[0].items;
    expect(first).toMatchObject({
      notes: 'Two tills were closed for a month',
      figure: { value: 20, n: 705 },
      decisions: [decision.id],
    });
    expect((await viewer.send('GET', `${reviews}/${review.id}/minutes`)).body).toEqual(closed.body);
    expect((await stranger.send('GET', `${reviews}/${review.id}/minutes`)).status).toBe(404);

    expect((await close(2)).status).toBe(409);
    expect((await decide('Too late')).status).toBe(409);
    const written = await owner.send(
      'PATCH',
      `${reviews}/${review.id}/items/${item.id}`,
      { notes: 'Something else' },
      { 'if-match': '"2"' },
    );
    expect(written.status).toBe(409);
    for (const [statement, refusal] of [
      [`update review_minutes set body = '{}' where review_id = $1`, /never change/],
      [`delete from review_minutes where review_id = $1`, /never change/],
      [`update review set summary = 'x' where id = $1`, /never change/],
      [`delete from review where id = $1`, /never change/],
      [`update review_item set notes = 'x' where review_id = $1`, /never change/],
    ] as const) {
      await expect(office.asSuperuser(statement, [review.id]), statement).rejects.toThrow(refusal);
    }
    const reported = await office.app.record.inScope(scope, ({ reviews: store }) =>
      store.reported('2020-01-01T00:00:00.000Z'),
    );
    expect(reported).toContainEqual(expect.objectContaining({ metricId: metrics[0], changed: 'down' }));
  });

  it('waits for a decision that is being made in it, or refuses it: none is lost', async () => {
    const review = await begin();
    const answers = await Promise.all([
      ...Array.from({ length: 6 }, (_, index) =>
        owner.send('POST', '/api/v1/decisions', {
          what: `Decision ${index}`,
          why: 'Because',
          owner: { name: 'Ada' },
          lookAgainOn: addDays(today, 5),
          reviewId: review.id,
        }),
      ),
      owner.send('POST', `${reviews}/${review.id}/close`, {}, { 'if-match': '"1"' }),
    ]);
    expect(answers.at(-1)?.status).toBe(200);
    const kept = answers.slice(0, -1).filter(({ status }) => status === 201);
    expect(answers.slice(0, -1).every(({ status }) => status === 201 || status === 409)).toBe(true);
    const { body } = await owner.send('GET', `${reviews}/${review.id}/minutes`);
    expect(body.decisions).toHaveLength(kept.length);
  });

  it('that was begun by mistake is taken out again', async () => {
    const { id } = await begin({ kind: 'quarterly' });
    const remove = (version: number, browser = owner) =>
      browser.send('DELETE', `${reviews}/${id}`, undefined, { 'if-match': `"${version}"` });
    expect((await remove(3)).status).toBe(412);
    expect((await remove(1, stranger)).status).toBe(404);
    expect((await remove(1)).status).toBe(204);
    expect((await owner.send('GET', `${reviews}/${id}`)).status).toBe(404);
  });

  it('in a circle is read by its members, its owner and the organization’s owners alone', async () => {
    const inside = await office.join(owner, 'manager', 'inside@acme.test');
    const outside = await office.join(owner, 'program_lead', 'outside@acme.test');
    const { body: session } = await inside.send('GET', '/api/v1/session');
    const circle = await made(owner, '/api/v1/circles', { name: 'Board', members: [session.person.id] });
    const review = await begin({ kind: 'annual', circleId: circle.id });
    const decision = await made(inside, '/api/v1/decisions', {
      what: 'Close a shop',
      why: 'Quietly',
      owner: { name: 'Ada' },
      lookAgainOn: addDays(today, 5),
      circleId: circle.id,
    });
    for (const path of [`${reviews}/${review.id}`, `/api/v1/decisions/${decision.id}`]) {
      expect((await inside.send('GET', path)).status, path).toBe(200);
      expect((await owner.send('GET', path)).status, path).toBe(200);
      expect((await outside.send('GET', path)).status, path).toBe(404);
    }
    expect(JSON.stringify((await outside.send('GET', '/api/v1/decisions')).body)).not.toContain(
      'Close a shop',
    );
    expect(JSON.stringify((await outside.send('GET', reviews)).body)).not.toContain(review.id);
    const marks = await outside.send('GET', `/api/v1/marks?from=${today}&to=${addDays(today, 1)}`);
    expect(JSON.stringify(marks.body)).not.toContain('Close a shop');
    const within = await made(inside, '/api/v1/decisions', {
      what: 'Sell a shop',
      why: 'Quietly',
      owner: { name: 'Ada' },
      lookAgainOn: addDays(today, 5),
      reviewId: review.id,
    });
    expect(within.circleId).toBe(circle.id);
    const peek = await outside.send('POST', '/api/v1/decisions', {
      what: 'Peek',
      why: 'x',
      owner: { name: 'Ada' },
      lookAgainOn: addDays(today, 5),
      reviewId: review.id,
    });
    expect(peek.status).toBe(404);
    const put = await outside.send('POST', '/api/v1/decisions', {
      what: 'Spy',
      why: 'x',
      owner: { name: 'Ada' },
      lookAgainOn: addDays(today, 5),
      circleId: circle.id,
    });
    expect(put.body.faults[0].place).toBe('circleId');
  });
});

describe('lists of reviews', () => {
  it('are filtered and paged', async () => {
    const ids: string[] = [];
    let cursor = '';
    do {
      const { body } = await viewer.send('GET', `${reviews}?limit=2${cursor}`);
      ids.push(...body.items.map((one: { id: string }) => one.id));
      cursor = body.next === null ? '' : `&cursor=${body.next}`;
    } while (cursor !== '');
    expect(ids.length).toBeGreaterThan(5);
    expect(new Set(ids).size).toBe(ids.length);
    const running = (await owner.send('GET', `${reviews}?running=true&kind=monthly`)).body.items;
    expect(running.every((one: { closedAt: string | null }) => one.closedAt === null)).toBe(true);
    expect((await owner.send('GET', `${reviews}?kind=daily`)).status).toBe(422);
    expect((await stranger.send('GET', reviews)).body.items).toEqual([]);
  });
});
