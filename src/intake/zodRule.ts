import type { z } from 'zod';

/** A failed check as the rule that was broken, in words a person can use. Messages that a schema gives itself stay. */
export function ruleOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'too_small':
      return `must ${amount(issue.origin, issue.minimum, 'at least')}`;
    case 'too_big':
      return `must ${amount(issue.origin, issue.maximum, 'at most')}`;
    case 'invalid_type':
      // What was sent is not kept with a failed check, only told of in its message.
      return issue.message.endsWith('received undefined')
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
    case 'invalid_union':
      return unionRule(issue);
    default:
      return issue.message;
  }
}

/** What stands in which place against which rule. */
interface Break {
  readonly place: readonly PropertyKey[];
  readonly rule: string;
}

/**
 * The rules that a failed check broke. Where a value may be one of several things and is plainly meant as one of them, what
 * is wrong with that one is told, at its place.
 */
export function rulesOf(issue: z.core.$ZodIssue, above: readonly PropertyKey[] = []): Break[] {
  const place = [...above, ...issue.path];
  if (issue.code === 'invalid_union') {
    const meant = issue.errors.filter((issues) => !issues.some(isOfAnotherKind));
    const [only] = meant;
    if (only && meant.length === 1) return only.flatMap((inner) => rulesOf(inner, place));
  }
  return [{ place, rule: ruleOf(issue) }];
}

/** Whether an alternative is out of the question: the value is not even of its kind. */
function isOfAnotherKind(issue: z.core.$ZodIssue): boolean {
  return issue.path.length === 0 && (issue.code === 'invalid_type' || issue.code === 'invalid_value');
}

/** Which alternatives there are, and why each fails. */
function unionRule(issue: z.core.$ZodIssueInvalidUnion): string {
  if (issue.errors.length === 0) {
    const named = 'options' in issue ? (issue.options ?? []) : [];
    const where = issue.discriminator ? ` in “${issue.discriminator}”` : '';
    return named.length === 0
      ? `must be exactly one of the things that are allowed here${where}`
      : `must hold one of ${named.map(String).join(', ')}${where}`;
  }
  const reasons = issue.errors.map((issues) =>
    issues
      .flatMap((one) => rulesOf(one))
      .map(({ place, rule }) => (place.length === 0 ? rule : `“${place.map(String).join('.')}” ${rule}`))
      .join(' and '),
  );
  const different = [...new Set(reasons)];
  if (different.every((reason) => reason.startsWith('must be ') && !reason.includes('“')))
    return `must be ${different.map((reason) => reason.slice('must be '.length)).join(' or ')}`;
  return `must fit one of these: ${different.map((reason, index) => `(${index + 1}) ${reason}`).join('; ')}`;
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
    null: 'null',
    date: 'a date',
  };
  return kinds[expected] ?? `a ${expected}`;
}
