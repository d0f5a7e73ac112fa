import { html } from 'hono/html';
import { documentPage, type Html } from './frame.ts';

/** What each code of a problem means, and what to do about it. Programs hold on to the code, people read the rest. */
export const PROBLEMS: readonly {
  readonly code: string;
  readonly status: number;
  readonly means: string;
  readonly doThis: string;
}[] = [
  {
    code: 'invalid_input',
    status: 422,
    means:
      'Something that was sent breaks a rule. “faults” holds one entry for each: its place, what stood there, and the rule.',
    doThis: 'Correct the fields that are named and send it again.',
  },
  {
    code: 'not_signed_in',
    status: 401,
    means: 'Nobody is signed in, or the API key is unknown, expired or revoked.',
    doThis: 'Sign in, or send a key as “Authorization: Bearer …”.',
  },
  {
    code: 'not_allowed',
    status: 403,
    means: 'It is known who asks, and their role or the scopes of their key do not allow it.',
    doThis: 'Ask an owner of the organization for the permission that the message names.',
  },
  {
    code: 'not_found',
    status: 404,
    means: 'There is nothing by that id or address that the caller may see.',
    doThis: 'Check the id. Records of another organization look the same as none.',
  },
  {
    code: 'conflict',
    status: 409,
    means:
      'It clashes with what is there: a name that is taken, a state that does not allow it, a key that was used for something else.',
    doThis: 'Choose another name or key, or look at what is there first.',
  },
  {
    code: 'outdated',
    status: 412,
    means: 'The record was changed by somebody else since the version that “If-Match” names.',
    doThis: 'Read the record again and repeat the change on its newest version.',
  },
  {
    code: 'refused',
    status: 422,
    means:
      'What was asked would mislead: two scales in one figure, a metric whose record sheet has gaps. The message says why.',
    doThis: 'Ask for something that can be answered truly, as the message proposes.',
  },
  {
    code: 'too_many',
    status: 429,
    means: 'It was tried too often in too short a time.',
    doThis: 'Wait as long as the message says.',
  },
  {
    code: 'unavailable',
    status: 503,
    means: 'The database of Perpetua is away for a moment, such as while it is started again.',
    doThis: 'Ask again after as many seconds as Retry-After says, a POST with the same Idempotency-Key.',
  },
  {
    code: 'took_too_long',
    status: 422,
    means: 'The question was stopped because its answer took longer than a minute.',
    doThis: 'Ask for a shorter period, fewer groups, or without a filter on rare attributes.',
  },
  {
    code: 'wrong_credentials',
    status: 401,
    means: 'Signing in: the address or the password is wrong. Which of them is not told.',
    doThis: 'Try again; an owner can have the password set anew on the command line.',
  },
  {
    code: 'wrong_password',
    status: 400,
    means: 'Something that asks for the password again got another one. Nothing was changed.',
    doThis: 'Enter the present password.',
  },
  {
    code: 'wrong_code',
    status: 401,
    means: 'The code of the second factor is wrong, too old, or a backup code that was used before.',
    doThis: 'Enter what the authenticator shows now, or another backup code.',
  },
  {
    code: 'challenge_over',
    status: 401,
    means: 'Too much time has passed between the password and the code of the second factor.',
    doThis: 'Begin with the password again.',
  },
  {
    code: 'no_second_factor',
    status: 400,
    means: 'The account has no second factor that could be checked or changed.',
    doThis: 'Switch it on first, under Settings, Your sign-in.',
  },
  {
    code: 'no_password',
    status: 400,
    means: "The account has no password: its owner signs in through the organization's provider.",
    doThis: 'Change the password where the provider keeps it.',
  },
  {
    code: 'not_a_member',
    status: 403,
    means: 'Who is signed in does not belong to the organization that was asked for.',
    doThis: 'Ask one of its owners for an invitation.',
  },
  {
    code: 'provider_refused',
    status: 401,
    means:
      'The sign-on provider did not vouch for the person: no address, one that is not verified, or a token that is not valid.',
    doThis: 'Try again; then ask who runs the provider.',
  },
  {
    code: 'sign_in_refused',
    status: 400,
    means: 'The sign-in service was asked for something that Perpetua does not offer.',
    doThis: 'Use what the pages of Perpetua offer.',
  },
  {
    code: 'setup',
    status: 500,
    means: 'The set-up of this Perpetua is wrong: a store that is closed, a folder that cannot be written.',
    doThis: 'Tell whoever runs it; the message says what to do.',
  },
  {
    code: 'invalid_request',
    status: 400,
    means:
      'The request itself was not understood: a body that is no JSON or is too large, a method that the address does not have.',
    doThis: 'Compare the request with the description of the API.',
  },
  {
    code: 'internal',
    status: 500,
    means: 'Something went wrong inside Perpetua. It has been logged; nothing of it is told here.',
    doThis: 'Try again; if it stays, tell whoever runs this Perpetua when it happened.',
  },
];

/** The page to which the `type` of every problem points. */
export function problemsPage(): Html {
  const navigation = html`<ul>${PROBLEMS.map(({ code }) => html`<li><a href="#${code}">${code}</a></li>`)}</ul>`;
  return documentPage(
    'Problems that Perpetua tells of',
    navigation,
    html`<h1>Problems that Perpetua tells of</h1>
<p>An answer that is none comes as <code>application/problem+json</code> (RFC 9457). Its <code>type</code> leads to one of these.</p>
${PROBLEMS.map(
  ({ code, status, means, doThis }) => html`<section aria-labelledby="${code}"><h2 id="${code}">${code}</h2>
<p class="quiet">Status ${status}</p><p>${means}</p><p><strong>What to do:</strong> ${doThis}</p></section>`,
)}`,
  );
}
