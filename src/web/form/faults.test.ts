import { expect, test } from 'vitest';
import { CallProblem } from '../api/client.ts';
import { faultsOf } from './faults.ts';

test('a fault stands next to its field, as a sentence', () => {
  const problem = new CallProblem({
    title: 'No',
    status: 422,
    faults: [{ place: 'body.zone', rule: 'must be an IANA time zone' }],
  });
  expect(faultsOf(problem)('zone')).toBe('Must be an IANA time zone.');
  expect(faultsOf(problem)('name')).toBeUndefined();
  expect(faultsOf(new Error('else'))('zone')).toBeUndefined();
});
