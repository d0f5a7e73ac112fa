import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { memoryOf, processesBelow } from './processes.ts';
import type { Workload } from './workload.ts';

const PROGRAM = fileURLToPath(new URL('../bin/perpetua.cjs', import.meta.url));

/** Start of the built program on a fresh folder: seconds to the first page, memory of all its processes when idle. */
export const memoryWorkload: Workload = {
  name: 'memory',
  sizes: [0],
  async run() {
    const folder = mkdtempSync(join(tmpdir(), 'perpetua-bench-'));
    chmodSync(folder, 0o711);
    const port = 4_690;
    const began = performance.now();
    const child = spawn(process.execPath, [PROGRAM, 'start', '--port', String(port)], {
      env: { ...process.env, PERPETUA_DATA: join(folder, 'data'), PERPETUA_LOG: 'error' },
      stdio: 'ignore',
    });
    try {
      const seconds = await firstPage(port, began);
      await sleep(10_000);
      const idle = memoryOf(processesBelow(child.pid ?? 0));
      return [
        {
          name: 'start to first page, fresh folder',
          rows: 0,
          value: seconds,
          unit: 's',
          limit: { words: 'within 10 s', holds: seconds < 10 },
        },
        {
          name: 'idle memory of all processes',
          rows: 0,
          value: idle,
          unit: 'MB',
          limit: { words: 'under 600 MB', holds: idle < 600 },
        },
      ];
    } finally {
      child.kill('SIGTERM');
      await new Promise((resolve) => child.once('exit', resolve));
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

async function firstPage(port: number, began: number): Promise<number> {
  for (;;) {
    const answer = await fetch(`http://127.0.0.1:${port}/`).catch(() => null);
    if (answer?.ok) return (performance.now() - began) / 1000;
    if (performance.now() - began > 60_000) throw new Error('no first page after 60 s');
    await sleep(20);
  }
}
