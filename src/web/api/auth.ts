import { CallProblem, problemOf, reach } from './client.ts';

/**
 * Calls of the sign-in service under /api/auth (sessions, two factors, single sign-on).
 * @throws CallProblem with the service's own sentence
 */
export async function auth<T>(path: string, body?: unknown): Promise<T> {
  const response = await reach(`/api/auth${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      accept: 'application/json',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new CallProblem(await problemOf(response));
  const text = await response.text();
  return (text ? JSON.parse(text) : undefined) as T;
}
