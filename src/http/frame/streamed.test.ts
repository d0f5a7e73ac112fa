import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Context } from 'hono';
import { expect, it } from 'vitest';
import type { Env } from './api.ts';
import { fileAnswer, streamedBody } from './streamed.ts';

const PIECE = 1 << 16;

it('takes a body in no faster than it is taken', async () => {
  let given = 0;
  const incoming = new Readable({
    read() {
      this.push(++given > 1_000 ? null : new Uint8Array(PIECE));
    },
  });
  const context = { env: { incoming }, get: () => undefined } as unknown as Context<Env>;
  let taken = 0;
  for await (const piece of streamedBody(context) ?? []) {
    taken += piece.length;
    if (taken > 100 * PIECE) continue;
    await new Promise((done) => setImmediate(done));
    expect(given * PIECE - taken).toBeLessThanOrEqual(4 * PIECE);
  }
  expect(taken).toBe(1_000 * PIECE);
});

it('answers with a file without holding it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'perpetua-answer-'));
  const bytes = 64 << 20;
  try {
    writeFileSync(join(folder, 'file'), new Uint8Array(bytes));
    const answer = fileAnswer(join(folder, 'file'), 'text/csv', 'file.csv');
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="file.csv"');
    const before = process.memoryUsage().arrayBuffers;
    const reader = answer.body?.getReader();
    const first = await reader?.read();
    await sleep(200);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(bytes / 4);
    let size = first?.value?.length ?? 0;
    for (let next = await reader?.read(); next && !next.done; next = await reader?.read())
      size += next.value.length;
    expect(size).toBe(bytes);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
