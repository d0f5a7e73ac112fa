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
      'It clashes with what is there: a name that is taken, a version that has moved on, a key that was used for something else.',
    doThis:
      'Read the record again and repeat the change on its newest version, or choose another name or key.',
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
    code: 'took_too_long',
    status: 422,
    means: 'The question was stopped because its answer took longer than a minute.',
    doThis: 'Ask for a shorter period, fewer groups, or without a filter on rare attributes.',
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
