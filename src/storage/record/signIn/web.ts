import { refusalOf } from './refusals.ts';

/** JSON of a request or an answer, read from a copy; empty if it is none. */
export async function jsonOf(message: Request | Response): Promise<Record<string, unknown>> {
  try {
    const value: unknown = await message.clone().json();
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

/** The session's token is in a cookie that scripts cannot read; better-auth repeats it in the body, where they could. */
export async function withoutToken(response: Response): Promise<Response> {
  const { token, ...rest } = await jsonOf(response);
  if (token === undefined) return response;
  return new Response(JSON.stringify(rest), {
    status: response.status,
    headers: withoutLength(response.headers),
  });
}

/** A refusal of better-auth as the problem document that the rest of the API answers with, in Perpetua's words. */
export async function answerOf(response: Response): Promise<Response> {
  const { status } = response;
  if (status < 400) return response;
  const sent = await jsonOf(response);
  const { code, title, detail, fault } = refusalOf(status, sent['code'], sent['message']);
  const headers = withoutLength(response.headers);
  headers.set('content-type', 'application/problem+json');
  const faults = fault ? [fault] : [];
  const problem = { type: `/docs/problems#${code}`, title, status, detail, code, faults };
  return new Response(JSON.stringify(problem), { status, headers });
}

function withoutLength(headers: Headers): Headers {
  const copy = new Headers(headers);
  copy.delete('content-length');
  return copy;
}
