import type { Endpoint, Options, Reply } from './endpoints.ts';

/** What the server says when it refuses (RFC 9457), with one fault for each field that is wrong. */
export interface ProblemBody {
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
  readonly code?: string;
  readonly faults?: readonly Fault[];
}

export interface Fault {
  readonly place: string;
  readonly rule: string;
  readonly value?: string | undefined;
}

/** A refusal by the server, or no answer at all (`status` 0). */
export class CallProblem extends Error {
  readonly body: ProblemBody;

  constructor(body: ProblemBody) {
    super(body.detail ?? body.title);
    this.name = 'CallProblem';
    this.body = body;
  }
}

/**
 * One call to the API: `call('GET /customers/{id}', { path: { id } })`.
 * Every POST carries an idempotency key, so that a repeated click or a lost reply never counts twice.
 * @throws CallProblem
 */
export async function call<E extends Endpoint>(endpoint: E, ...given: OptionsOf<E>): Promise<Reply<E>> {
  // By way of unknown: the options of every operation together are more than the compiler can hold.
  const [options = {}] = given as readonly unknown[] as readonly [LooseOptions?];
  const [method = 'GET', template = ''] = endpoint.split(' ');
  const headers: Record<string, string> = { accept: 'application/json' };
  if (options.body !== undefined) headers['content-type'] = 'application/json';
  if (method === 'POST') headers['idempotency-key'] = options.once ?? freshKey();
  if (options.version !== undefined) headers['if-match'] = `"${options.version}"`;
  const response = await reach(address(template, options), {
    method,
    headers,
    ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
    ...(options.signal ? { signal: options.signal } : {}),
  });
  if (!response.ok) throw new CallProblem(await problemOf(response));
  if (response.status === 204) return undefined as Reply<E>;
  return (await response.json()) as Reply<E>;
}

/** Where a file of the API can be fetched by a plain link. */
export function fileAddress(path: string, query: Readonly<Record<string, QueryValue>> = {}): string {
  return address(path, { query });
}

/** Sends a request and turns “no answer” into a problem that a person can read. */
export async function reach(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, { credentials: 'same-origin', ...init });
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    throw noAnswer();
  }
}

/** For when nothing came back at all. */
export function noAnswer(): CallProblem {
  return new CallProblem({
    title: 'No answer from Perpetua',
    status: 0,
    detail: 'Perpetua did not answer. Check that it is running and that you are connected, then try again.',
  });
}

/** Reads a problem from a reply, also when something in between answered with no problem body. */
export async function problemOf(response: Response): Promise<ProblemBody> {
  const text = await response.text();
  try {
    const body = JSON.parse(text) as Partial<ProblemBody> & { message?: string };
    return {
      ...body,
      title: body.title ?? 'That did not work',
      detail: body.detail ?? body.message ?? 'The server gave no reason.',
      status: response.status,
    };
  } catch {
    return {
      title: 'That did not work',
      status: response.status,
      detail: `The server answered ${response.status} and gave no reason.`,
    };
  }
}

/** A key that is used once; works on plain http too, where `randomUUID` is missing. */
export function freshKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export type QueryValue = string | number | boolean | readonly string[] | null | undefined;

interface LooseOptions {
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, QueryValue>>;
  readonly body?: unknown;
  readonly version?: number;
  readonly once?: string;
  readonly signal?: AbortSignal;
}

type OptionsOf<E extends Endpoint> =
  Record<string, never> extends Options<E> ? [options?: Options<E>] : [options: Options<E>];

function address(template: string, options: LooseOptions): string {
  const path = template.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(options.path?.[name] ?? ''),
  );
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(options.query ?? {})) {
    if (value === undefined || value === null || value === '') continue;
    for (const one of Array.isArray(value) ? value : [value]) query.append(name, String(one));
  }
  const text = query.toString();
  return `/api/v1${path}${text ? `?${text}` : ''}`;
}
