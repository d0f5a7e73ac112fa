import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bringAxe, examine, look, overflow } from '../support/axe.ts';
import { phoneAfter, phoneBefore } from '../support/processMaps.ts';
import { arrive, choose, field, openOwned, openWebsite, type Website } from '../support/website.ts';

let website: Website;
let page: Page;
let id: string;

const send = async (method: 'post' | 'patch' | 'get', path: string, data?: unknown, version?: number) => {
  const headers = { origin: website.address, ...(version ? { 'if-match': `"${version}"` } : {}) };
  const answer = await page.request[method](`/api/v1${path}`, data ? { data, headers } : { headers });
  expect([path, answer.status()]).toEqual([path, expect.toSatisfy((status: number) => status < 300)]);
  return answer.json();
};
const saved = () =>
  page
    .getByRole('status')
    .filter({ hasText: /^Saved$/ })
    .waitFor();
const view = (name: string) => `/improve/processes/${id}?view=${name}`;

beforeAll(async () => {
  website = await openWebsite({ PERPETUA_ROLES: 'web' });
  page = await openOwned(website, 'UTC');
  await bringAxe(page);
  await arrive(page, '/improve/processes', 'Processes');
  await page.getByRole('heading', { name: 'No process is named yet' }).waitFor();
  expect(await examine(page)).toEqual([]);
});
afterAll(() => website?.close());

describe('a process', () => {
  it('is named and drawn by keyboard, and saves itself', async () => {
    await page.getByRole('button', { name: 'Name a process' }).first().click();
    await field(page, 'Process').fill('Billing question by phone');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Billing question by phone', level: 1 }).waitFor();
    id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    await page.getByRole('button', { name: 'Draw it as it is' }).click();
    await page.getByRole('tab', { name: 'Table' }).click();
    const first = field(page, 'Name of step 2');
    await first.fill('Explain the bill');
    await page.getByLabel('Likely minutes of Explain the bill').fill('8');
    await saved();
    await page.getByRole('button', { name: 'Open Explain the bill' }).focus();
    await page.keyboard.press('Enter');
    const panel = page.getByRole('dialog', { name: 'Explain the bill' });
    await panel.getByLabel('Working time: lowest').fill('-6');
    await panel.getByText('Must not be below 0').waitFor();
    await panel.getByLabel('Working time: lowest').fill('6');
    await panel.getByLabel('Working time: highest').fill('12');
    await panel.getByRole('button', { name: 'Done' }).click();
    await saved();
    await page.getByText('8 (6 to 12) min').first().waitFor();
    const { map } = await send('get', `/processes/${id}/versions/1`);
    expect(map.steps[1]).toMatchObject({
      name: 'Explain the bill',
      minutes: { low: 6, likely: 8, high: 12 },
    });
    await page.getByRole('button', { name: 'Undo' }).click();
    await saved();
    expect((await send('get', `/processes/${id}/versions/1`)).map.steps[1].minutes.high).toBe(8);
    website.complaints.length = 0;
  });

  it('keeps what two people draw at the same time, and asks where they clash', async () => {
    const before = await send('get', `/processes/${id}/versions/1`);
    const theirs = await send(
      'patch',
      `/processes/${id}/versions/1`,
      { map: { ...before.map, lanes: [{ id: 'agent', name: 'Agent' }] } },
      before.version,
    );
    await field(page, 'Name of step 3').fill('Closed');
    await page.getByText('Both changes are kept').waitFor();
    await saved();
    const merged = await send('get', `/processes/${id}/versions/1`);
    expect([merged.map.lanes[0].name, merged.map.steps[2].name]).toEqual(['Agent', 'Closed']);
    const steps = merged.map.steps.map((one: { name: string }, at: number) =>
      at === 2 ? { ...one, name: 'Their end' } : one,
    );
    await send('patch', `/processes/${id}/versions/1`, { map: { ...merged.map, steps } }, merged.version);
    expect(theirs.version).toBeLessThan(merged.version);
    await field(page, 'Name of step 3').fill('My end');
    const merge = page.getByRole('dialog', { name: /Somebody else changed this map/ });
    await merge.getByText('Their end', { exact: true }).waitFor();
    expect(await examine(page)).toEqual([]);
    await merge.getByRole('radio', { name: 'Yours' }).check();
    await merge.getByRole('button', { name: 'Save both' }).click();
    await merge.waitFor({ state: 'detached' });
    await saved();
    expect((await send('get', `/processes/${id}/versions/1`)).map.steps[2].name).toBe('My end');
    website.complaints.length = 0;
  });

  it('is a drawing whose steps are moved, handed over and taken out', async () => {
    await send('post', `/processes/${id}/versions`, { state: 'before', map: phoneBefore() });
    await send('post', `/processes/${id}/versions`, { state: 'after', map: phoneAfter() });
    await arrive(page, `${view('map')}&version=2`, 'Billing question by phone');
    const step = page.getByRole('group', { name: /^Task: Check the account, Billing clerk/ });
    await step.waitFor();
    const box = await step.boundingBox();
    if (!box) throw new Error('the step is not drawn');
    await page.mouse.move(box.x + 20, box.y + 10);
    await page.mouse.down();
    await page.mouse.move(box.x + 20, box.y - 60, { steps: 5 });
    await page.mouse.move(box.x + 20, box.y - 160, { steps: 5 });
    await page.mouse.up();
    await page.getByRole('group', { name: /^Task: Check the account, Agent/ }).waitFor();
    await saved();
    const moved = await send('get', `/processes/${id}/versions/2`);
    expect(moved.map.steps[3]).toMatchObject({ laneId: 'agent', position: { x: expect.any(Number) } });
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('group', { name: /^Task: Check the account, Billing clerk/ }).waitFor();
    await saved();
    await page.getByRole('group', { name: /^Decision: Was the bill right/ }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Delete');
    await page.getByText('It is counted as soon as the map is finished').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('€7.40').waitFor();
    await saved();
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'BPMN file' }).click();
    expect((await download).suggestedFilename()).toBe('Billing-question-by-phone-before-2.bpmn');
  });

  it('shows what a change is held to save, and a broken file with its line', async () => {
    await send(
      'patch',
      `/processes/${id}`,
      { volume: { cases: { low: 900, likely: 1000, high: 1100 }, per: 'month' } },
      1,
    );
    await arrive(page, view('compare'), 'Billing question by phone');
    const yearly = page.getByRole('table', { name: 'savings of a year' });
    await yearly.getByText('€30,484').waitFor();
    await page.getByText('name, time').waitFor();
    await arrive(page, view('table'), 'Billing question by phone');
    await page.getByRole('button', { name: 'Read a BPMN file' }).click();
    const file = (content: string) =>
      page
        .getByLabel('Drop a BPMN 2.0 file')
        .last()
        .setInputFiles({ name: 'x.bpmn', mimeType: 'application/xml', buffer: Buffer.from(content) });
    const open = '<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL">';
    await file(`${open}\n<bpmn:process id="p">\n</bpmn:definitions>`);
    await page.getByText(/line 3, column 1: must be well-formed XML/).waitFor();
    await file(
      `${open}<bpmn:process id="p"><bpmn:startEvent id="s"/><bpmn:textAnnotation id="hint"/></bpmn:process></bpmn:definitions>`,
    );
    await page.getByText('What a map has no word for').waitFor();
    await page.getByText('hint', { exact: true }).waitFor();
    expect(await examine(page)).toEqual([]);
    await page.getByRole('button', { name: 'Leave it' }).click();
    // What a subprocess holds can be looked at.
    const inner =
      '<bpmn:startEvent id="i"/><bpmn:userTask id="look" name="Find the fault"/><bpmn:sequenceFlow id="f" sourceRef="i" targetRef="look"/>';
    const holding = `${open}<bpmn:process id="p"><bpmn:subProcess id="sub" name="Repair">${inner}</bpmn:subProcess></bpmn:process></bpmn:definitions>`;
    const other = await send('post', '/processes', { name: 'Repairs' });
    await send('post', `/processes/${other.id}/import`, {
      content: Buffer.from(holding).toString('base64'),
      preview: false,
      state: 'before',
    });
    await arrive(page, `/improve/processes/${other.id}?view=table`, 'Repairs');
    await page
      .getByRole('button', { name: /Repair/ })
      .first()
      .click();
    await page.getByRole('button', { name: 'Look inside: 2 steps' }).click();
    const inside = page.getByRole('dialog', { name: 'Inside “Repair”' });
    await inside.getByText('Start: Start without a name → Find the fault').waitFor();
    await inside.getByRole('application', { name: 'Process map' }).getByText('Find the fault').waitFor();
    expect(await examine(page)).toEqual([]);
    website.complaints.length = 0;
  });
});

describe('standard work', () => {
  it('is written, put in force, read, and read again when it changes', async () => {
    await arrive(page, '/improve/standard-work', 'Standard work');
    await page.getByRole('heading', { name: 'No standard work yet' }).waitFor();
    await page.getByRole('button', { name: 'Begin standard work' }).first().click();
    await field(page, 'Title').fill('Billing questions');
    await choose(page, 'Process', 'Billing question by phone');
    await page.getByRole('combobox', { name: 'Must be read by these roles' }).focus();
    await page.keyboard.press('ArrowDown');
    await page.getByRole('option', { name: 'Owner' }).click();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Begin it' }).click();
    await page.getByRole('heading', { name: 'Billing questions', level: 1 }).waitFor();
    await page.getByRole('button', { name: 'Put it in force' }).click();
    await page.getByText('Must say how it is done before it is put in force.').waitFor();
    await field(page, 'Text').fill('Go through the bill.');
    await page.getByRole('button', { name: 'Put it in force' }).click();
    await page.getByRole('button', { name: 'I have read version 1' }).click();
    await page.getByRole('row', { name: /Ada Owner.*Read/ }).waitFor();
    await field(page, 'Text').fill('Go through the bill.\nSay goodbye.');
    await page.getByRole('button', { name: 'Put it in force' }).click();
    await page.getByRole('heading', { name: 'What is new for you to read' }).waitFor();
    await page.getByText('New: Say goodbye.').waitFor();
    website.complaints.length = 0;
  });
});

it.each([
  ['map', () => view('map'), 'Billing question by phone'],
  ['table', () => view('table'), 'Billing question by phone'],
  ['before and after', () => view('compare'), 'Billing question by phone'],
  ['standard work', () => '/improve/standard-work', 'Standard work'],
])('has nothing against its %s, wide and narrow, light and dark', async (_, path, heading) => {
  await look(page, 1440, 'light');
  await arrive(page, path(), heading);
  await page.getByRole('status', { name: 'Loading' }).first().waitFor({ state: 'detached' });
  for (const [width, scheme] of [
    [1440, 'light'],
    [390, 'dark'],
  ] as const) {
    await look(page, width, scheme);
    expect([scheme, await examine(page)]).toEqual([scheme, []]);
    expect(await overflow(page)).toBe(0);
  }
  await look(page, 1440, 'light');
  expect(website.complaints).toEqual([]);
});
