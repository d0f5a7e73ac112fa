import exceljs from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseContent } from '../support/businessCase.ts';
import { seedInitiative } from '../support/initiative.ts';
import { lockedCycle } from '../support/lockedCycle.ts';
import { filledSheet } from '../support/metricSheet.ts';
import { type Browser, type Office, openOffice } from '../support/office.ts';

let office: Office;
let owner: Browser;
let analyst: Browser;
let viewer: Browser;
let agent: Browser;
let stranger: Browser;
let organizationId: string;

beforeAll(async () => {
  office = await openOffice();
  const acme = await office.found('Acme');
  owner = acme.browser;
  organizationId = acme.organizationId;
  analyst = await office.join(owner, 'analyst', 'analyst@acme.test');
  viewer = await office.join(owner, 'viewer', 'viewer@acme.test');
  agent = await office.join(owner, 'agent', 'agent@acme.test');
  ({ browser: stranger } = await office.found('Globex'));
});
afterAll(() => office?.close());

const path = '/api/v1/business-cases';
const input = (changes: object = {}) => ({ ...caseContent(), owner: { name: 'Head of care' }, ...changes });
const make = async (changes: object = {}) => {
  const { status, body } = await owner.send('POST', path, input(changes));
  expect(status, JSON.stringify(body)).toBe(201);
  return body;
};
const at = (version: number) => ({ 'if-match': `"${version}"` });
const change = (id: string, version: number, body: object, browser = owner) =>
  browser.send('PATCH', `${path}/${id}`, body, at(version));

describe('a business case', () => {
  it('is made with its figures, and says what it is incomplete in', async () => {
    const made = await make();
    expect(made.version).toBe(1);
    expect(made.flows.map(({ key, total, nature }: never) => [key, total, nature])).toEqual([
      ['fewer', 48_000_000, 'hoped'],
      ['shorter', 18_400_000, 'modelled'],
      ['project', 20_000_000, 'modelled'],
      ['licences', 4_000_000, 'modelled'],
    ]);
    expect(made.figures.simulated.runs).toBe(100_000);
    expect(made.gaps).toEqual([
      {
        kind: 'unknown_cost',
        of: 'analytics',
        text: 'Analytics: Does the report need a new dashboard?',
        finder: 'Ada',
        due: '2026-03-01',
      },
    ]);
    const { body } = await viewer.send('GET', `${path}/${made.id}`);
    expect(body).toEqual(made);
    const { body: list } = await viewer.send('GET', path);
    expect(list.items[0]).toMatchObject({
      id: made.id,
      incomplete: 1,
      currency: 'EUR',
      initiativeName: null,
    });
  });

  it('may be read by all but agents and changed by owner, lead and analyst; nobody else’s organization sees it', async () => {
    const { id } = await make();
    expect((await agent.send('GET', `${path}/${id}`)).status).toBe(403);
    expect((await viewer.send('POST', path, input())).status).toBe(403);
    expect((await change(id, 1, { why: 'x', purpose: 'y' }, viewer)).status).toBe(403);
    expect((await change(id, 1, { why: 'x', purpose: 'y' }, analyst)).status).toBe(200);
    for (const rest of ['', '/trace?of=npv', '/realized', '/versions', '/file?format=xlsx'])
      expect((await stranger.send('GET', `${path}/${id}${rest}`)).status).toBe(404);
    expect((await stranger.send('GET', path)).body.items).toEqual([]);
  });

  it('refuses a better experience with the reason and the admissible ways, next to the field', async () => {
    const lines = [{ key: 'gain', name: '+10 % experience', kind: 'experience', uses: {} }];
    const { status, body } = await owner.send('POST', path, input({ lines, noCosts: {} }));
    expect(status).toBe(422);
    expect(body.faults.map(({ place }: { place: string }) => place)).toEqual([
      'lines[0].kind',
      'lines[0].name',
    ]);
    expect(body.faults[0].rule).toContain('nobody pays less or more because of a score');
    const { body: kinds } = await viewer.send('GET', '/api/v1/case-kinds');
    expect(kinds.refused.reason).toBe(body.faults[0].rule);
    expect(kinds.items.filter(({ side }: never) => side === 'benefit')).toHaveLength(6);
    expect(kinds.items.filter(({ asked }: never) => asked).map(({ key }: never) => key)).toEqual([
      'process_change',
      'training',
      'software',
      'analytics',
    ]);
  });

  it('refuses what nobody means', async () => {
    const wrong = async (changes: object) => {
      const { status, body } = await owner.send('POST', path, input(changes));
      expect(status).toBe(422);
      return body.faults.map(({ place }: { place: string }) => place);
    };
    const first = (part: object) => ({
      inputs: caseContent().inputs.map((one, index) => (index === 0 ? { ...one, ...part } : one)),
    });
    const ranged = (low: number, likely: number, high: number) =>
      first({ range: { known: true, value: { low, likely, high } } });
    expect(await wrong({ discount: { rate: 9, source: 'me' } })).toEqual(['discount.rate']);
    expect(await wrong({ horizonMonths: 0 })).toContain('horizonMonths');
    expect(await wrong({ horizonMonths: 480 })).toEqual(['horizonMonths']);
    expect(await wrong(ranged(-1, 2, 3))).toEqual(['inputs[0].range.low']);
    expect(await wrong(ranged(3, 2, 4))).toEqual(['inputs[0].range.low']);
    expect(
      await wrong(
        first({ unit: 'share', range: { known: true, value: { low: 0.1, likely: 0.2, high: 1.2 } } }),
      ),
    ).toContain('lines[0].uses.contacts');
    expect(
      await wrong({
        inputs: caseContent().inputs.map((one) =>
          one.key === 'project' ? { ...one, currency: 'USD' } : one,
        ),
      }),
    ).toEqual(['inputs[5].currency']);
    expect(
      await wrong({
        inputs: caseContent().inputs.map((one) => (one.key === 'project' ? { ...one, currency: null } : one)),
      }),
    ).toEqual(['inputs[5].currency']);
  });

  it('keeps every version, with who, why and what changed; the database’s owner cannot alter one', async () => {
    const made = await make();
    expect((await change(made.id, 1, { purpose: 'x' })).status).toBe(422);
    expect((await change(made.id, 1, { why: ' ', purpose: 'x' })).body.faults[0].place).toBe('why');
    const { body: changed } = await change(made.id, 1, {
      why: 'The board asked for three years',
      horizonMonths: 36,
    });
    expect(changed.version).toBe(2);
    const stale = await change(made.id, 1, { why: 'Late', name: 'Mine' });
    expect(stale.status).toBe(412);
    const { body } = await viewer.send('GET', `${path}/${made.id}/versions`);
    expect(body.items.map(({ number, why, changes }: never) => [number, why, changes])).toEqual([
      [2, 'The board asked for three years', [{ what: 'Horizon', from: '12 months', to: '36 months' }]],
      [1, 'Made', []],
    ]);
    const { body: old } = await viewer.send('GET', `${path}/${made.id}/versions/1`);
    expect(old.figures).toEqual(made.figures);
    expect((await viewer.send('GET', `${path}/${made.id}/versions/9`)).status).toBe(404);
    const alter = office.asSuperuser('update business_case_version set why = $1 where case_id = $2', [
      'x',
      made.id,
    ]);
    await expect(alter).rejects.toThrow('never changes');
    const { body: audit } = await owner.send('GET', `/api/v1/audit?subject=business_case:${made.id}`);
    expect(audit.items.map(({ action }: never) => action)).toEqual(['changed', 'created']);
  });

  it('of two who save at once, one is told', async () => {
    const { id } = await make();
    const answers = await Promise.all(['A', 'B'].map((name) => change(id, 1, { why: 'Renamed', name })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
  });

  it('leads from each figure to its source', async () => {
    const { id } = await make();
    const trace = async (of: string) =>
      (await viewer.send('GET', `${path}/${id}/trace?of=${encodeURIComponent(of)}`)).body;
    const npv = await trace('npv');
    const line = await trace(npv.parts[1].of);
    expect(line.words).toContain('Contacts a year 1,000,000, less those that no longer come');
    const source = await trace(line.parts[0].of);
    expect(source.input.source.evidence.to).toBe('/prove/ledger');
    expect((await viewer.send('GET', `${path}/${id}/trace?of=line:none`)).status).toBe(422);
  });

  it('is held against the ledger and the judged cycles of its initiative, each nature on its own', async () => {
    const initiative = await seedInitiative(owner);
    const lines = caseContent().lines.map((line) =>
      line.key === 'fewer' ? { ...line, population: 100_000 } : line,
    );
    const { id } = await make({ initiativeId: initiative.id, lines });
    const { body: metric } = await owner.send('POST', '/api/v1/metrics', {
      sheet: filledSheet('Contacts a customer'),
      calculation: { formula: { measure: 'rate_per_customer', parameters: { kind: 'contact' } } },
    });
    const organization = organizationId;
    await office.asSuperuser(
      `insert into ledger_entry (org_id, id, source, row_key, month, category, minor, currency, initiative_id, state, created_by)
       values ($1, gen_random_uuid(), 'test', 'a', '2026-01-01', 'program_software', 1200, 'EUR', $2, 'active', 'x'),
              ($1, gen_random_uuid(), 'test', 'b', '2026-01-01', 'program_software', 300, 'EUR', $2, 'active', 'x'),
              ($1, gen_random_uuid(), 'test', 'c', '2026-01-01', 'program_software', 77, 'EUR', $2, 'withdrawn', 'x')`,
      [organization, initiative.id],
    );
    const cycle = await lockedCycle(office, {
      ...{ initiativeId: initiative.id, metricId: metric.id, method: 'staggered' },
    });
    const judge = (number: number, verdict: string) =>
      office.asSuperuser(
        `insert into cycle_judgment (org_id, id, cycle_id, initiative_id, number, metric_id, metric_version, mechanism, verdict,
           effect_value, effect_low, effect_high, confidence, unit, base, treated_customers, period_from, period_to, method,
           planned_method, early, looks, words, checks, guardrails, detail, judged_on, judged_at, by_kind, by_id, by_name)
         values ($1, gen_random_uuid(), $2, $3, $4, $5, 1, 'fewer_contacts', $6, -0.05, -0.06, -0.04, 0.95, '{"code":"per_customer"}', 0.5,
           50000, '2026-02-01', '2026-05-01', 'staggered', 'staggered', false, 0, 'x', '[]', '[]', '{}', '2026-05-10', now(),
           'person', 'x', 'Ada')`,
        [organization, cycle, initiative.id, number, metric.id, verdict],
      );
    await judge(1, 'works');
    const realized = async () => (await viewer.send('GET', `${path}/${id}/realized`)).body;
    const { months } = await realized();
    expect(months[0].costs.measured).toEqual({ nature: 'measured', minor: 1500 });
    expect(months[0].parts[0].evidence.to).toContain('/prove/ledger?');
    const [measured] = months[2].parts.filter(({ line }: { line: string }) => line === 'fewer');
    expect(measured).toMatchObject({
      amount: { nature: 'measured', minor: 2_500_000 },
      low: 2_000_000,
      high: 3_000_000,
    });
    expect(measured.evidence.to).toBe(`/improve/cycles/${cycle}`);
    expect(months[6].benefits.measured.minor).toBe(0);
    // Measured only while it is judged to work.
    await judge(2, 'cannot_tell');
    expect((await realized()).months[2].benefits.measured.minor).toBe(0);
    const { body: of } = await viewer.send('GET', `${path}?initiativeId=${initiative.id}`);
    expect(of.items.map((one: { id: string }) => one.id)).toEqual([id]);
    const { body: prove } = await viewer.send('GET', '/api/v1/prove');
    expect(Object.keys(prove.soFar[0].benefits)).toEqual(['measured', 'modelled', 'hoped']);
    expect(prove.soFarByCase.map((one: { id: string }) => one.id)).toContain(id);
    const nobody = await owner.send('POST', path, input({ initiativeId: cycle }));
    expect(nobody.body.faults[0].place).toBe('initiativeId');
  });

  it('comes as workbook, slides and pages', async () => {
    const { id } = await make({ name: '=cmd()' });
    const file = async (format: string) => {
      const cookie = [...viewer.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const response = await office.app.http.request(`${path}/${id}/file?format=${format}`, {
        headers: { cookie, origin: office.publicUrl },
      });
      expect(response.status).toBe(200);
      return Buffer.from(await response.arrayBuffer());
    };
    const book = new exceljs.Workbook();
    await book.xlsx.load((await file('xlsx')) as unknown as ArrayBuffer);
    expect(book.worksheets.map(({ name }) => name)).toEqual([
      'Summary',
      'Inputs',
      'Monthly',
      'Scenarios',
      'Simulation',
      'Sources',
    ]);
    expect(book.getWorksheet('Summary')?.getCell('A1').value).toBe("'=cmd()");
    expect((await file('pptx')).subarray(0, 2).toString()).toBe('PK');
    expect((await file('pdf')).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('is deleted on the version that was read, and comes back with all its versions', async () => {
    const { id } = await make();
    expect((await owner.send('DELETE', `${path}/${id}`, undefined, at(7))).status).toBe(412);
    expect((await owner.send('DELETE', `${path}/${id}`, undefined, at(1))).status).toBe(204);
    expect((await owner.send('GET', `${path}/${id}`)).status).toBe(404);
    expect((await viewer.send('POST', `${path}/${id}/restore`)).status).toBe(403);
    const back = await owner.send('POST', `${path}/${id}/restore`);
    expect([back.status, back.body.id, back.body.version]).toEqual([200, id, 1]);
    expect((await owner.send('GET', `${path}/${id}/versions`)).body.items).toHaveLength(1);
    expect((await owner.send('POST', `${path}/${id}/restore`)).status).toBe(404);
  });
});
