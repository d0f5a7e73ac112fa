import { expect, it } from 'vitest';
import { customerImportTarget } from '../../customer/index.ts';
import { answerImportTarget } from '../../feedback/index.ts';
import { parseMapping } from '../../intake/index.ts';
import { fixedClock } from '../../kernel/index.ts';
import { signalImportTarget } from '../../signal/index.ts';
import { demoOptions } from '../operator/window.ts';
import { CARE_MAPPING, CUSTOMER_MAPPING, RELATIONSHIP_MAPPING, SIGNAL_MAPPING } from './mappings.ts';
import { answers, customers, signals } from './stream.ts';

const options = demoOptions(fixedClock('2026-11-22T09:00:00.000Z'), { customers: 300 });

it.each([
  ['customers', CUSTOMER_MAPPING, () => customers(options)],
  ['signals', SIGNAL_MAPPING, () => signals(options)],
  ['relationship answers', RELATIONSHIP_MAPPING, () => answers(options, 'relationship')],
  ['care answers', CARE_MAPPING, () => answers(options, 'care')],
] as const)('maps every column of %s, and none that is not there', (_, mapping, rows) => {
  const columns = new Set<string>();
  for (const row of rows()) for (const key of Object.keys(row)) columns.add(key);
  const targets = [customerImportTarget, answerImportTarget, signalImportTarget];
  expect(parseMapping(mapping, targets, [...columns]).target.name).toBe(mapping.target);
  // Which survey it is stands in the mapping itself.
  columns.delete('survey');
  expect(mapping.columns.map((one) => one.column).sort()).toEqual([...columns].sort());
});
