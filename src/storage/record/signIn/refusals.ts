import { PASSWORD_LENGTH } from '../../../access/index.ts';
import type { Fault } from '../../../kernel/index.ts';

/** How signing in refuses, in Perpetua's words; `code` stands on the page of problems. */
export interface Refusal {
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly fault?: Fault;
}

const NOT_SIGNED_IN: Refusal = {
  code: 'not_signed_in',
  title: 'Sign in first',
  detail: 'Nobody is signed in any more. Sign in again.',
};
const WRONG_CREDENTIALS: Refusal = {
  code: 'wrong_credentials',
  title: 'Not signed in',
  detail: 'The address or the password is wrong.',
};
const WRONG_PASSWORD: Refusal = {
  code: 'wrong_password',
  title: 'That password is wrong',
  detail: 'This is not your present password. Nothing was changed.',
};
const WRONG_CODE: Refusal = {
  code: 'wrong_code',
  title: 'That code is wrong',
  detail:
    'Enter the six digits that your authenticator shows now, or a backup code that was not used before. A wrong clock of the phone gives wrong digits.',
};
const CHALLENGE_OVER: Refusal = {
  code: 'challenge_over',
  title: 'Begin again',
  detail: 'Too much time has passed since the password. Enter it again, then the code.',
};
const NO_SECOND_FACTOR: Refusal = {
  code: 'no_second_factor',
  title: 'No second factor',
  detail: 'This account has no second factor to check or to change.',
};
const SECOND_FACTOR_THERE: Refusal = {
  code: 'conflict',
  title: 'It clashes with what is there',
  detail: 'The second factor is switched on already.',
};
const NO_PASSWORD: Refusal = {
  code: 'no_password',
  title: 'No password here',
  detail: "You sign in through your organization's provider and have no password here to check or to change.",
};
const NOT_A_MEMBER: Refusal = {
  code: 'not_a_member',
  title: 'Not a member',
  detail: 'You do not belong to this organization. Ask one of its owners to invite you.',
};
const TOO_MANY: Refusal = {
  code: 'too_many',
  title: 'Too many attempts',
  detail: 'It was tried too often. Wait a quarter of an hour, then begin with the password again.',
};
const FOREIGN_PAGE: Refusal = {
  code: 'not_allowed',
  title: 'Not allowed',
  detail: "This request does not come from Perpetua's own pages. Open Perpetua at its own address.",
};
const NO_PROVIDER: Refusal = {
  code: 'not_found',
  title: 'Not found',
  detail: 'There is no such provider to sign in with.',
};
const PROVIDER_SILENT: Refusal = {
  code: 'provider_refused',
  title: 'The provider did not vouch for you',
  detail:
    'Your provider did not tell who you are: a name, an address that it has verified, or a valid token is missing. Try again; if it stays, tell who runs it.',
};
const BROKEN: Refusal = {
  code: 'internal',
  title: 'Something went wrong',
  detail: 'Something went wrong inside Perpetua; it has been logged.',
};
const NOT_OFFERED: Refusal = {
  code: 'sign_in_refused',
  title: 'Signing in refused this',
  detail: 'Perpetua does not do this when signing in. Use what its pages offer.',
};
const { minimum, maximum } = PASSWORD_LENGTH;
const PASSWORD_LENGTH_WRONG = wrongField(
  'newPassword',
  `must have ${minimum} to ${maximum} characters; a sentence is good`,
);

/** Every code of the sign-in service that what is let through can give; all others are of things that are not offered. */
const REFUSALS: Readonly<Record<string, Refusal>> = {
  ...alike(NOT_SIGNED_IN, 'UNAUTHORIZED', 'SESSION_EXPIRED', 'SESSION_NOT_FRESH', 'FAILED_TO_GET_SESSION'),
  ...alike(NOT_SIGNED_IN, 'SESSION_NOT_FOUND', 'INVALID_USER', 'USER_NOT_FOUND', 'TOKEN_EXPIRED'),
  ...alike(WRONG_CREDENTIALS, 'INVALID_EMAIL_OR_PASSWORD', 'INVALID_EMAIL'),
  ...alike(WRONG_PASSWORD, 'INVALID_PASSWORD'),
  ...alike(PASSWORD_LENGTH_WRONG, 'PASSWORD_TOO_SHORT', 'PASSWORD_TOO_LONG'),
  ...alike(NO_PASSWORD, 'CREDENTIAL_ACCOUNT_NOT_FOUND', 'ACCOUNT_NOT_FOUND'),
  ...alike(WRONG_CODE, 'INVALID_CODE', 'INVALID_BACKUP_CODE', 'OTP_HAS_EXPIRED'),
  ...alike(CHALLENGE_OVER, 'INVALID_TWO_FACTOR_COOKIE'),
  ...alike(TOO_MANY, 'TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE', 'ACCOUNT_TEMPORARILY_LOCKED', 'TOO_MANY_REQUESTS'),
  ...alike(NO_SECOND_FACTOR, 'TOTP_NOT_ENABLED', 'TWO_FACTOR_NOT_ENABLED', 'BACKUP_CODES_NOT_ENABLED'),
  ...alike(NO_SECOND_FACTOR, 'OTP_NOT_ENABLED', 'OTP_NOT_CONFIGURED', 'TOTP_NOT_CONFIGURED'),
  ...alike(SECOND_FACTOR_THERE, 'TOTP_ALREADY_ENABLED'),
  ...alike(NOT_A_MEMBER, 'USER_IS_NOT_A_MEMBER_OF_THE_ORGANIZATION', 'ORGANIZATION_NOT_FOUND'),
  ...alike(
    NOT_A_MEMBER,
    'YOU_ARE_NOT_A_MEMBER_OF_THIS_ORGANIZATION',
    'NOT_A_MEMBER',
    'NO_ACTIVE_ORGANIZATION',
  ),
  ...alike(FOREIGN_PAGE, 'INVALID_ORIGIN', 'MISSING_OR_NULL_ORIGIN', 'CROSS_SITE_NAVIGATION_LOGIN_BLOCKED'),
  ...alike(NO_PROVIDER, 'PROVIDER_NOT_FOUND'),
  ...alike(PROVIDER_SILENT, 'INVALID_TOKEN', 'ID_TOKEN_NOT_SUPPORTED', 'FAILED_TO_GET_USER_INFO'),
  ...alike(PROVIDER_SILENT, 'USER_EMAIL_NOT_FOUND', 'EMAIL_NOT_VERIFIED'),
  ...alike(wrongField('callbackURL', 'must lead to a page of Perpetua'), 'INVALID_CALLBACK_URL'),
  ...alike(wrongField('callbackURL', 'must lead to a page of Perpetua'), 'INVALID_REDIRECT_URL'),
  ...alike(wrongField('callbackURL', 'must be given'), 'CALLBACK_URL_REQUIRED'),
  ...alike(wrongField('errorCallbackURL', 'must lead to a page of Perpetua'), 'INVALID_ERROR_CALLBACK_URL'),
  ...alike(
    wrongField('newUserCallbackURL', 'must lead to a page of Perpetua'),
    'INVALID_NEW_USER_CALLBACK_URL',
  ),
  ...alike(
    wrongField('body', 'must be an object with the fields that are asked for'),
    'BODY_MUST_BE_AN_OBJECT',
  ),
  ...alike(wrongField('body', 'lacks a field that must be given'), 'MISSING_FIELD'),
  ...alike(BROKEN, 'FAILED_TO_CREATE_USER', 'FAILED_TO_CREATE_SESSION', 'FAILED_TO_UPDATE_USER'),
  ...alike(BROKEN, 'FAILED_TO_CREATE_VERIFICATION', 'INTERNAL_SERVER_ERROR'),
};

/** What is told of a refusal of the sign-in service. @param message its own words, which name the field of a wrong shape */
export function refusalOf(status: number, code: unknown, message: unknown): Refusal {
  const known = typeof code === 'string' ? code.toUpperCase() : '';
  if (known === 'VALIDATION_ERROR') {
    const place = /^\[(?:body|query)\.?([\w.]*)\]/.exec(String(message))?.[1] || 'body';
    return wrongField(place, 'is missing or has the wrong form');
  }
  const refusal = REFUSALS[known];
  if (refusal) return refusal;
  if (status >= 500) return BROKEN;
  if (status === 429) return TOO_MANY;
  if (status === 401) return NOT_SIGNED_IN;
  return NOT_OFFERED;
}

function wrongField(place: string, rule: string): Refusal {
  return {
    code: 'invalid_input',
    title: 'Something that was sent breaks a rule',
    detail: `${place}: ${rule}`,
    fault: { place, rule },
  };
}

function alike(refusal: Refusal, ...codes: readonly string[]): Record<string, Refusal> {
  return Object.fromEntries(codes.map((code) => [code, refusal]));
}
