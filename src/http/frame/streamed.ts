import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import type { Env } from './api.ts';

/** Whether the body of a POST to this path is a file that streams to disk: it has its own limit and is never held in memory. */
export function isStreamed(path: string): boolean {
  return path === '/api/v1/uploads';
}

/**
 * The body of such a request, which comes in no faster than it is taken; null where there is none. Taken from the socket:
 * a web stream that Node makes of it takes in 65,536 pieces before it waits, which are gigabytes.
 */
export function streamedBody(context: Context<Env>): AsyncIterable<Uint8Array> | null {
  const followed = context.get('content');
  if (followed) return followed;
  const { incoming } = (context.env ?? {}) as Partial<HttpBindings>;
  // Not destroyed when nobody takes the rest: the answer that says why goes over the same socket.
  if (incoming) return incoming.iterator({ destroyOnReturn: false });
  return context.req.raw.body;
}

/** Bytes of a file that are read ahead of who takes them. */
const AHEAD = 1 << 20;

/** Answers with a file, read no faster than it is taken. */
export function fileAnswer(path: string, contentType: string, name: string): Response {
  const strategy = new ByteLengthQueuingStrategy({ highWaterMark: AHEAD });
  return new Response(Readable.toWeb(createReadStream(path), { strategy }) as ReadableStream, {
    headers: { 'content-type': contentType, 'content-disposition': `attachment; filename="${name}"` },
  });
}
