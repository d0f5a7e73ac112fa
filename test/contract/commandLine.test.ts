import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Office, openOffice } from '../support/office.ts';
import { makeFolder, perpetua } from '../support/program.ts';

async function run(words: readonly string[], environment: Record<string, string> = {}) {
  const program = perpetua(words, environment);
  const code = await program.ended;
  return { code, said: program.said() };
}

describe.concurrent('the command line', () => {
  it('tells its version', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(await run(['--version'])).toEqual({ code: 0, said: `${version}\n` });
  });

  it.each([['abc'], ['70000'], ['1.5'], ['-1']])(
    'refuses the port %s as a wrong call, in a sentence',
    async (port) => {
      const { code, said } = await run(['start', `--port=${port}`]);
      expect(code).toBe(2);
      expect(said).toContain('It must be a whole number from 0 to 65535.');
    },
  );

  it('listens on any free port for 0, and that one is its address everywhere', async () => {
    const data = makeFolder();
    const program = perpetua(['start'], { PERPETUA_DATA: data, PERPETUA_PORT: '0' });
    try {
      const address = (await program.until(/Perpetua is at (http:\S+)/))[1] ?? '';
      expect(address).toMatch(/^http:\/\/127\.0\.0\.1:[1-9]\d+$/);
      const headers = { origin: address, 'content-type': 'application/json' };
      const body = JSON.stringify({
        ...{ organization: 'Zero', zone: 'UTC', currency: 'EUR', name: 'Zoe' },
        ...{ email: 'zoe@zero.test', password: 'correct horse battery staple' },
      });
      const made = await fetch(`${address}/api/v1/setup`, { method: 'POST', headers, body });
      expect(made.status).toBe(201);
      const cookie = made.headers
        .getSetCookie()
        .map((line) => line.split(';')[0])
        .join('; ');
      const invited = await fetch(`${address}/api/v1/invitations`, {
        ...{ method: 'POST', headers: { ...headers, cookie } },
        body: JSON.stringify({ email: 'yan@zero.test', role: 'viewer' }),
      });
      expect(((await invited.json()) as { url: string }).url).toContain(`${address}/accept-invitation`);
      const { servers } = (await (await fetch(`${address}/api/v1/openapi.json`)).json()) as {
        servers: { url: string }[];
      };
      expect(servers).toEqual([{ url: address }]);
    } finally {
      program.child.kill('SIGTERM');
      await program.ended;
      rmSync(data, { recursive: true, force: true });
    }
  });
});

describe('importing a file that is not what the command says', () => {
  let office: Office;
  let file: string;
  beforeAll(async () => {
    office = await openOffice({ PERPETUA_ROLES: 'web,jobs' });
    await office.found('Acme');
    file = join(office.app.config.dataFolder, 'nps.csv');
    const rows = Array.from(
      { length: 60 },
      (_, row) => `${row},2026-01-1${row % 10},${row % 11},reason ${row} why`,
    );
    writeFileSync(file, `id,date,nps,comment\n${rows.join('\n')}\n`);
  });
  afterAll(() => office?.close());
  const customers = async () =>
    Number((await office.asSuperuser('select count(*) as n from customer')).rows[0].n);

  it('is refused where nobody can be asked, with what was understood', async () => {
    const data = office.app.config.dataFolder;
    const { code, said } = await run(['import', 'customers', file, '--data', data]);
    expect([code, said]).toEqual([
      2,
      expect.stringContaining('The file looks like answers, not like customers'),
    ]);
    expect(said).toMatch(/nps +attribute\.nps/);
    expect(said).toContain('Give --yes to import it as it was understood');
    expect(await customers()).toBe(0);
  });

  it('goes in with --yes, and without a word where it is what it is said to be', async () => {
    const data = office.app.config.dataFolder;
    const agreed = await run(['import', 'customers', file, '--data', data, '--yes']);
    expect(agreed.code, agreed.said).toBe(0);
    expect(await customers()).toBe(60);
    const fitting = await run(['import', 'answers', file, '--data', data]);
    expect(fitting.code, fitting.said).toBe(0);
  });

  it('is not counted twice under another name, unless that is said', async () => {
    const data = office.app.config.dataFolder;
    const copy = join(data, 'copy.csv');
    // A line more makes it another file; its rows are known by their keys and times.
    writeFileSync(copy, `${readFileSync(file, 'utf8')}60,2026-01-19,4,one more\n`);
    const words = ['import', 'answers', copy, '--data', data, '--yes'];
    const refused = await run(words);
    expect(refused.code, refused.said).toBe(2);
    expect(refused.said).toMatch(
      /About 9\d % of the rows of copy\.csv were imported as nps\.csv on \d{4}-\d\d-\d\d, under “nps” \(key nps\)\./,
    );
    const added = await run([...words, '--survey', 'nps']);
    expect([added.code, added.said]).toEqual([0, expect.stringContaining('1 new, 0 changed, 60 the same')]);
  });

  it('takes one day for all rows where the file has none', async () => {
    const data = office.app.config.dataFolder;
    const dayless = join(data, 'dayless.csv');
    const rows = Array.from({ length: 40 }, (_, row) => `${row % 11},reason ${row} why`);
    writeFileSync(dayless, `nps,comment\n${rows.join('\n')}\n`);
    const words = ['import', 'answers', dayless, '--data', data, '--yes', '--date', '2026-01-31'];
    const dated = await run(words);
    expect([dated.code, dated.said]).toEqual([0, expect.stringContaining('40 new, 0 changed, 0 the same')]);
  });
});
