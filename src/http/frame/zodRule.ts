import type { z } from '@hono/zod-openapi';

/** A failed check as the rule that was broken, in words a person can use. Messages that a schema gives itself stay. */
export function ruleOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'too_small':
      return `must ${amount(issue.origin, issue.minimum, 'at least')}`;
    case 'too_big':
      return `must ${amount(issue.origin, issue.maximum, 'at most')}`;
    case 'invalid_type':
      return issue.input === undefined
        ? `must be given (${kind(issue.expected)})`
        : `must be ${kind(issue.expected)}`;
    case 'invalid_value':
      return `must be one of ${issue.values.map(String).join(', ')}`;
    case 'unrecognized_keys':
      return `does not know ${issue.keys.join(', ')}`;
    case 'invalid_format':
      return FORMATS[issue.format] ?? issue.message;
    case 'not_multiple_of':
      return `must be a multiple of ${issue.divisor}`;
    default:
      return issue.message;
  }
}

const FORMATS: Readonly<Record<string, string>> = {
  email: 'must be an e-mail address',
  uuid: 'must be an id (UUID)',
  url: 'must be an address such as https://example.com',
  date: 'must be a calendar day written YYYY-MM-DD',
  datetime: 'must be a time such as 2026-01-31T12:00:00Z',
};

function amount(origin: string, bound: number | bigint, words: string): string {
  if (origin === 'string')
    return Number(bound) === 1 && words === 'at least' ? 'not be empty' : `have ${words} ${bound} characters`;
  if (origin === 'array' || origin === 'set')
    return `have ${words} ${bound} ${Number(bound) === 1 ? 'entry' : 'entries'}`;
  if (origin === 'file') return `have ${words} ${bound} bytes`;
  return `be ${words} ${bound}`;
}

function kind(expected: string): string {
  const kinds: Readonly<Record<string, string>> = {
    string: 'a text',
    number: 'a number',
    int: 'a whole number',
    boolean: 'true or false',
    array: 'a list',
    object: 'an object',
    record: 'an object',
    date: 'a date',
  };
  return kinds[expected] ?? `a ${expected}`;
}
