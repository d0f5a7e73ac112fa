import { describe, expect, it } from 'vitest';
import type { Figure, Metric, Sheet } from '../metric/index.ts';
import { type Collected, homePage, type Kept, lastFull, type Move, type Station } from './index.ts';

const nothing = { total: 0, recent: 0, newest: null };
const EMPTY: { kept: Kept; collected: Collected } = {
  kept: { surveys: 0, segments: 0, imports: { running: 0, troubled: [] } },
  collected: { answers: nothing, signals: nothing, customers: 0 },
};
const heard: Collected = {
  ...EMPTY.collected,
  answers: { total: 40_000, recent: 900, newest: '2026-11-20' },
};
const full: Sheet = {
  title: 'NPS',
  purpose: 'p',
  decision: 'Where the next coaching goes.',
  goal: { known: true, value: 'Keep customers' },
  relatesTo: [],
  timing: 'lead',
  target: { known: true, value: { value: 40, direction: 'at_least', by: '2026-12-31' } },
  source: 's',
  neededToMake: 'n',
  measured: 'day',
  reviewed: 'month',
  owner: 'Ana',
  actor: 'Store managers',
  action: 'call detractors back',
  maturity: 'defined',
};

const metric = (id: string, sheet: Partial<Sheet> = {}): Metric => ({
  id,
  sheet: { ...full, title: id, ...sheet },
  current: {
    metricId: id,
    number: 1,
    since: '2026-01-01T00:00:00Z',
    by: { kind: 'system', id: 't', name: 't' },
    reason: null,
    formula: { measure: 'nps', parameters: { question: 'nps' } },
    includes: null,
    excludes: null,
  },
  version: 1,
  createdAt: '2026-01-01T00:00:00Z',
  updatedAt: '2026-01-01T00:00:00Z',
});

const period = { from: '2026-11-15', to: '2026-11-22' };
const figure = (value: number): Figure => ({
  value,
  low: value - 2,
  high: value + 2,
  n: 500,
  unit: 'points',
  unitLabel: 'points',
  confidence: 0.95,
  period,
  metric: null,
});

function move(
  of: Metric,
  difference: number | null,
  p: number,
  direction: 'up' | 'down' | 'neither' = 'up',
): Move {
  const beyondNoise = difference !== null && p < 0.05;
  const change = {
    against: { from: '2026-11-08', to: '2026-11-15' },
    before: figure(30),
    difference,
    low: null,
    high: null,
    p: difference === null ? null : p,
    beyondNoise,
    words: `${(difference ?? 0) < 0 ? 'down' : 'up'} 5 points, ${beyondNoise ? 'beyond' : 'within'} noise`,
    mix: null,
    rate: null,
    segments: [],
  };
  return {
    metric: of,
    period,
    span: 'week',
    shown: { figure: figure(35), change, direction },
    refused: null,
  };
}

const states = (stations: readonly Station[]) => stations.map(({ state }) => state);

describe('the home page', () => {
  it('invents nothing where nothing is, and says what to do first', () => {
    const page = homePage({ today: '2026-11-22', ...EMPTY, metrics: [], moves: [] });
    expect(states(page.stations)).toEqual(['empty', 'empty', 'empty', 'empty', 'empty']);
    expect(page.stations.every(({ next, to }) => next !== null && to !== null)).toBe(true);
    expect(page.stations.flatMap(({ counts }) => counts).every(({ value }) => value === 0)).toBe(true);
    expect([page.changes, page.unknowns, page.decisions]).toEqual([[], [], []]);
  });

  it('lists what changed worst first, and asks for the decision that the sheet names', () => {
    const names = ['better', 'flat', 'worse', 'cost up', 'standing out', 'untold'];
    const [better, flat, worse, cost, out, untold] = names.map((name) => metric(name)) as Metric[];
    const moves = [
      move(better as Metric, 5, 0.001),
      move(untold as Metric, null, 1),
      move(flat as Metric, -1, 0.4),
      move(out as Metric, 5, 0.001, 'neither'),
      move(worse as Metric, -5, 0.01),
      move(cost as Metric, 5, 0.0001, 'down'),
    ];
    const metrics = moves.map((one) => one.metric);
    const page = homePage({ today: '2026-11-22', kept: EMPTY.kept, collected: heard, metrics, moves });
    expect(page.changes.map(({ title }) => title)).toEqual([
      'cost up',
      'worse',
      'standing out',
      'better',
      'flat',
      'untold',
    ]);
    expect(page.decisions.map(({ kind, title }) => [kind, title])).toEqual([
      ['moved', 'cost up'],
      ['moved', 'worse'],
    ]);
    expect(page.decisions[1]?.why).toBe(
      'Down 5 points, beyond noise in the last 7 days. It informs: Where the next coaching goes. ' +
        'Store managers: call detractors back.',
    );
    expect(states(page.stations)).toEqual(['running', 'needs_attention', 'running', 'empty', 'begun']);
  });

  it('shows who finds out what is unknown, overdue first; gaps, refusals and rejected rows wait for a decision', () => {
    const later = { known: false, question: 'Which goal?', finder: 'Ana', due: '2027-01-31' } as const;
    const late = { known: false, question: 'Which target?', finder: 'Ben', due: '2026-11-21' } as const;
    const open = metric('open', { goal: later, target: late });
    const gaps = metric('gaps', { purpose: null, owner: null });
    const refused: Move = {
      metric: metric('two scales'),
      period,
      span: 'week',
      shown: null,
      refused: 'two scales',
    };
    const troubled = {
      id: 'i',
      fileName: 'calls.csv',
      state: 'done',
      read: 50_000,
      rejected: 1234,
      failure: null,
    };
    const page = homePage({
      today: '2026-11-22',
      kept: { ...EMPTY.kept, imports: { running: 0, troubled: [troubled] } },
      collected: heard,
      metrics: [open, gaps, refused.metric],
      moves: [move(open, 1, 0.5), refused],
    });
    expect(page.unknowns.map(({ question, overdue }) => [question, overdue])).toEqual([
      ['Which target?', true],
      ['Which goal?', false],
    ]);
    expect(page.decisions.map(({ kind, why }) => [kind, why])).toEqual([
      ['overdue', 'Ben was to find this out by Nov 21, 2026.'],
      ['import', '1,234 of 50,000 rows were rejected; the reasons can be downloaded.'],
      ['figure_refused', 'two scales'],
      [
        'sheet_gaps',
        'It cannot be used before its record sheet is filled in: say why it is measured. One more field is open.',
      ],
    ]);
    expect(states(page.stations)).toEqual([
      'needs_attention',
      'running',
      'needs_attention',
      'empty',
      'begun',
    ]);
  });

  it('says how old the newest is where nothing new has come', () => {
    const answers = { total: 13_612, recent: 0, newest: '2023-05-01' };
    const page = homePage({
      today: '2026-11-22',
      kept: EMPTY.kept,
      collected: { ...EMPTY.collected, answers },
      metrics: [],
      moves: [],
    });
    expect(page.stations[0]).toMatchObject({
      state: 'begun',
      next: 'Nothing newer than 2023-05-01 has come in: bring in what happened since.',
    });
  });
});

it('a metric is looked at over its last full period', () => {
  expect(lastFull('day', '2026-11-22').period).toEqual({ from: '2026-11-15', to: '2026-11-22' });
  expect(lastFull('month', '2026-11-22').period).toEqual({ from: '2026-10-01', to: '2026-11-01' });
  expect(lastFull('quarter', '2026-01-01').period).toEqual({ from: '2025-10-01', to: '2026-01-01' });
  expect(lastFull('year', '2026-11-22').period).toEqual({ from: '2025-01-01', to: '2026-01-01' });
});
