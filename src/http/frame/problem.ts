import { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { rulesOf } from '../../intake/index.ts';
import {
  Conflict,
  InvalidInput,
  NotAllowed,
  NotFound,
  NotSignedIn,
  Outdated,
  Problem,
  Refused,
  SetupProblem,
  TooMany,
  Unavailable,
} from '../../kernel/index.ts';

/** An error as the API tells it: RFC 9457, with the faults that a form shows beside its fields. */
export const ProblemDocument = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    code: z.string(),
    faults: z.array(z.object({ place: z.string(), value: z.string().optional(), rule: z.string() })),
  })
  .openapi('Problem');

type ErrorClass = abstract new (...args: never[]) => Problem;

/** The only place where a class of error becomes a status. */
const STATUSES: readonly (readonly [ErrorClass, ContentfulStatusCode, string])[] = [
  [InvalidInput, 422, 'Something that was sent breaks a rule'],
  [NotSignedIn, 401, 'Sign in first'],
  [NotAllowed, 403, 'Not allowed'],
  [NotFound, 404, 'Not found'],
  [TooMany, 429, 'Too many attempts'],
  [Outdated, 412, 'Somebody else was faster'],
  [Conflict, 409, 'It clashes with what is there'],
  [Refused, 422, 'Refused, with a reason'],
  [Unavailable, 503, 'Away for a moment'],
];

/** Turns whatever was thrown into a problem document; what nobody foresaw says nothing about its insides. */
export function problemResponse(
  context: Context,
  error: unknown,
  report: (error: unknown) => void,
): Response {
  const [status, title] = statusOf(error);
  if (status === 500) report(error);
  const known = error instanceof Problem ? error : null;
  const detail =
    known?.message ??
    (error instanceof HTTPException
      ? error.message
      : 'Something went wrong inside Perpetua; it has been logged.');
  const code = known?.code ?? (status === 500 ? 'internal' : 'invalid_request');
  return context.json(
    { type: `/docs/problems#${code}`, title, status, detail, code, faults: known?.faults ?? [] },
    status,
    {
      'content-type': 'application/problem+json',
      ...(known instanceof Unavailable ? { 'retry-after': String(known.retryAfter) } : {}),
    },
  );
}

function statusOf(error: unknown): readonly [ContentfulStatusCode, string] {
  if (error instanceof HTTPException)
    return [error.status as ContentfulStatusCode, 'The request was not understood'];
  const row = STATUSES.find(([kind]) => error instanceof kind);
  if (row) return [row[1], row[2]];
  // A problem that a store declares itself (a question that took too long) is about what was asked.
  if (error instanceof Problem && !(error instanceof SetupProblem)) return [422, 'It cannot be done so'];
  return [500, 'Something went wrong'];
}

/** A zod failure as an InvalidInput that names each field. */
export function invalidFromZod(error: z.ZodError | { issues: readonly z.core.$ZodIssue[] }): InvalidInput {
  const faults = error.issues
    .flatMap((issue) => rulesOf(issue))
    .map(({ place, rule }) => ({ place: place.map(String).join('.') || 'body', rule }));
  const [first] = faults;
  return new InvalidInput(first ? `${first.place}: ${first.rule}` : 'The request is not valid.', faults);
}
