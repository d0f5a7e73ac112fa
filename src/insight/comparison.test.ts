import { expect, it } from 'vitest';
import { comparedPeriod } from './comparison.ts';

it.each([
  [{ from: '2026-03-01', to: '2026-04-01' }, 'previous', { from: '2026-02-01', to: '2026-03-01' }],
  [{ from: '2026-01-01', to: '2026-04-01' }, 'previous', { from: '2025-10-01', to: '2026-01-01' }],
  [{ from: '2026-03-03', to: '2026-03-10' }, 'previous', { from: '2026-02-24', to: '2026-03-03' }],
  [{ from: '2024-02-29', to: '2024-03-07' }, 'year_before', { from: '2023-02-28', to: '2023-03-07' }],
  [
    { from: '2026-03-01', to: '2026-04-01' },
    { from: '2020-01-01', to: '2020-02-01' },
    { from: '2020-01-01', to: '2020-02-01' },
  ],
] as const)('%o against %o', (period, compared, wanted) => {
  expect(comparedPeriod(period, compared)).toEqual(wanted);
});
