import { expect, test } from 'vitest';
import type { Rule } from '../api/rule.ts';
import { isComplete, ruleText } from './rule-text.ts';

const FIELDS = [{ key: 'attribute.plan', label: 'Plan', type: 'text' as const, group: 'Customer' }];

test('a rule reads as a sentence, nested groups in brackets', () => {
  const rule: Rule = {
    all: [
      { field: 'attribute.plan', operator: 'in', value: ['Basic', 'Plus'] },
      {
        any: [
          { field: 'attribute.big_city', operator: 'is', value: true },
          { field: 'channel', operator: 'is_unknown' },
        ],
      },
    ],
  };
  expect(ruleText(rule, FIELDS)).toBe(
    'Plan is one of Basic, Plus and (big city is yes or channel is not known)',
  );
});

test('a rule with an empty value is not complete', () => {
  expect(isComplete({ all: [{ field: 'channel', operator: 'is', value: '' }] })).toBe(false);
  expect(isComplete({ all: [] })).toBe(true);
  expect(isComplete({ field: 'channel', operator: 'is', value: false })).toBe(true);
});
