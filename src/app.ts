import { randomFillSync } from 'node:crypto';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import type { Config } from './config.ts';
import { createServer } from './http/server.ts';
import { systemClock, timeOrderedIds } from './kernel/index.ts';
import { openRecordIn } from './storage/open.ts';
import { openRecord, recordIdempotencyStore } from './storage/record/index.ts';

/** The running program. */
export type App = Awaited<ReturnType<typeof openApp>>;

/**
 * The only assembly: opens the stores that the configuration names, gives them to the domains' functions behind HTTP
 * and jobs, and hands back what starts and stops them.
 * @param say told in sentences what a person who waits should know
 */
export async function openApp(config: Config, say: (sentence: string) => void) {
  const clock = systemClock;
  const ids = timeOrderedIds(clock, (into) => randomFillSync(into));
  const log = pino({ level: config.logLevel });
  const opened = await openRecordIn(config, say);
  const record = openRecord(opened.pools);
  const http = createServer({
    clock,
    ids,
    log,
    publicUrl: config.publicUrl,
    webFolder: webFolder(),
    record,
    idempotency: recordIdempotencyStore(record),
    identify: async () => null,
  });
  return {
    config,
    record,
    http,
    lock: opened.lock,
    async close() {
      await opened.close();
    },
  };
}

function webFolder(): string | null {
  // From src/app.ts and from dist/server/app.js alike.
  for (const path of ['../dist/web/', '../web/']) {
    const folder = fileURLToPath(new URL(path, import.meta.url));
    if (existsSync(`${folder}index.html`) && existsSync(`${folder}assets`)) return folder;
  }
  return null;
}
