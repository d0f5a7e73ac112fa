import { type Metric, missingFrom } from '../metric/index.ts';
import type { Collected, Kept } from './homeFacts.ts';
import { type Move, worsened } from './lately.ts';

export const STATIONS = ['listen', 'understand', 'decide', 'improve', 'prove'] as const;
export type StationKey = (typeof STATIONS)[number];

/** How far a station is. `running`: it does its part of the loop; `needs_attention`: it does, and something is wrong. */
export const STATION_STATES = ['empty', 'begun', 'running', 'needs_attention'] as const;
export type StationState = (typeof STATION_STATES)[number];

/** A count with where it can be looked into. */
export interface Fact {
  readonly name: string;
  readonly value: number;
  readonly to: string;
}

/** One station of the loop as it is: nothing in it is assumed. */
export interface Station {
  readonly key: StationKey;
  readonly state: StationState;
  readonly counts: readonly Fact[];
  /** What to do next, as one sentence; null where nothing presses. */
  readonly next: string | null;
  /** Where that is done. */
  readonly to: string | null;
}

/** What the stations are read from. */
export interface Ground {
  readonly kept: Kept;
  readonly collected: Collected;
  readonly metrics: readonly Metric[];
  readonly moves: readonly Move[];
  /** Unknowns whose day has passed. */
  readonly overdue: number;
}

export function stationsOf(ground: Ground): Station[] {
  return [listen(ground), understand(ground), decide(ground), improve(ground), prove(ground)];
}

function listen({ kept, collected }: Ground): Station {
  const { answers, signals, customers } = collected;
  const { running, troubled } = kept.imports;
  const counts = [
    fact(customers, 'customer', 'customers', '/listen/customers'),
    fact(kept.surveys, 'survey', 'surveys', '/listen/surveys'),
    fact(answers.total, 'answer', 'answers', '/listen/surveys'),
    fact(signals.total, 'signal', 'signals', '/listen/signals'),
    ...(running > 0 ? [fact(running, 'import running', 'imports running', '/listen/imports')] : []),
  ];
  const base = { key: 'listen' as const, counts };
  if (answers.total + signals.total + customers + kept.surveys + running === 0 && troubled.length === 0) {
    const next = 'Import what customers have answered, or what happened to them.';
    return { ...base, state: 'empty', next, to: '/listen/imports/new' };
  }
  if (troubled.length > 0) {
    const next =
      troubled.length === 1
        ? 'One import failed or had rows rejected: look at the reasons and import the rest.'
        : `${troubled.length} imports failed or had rows rejected: look at the reasons and import the rest.`;
    return { ...base, state: 'needs_attention', next, to: '/listen/imports' };
  }
  if (answers.total + signals.total === 0) {
    const next = 'Nothing has been heard yet: import answers or signals, or send them with an API key.';
    return { ...base, state: 'begun', next, to: '/listen/imports/new' };
  }
  if (answers.recent + signals.recent === 0) {
    const newest = [answers.newest, signals.newest]
      .filter((day) => day !== null)
      .sort()
      .at(-1);
    const next = `Nothing newer than ${newest} has come in: bring in what happened since.`;
    return { ...base, state: 'begun', next, to: '/listen/imports/new' };
  }
  return { ...base, state: 'running', next: null, to: null };
}

function understand({ kept, collected, metrics, moves }: Ground): Station {
  const shown = moves.filter(({ shown }) => shown !== null && shown.figure.value !== null);
  const beyond = moves.filter(({ shown }) => shown?.change?.beyondNoise);
  const counts = [
    fact(shown.length, 'metric with a figure', 'metrics with a figure', '/decide/metrics'),
    fact(beyond.length, 'change beyond noise', 'changes beyond noise', '/understand/explore'),
    fact(kept.segments, 'segment', 'segments', '/listen/segments'),
  ];
  const base = { key: 'understand' as const, counts };
  if (collected.answers.total + collected.signals.total + collected.customers === 0) {
    const next = 'There is nothing to understand yet: import answers or signals first.';
    return { ...base, state: 'empty', next, to: '/listen/imports/new' };
  }
  if (usable(metrics).length === 0) {
    const next = 'Try out a figure on what was heard, then make it a metric.';
    return { ...base, state: kept.segments > 0 ? 'begun' : 'empty', next, to: '/understand/explore' };
  }
  if (shown.length === 0) {
    const next =
      'No metric has data in its last full period: look at an earlier one, or bring in newer data.';
    return { ...base, state: 'begun', next, to: '/understand/explore' };
  }
  const worse = moves.filter(worsened);
  if (worse.length > 0) {
    const next = `${worse.length === 1 ? 'One metric' : `${worse.length} metrics`} got worse beyond noise: find out where and why.`;
    return { ...base, state: 'needs_attention', next, to: '/understand/explore' };
  }
  return { ...base, state: 'running', next: null, to: null };
}

function decide({ metrics, overdue }: Ground): Station {
  const ready = usable(metrics).length;
  const gaps = metrics.length - ready;
  const to = '/decide/metrics';
  const counts = [
    fact(ready, 'metric in use', 'metrics in use', to),
    fact(gaps, 'record sheet with gaps', 'record sheets with gaps', to),
    fact(overdue, 'unknown overdue', 'unknowns overdue', to),
  ];
  const base = { key: 'decide' as const, counts };
  if (metrics.length === 0) {
    const next = 'Define a metric: what it is for, the decision that it informs, and who acts on it.';
    return { ...base, state: 'empty', next, to: '/decide/metrics/new' };
  }
  if (ready === 0)
    return { ...base, state: 'begun', next: 'Fill in a record sheet, so that its metric can be used.', to };
  if (overdue > 0) {
    const next = `${overdue === 1 ? 'One thing' : `${overdue} things`} should have been found out by now: ask who was to do it.`;
    return { ...base, state: 'needs_attention', next, to };
  }
  return {
    ...base,
    state: 'running',
    next: gaps > 0 ? 'Fill in the sheets that have gaps.' : null,
    to: gaps > 0 ? to : null,
  };
}

/** What improvements stand on; initiatives speak for themselves where they are on record. */
function improve({ metrics }: Ground): Station {
  const ready = usable(metrics).length;
  const next =
    ready === 0
      ? 'An improvement begins with a metric that somebody acts on: make one usable first.'
      : 'No improvement is on record yet: see where one could come from.';
  return {
    key: 'improve',
    state: 'empty',
    counts: [fact(ready, 'metric that somebody acts on', 'metrics that somebody acts on', '/decide/metrics')],
    next,
    to: ready === 0 ? '/decide/metrics' : '/improve',
  };
}

/** Targets, and whether the last figure met them; judged cycles speak for themselves where they are on record. */
function prove({ metrics, moves }: Ground): Station {
  const set = usable(metrics).filter(({ sheet }) => sheet.target?.known);
  const met = moves.filter(meetsTarget);
  return {
    key: 'prove',
    state: set.length === 0 ? 'empty' : 'begun',
    counts: [
      fact(set.length, 'target set', 'targets set', '/decide/metrics'),
      fact(
        met.length,
        'target met in the last full period',
        'targets met in the last full period',
        '/decide/metrics',
      ),
    ],
    next:
      set.length === 0
        ? 'Set a target in a record sheet: without one, nothing can be proven.'
        : 'No improvement was judged yet, so none is shown to have worked.',
    to: set.length === 0 ? '/decide/metrics' : '/prove',
  };
}

function meetsTarget({ metric, shown }: Move): boolean {
  const { target } = metric.sheet;
  const value = shown?.figure.value ?? null;
  if (!target?.known || value === null) return false;
  return target.value.direction === 'at_least' ? value >= target.value.value : value <= target.value.value;
}

export function usable(metrics: readonly Metric[]): Metric[] {
  return metrics.filter(({ sheet, retired }) => !retired && missingFrom(sheet).length === 0);
}

function fact(value: number, one: string, many: string, to: string): Fact {
  return { name: value === 1 ? one : many, value, to };
}
