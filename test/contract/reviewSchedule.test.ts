import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '../../src/kernel/index.ts';
import { type Browser, made, type Office } from '../support/office.ts';
import { openReviews, REVIEWS, type ReviewOffice } from '../support/reviews.ts';

let office: Office;
let owner: Browser;
let viewer: Browser;
let stranger: Browser;
let today: string;
let begin: ReviewOffice['begin'];

beforeAll(async () => {
  ({ office, owner, viewer, stranger, today, begin } = await openReviews());
});
afterAll(() => office?.close());

const schedules = '/api/v1/review-schedules';

const monthly = (changes: object = {}) => ({
  kind: 'monthly',
  title: 'Care, monthly',
  owner: { name: 'Head of care' },
  startsOn: addDays(today, -100),
  heldAfter: 0,
  ...changes,
});

describe('a schedule', () => {
  it('asks for reviews, and one that nobody held is shown as such', async () => {
    const schedule = await made(
      owner,
      schedules,
      monthly({ title: 'Missed', startsOn: addDays(today, -75) }),
    );
    const window = `from=${addDays(today, -80)}&to=${addDays(today, 40)}`;
    const calendar = async (browser = owner) =>
      (await browser.send('GET', `${REVIEWS}/calendar?${window}`)).body.items.filter(
        (one: { scheduleId: string }) => one.scheduleId === schedule.id,
      );
    const before = await calendar(viewer);
    expect(before[0]).toMatchObject({ state: 'missed', review: null, owner: { name: 'Head of care' } });
    expect(before.at(-1).state).toBe('upcoming');
    expect(await calendar(stranger)).toEqual([]);

    const late = await begin({ scheduleId: schedule.id, from: before[0].period.from });
    expect((await calendar())[0]).toMatchObject({ state: 'running', review: { id: late.id } });
    const again = await owner.send('POST', REVIEWS, { scheduleId: schedule.id, from: before[0].period.from });
    expect(again.status).toBe(409);
    const coming = await owner.send('POST', REVIEWS, { scheduleId: schedule.id, from: today });
    expect(coming.body.faults[0].place).toBe('from');
    const closed = await owner.send('POST', `${REVIEWS}/${late.id}/close`, {}, { 'if-match': '"1"' });
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
