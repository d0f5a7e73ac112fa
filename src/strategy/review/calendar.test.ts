import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../../kernel/index.ts';
import { type BriefReview, reviewCalendar } from './calendar.ts';
import { figurePeriod, lastFinished, periodHolding, REVIEW_KEYS, reviewKind } from './kind.ts';
import { expectedWithin, type ReviewSchedule } from './schedule.ts';

const schedule = (changes: Partial<ReviewSchedule> = {}): ReviewSchedule => ({
  id: 's',
  kind: 'monthly',
  title: 'Care, monthly',
  unitId: null,
  circleId: null,
  owner: { personId: null, name: 'Head of care', left: false },
  startsOn: '2026-01-01',
  endsOn: null,
  heldAfter: 4,
  version: 1,
  ...changes,
});

const brief = (from: string, to: string, changes: Partial<BriefReview> = {}): BriefReview => ({
  id: `r ${from}`,
  scheduleId: 's',
  kind: 'monthly',
  title: 'Care, monthly',
  unitId: null,
  period: { from, to },
  startedAt: `${addDays(to, 4)}T09:00:00.000Z`,
  closedAt: `${addDays(to, 4)}T10:00:00.000Z`,
  startedBy: 'A',
  decisions: 0,
  items: 0,
  ...changes,
});

test('periods are calendar periods; three years are counted from the first', () => {
  const holding = (key: (typeof REVIEW_KEYS)[number], day: string) =>
    periodHolding(reviewKind(key), day, '2025-07-01');
  expect(holding('weekly', '2026-01-01')).toEqual({ from: '2025-12-29', to: '2026-01-05' });
  expect(holding('monthly', '2026-02-28')).toEqual({ from: '2026-02-01', to: '2026-03-01' });
  expect(holding('quarterly', '2026-02-28')).toEqual({ from: '2026-01-01', to: '2026-04-01' });
  expect(holding('annual', '2026-12-31')).toEqual({ from: '2026-01-01', to: '2027-01-01' });
  expect(holding('three_year', '2027-12-31')).toEqual({ from: '2025-01-01', to: '2028-01-01' });
  expect(holding('three_year', '2024-12-31')).toEqual({ from: '2022-01-01', to: '2025-01-01' });
  expect(figurePeriod(reviewKind('three_year'), holding('three_year', '2027-01-01'))).toEqual({
    from: '2027-01-01',
    to: '2028-01-01',
  });
  expect(lastFinished(reviewKind('quarterly'), '2026-04-01', '2026-01-01').from).toBe('2026-01-01');
});

test('every day of a year lies in exactly one expected review, each due after its period is over', () => {
  const kinds = fc.constantFrom(...REVIEW_KEYS);
  const start = fc.integer({ min: 0, max: 800 }).map((days) => addDays('2024-01-15', days));
  const length = fc.integer({ min: 1, max: 900 });
  fc.assert(
    fc.property(kinds, start, fc.nat(60), start, length, (kind, startsOn, heldAfter, from, days) => {
      const given = schedule({ kind, startsOn, heldAfter });
      const window = { from, to: addDays(from, days) };
      const expected = expectedWithin(given, window);
      expected.forEach(({ period, dueOn }, index) => {
        expect(dueOn).toBe(addDays(period.to, heldAfter));
        expect(dueOn >= window.from && dueOn < window.to && dueOn >= startsOn).toBe(true);
        const next = expected[index + 1];
        if (next) expect(next.period.from).toBe(period.to);
      });
      // Two windows side by side ask for what the whole asks for.
      const middle = addDays(from, Math.floor(days / 2));
      const parts =
        middle > from
          ? [
              ...expectedWithin(given, { from, to: middle }),
              ...expectedWithin(given, { from: middle, to: window.to }),
            ]
          : expected;
      expect(parts).toEqual(expected);
    }),
  );
});

test('a review is to come, due, missed, running or held, and held late is said', () => {
  const held = [
    brief('2026-01-01', '2026-02-01'),
    brief('2026-03-01', '2026-04-01', { startedAt: '2026-05-01T09:00:00.000Z' }),
    brief('2026-04-01', '2026-05-01', { closedAt: null }),
  ];
  const window = { from: '2026-01-01', to: '2026-08-01' };
  const entries = reviewCalendar([schedule()], held, window, '2026-06-10', (at) => at.slice(0, 10));
  expect(entries.map(({ dueOn, state, lateDays }) => [dueOn, state, lateDays])).toEqual([
    ['2026-01-05', 'missed', 0],
    ['2026-02-05', 'held', 0],
    ['2026-03-05', 'missed', 0],
    ['2026-04-05', 'held', 12],
    ['2026-05-05', 'running', 0],
    ['2026-06-05', 'due', 0],
    ['2026-07-05', 'upcoming', 0],
  ]);
  const ended = schedule({ startsOn: '2026-02-05', endsOn: '2026-03-04' });
  const missed = reviewCalendar([ended], [], window, '2026-12-31', (at) => at.slice(0, 10));
  expect(missed.map(({ dueOn, state }) => [dueOn, state])).toEqual([['2026-02-05', 'missed']]);
});
