import { expect, test } from 'vitest';
import { CallProblem } from '../api/client.ts';
import { faultsOf } from './faults.ts';
import { detailWords, placeWords } from './place-words.ts';

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

test('a field is named in words, not by its path', () => {
  expect(
    [
      'discount.rate',
      'inputs[3].range.low',
      'guardrails.0.metricId',
      'body.noCosts.training',
      'categories[1]',
    ].map(placeWords),
  ).toEqual([
    'Discount, rate',
    'Input 4, range, low',
    'Guardrail 1, metric',
    'No costs, training',
    'Category 2',
  ]);
  expect(placeWords('row 17, column "nps"')).toBe('row 17, column "nps"');
  const faults = [{ place: 'lines[0].risk', rule: 'must be less' }];
  expect(detailWords({ detail: 'lines[0].risk: must be less; and 2 more', faults })).toBe(
    'Line 1, risk: must be less; and 2 more',
  );
  expect(detailWords({ detail: 'This case was changed.' })).toBe('This case was changed.');
});
