import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type GoalOffice, openGoals } from '../support/goals.ts';
import type { Browser, Office } from '../support/office.ts';

let office: Office;
let owner: Browser;
let lead: Browser;
let viewer: Browser;
let ids: Record<string, string>;
let nps: string;
let add: GoalOffice['add'];

beforeAll(async () => {
  ({ office, owner, lead, viewer, ids, nps, add } = await openGoals());
  // A goal of a circle, which no file shows to others.
  const circle = await lead.send('POST', '/api/v1/circles', { name: 'Board', members: [ids['lead']] });
  const hidden = await add({ title: 'Quietly', circleId: circle.body.id }, lead);
  expect(hidden.status).toBe(201);
});
afterAll(() => office?.close());

describe('a file of OKRs', () => {
  const file = (...lines: string[]) => Buffer.from(`\ufeff${lines.join('\r\n')}\r\n`).toString('base64');
  const HEAD = 'Objective;Key Result;Owner;Period;Baseline;Target;Metric;Aligned to';
  const lines = [
    HEAD,
    `"Nobody calls twice";"Repeats halved";lead@acme.test;Q4 2031;30;40 points;NPS;Loved by 2033`,
    `"Nobody calls twice";"Fewer calls";Somebody Else;Q4 2031;9;"7,5";Calls a month;`,
    `"Loved by 2033";;;2031-01-01 to 2033-12-31;;;;`,
    `"Wrong unit";"In euros";;Q1 2031;;€ 40;NPS;`,
    `"No period";"x";;soon;;3;NPS;`,
    `;y;;Q1 2031;;;;`,
    `Broken;"quote" z;;Q1 2031;;;;`,
  ];
  const send = (preview: boolean, content = file(...lines), browser = owner) =>
    browser.send('POST', '/api/v1/goals/import', { content, preview });
  const titles = async () =>
    (await owner.send('GET', '/api/v1/goals')).body.items.map((one: { title: string }) => one.title);

  it('is previewed without a trace, keeps its good rows, lists the bad ones, and doubles nothing', async () => {
    const before = await titles();
    const preview = await send(true);
    expect([preview.status, preview.body.detail]).toEqual([200, undefined]);
    expect(preview.body.counts).toEqual({ new: 3, changed: 0, same: 0, bad: 4 });
    expect(await titles()).toEqual(before);

    const { body } = await send(false);
    expect(body.counts).toEqual({ new: 3, changed: 0, same: 0, bad: 4 });
    const bad = body.rows.filter((row: { state: string }) => row.state === 'bad');
    expect(
      bad.map((row: { line: number; faults: { rule: string }[] }) => [row.line, row.faults[0]?.rule]),
    ).toEqual([
      [5, expect.stringMatching(/must be in points.*“NPS”/)],
      [6, expect.stringMatching(/must be a year, a quarter/)],
      [7, 'must not be empty'],
      [8, expect.stringMatching(/closing quote/)],
    ]);
    const { body: ladder } = await owner.send('GET', '/api/v1/goals');
    const of = (title: string) => ladder.items.find((one: { title: string }) => one.title === title);
    expect(of('Repeats halved')).toMatchObject({
      horizon: 'quarter',
      parentId: of('Nobody calls twice').id,
      owner: { personId: ids['lead'] },
      metric: { known: true, value: nps },
      target: { known: true, value: { value: 40, baseline: 30, unit: 'points' } },
    });
    expect(of('Nobody calls twice')).toMatchObject({ horizon: 'year', parentId: of('Loved by 2033').id });
    expect(of('Fewer calls')).toMatchObject({
      owner: { personId: null, name: 'Somebody Else' },
      metric: { known: false, question: 'Which metric is “Calls a month”?', finder: 'Somebody Else' },
      target: { known: false, question: expect.stringMatching(/from 9 to 7,5/) },
    });
    const after = await titles();
    expect((await send(false)).body.counts).toEqual({ new: 0, changed: 0, same: 3, bad: 4 });
    expect(await titles()).toEqual(after);

    // What the file says anew is brought up to date; what people found out since is kept.
    const changed = lines.map((line) => line.replace('40 points', '42 points'));
    const again = await send(false, file(...changed));
    expect(again.body.counts).toMatchObject({ new: 0, changed: 1, same: 2 });
    expect((await send(true, file(HEAD), owner)).status).toBe(422);
    expect((await send(true, file(...lines), viewer)).status).toBe(403);
  });

  it('comes back as a table that no spreadsheet takes for a formula', async () => {
    await add({ title: '=1+1' });
    const { status, body, headers } = await viewer.send('GET', '/api/v1/goals/export.csv');
    expect([status, headers.get('content-type')]).toEqual([200, expect.stringContaining('text/csv')]);
    expect(body).toMatch(/'=1\+1/);
    expect(body).not.toMatch(/Quietly/);
  });
});
