import type { Browser } from './office.ts';

/** An initiative as its API shows it, as far as tests look at it. */
export interface SeededInitiative {
  readonly id: string;
  readonly name: string;
  readonly version: number;
}

/** Who finds out which goal an initiative serves, where a test does not care. */
export const GOAL_UNKNOWN = {
  known: false,
  question: 'Which goal does it serve?',
  finder: 'Ada',
  due: '2099-01-01',
} as const;

/** Proposes an initiative through the API; `fields` take the place of what it would have. */
export async function seedInitiative(
  browser: Browser,
  fields: Readonly<Record<string, unknown>> = {},
): Promise<SeededInitiative> {
  const { status, body } = await browser.send('POST', '/api/v1/initiatives', {
    name: 'Warn before charges',
    origin: { kind: 'idea', title: 'Said in the weekly meeting' },
    goal: GOAL_UNKNOWN,
    ...fields,
  });
  if (status !== 201) throw new Error(`POST /api/v1/initiatives: ${JSON.stringify(body)}`);
  return body;
}
