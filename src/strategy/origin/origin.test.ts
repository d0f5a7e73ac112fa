import { describe, expect, it } from 'vitest';
import type { Move } from '../../insight/index.ts';
import type { Goal } from '../goal/index.ts';
import type { Choice, DriverAnalysis } from '../topThree/index.ts';
import type { OriginGround } from './ground.ts';
import { ORIGINS, originCandidates } from './sources.ts';

const move = (id: string, direction: string, difference: number, beyondNoise = true) =>
  ({
    metric: { id, sheet: { title: `Metric ${id}` } },
    period: { from: '2026-10-01', to: '2026-11-01' },
    shown: {
      figure: { value: 3 },
      direction,
      change: { difference, beyondNoise, words: 'moved', against: { from: '2026-09-01', to: '2026-10-01' } },
    },
  }) as unknown as Move;
const goal = (id: string, metricId: string) => ({ id, metric: { known: true, value: metricId } }) as Goal;
const driver = (key: string, share: number, more: object = {}) => ({
  ...{ key, label: key, share, correlation: 0.3, quadrant: 'keep_up' },
  ...more,
});
const ground: OriginGround = {
  metrics: [],
  moves: [
    move('better', 'up', 4),
    move('either', 'neither', 4),
    move('worse', 'down', 4),
    move('noise', 'up', -4, false),
  ],
  chosen: [{ id: 'c', title: 'Speed', why: 'It matters most.' } as Choice],
  analysis: {
    id: 'a',
    metricId: 'nps',
    surveyId: 's',
    drivers: {
      outcome: { key: 'nps', label: 'NPS' },
      period: { from: '2026-01-01', to: '2026-07-01' },
      items: [
        driver('price', 0.3),
        driver('speed', 0.2, { quadrant: 'concentrate_here' }),
        driver('against', 0.4, { correlation: -0.1 }),
      ],
    },
  } as unknown as DriverAnalysis,
  goals: [goal('g1', 'nps'), goal('g2', 'worse'), goal('g3', 'worse')],
};

describe('where initiatives come from', () => {
  const of = (key: string) => originCandidates(ground).find((kind) => kind.key === key)?.candidates ?? [];

  it('offers what moved and not for the better, worse first', () => {
    expect(of('metric').map(({ id }) => id)).toEqual(['worse', 'either']);
    expect(of('metric')[1]?.why).toContain('Nobody said which way is good.');
  });
  it('offers drivers that go along with the outcome, those to concentrate on first', () => {
    expect(of('driver').map(({ id }) => id)).toEqual(['speed', 'price']);
  });
  it('knows the goal only where exactly one is judged by the metric', () => {
    expect(of('driver')[0]?.goalId).toBe('g1');
    expect(of('metric')[0]?.goalId).toBeNull();
  });
  it('offers the three, and of ideas none: people say them', () => {
    expect(of('top_three').map(({ title }) => title)).toEqual(['Speed']);
    expect(of('idea')).toEqual([]);
  });
  it('names each kind once, and gives each candidate as what it is kept as', () => {
    expect(new Set(ORIGINS.map(({ key }) => key)).size).toBe(ORIGINS.length);
    for (const { key, candidates } of originCandidates(ground))
      for (const { kind, to } of candidates) expect([kind, to?.startsWith('/')]).toEqual([key, true]);
  });
});
