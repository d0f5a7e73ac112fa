import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '../../src/kernel/index.ts';
import { type AdoptionOffice, known, openAdoption } from '../support/adoptionOffice.ts';
import { seedInitiative } from '../support/initiative.ts';
import { type Browser, made, match, type Office, refusedAt } from '../support/office.ts';

let office: Office;
let owner: Browser;
let viewer: Browser;
let initiativeId: string;
let groupId: string;
let today: string;
let back: AdoptionOffice['back'];
let group: AdoptionOffice['group'];
let assess: AdoptionOffice['assess'];
let training: AdoptionOffice['training'];
let adoption: AdoptionOffice['adoption'];
let viewOf: AdoptionOffice['viewOf'];

beforeAll(async () => {
  ({ office, owner, viewer, initiativeId, groupId, today, back, group, assess, training, adoption, viewOf } =
    await openAdoption());
  // A group that is held, a training that nobody came to, and a group of a circle that is held too.
  const { id } = (await group({ name: 'Back office' })).body;
  await assess({}, id);
  await training();
  const circle = await made(owner, '/api/v1/circles', { name: 'Board', members: [] });
  const secret = await seedInitiative(owner, { name: 'Close the shops', circleId: circle.id });
  const hidden = (await group({ name: 'Shops', initiativeId: secret.id })).body;
  expect((await assess({}, hidden.id)).status).toBe(201);
});
afterAll(() => office?.close());

const message = (more: object = {}) =>
  owner.send('POST', '/api/v1/change-messages', {
    initiativeId,
    groupId,
    sender: { name: 'Henrik' },
    channel: 'Town hall',
    what: 'Why it changes',
    plannedOn: back(5),
    purpose: 'awareness',
    ...more,
  });

describe('messages, champions, hours', () => {
  it('tells what is late and whom a message reached, never more than it went to', async () => {
    const late = (await message()).body;
    expect(refusedAt(await message({ sentOn: today, audience: 30, reached: 31 }))).toEqual(['reached']);
    expect(refusedAt(await message({ sentOn: today, audience: 41 }))).toEqual(['audience']);
    expect(refusedAt(await message({ sentOn: addDays(today, 2) }))).toEqual(['sentOn']);
    expect(refusedAt(await message({ reached: 3 }))).toEqual(['reached']);
    expect(refusedAt(await message({ groupId: null, sentOn: today, reached: 3 }))).toEqual(['audience']);
    const of = async (id: string) => (await adoption()).messages.find((one: { id: string }) => one.id === id);
    expect(await of(late.id)).toMatchObject({ state: 'late', share: null });
    const path = `/api/v1/change-messages/${late.id}`;
    const sent = await owner.send('PATCH', path, { sentOn: today, reached: 30 }, match(1));
    expect([sent.status, sent.body.audience]).toEqual([200, 40]);
    expect(await of(late.id)).toMatchObject({ state: 'sent', share: 0.75 });
  });

  it('comes before the review, with the groups that are held and the training that not all attended', async () => {
    await message({ what: 'What becomes of the bonus' });
    const held = await owner.send('POST', '/api/v1/reviews', { kind: 'monthly', title: 'Monthly' });
    expect([held.status, held.body.detail]).toEqual([201, undefined]);
    const { sections, items } = held.body;
    const section = sections.find(({ source }: { source: string }) => source === 'people');
    expect(section.lead).toMatch(
      /groups?: \d+ held at a barrier, \d+ trainings? over .*, \d+ messages? late\./,
    );
    expect(items.map(({ title, to }: { title: string; to: string }) => [title, to])).toEqual(
      expect.arrayContaining([
        ['Back office: held at desire', `/improve/initiatives/${initiativeId}?view=people&part=groups`],
        ['What becomes of the bonus', `/improve/initiatives/${initiativeId}?view=people&part=messages`],
      ]),
    );
    // What lies in a circle is talked of in reviews of that circle alone.
    expect(JSON.stringify(held.body)).not.toMatch(/Shops|Close the shops/);
  });

  it('counts people for each champion', async () => {
    const made = await owner.send('POST', '/api/v1/champions', {
      initiativeId,
      groupId,
      who: { name: 'Lea' },
      since: back(30),
      does: 'Answers questions at the desk',
    });
    expect(made.status).toBe(201);
    expect((await viewOf(groupId)).coverage).toEqual({ champions: 1, peopleEach: 40 });
    const ended = await owner.send(
      'PATCH',
      `/api/v1/champions/${made.body.id}`,
      { until: back(31) },
      match(1),
    );
    expect(refusedAt(ended)).toEqual(['until']);
  });

  it('says who is asked for more than they can give, and in which month', async () => {
    const month = today.slice(0, 7);
    const line = (more: object) =>
      owner.send('POST', '/api/v1/capacity-lines', {
        ...{ kind: 'offer', holder: { kind: 'person', owner: { name: 'Lea' } } },
        ...{ hoursPerMonth: 20, fromMonth: month, ...more },
      });
    expect((await line({})).status).toBe(201);
    const overlap = await line({ holder: { kind: 'person', owner: { name: 'LEA' } } });
    expect([refusedAt(overlap), overlap.body.detail]).toEqual([
      ['fromMonth'],
      expect.stringMatching(/overlap/),
    ]);
    expect(refusedAt(await line({ hoursPerMonth: -3, lastMonth: '2020-01' }))).toEqual([
      'hoursPerMonth',
      'lastMonth',
    ]);
    expect(refusedAt(await line({ kind: 'ask' }))).toEqual(['initiativeId']);
    const other = (await seedInitiative(owner, { name: 'New greeting' })).id;
    await line({ kind: 'ask', initiativeId, hoursPerMonth: 12 });
    await line({ kind: 'ask', initiativeId: other, hoursPerMonth: 16 });
    const { overloads, loads } = await adoption();
    expect(overloads[0]).toEqual({
      ...{ who: 'Lea', month, asked: 28, offered: 20, over: 8 },
      initiativeIds: [other, initiativeId],
    });
    expect(loads.find(({ name }: { name: string }) => name === 'Lea').months).toHaveLength(6);
  });

  it('holds each of Kotter’s steps by evidence, or by who finds it out', async () => {
    const path = `/api/v1/initiatives/${initiativeId}/kotter/urgency`;
    const put = (said: object, version: number) => owner.send('PUT', path, { said }, match(version));
    const bare = await put(known({ note: 'Everybody knows', evidence: [] }), 0);
    expect([bare.status, refusedAt(bare)]).toEqual([422, ['said.evidence']]);
    const evidence = [{ kind: 'page', id: null, title: 'Repeat contacts', to: '/understand/explore' }];
    expect((await put(known({ note: 'Seen by the board', evidence }), 0)).body.version).toBe(1);
    expect((await put(known({ note: 'Late', evidence }), 0)).status).toBe(412);
    const open = { known: false, question: 'Who says so?', finder: 'Ada', due: '2099-01-01' };
    expect((await put(open, 1)).body).toMatchObject({ version: 2, said: open });
    expect((await adoption()).kotter).toMatchObject([{ step: 'urgency', said: open }]);
    expect((await viewer.send('PUT', path, { said: open }, match(2))).status).toBe(403);
  });
});
