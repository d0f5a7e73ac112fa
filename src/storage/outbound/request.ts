import { lookup as systemLookup } from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { Refused } from '../../kernel/index.ts';
import { privateAddresses } from './address.ts';

export interface OutboundAnswer {
  readonly status: number;
  readonly text: string;
}

/** Requests to addresses that people typed in. */
export interface Outbound {
  /**
   * Never follows a redirect, and reads at most 1 MB within 10 seconds.
   * @throws Refused for a private address, or http where only https will do · Error if nothing answers
   */
  request(
    address: string,
    options?: { method?: string; headers?: Record<string, string>; body?: string },
  ): Promise<OutboundAnswer>;
}

const LARGEST_ANSWER = 1_000_000;
const PATIENCE_MS = 10_000;

/**
 * The address is checked when the connection is made, after its name was looked up: a name that answers differently
 * the second time gains nothing.
 */
export function openOutbound({ allowPrivateAddresses }: { allowPrivateAddresses: boolean }): Outbound {
  const isPrivate = privateAddresses();
  const refuse = (host: string) =>
    new Refused(
      `${host} is a private address. Start Perpetua with PERPETUA_ALLOW_PRIVATE_ADDRESSES=yes if it may be called.`,
    );
  const lookup: LookupFunction = (host, options, done) => {
    systemLookup(host, { ...options, all: true }, (error, found) => {
      if (error) return done(error, []);
      const hidden = !allowPrivateAddresses && found.some(({ address }) => isPrivate(address));
      if (hidden) return done(refuse(host), []);
      if (options.all) return done(null, found);
      const [first] = found;
      return done(null, first?.address ?? '', first?.family);
    });
  };
  return {
    async request(address, { method = 'GET', headers = {}, body } = {}) {
      const url = new URL(address);
      if (url.protocol !== 'https:' && !(allowPrivateAddresses && url.protocol === 'http:')) {
        throw new Refused(`${url.origin} must begin with https://.`);
      }
      const host = url.hostname.replace(/^\[|\]$/g, '');
      if (!allowPrivateAddresses && isIP(host) && isPrivate(host)) throw refuse(host);
      const { request } = url.protocol === 'https:' ? https : http;
      const signal = AbortSignal.timeout(PATIENCE_MS);
      return new Promise<OutboundAnswer>((resolve, reject) => {
        const sent = request(url, { method, headers, lookup, signal, agent: false }, (answer) => {
          read(answer).then((text) => resolve({ status: answer.statusCode ?? 0, text }), reject);
        });
        sent.on('error', reject);
        sent.end(body);
      });
    },
  };
}

async function read(answer: http.IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > LARGEST_ANSWER) throw new Error('the answer is larger than 1 MB');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
