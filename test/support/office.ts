import { rmSync } from 'node:fs';
import type pg from 'pg';
import type { Role } from '../../src/access/index.ts';
import { type App, openApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { dayIn } from '../../src/kernel/index.ts';
import { asOwner, dataFolder } from './folder.ts';

export const PASSWORD = 'correct horse battery staple';

/** Where the organizations of an office are; their day is another than UTC's for an hour or two each night. */
const ZONE = 'Europe/Berlin';

/** The day that it is for the organizations of an office. */
export function officeToday(): string {
  return dayIn(ZONE, new Date());
}

/** The whole program on a data folder of its own, reached without a socket, and the people who work with it. */
export interface Office {
  readonly app: App;
  readonly publicUrl: string;
  /** As the database's superuser, who may do what no role of the program may. */
  asSuperuser(statement: string, values?: unknown[]): Promise<pg.QueryResult>;
  /** A browser without cookies. */
  browser(): Browser;
  /** Makes an organization with an owner and signs them in. */
  found(name: string): Promise<{ browser: Browser; organizationId: string; personId: string }>;
  /** Puts a person with this role into the owner's organization and signs them in. */
  join(owner: Browser, role: Role, email: string): Promise<Browser>;
  close(): Promise<void>;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: what a test reads is what it asserts.
  readonly body: any;
}

/** Keeps cookies and says where its requests come from, as a browser on Perpetua's own page does. */
export interface Browser {
  readonly cookies: Map<string, string>;
  send(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
}

/** @param environment variables over those of a fresh test folder */
export async function openOffice(environment: Record<string, string> = {}): Promise<Office> {
  const folder = await dataFolder();
  const config = readConfig({
    PERPETUA_DATA: folder,
    PERPETUA_LOG: 'silent',
    PERPETUA_ROLES: 'web',
    ...environment,
  });
  const app = await openApp(config, () => {});
  const superuser = asOwner(folder);
  const { publicUrl } = config;
  let organizations = 0;
  const browser = () => openBrowser(app, publicUrl);
  return {
    app,
    publicUrl,
    browser,
    asSuperuser: (statement, values) => superuser.query(statement, values),
    async found(name) {
      const email = `owner${++organizations}@${name.toLowerCase()}.test`;
      const made = await app.access.people.found(
        {
          organization: { name, zone: ZONE, currency: 'EUR', demo: false },
          owner: { name: `Owner of ${name}`, email, password: PASSWORD },
        },
        { from: 'test' },
      );
      const owner = browser();
      await signIn(owner, email);
      return { browser: owner, ...made };
    },
    async join(owner, role, email) {
      const invited = await owner.send('POST', '/api/v1/invitations', { email, role });
      const token = new URL(invited.body.url).searchParams.get('token');
      const guest = browser();
      const joined = await guest.send('POST', '/api/v1/invitations/accept', {
        token,
        name: email.split('@')[0],
        password: PASSWORD,
      });
      if (joined.status !== 200) throw new Error(JSON.stringify(joined.body));
      return guest;
    },
    async close() {
      await superuser.end();
      await app.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The header of a change that is made on this version of a record. */
export const match = (version: number) => ({ 'if-match': `"${version}"` });

/** Makes a record through the API. @throws what was answered, unless it was made */
export async function made(browser: Browser, path: string, body: object): Promise<Answer['body']> {
  const answer = await browser.send('POST', path, body);
  if (answer.status !== 201) throw new Error(`POST ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body;
}

/** The fields that were refused, in the order in which they were told. */
export const refusedAt = ({ body }: Answer): string[] =>
  (body.faults ?? []).map(({ place }: { place: string }) => place);

export async function signIn(browser: Browser, email: string, password = PASSWORD): Promise<Answer> {
  return browser.send('POST', '/api/auth/sign-in/email', { email, password });
}

function openBrowser(app: App, publicUrl: string): Browser {
  const cookies = new Map<string, string>();
  return {
    cookies,
    async send(method, path, body, extra = {}) {
      const headers = new Headers({ origin: publicUrl, ...extra });
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      if (cookie) headers.set('cookie', cookie);
      if (body !== undefined) headers.set('content-type', 'application/json');
      for (const [name, value] of Object.entries(extra)) if (value === '') headers.delete(name);
      const response = await app.http.request(path, {
        method,
        headers,
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      for (const line of response.headers.getSetCookie()) {
        const [pair = ''] = line.split(';');
        const name = pair.slice(0, pair.indexOf('='));
        if (/max-age=0/i.test(line)) cookies.delete(name);
        else cookies.set(name, pair.slice(pair.indexOf('=') + 1));
      }
      const text = await response.text();
      const isJson = /json/.test(response.headers.get('content-type') ?? '');
      return {
        status: response.status,
        headers: response.headers,
        body: isJson && text ? JSON.parse(text) : text,
      };
    },
  };
}
