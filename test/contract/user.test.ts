import { execFile } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { openOffice, signIn } from '../support/office.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

function perpetuaUser(data: string, ...words: string[]): Promise<{ code: number; out: string; err: string }> {
  const command = [join(root, 'bin/perpetua.cjs'), 'user', ...words, '--data', data];
  return new Promise((resolve) => {
    execFile(process.execPath, command, (error, out, err) => {
      resolve({ code: error ? Number(error.code) : 0, out, err });
    });
  });
}

it('administers people beside a running Perpetua', async () => {
  const office = await openOffice();
  try {
    const { browser } = await office.found('Acme');
    const data = office.app.config.dataFolder;
    const added = await perpetuaUser(data, 'add', 'Kim@acme.test', 'Kim', 'analyst');
    expect(added).toMatchObject({ code: 0, out: expect.stringContaining('kim@acme.test\tanalyst') });
    const password = /Password: (\S+)/.exec(added.out)?.[1] ?? '';
    const kim = office.browser();
    expect((await signIn(kim, 'kim@acme.test', password)).status).toBe(200);
    const reset = await perpetuaUser(data, 'reset-password', 'kim@acme.test');
    expect(reset.code).toBe(0);
    expect((await kim.send('GET', '/api/v1/people')).status).toBe(401);
    const refused = await perpetuaUser(data, 'role', 'owner1@acme.test', 'viewer');
    expect(refused.code).not.toBe(0);
    expect(refused.err).toContain('This is the only owner.');
    const { body } = await browser.send('GET', '/api/v1/audit?actor=cli');
    expect(body.items.map(({ action, from }: { action: string; from: string }) => [action, from])).toEqual([
      ['password_reset', 'cli'],
      ['added', 'cli'],
    ]);
    expect(JSON.stringify(body)).not.toContain(password);
  } finally {
    await office.close();
  }
});

it('works alone too, and leaves nothing running', async () => {
  const data = mkdtempSync(join(tmpdir(), 'perpetua-user-'));
  chmodSync(data, 0o711);
  try {
    const { code, err } = await perpetuaUser(data, 'list');
    expect(code).not.toBe(0);
    expect(err).toContain('Nothing is set up yet.');
    for (const left of ['perpetua.lock', 'record/postmaster.pid'])
      expect(existsSync(join(data, left))).toBe(false);
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
});
