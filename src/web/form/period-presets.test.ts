import { expect, test } from 'vitest';
import { fittingGrain, periodBefore, presets } from './period-presets.ts';

test('named periods end where they say, across a year', () => {
  const byName = new Map(presets('2026-01-15').map((preset) => [preset.name, [preset.from, preset.to]]));
  expect(byName.get('Last 12 months')).toEqual(['2025-01-01', '2026-01-01']);
  expect(byName.get('Last quarter')).toEqual(['2025-10-01', '2026-01-01']);
  expect(byName.get('Last 30 days')).toEqual(['2025-12-17', '2026-01-16']);
});

test('the period before has the same length and touches', () => {
  expect(periodBefore({ from: '2026-03-01', to: '2026-03-31' })).toEqual({
    from: '2026-01-30',
    to: '2026-03-01',
  });
});

test('a grain gives a readable number of points', () => {
  expect(fittingGrain({ from: '2026-01-01', to: '2026-02-01' })).toBe('day');
  expect(fittingGrain({ from: '2025-01-01', to: '2026-01-01' })).toBe('month');
});
