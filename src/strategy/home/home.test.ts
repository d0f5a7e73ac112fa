import { describe, expect, it } from 'vitest';
import { type Decision, type Initiative, NO_ATTENTION, type Override } from '../../change/index.ts';
import type { HomePage, Station } from '../../insight/index.ts';
import type { Goal, GoalStatus, JudgedGoal } from '../goal/index.ts';
import type { Answer } from '../question/index.ts';
import type { CalendarEntry } from '../review/index.ts';
import type { StrategyGround } from './contribution.ts';
import { homeWithStrategy } from './home.ts';

const station = (state: Station['state']): Station => ({
  key: 'decide',
  state,
  counts: [{ name: 'metrics in use', value: 3, to: '/decide/metrics' }],
  next: null,
  to: null,
});
const page = (state: Station['state'] = 'running'): HomePage => ({
  stations: [station(state)],
  changes: [],
  unknowns: [],
  decisions: [],
});
const empty: StrategyGround = {
  today: '2026-11-22',
  entered: 0,
  judged: [],
  answers: [],
  findings: [],
  calendar: [],
  decisions: [],
  initiatives: { open: [], overridden: [], waiting: [] },
  cycles: { settled: [], undecided: [], due: [], rates: { works: 0, does_not: 0, cannot_tell: 0 } },
  people: NO_ATTENTION,
  promises: [],
};

const goal = (id: string, word: GoalStatus['word'], more: Partial<Goal> = {}): JudgedGoal => ({
  goal: {
    id,
    title: `Goal ${id}`,
    horizon: 'quarter',
    parentId: null,
    period: { from: '2026-10-01', to: '2027-01-01' },
    metric: null,
    target: null,
    budget: null,
    costToMiss: null,
    said: null,
    ...more,
  } as Goal,
  status: { word, why: null, expectedToday: null, expected: null, gap: null, reading: null },
});

describe('Home with the strategy', () => {
  it('reminds the circle of what a sponsor promised', () => {
    const promises = [
      { what: 'Two teams', sponsor: 'Ines', due: '2026-11-01', initiativeId: 'i', initiative: 'Guided' },
      { what: 'A word', sponsor: 'Ben', due: '2026-11-09', initiativeId: 'j', initiative: null },
    ];
    const improve = { ...station('running'), key: 'improve' as const };
    const home = homeWithStrategy({ ...page(), stations: [improve] }, { ...empty, promises });
    expect(home.decisions).toMatchObject([
      { kind: 'politics', title: 'Two teams', to: '/improve/initiatives/i?view=politics' },
      { kind: 'politics', title: 'A word', to: '/improve/stakeholders' },
    ]);
    expect(home.stations[0]?.counts[0]).toMatchObject({ name: 'promises overdue', value: 2 });
  });

  it('says what to do first where there are no goals', () => {
    const [decide] = homeWithStrategy(page(), empty).stations;
    expect(decide).toMatchObject({ state: 'begun', to: '/decide/strategy' });
    expect(decide?.next).toContain('three to five years');
    expect(decide?.counts[0]).toEqual({ name: 'goals', value: 0, to: '/decide/strategy' });
    const [over] = homeWithStrategy(page(), { ...empty, entered: 4 }).stations;
    expect(over?.next).toContain('Every goal is over');
    // Where something presses already, or nothing is there at all, that comes first.
    expect(homeWithStrategy(page('empty'), empty).stations[0]?.state).toBe('empty');
    expect(homeWithStrategy(page('needs_attention'), empty).stations[0]?.next).toBeNull();
  });

  it('shows goals that are behind with what they pull back', () => {
    const judged = [
      goal('years', 'on_course', { horizon: 'three_to_five_years' }),
      goal('quarter', 'behind', { parentId: 'years' }),
    ];
    const home = homeWithStrategy(page(), { ...empty, judged });
    expect(home.stations[0]).toMatchObject({
      state: 'needs_attention',
      next: 'One goal is behind: see why, and decide.',
    });
    expect(home.decisions).toEqual([
      {
        kind: 'goal_behind',
        title: 'Goal quarter',
        why: 'Behind, beyond noise: a goal of the quarter. It pulls back “Goal years”.',
        to: '/decide/goals/quarter',
      },
    ]);
  });

  it('counts what is unknown of goals and answers, overdue first', () => {
    const unknown = (question: string, due: string) =>
      ({ known: false, question, finder: 'Ana', due }) as const;
    const answers = [
      {
        question: 'matters',
        unitId: null,
        said: unknown('What matters to them?', '2026-11-01'),
      } as Answer,
    ];
    const judged = [goal('a', 'unknown', { target: unknown('Which target?', '2026-12-01') })];
    const { unknowns, decisions, stations } = homeWithStrategy(page(), { ...empty, judged, answers });
    expect(decisions).toMatchObject([{ kind: 'unknown', why: 'Ana was to find this out by Nov 1, 2026.' }]);
    expect(stations[0]).toMatchObject({ state: 'needs_attention' });
    expect(stations[0]?.counts.at(-1)).toEqual({ name: 'unknown overdue', value: 1, to: '/' });
    expect(unknowns.map(({ question, overdue, to }) => [question, overdue, to])).toEqual([
      ['What matters to them?', true, '/decide/questions?open=matters'],
      ['Which target?', false, '/decide/goals/a'],
    ]);
  });

  it('tells of reviews that nobody held, the next one, and decisions that wait', () => {
    const entry = (state: CalendarEntry['state'], dueOn: string) =>
      ({
        schedule: { title: 'Monthly review' },
        dueOn,
        until: dueOn,
        state,
        review: null,
      }) as CalendarEntry;
    const decision = {
      id: 'd',
      what: 'Roll it out',
      due: '2026-11-01',
      lookAgainOn: '2027-01-01',
      outcomes: [],
      supersededBy: null,
      owner: { name: 'Ana' },
    } as unknown as Decision;
    const home = homeWithStrategy(page(), {
      ...empty,
      judged: [goal('a', 'on_course')],
      calendar: [entry('missed', '2026-10-05'), entry('upcoming', '2026-12-05')],
      decisions: [decision],
    });
    expect(home.decisions.map(({ kind, why }) => [kind, why])).toEqual([
      ['review', 'Nobody held it; it was due on Oct 5, 2026.'],
      ['review', 'The next review, on Dec 5, 2026.'],
      ['decision', 'Ana was to have carried it out by Nov 1, 2026.'],
    ]);
    expect(home.stations[0]?.counts.map(({ name, value }) => [name, value])).toEqual([
      ['goal', 1],
      ['review not held', 1],
      ['decision to look at', 1],
      ['metrics in use', 3],
      ['unknowns overdue', 0],
    ]);
  });

  it('speaks for the station of improvement', () => {
    const improve: Station = {
      ...station('empty'),
      key: 'improve',
      counts: [],
      next: 'Nothing yet',
      to: '/',
    };
    const at = (more: Partial<StrategyGround>) =>
      homeWithStrategy({ ...page(), stations: [improve] }, { ...empty, ...more }).stations[0];
    expect(at({})).toEqual({ ...improve, counts: [] });
    const initiative = (state: Initiative['state']) =>
      ({
        id: state,
        name: `One ${state}`,
        state,
        goal: { known: false, question: 'Which goal?', finder: 'Ana', due: '2026-11-01' },
        reach: null,
      }) as unknown as Initiative;
    const open = [initiative('running'), initiative('proposed')];
    const waiting = [{ initiative: initiative('proposed'), missing: [] }];
    const all = { open, waiting, overridden: [] };
    expect(at({ initiatives: all })).toMatchObject({
      state: 'running',
      counts: [
        { name: 'initiative running', value: 1 },
        { name: 'initiative proposed', value: 1 },
      ],
      next: 'One initiative could start today: start it, or say why not.',
    });
    const override = { by: { name: 'Ana' }, at: '2026-10-01T08:00:00.000Z', reason: 'Hurry' } as Override;
    const overridden = [{ initiative: initiative('running'), override, missing: ['executive_sponsor'] }];
    const pressed = homeWithStrategy(
      { ...page(), stations: [improve] },
      { ...empty, initiatives: { ...all, overridden } },
    );
    expect(pressed.stations[0]).toMatchObject({ state: 'needs_attention' });
    expect(pressed.decisions.map(({ why }) => why)).toEqual([
      'Ana let it start on Oct 1, 2026 without executive sponsor. Settle it.',
      'All that its gate asks for is there: start it, or say why not.',
    ]);
    expect(pressed.unknowns.map(({ about, overdue }) => [about, overdue])).toEqual([
      ['One running', true],
      ['One proposed', true],
    ]);
  });

  it('tells at Improve of groups that are held, of late messages and of training that is due', () => {
    const improve: Station = { ...station('begun'), key: 'improve' };
    const people = {
      groups: 3,
      held: [
        {
          ...{ group: 'Care agents', initiativeId: 'i', initiative: 'Guided resolution' },
          ...{ element: 'desire' as const, moved: 'moved on from awareness to desire' },
        },
      ],
      late: [
        { what: 'What happens to the bonus', initiativeId: 'i', plannedOn: '2026-11-09', sender: 'Ana' },
      ],
      due: [{ course: 'Diagnosis', initiativeId: 'i', endsOn: '2026-11-01', attended: 7, planned: 10 }],
      overloads: [],
    };
    const before = { ...page(), stations: [station('running'), improve] };
    const home = homeWithStrategy(before, { ...empty, entered: 1, judged: [goal('a', 'on_course')], people });
    expect(home.stations[1]).toMatchObject({
      ...{ key: 'improve', state: 'needs_attention', to: '/improve/people' },
      next: 'One group is held at a barrier: see what helps there.',
    });
    expect(home.stations[1]?.counts.slice(0, 3).map(({ name, value }) => [name, value])).toEqual([
      ['group held at a barrier', 1],
      ['message late', 1],
      ['training due', 1],
    ]);
    expect(home.decisions.map(({ title, why }) => [title, why])).toEqual([
      [
        'Care agents: held at desire',
        'Guided resolution changes their work: moved on from awareness to desire. See what helps there.',
      ],
      ['What happens to the bonus', 'Ana was to say it on Nov 9, 2026.'],
      ['Diagnosis', 'It was over on Nov 1, 2026; 7 of 10 attended.'],
    ]);
    expect(homeWithStrategy(before, empty).stations[1]).toEqual(improve);
  });

  it('tells at Prove what was judged, and of what it can’t be told', () => {
    const prove: Station = { ...station('begun'), key: 'prove' };
    const before = { ...page(), stations: [prove] };
    const rates = { works: 2, does_not: 1, cannot_tell: 1 };
    const [said] = homeWithStrategy(before, { ...empty, cycles: { ...empty.cycles, rates } }).stations;
    expect(said).toMatchObject({ state: 'running', to: '/prove/results' });
    expect(said?.next).toContain('Of one cycle it can’t be told yet');
    expect(said?.counts.slice(0, 2).map(({ name, value }) => [name, value])).toEqual([
      ['judged cycles', 4],
      ['of them work', 2],
    ]);
    expect(homeWithStrategy(before, empty).stations[0]).toEqual(prove);
  });
});
