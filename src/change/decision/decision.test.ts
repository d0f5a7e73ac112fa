import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../../kernel/index.ts';
import { type Decision, decisionState, decisionsDue, type Outcome } from './decision.ts';

const TODAY = '2026-03-15';
const actor = { kind: 'person', id: 'p', name: 'P' } as const;

function decided(changes: Partial<Decision> = {}): Decision {
  return {
    id: '1',
    what: 'Warn before charges',
    why: 'Unexpected bills bring calls',
    evidence: [],
    owner: { personId: null, name: 'Head of billing', left: false },
    due: '2026-03-20',
    lookAgainOn: '2026-06-01',
    reviewId: null,
    goalId: null,
    unitId: null,
    circleId: null,
    madeAt: '2026-03-01T09:00:00.000Z',
    madeBy: actor,
    supersedes: null,
    supersededBy: null,
    outcomes: [],
    ...changes,
  };
}

function told(lookAgainOn: string | null): Outcome {
  const at = '2026-03-10T09:00:00.000Z';
  return { id: 'o', result: 'carried_out', text: 'Done', evidence: [], lookAgainOn, at, by: actor };
}

test.each([
  ['open', {}],
  ['overdue', { due: '2026-03-14' }],
  ['open', { due: '2026-03-15' }],
  ['carried_out', { due: '2026-03-01', outcomes: [told('2026-04-01')] }],
  ['look_again', { due: '2026-03-01', outcomes: [told('2026-03-15')] }],
  ['look_again', { due: null, lookAgainOn: '2026-03-15' }],
  ['settled', { outcomes: [told('2026-03-15'), told(null)] }],
  ['superseded', { due: '2026-03-01', supersededBy: '2' }],
] as const)('is %s with %j', (state, changes) => {
  expect(decisionState(decided(changes), TODAY)).toBe(state);
});

test('what is due is exactly what is overdue or to be looked at, the longest waiting first', () => {
  const day = fc.integer({ min: -40, max: 40 }).map((days) => addDays(TODAY, days));
  const any = fc.record({
    id: fc.uuid(),
    due: fc.option(day),
    lookAgainOn: day,
    supersededBy: fc.constantFrom(null, null, 'x'),
    outcomes: fc.array(fc.option(day).map(told), { maxLength: 2 }),
  });
  fc.assert(
    fc.property(fc.array(any), (changes) => {
      const all = changes.map(decided);
      const due = decisionsDue(all, TODAY);
      const waiting = all.filter((one) => ['overdue', 'look_again'].includes(decisionState(one, TODAY)));
      expect(new Set(due.map(({ decision }) => decision))).toEqual(new Set(waiting));
      const days = due.map(({ since }) => since);
      expect(days).toEqual([...days].sort());
      expect(days.every((since) => since <= TODAY)).toBe(true);
    }),
  );
});
