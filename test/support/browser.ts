import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Browser, chromium } from 'playwright-core';

const SYSTEM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** Nothing but the pages under test is asked for over the network. */
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A real Chromium: the system's, or else the one that came with npm. */
export async function launchBrowser(): Promise<Browser> {
  const system = process.env['PERPETUA_CHROMIUM'] ?? SYSTEM.find((path) => existsSync(path));
  if (system) return chromium.launch({ executablePath: system, args: QUIET });
  // The package brings the shared libraries that a bare system lacks, but unpacks them only where it believes to be
  // in the environment that it was made for.
  process.env['AWS_EXECUTION_ENV'] ??= 'AWS_Lambda_nodejs20.x';
  const { default: bundled } = await import('@sparticuz/chromium');
  // Not with the flags that it brings along: they fit one page in one process, which ends with the first page.
  return chromium.launch({ executablePath: await alone(() => bundled.executablePath()), args: QUIET });
}

const TURN = join(tmpdir(), 'perpetua-chromium-unpacking');
const LONGEST_TURN_MS = 60_000;

/** Test files run side by side, and what one is unpacking the other would take for whole. */
async function alone<T>(work: () => Promise<T>): Promise<T> {
  const since = Date.now();
  for (;;) {
    try {
      mkdirSync(TURN);
      break;
    } catch {
      // Longer than this only a folder stays that a killed run left behind.
      if (Date.now() - since > LONGEST_TURN_MS) break;
      await sleep(100);
    }
  }
  try {
    return await work();
  } finally {
    rmSync(TURN, { recursive: true, force: true });
  }
}
