import { afterAll, beforeAll, expect, it } from 'vitest';
import { addDays, dayIn, startOf } from '../../src/kernel/index.ts';
import { messageOf, traceOf, underOf } from '../../src/strategy/index.ts';
import { filledSheet } from '../support/metricSheet.ts';
import { type Answer, type Browser, type Office, openOffice } from '../support/office.ts';
import { pdfText, unzipped } from '../support/opened.ts';

let office: Office;
let owner: Browser;
let review: Answer['body'];
let minutes: Answer['body'];

/** Names and words with letters that the fonts of every PDF reader lack. */
const NAMES = ['Łukasz Żółć', 'Ελένη Παπαδοπούλου', 'Жанна Ким', 'Nguyễn Văn Đức'];

beforeAll(async () => {
  office = await openOffice();
  const acme = await office.found('Acme');
  owner = acme.browser;
  const scope = {
    orgId: acme.organizationId,
    zone: 'Europe/Berlin',
    actor: { kind: 'system', id: 'test', name: 'Test' },
    from: 'test',
  } as const;
  const today = dayIn(scope.zone, new Date());
  for (const [title, values] of [
    ['Advocacy', [40, 41, 39, null, 40, 21.5]],
    ['Ease', [60, 61, 60, 60, 61, 74]],
  ] as const) {
    const { body } = await owner.send('POST', '/api/v1/metrics', {
      sheet: filledSheet(title),
      calculation: { formula: { measure: 'nps', parameters: { question: 'nps' } } },
    });
    let month = startOf('month', today);
    await office.app.record.inScope(scope, async ({ readings }) => {
      for (const value of values.toReversed()) {
        month = startOf('month', addDays(month, -1));
        await readings.put([
          {
            metricId: body.id,
            metricVersion: 1,
            grain: 'month',
            start: month,
            value,
            low: value && value - 4,
            high: value && value + 4,
            standardError: value && 2,
            n: 1234,
            unit: 'points',
            unitLabel: 'points',
            minorDigits: null,
            direction: 'up',
            confidence: 0.95,
            partial: false,
            absent: value === null ? 'Nobody answered.' : null,
            measuredAt: '2026-01-01T00:00:00.000Z',
          },
        ]);
      }
    });
  }
  review = (await owner.send('POST', '/api/v1/reviews', { kind: 'monthly', title: 'Opieka, miesięcznie' }))
    .body;
  const [item] = review.items;
  await owner.send(
    'PATCH',
    `/api/v1/reviews/${review.id}/items/${item.id}`,
    { notes: 'Łódź lost two shops' },
    { 'if-match': '"1"' },
  );
  await owner.send('POST', '/api/v1/decisions', {
    what: 'Open a shop in Łódź again',
    why: 'Customers cannot find us',
    owner: { name: NAMES[0] },
    due: addDays(today, 10),
    lookAgainOn: addDays(today, 70),
    reviewId: review.id,
  });
  await owner.send(
    'PATCH',
    `/api/v1/reviews/${review.id}`,
    { attendance: [...NAMES, '李雷'].map((name) => ({ name })) },
    { 'if-match': '"1"' },
  );
});
afterAll(() => office?.close());

const fetchPack = async (format: 'pptx' | 'pdf'): Promise<Uint8Array> => {
  const cookie = [...owner.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const answer = await office.app.http.request(`/api/v1/reviews/${review.id}/pack?format=${format}`, {
    headers: { cookie, origin: office.publicUrl },
  });
  expect(answer.status).toBe(200);
  return new Uint8Array(await answer.arrayBuffer());
};

it('is a draft while the review runs, and says so', async () => {
  const slides = unzipped(await fetchPack('pptx'));
  expect(slides.get('ppt/slides/slide1.xml')).toContain('Draft: the review is not closed yet.');
  expect(pdfText(await fetchPack('pdf'))).toContain('Draft');
});

it('as slides: one message each, native charts whose figures are the API’s, n and period beneath', async () => {
  const closed = await owner.send('POST', `/api/v1/reviews/${review.id}/close`, {}, { 'if-match': '"2"' });
  expect(closed.status, JSON.stringify(closed.body)).toBe(200);
  minutes = closed.body;
  const files = unzipped(await fetchPack('pptx'));
  const texts = [...files]
    .filter(([name]) => /^ppt\/slides\/slide\d+\.xml$/.test(name))
    .map(([, xml]) => [...xml.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text]) => text).join('\n'));
  const [moved] = minutes.sections.filter((one: { source: string }) => one.source === 'moved');
  expect(moved.items).toHaveLength(2);
  const charts = [...files].filter(([name]) => /^ppt\/charts\/chart\d+\.xml$/.test(name));
  expect(charts).toHaveLength(2);
  for (const { figure } of moved.items) {
    const slide = texts.find((text) => text.includes(messageOf(figure)));
    expect(slide, messageOf(figure)).toBeDefined();
    expect(slide).toContain(underOf(figure));
    expect(underOf(figure)).toContain('n 1,234');
    const chart =
      charts.map(([, xml]) => xml).find((xml) => xml.includes(`<c:v>${figure.title}</c:v>`)) ?? '';
    const [, first = ''] = /<c:ser>([\s\S]*?)<\/c:ser>/.exec(chart) ?? [];
    const [, cells = ''] = /<c:val>([\s\S]*?)<\/c:val>/.exec(first) ?? [];
    const drawn = new Map(
      [...cells.matchAll(/<c:pt idx="(\d+)"><c:v>([^<]*)<\/c:v>/g)].map(([, at, v]) => [Number(at), v]),
    );
    figure.series.forEach(({ value }: { value: number | null }, index: number) => {
      if (value === null) expect(drawn.get(index) ?? '').toBe('');
      else expect(Number(drawn.get(index))).toBe(value);
    });
  }
  // Every figure leads to what it was made from, on its slide and in the table; the decision to its page.
  const ways = [...files].filter(([name]) => /^ppt\/slides\/_rels\//.test(name)).map(([, xml]) => xml);
  const counted = (to: string) => ways.filter((xml) => xml.includes(to.replaceAll('&', '&amp;'))).length;
  for (const { figure } of moved.items) expect(counted(`${office.publicUrl}${traceOf(figure)}"`)).toBe(2);
  expect(counted(`${office.publicUrl}/decide/decisions/${minutes.decisions[0].id}"`)).toBe(1);
  const all = texts.join('\n');
  expect(all).toContain('One decision was made');
  expect(all).toContain('Open a shop in Łódź again');
  for (const name of [...NAMES, '李雷']) expect(all).toContain(name);
  // A gap is a gap: no chart draws what was not measured as zero.
  expect(charts[0]?.[1]).toContain('<c:dispBlanksAs val="gap"/>');
});

it('as a document: notes, decisions and every name with its letters', async () => {
  const bytes = await fetchPack('pdf');
  const links = new Set(
    [
      ...Buffer.from(bytes)
        .toString('latin1')
        .matchAll(/\/URI \(([^)]*)\)/g),
    ].map(([, to]) => to),
  );
  for (const { items } of minutes.sections)
    for (const { figure } of items)
      if (figure) expect(links).toContain(`${office.publicUrl}${traceOf(figure)}`);
  expect(links).toContain(`${office.publicUrl}/decide/decisions/${minutes.decisions[0].id}`);
  const text = pdfText(bytes).replace(/\s/g, '');
  const holds = (words: string) => expect(text).toContain(words.replace(/\s/g, ''));
  for (const name of NAMES) holds(name);
  holds('Opieka, miesięcznie');
  holds('Łódź lost two shops');
  holds('Open a shop in Łódź again');
  for (const { items } of minutes.sections)
    for (const { figure } of items) if (figure) holds(messageOf(figure));
  expect(text).not.toContain('\ufffd');
  // Letters that the font lacks are a hint that says where to read them, not boxes.
  holds(`${NAMES[3]}, […].`);
  holds(`They stand in full in Perpetua at /decide/reviews/${review.id}`);
});

it('is made in well under two seconds', async () => {
  const began = performance.now();
  await fetchPack('pptx');
  await fetchPack('pdf');
  expect(performance.now() - began).toBeLessThan(4_000);
});
