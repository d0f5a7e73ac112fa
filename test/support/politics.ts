import { PERMISSION_NAMES } from '../../src/access/index.ts';
import { addDays } from '../../src/kernel/index.ts';
import { seedInitiative } from './initiative.ts';
import { type Answer, type Browser, type Office, officeToday, openOffice } from './office.ts';

/** A word that stands in every text of the circle and nowhere else. */
export const SECRET = 'Quixotbarn';

/** An office before anybody wrote of politics. */
interface PoliticalPeople {
  readonly office: Office;
  readonly owner: Browser;
  /** A program lead who is in the circle, one who is not, a viewer who is not, and a key with every scope. */
  readonly insider: Browser;
  readonly outsider: Browser;
  readonly viewer: Browser;
  readonly key: Browser;
  readonly initiativeId: string;
  readonly decisionId: string;
  readonly reviewId: string;
}

/** An office with politics of an initiative, the secret in each text of them. */
export interface PoliticalOffice extends PoliticalPeople {
  readonly fileId: string;
  /** Ids of what is in the file: `stakeholderId`, `friend`, `promiseId`. */
  readonly ids: ReadonlyMap<string, string>;
}

/** Sends to the API, on a version of what is changed where one is given. */
export const send = (browser: Browser, method: string, path: string, body?: unknown, version?: number) =>
  browser.send(method, `/api/v1${path}`, body, version === undefined ? {} : { 'if-match': `"${version}"` });
/** What was answered. @throws where it was refused */
export const ok = ({ status, body }: Answer) => {
  if (status >= 300) throw new Error(`${status}: ${JSON.stringify(body)}`);
  return body;
};
/** The fields that were refused, sorted. */
export const faults = ({ body }: Answer) =>
  (body.faults ?? []).map(({ place }: { place: string }) => place).sort();
/** A stakeholder, the secret in every text. */
export const someone = (more: object = {}) => ({
  name: `Ada ${SECRET}`,
  role: `${SECRET} role`,
  unit: `${SECRET} unit`,
  power: 5,
  interest: 4,
  now: 'resistant',
  wanted: 'supportive',
  gains: `${SECRET} gains`,
  loses: `${SECRET} loses`,
  why: `${SECRET} why`,
  ...more,
});

/** @param before looks at the office before there are politics */
export async function openPolitics(
  before: (office: PoliticalPeople) => Promise<void> = async () => {},
): Promise<PoliticalOffice> {
  const office = await openOffice();
  const { browser: owner } = await office.found('Acme');
  const insider = await office.join(owner, 'program_lead', 'insider@acme.test');
  const outsider = await office.join(owner, 'program_lead', 'outsider@acme.test');
  const viewer = await office.join(owner, 'viewer', 'viewer@acme.test');
  const { key: secret } = ok(
    await send(owner, 'POST', '/api-keys', { name: 'All', scopes: PERMISSION_NAMES }),
  );
  const bare = office.browser();
  const key: Browser = {
    cookies: bare.cookies,
    send: (method, path, body, headers = {}) =>
      bare.send(method, path, body, { ...headers, authorization: `Bearer ${secret}`, origin: '' }),
  };
  const { id: initiativeId } = await seedInitiative(owner, { name: 'Fair bills' });
  const decision = {
    what: 'Warn before charges',
    why: 'Bills',
    owner: { name: 'Carla' },
    lookAgainOn: addDays(officeToday(), 90),
  };
  const decisionId: string = ok(await send(owner, 'POST', '/decisions', decision)).id;
  const reviewId: string = ok(
    await send(owner, 'POST', '/reviews', { kind: 'monthly', title: 'Monthly' }),
  ).id;
  const people = { office, owner, insider, outsider, viewer, key, initiativeId, decisionId, reviewId };
  await before(people);
  return { ...people, ...(await seedPolitics(insider, initiativeId, decisionId)) };
}

/** Everything that a circle can be told, the secret in each text of it. */
async function seedPolitics(insider: Browser, initiativeId: string, decisionId: string) {
  const today = officeToday();
  const ids = new Map<string, string>();
  const file = ok(await send(insider, 'POST', '/politics', { initiativeId }));
  const path = `/politics/${file.id}`;
  const friend = ok(
    await send(insider, 'POST', `${path}/stakeholders`, someone({ now: 'leading', wanted: 'leading' })),
  );
  const foe = ok(
    await send(
      insider,
      'POST',
      `${path}/stakeholders`,
      someone({ movedBy: [{ stakeholderId: friend.id, strength: 2 }] }),
    ),
  );
  ids.set('stakeholderId', foe.id).set('friend', friend.id);
  ok(
    await send(insider, 'POST', `${path}/stakeholders/${foe.id}/notes`, {
      stance: 'neutral',
      why: `${SECRET} note`,
    }),
  );
  const cells = { a: 'A', b: 'R' };
  const matrix = {
    people: [
      { id: 'a', name: `${SECRET} A` },
      { id: 'b', name: `${SECRET} B` },
    ],
    activities: [{ id: 'x', name: `${SECRET} activity`, cells }],
  };
  ok(await send(insider, 'PUT', `${path}/raci`, matrix, 0));
  const promise = ok(
    await send(insider, 'POST', `${path}/promises`, {
      sponsor: { name: `${SECRET} sponsor` },
      what: `${SECRET} promised`,
      madeOn: addDays(today, -60),
      due: addDays(today, -10),
    }),
  );
  ids.set('promiseId', promise.id);
  const evidence = [{ kind: 'page', id: null, title: `${SECRET} link`, to: `/improve?of=${SECRET}` }];
  ok(
    await send(insider, 'POST', `${path}/promises/${promise.id}/words`, {
      state: 'open',
      text: `${SECRET} word`,
      evidence,
    }),
  );
  ok(
    await send(insider, 'POST', `/decisions/${decisionId}/consultations`, {
      consulted: { name: `${SECRET} adviser` },
      on: today,
      said: `${SECRET} said`,
      initiativeId,
    }),
  );
  return { fileId: String(file.id), ids };
}

/** Records of the circle of a file, each made and taken away again: what is left of them stands in the audit log alone. */
export async function leaveTraces(insider: Browser, fileId: string): Promise<void> {
  const circleId = ok(await send(insider, 'GET', `/politics/${fileId}`)).file.circle.id;
  const made = (path: string, body: object) => send(insider, 'POST', path, body).then(ok);
  const gone = async (path: string, body: object, version = 1) => {
    const { id } = await made(path, body);
    ok(await send(insider, 'DELETE', `${path}/${id}`, undefined, version));
  };
  await gone('/reviews', { kind: 'monthly', title: `${SECRET} review`, circleId });
  await gone('/maturity-assessments', { assessedOn: officeToday(), circleId });
  const initiative = await seedInitiative(insider, { name: `${SECRET} initiative`, circleId });
  const of = { initiativeId: initiative.id };
  const headcount = { known: true, value: 40 };
  const group = await made('/impacted-groups', { ...of, name: `${SECRET} group`, headcount });
  await gone('/trainings', {
    ...{ ...of, groupId: group.id, course: `${SECRET} course`, startsOn: officeToday(), hours: 6, seats: 12 },
    ...{ endsOn: officeToday(), cost: { known: true, value: { minor: '450000', currency: 'EUR' } } },
  });
  await gone('/standard-work', { ...of, title: `${SECRET} work` });
  await gone('/cycles', { ...of, name: `${SECRET} cycle` });
  await gone('/processes', { name: `${SECRET} process`, circleId });
  ok(await send(insider, 'DELETE', `/initiatives/${initiative.id}`, undefined, initiative.version));
}
