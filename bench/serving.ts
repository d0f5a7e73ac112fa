import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { serve } from '@hono/node-server';
import { createApiKey, permissionsOf } from '../src/access/index.ts';
import { systemClock, timeOrderedIds } from '../src/kernel/index.ts';
import { systemSecrets } from '../src/storage/record/index.ts';
import type { TestApp } from '../test/support/app.ts';

/** The program behind a real socket, with a key for its organization. */
export interface Serving {
  get(path: string): Promise<unknown>;
  post(path: string, body: object, headers?: Readonly<Record<string, string>>): Promise<unknown>;
  upload(path: string, name: string): Promise<{ id: string }>;
  close(): void;
}

export async function serveForBench({ app, scope }: TestApp): Promise<Serving> {
  const ids = timeOrderedIds(systemClock, (bytes) => crypto.getRandomValues(bytes));
  const permissions = permissionsOf('owner');
  const wanted = { name: 'bench', scopes: [...permissions], expiresAt: null };
  const tools = { clock: systemClock, ids, secrets: systemSecrets };
  const { text } = await app.record.inScope(scope, (stores) =>
    createApiKey(stores, { scope, role: 'owner', permissions }, wanted, tools),
  );
  const server = serve({ fetch: app.http.fetch, hostname: '127.0.0.1', port: 0 });
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    async get(path) {
      const response = await fetch(`http://127.0.0.1:${port}${path}`, {
        headers: { authorization: `Bearer ${text}` },
      });
      if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
      const isJson = /json/.test(response.headers.get('content-type') ?? '');
      return isJson ? response.json() : response.arrayBuffer();
    },
    async post(path, body, headers = {}) {
      const response = await fetch(`http://127.0.0.1:${port}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${text}`, ...headers },
        body: JSON.stringify(body),
      });
      if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
      return response.json();
    },
    async upload(path, name) {
      const response = await fetch(`http://127.0.0.1:${port}/api/v1/uploads?name=${name}`, {
        method: 'POST',
        headers: { 'content-type': 'application/octet-stream', authorization: `Bearer ${text}` },
        // A limit in bytes: by default it is one of pieces, and the whole file would be held.
        body: Readable.toWeb(createReadStream(path), {
          strategy: new ByteLengthQueuingStrategy({ highWaterMark: 1 << 20 }),
        }) as ReadableStream,
        duplex: 'half',
      });
      if (!response.ok) throw new Error(`upload answered ${response.status}: ${await response.text()}`);
      return (await response.json()) as { id: string };
    },
    close: () => server.close(),
  };
}
