import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, type Scope } from '../../src/kernel/index.ts';
import { type Browser, made, type Office } from '../support/office.ts';
import { openReviews, REVIEWS, type ReviewOffice } from '../support/reviews.ts';

let office: Office;
let owner: Browser;
let viewer: Browser;
let stranger: Browser;
let scope: Scope;
let today: string;
let metrics: readonly string[];
let begin: ReviewOffice['begin'];

beforeAll(async () => {
  ({ office, owner, viewer, stranger, scope, today, metrics, begin } = await openReviews());
  for (const kind of ['weekly', 'monthly', 'quarterly']) await begin({ kind });
});
afterAll(() => office?.close());

describe('a review', () => {
  it('keeps notes, time and attendance, and two people who write at once both learn of it', async () => {
    const review = await begin();
    const [item] = review.items;
    const write = (body: object, version: number, browser = owner) =>
      browser.send('PATCH', `${REVIEWS}/${review.id}/items/${item.id}`, body, { 'if-match': `"${version}"` });
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
      owner.send('PATCH', `${REVIEWS}/${review.id}`, body, { 'if-match': `"${version}"` });
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
      `${REVIEWS}/${review.id}/items/${item.id}`,
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
    const abandon = await owner.send('DELETE', `${REVIEWS}/${review.id}`, undefined, { 'if-match': '"1"' });
    expect(abandon.status).toBe(409);
    const close = (version: number, browser = owner) =>
      browser.send('POST', `${REVIEWS}/${review.id}/close`, {}, { 'if-match': `"${version}"` });
    expect((await owner.send('GET', `${REVIEWS}/${review.id}/minutes`)).status).toBe(404);
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
    expect((await viewer.send('GET', `${REVIEWS}/${review.id}/minutes`)).body).toEqual(closed.body);
    expect((await stranger.send('GET', `${REVIEWS}/${review.id}/minutes`)).status).toBe(404);

    expect((await close(2)).status).toBe(409);
    expect((await decide('Too late')).status).toBe(409);
    const written = await owner.send(
      'PATCH',
      `${REVIEWS}/${review.id}/items/${item.id}`,
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
      owner.send('POST', `${REVIEWS}/${review.id}/close`, {}, { 'if-match': '"1"' }),
    ]);
    expect(answers.at(-1)?.status).toBe(200);
    const kept = answers.slice(0, -1).filter(({ status }) => status === 201);
    expect(answers.slice(0, -1).every(({ status }) => status === 201 || status === 409)).toBe(true);
    const { body } = await owner.send('GET', `${REVIEWS}/${review.id}/minutes`);
    expect(body.decisions).toHaveLength(kept.length);
  });

  it('that was begun by mistake is taken out again', async () => {
    const { id } = await begin({ kind: 'quarterly' });
    const remove = (version: number, browser = owner) =>
      browser.send('DELETE', `${REVIEWS}/${id}`, undefined, { 'if-match': `"${version}"` });
    expect((await remove(3)).status).toBe(412);
    expect((await remove(1, stranger)).status).toBe(404);
    expect((await remove(1)).status).toBe(204);
    expect((await owner.send('GET', `${REVIEWS}/${id}`)).status).toBe(404);
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
    for (const path of [`${REVIEWS}/${review.id}`, `/api/v1/decisions/${decision.id}`]) {
      expect((await inside.send('GET', path)).status, path).toBe(200);
      expect((await owner.send('GET', path)).status, path).toBe(200);
      expect((await outside.send('GET', path)).status, path).toBe(404);
    }
    expect(JSON.stringify((await outside.send('GET', '/api/v1/decisions')).body)).not.toContain(
      'Close a shop',
    );
    expect(JSON.stringify((await outside.send('GET', REVIEWS)).body)).not.toContain(review.id);
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
      const { body } = await viewer.send('GET', `${REVIEWS}?limit=2${cursor}`);
      ids.push(...body.items.map((one: { id: string }) => one.id));
      cursor = body.next === null ? '' : `&cursor=${body.next}`;
    } while (cursor !== '');
    expect(ids.length).toBeGreaterThan(5);
    expect(new Set(ids).size).toBe(ids.length);
    const running = (await owner.send('GET', `${REVIEWS}?running=true&kind=monthly`)).body.items;
    expect(running.every((one: { closedAt: string | null }) => one.closedAt === null)).toBe(true);
    expect((await owner.send('GET', `${REVIEWS}?kind=daily`)).status).toBe(422);
    expect((await stranger.send('GET', REVIEWS)).body.items).toEqual([]);
  });
});
