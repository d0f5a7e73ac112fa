import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readRunning, readSecrets } from '../../src/storage/embedded/index.ts';
import { type Browser, type Office, openOffice } from '../support/office.ts';

let office: Office;
let owner: Browser;
let survey: { id: string; versions: { id: string }[] };
let organizationId: string;
/** As another program on the same server, whose transactions nobody here can end. */
let other: pg.Client;

beforeAll(async () => {
  office = await openOffice({ PERPETUA_ROLES: 'web,jobs' });
  ({ browser: owner, organizationId } = await office.found('Mine'));
  survey = (
    await owner.send('POST', '/api/v1/surveys', {
      externalKey: 'visit',
      questions: [{ key: 'nps', kind: 'nps', text: 'Would you recommend us?' }],
    })
  ).body;
  const { dataFolder } = office.app.config;
  const { host, port, user, database } = readRunning(`${dataFolder}/record`);
  other = new pg.Client({ host, port, user, database, password: readSecrets(dataFolder).ownerPassword });
  await other.connect();
});

afterAll(async () => {
  await other?.end();
  await office?.close();
});

async function answer(count: number): Promise<void> {
  const responses = Array.from({ length: count }, (_, index) => ({
    answeredAt: '2026-03-01T12:00:00Z',
    answers: { nps: index % 11 },
  }));
  const { status, body } = await owner.send('POST', `/api/v1/surveys/${survey.id}/responses`, responses);
  expect(status, JSON.stringify(body)).toBe(201);
}

async function counted(): Promise<number | null> {
  const { status, body } = await owner.send('POST', '/api/v1/explore', {
    formula: { measure: 'nps', parameters: { question: 'nps' } },
    from: '2026-03-01',
    to: '2026-03-02',
  });
  expect(status, JSON.stringify(body)).toBe(200);
  return body.total.n;
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Seconds until the figure counts so many answers. */
async function until(n: number): Promise<number> {
  const began = performance.now();
  while ((await counted()) !== n) {
    if (performance.now() - began > 20_000) throw new Error(`still ${await counted()} of ${n}`);
    await pause(100);
  }
  return (performance.now() - began) / 1000;
}

it('answers sent over the API are in the figure within seconds', async () => {
  await answer(40);
  expect(await until(40)).toBeLessThan(5);
});

it('answers behind a slow transaction wait for it and are not lost, nor are its own', async () => {
  await other.query('begin');
  await other.query(
    `insert into response (org_id, id, survey_version_id, row_key, answered_at, answers)
     values ($1, gen_random_uuid(), $2, 'late', '2026-03-01T10:00:00Z', '{"nps": 10}')`,
    [organizationId, survey.versions[0]?.id],
  );
  await answer(30);
  await pause(2500);
  // Read past, the late row would never be seen: rows are read in the order of their transactions.
  expect(await counted()).toBe(40);
  await other.query('commit');
  expect(await until(71)).toBeLessThan(6);
});
