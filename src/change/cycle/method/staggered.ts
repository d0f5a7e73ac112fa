import { nextStart, type Period, startOf } from '../../../kernel/index.ts';
import {
  detectableEffect,
  type PanelGroup,
  panelDifferences,
  plannedPanelError,
  staggeredDifferences,
} from '../../../stats/index.ts';
import type { Arrival, Check, JudgmentChart } from '../judgment.ts';
import { cellOf, countedBy, unitOf, wholePeriods } from './counted.ts';
import { plannedPeriods } from './interrupted.ts';
import { declareMethod, type Finding, nothing, pWords, type Trial } from './method.ts';
import {
  FEWEST_OTHERS,
  StaggeredDesign,
  staggeredFaults,
  unseenFaults,
  valuesByDay,
} from './staggeredDesign.ts';
import { groupsConcern, linkedTo, unlinkedConcern } from './standing.ts';

/** Groups from which errors can be added up by group; below, groups without the change tell how much groups vary. */
const MANY = 20;

/** A metric by group and period. */
export interface StaggeredFacts {
  readonly groups: readonly PanelGroup[];
  readonly period: string;
}

export const staggeredMethod = declareMethod<StaggeredDesign>({
  key: 'staggered',
  name: 'Staggered roll-out',
  summary:
    'Groups such as regions get it one after the other, and those that do not have it yet tell what would have been. Take it where everybody in a place must get it together.',
  asks: [
    'The attribute that tells the groups apart, and the day on which each one starts',
    'At least two groups that do not get it before the judgment, better five',
    'Several whole periods before the first start',
  ],
  checks: [
    { key: 'pre_trend', name: 'Same trend before' },
    { key: 'groups', name: 'Enough groups' },
    { key: 'neighbors', name: 'Neighboring periods' },
  ],
  assigns: false,
  design: StaggeredDesign,
  refuses: () => null,
  faults: staggeredFaults,
  treats: ({ field, starts }) => ({ field, values: starts.map(({ value }) => value) }),
  async judge(counting, judged, trial, design) {
    const unit = await unitOf(counting, judged, trial);
    const sample = { size: 0, unit: `group-${trial.grain}s with the change` };
    const panel = await panelOf(counting, judged, trial, design);
    if (panel === null) return nothing(unit, `There is no whole ${trial.grain} yet.`, sample);
    if (panel.missing.length > 0) return nothing(unit, `Nobody is in ${panel.missing.join(', ')}.`, sample);
    const { scope, facts, attributes, signal } = counting;
    const arrivals: Arrival[] = [];
    for (const [day, values] of valuesByDay(design)) {
      const rules = [
        ...(trial.audience ? [trial.audience] : []),
        { field: design.field, operator: 'in', value: values } as const,
      ];
      arrivals.push({ from: day, customers: await facts.count(scope, { day, rules, attributes }, signal) });
    }
    const treatedCustomers = arrivals.reduce((sum, { customers }) => sum + customers, 0);
    const found = judgeStaggered({ groups: panel.groups, period: trial.grain }, trial.confidence);
    return { ...found, unit, treatedCustomers, arrivals };
  },
  async sample(counting, judged, trial, known, { worthwhile, power }, design) {
    const to = known < trial.before.to ? known : trial.before.to;
    const history = { ...trial, after: { from: to, to } };
    const unitOfMetric = await unitOf(counting, judged, history);
    const panel = await panelOf(counting, judged, history, design);
    const ahead = wholePeriods(trial.grain, trial.after)?.starts.length ?? 0;
    const shared = { unit: `${trial.grain}s with the change`, ahead, worthwhile, power, unitOfMetric };
    const concerns = [
      ...unlinkedConcern(await linkedTo(counting, judged, trial, known)),
      ...(await groupsConcern(counting, design.field, known)),
    ];
    const faults = panel === null ? [] : unseenFaults(design, panel);
    if (panel === null || panel.missing.length > 0)
      return { ...plannedPeriods({ ...shared, reach: () => null }), concerns, faults };
    const weights = panel.groups.map(({ cells }) => {
      const seen = cells.flatMap((cell) => (cell ? [cell.weight] : []));
      return seen.length > 0 ? seen.reduce((sum, one) => sum + one, 0) / seen.length : 1;
    });
    const firstDay = wholePeriods(trial.grain, trial.after)?.starts[0] ?? trial.after.from;
    const starts = panel.names.map((name) => {
      const day = design.starts.find(({ value }) => value === name)?.day;
      return day === undefined ? null : periodsBetween(trial, firstDay, firstWhole(trial, day));
    });
    const planned = plannedPeriods({
      ...shared,
      reach(periods) {
        const begun = starts.map((start) => (start !== null && start < periods ? start : null));
        const error = plannedPanelError(
          panel.groups.map(({ cells }) => cells),
          weights,
          begun,
          periods,
        );
        return error === null ? null : detectableEffect(error, { power, confidence: trial.confidence });
      },
    });
    return { ...planned, concerns, faults };
  },
});

/** First whole period on or after a day. */
function firstWhole({ grain }: Trial, day: string): string {
  return startOf(grain, day) === day ? day : nextStart(grain, day);
}

function periodsBetween({ grain }: Trial, from: string, to: string): number {
  let count = 0;
  for (let at = from; at < to; at = nextStart(grain, at)) count++;
  return count;
}

async function panelOf(
  counting: Parameters<typeof unitOf>[0],
  judged: Parameters<typeof unitOf>[1],
  trial: Trial,
  { field, starts }: StaggeredDesign,
): Promise<{ names: string[]; groups: PanelGroup[]; missing: string[] } | null> {
  const periods = wholePeriods(trial.grain, { from: trial.before.from, to: trial.after.to });
  if (!periods) return null;
  const counted = await countedBy(counting, judged, trial, periods.period, trial.grain, field);
  const days = new Map(starts.map(({ value, day }) => [value, day]));
  const names: string[] = [];
  const groups: PanelGroup[] = [];
  for (const { key, buckets } of counted.groups) {
    const [name] = key;
    // Customers of whom it is not known where they belong are in no group.
    if (name === null || name === undefined) continue;
    const day = days.get(name);
    const whole = day === undefined ? null : firstWhole(trial, day);
    const since = whole === null ? -1 : periods.starts.indexOf(whole);
    names.push(name);
    groups.push({
      since: since < 0 ? null : since,
      cells: periods.starts.map((start) => {
        // The period within which it began belongs to neither side.
        if (day !== undefined && start < day && nextStart(trial.grain, start) > day) return null;
        const span: Period = { from: start, to: nextStart(trial.grain, start) };
        return cellOf(judged.reading, buckets.get(start), span, trial.confidence);
      }),
    });
  }
  return { names, groups, missing: [...days.keys()].filter((value) => !names.includes(value)) };
}

/** What figures by group and period say: with the change less what the others' course says would have been. */
export function judgeStaggered(
  facts: StaggeredFacts,
  confidence: number,
): Omit<Finding, 'unit' | 'treatedCustomers'> {
  const { groups, period } = facts;
  const treated = groups.filter(({ since }) => since !== null);
  const others = groups.length - treated.length;
  const size = treated.reduce(
    (sum, { since, cells }) => sum + cells.slice(since ?? 0).filter((cell) => cell !== null).length,
    0,
  );
  const sample = { size, unit: `group-${period}s with the change` };
  const enough: Check = {
    key: 'groups',
    name: 'Enough groups',
    result: others < FEWEST_OTHERS ? 'fails' : others < 5 ? 'doubtful' : 'holds',
    words:
      `${treated.length} groups with the change and ${others} without.` +
      (others < FEWEST_OTHERS
        ? ' At least two must go without it to tell how much groups move by themselves.'
        : others < 5
          ? ' So few tell little of how much groups move by themselves; a shock to one of them can look like an effect.'
          : ''),
  };
  const unsaid = (why: string) => ({ effect: null, why, base: null, sample, checks: [enough], charts: [] });
  if (treated.length === 0) return unsaid('No group has had the change for a whole period yet.');
  if (others < FEWEST_OTHERS) return unsaid(enough.words);
  const panel = panelDifferences(groups, { confidence });
  if (!panel) return unsaid('No group has whole periods before and with the change that could be compared.');
  const clustered =
    groups.length >= MANY && groups.every(({ cells }) => cells.every((cell) => cell !== null))
      ? staggeredDifferences(
          groups.map(({ since, cells }) => ({ since, values: cells.map((cell) => cell?.value ?? 0) })),
          { confidence },
        )
      : null;
  const { difference: value, low, high, standardError } = clustered?.overall ?? panel.overall;
  if (!(standardError > 0))
    return unsaid('All figures are alike: there is nothing by which chance could be told.');
  const test = clustered?.preTrend ?? panel.preTrend;
  const trend: Check = {
    key: 'pre_trend',
    name: 'Same trend before',
    p: test?.p ?? null,
    result: !test ? 'not_checked' : test.p < 0.01 ? 'fails' : test.p < 0.05 ? 'doubtful' : 'holds',
    words: !test
      ? 'There are too few periods before the start to tell.'
      : test.p < 0.05
        ? `Before the change its groups already moved apart from the others (${pWords(test.p)}).`
        : `Before the change its groups moved like the others, within chance (${pWords(test.p)}).`,
  };
  const neighbors: Check = {
    key: 'neighbors',
    name: 'Neighboring periods',
    result: panel.rho > 0.7 ? 'doubtful' : 'holds',
    words: clustered
      ? `Errors are added up by group over ${groups.length} groups, however neighboring ${period}s hang together.`
      : `Neighboring ${period}s of a group hang together with a correlation of ${panel.rho.toFixed(2)}, which the interval allows for.`,
  };
  return {
    effect: { value, low, high, standardError },
    why: null,
    base: panel.base,
    sample,
    checks: [trend, enough, neighbors],
    charts: chartsOf(panel, period),
  };
}

function chartsOf(panel: NonNullable<ReturnType<typeof panelDifferences>>, period: string): JudgmentChart[] {
  const label = (exposure: number): string => (exposure < 0 ? String(exposure) : `+${exposure}`);
  const points = panel.byExposure.filter(({ cells }) => cells > 0);
  return [
    {
      kind: 'event_study',
      title: `Effect by ${period}s since the start; before it there should be none`,
      lines: [
        {
          name: 'Effect',
          points: points.map(({ exposure, difference, low, high, cells }) => ({
            label: label(exposure),
            value: difference,
            low,
            high,
            n: cells,
          })),
        },
      ],
      change: label(0),
    },
    {
      kind: 'series',
      title: 'Groups with the change, and how they would have gone on',
      lines: [
        {
          name: 'As it was',
          points: points.map(({ exposure, base, difference }) => ({
            label: label(exposure),
            value: base + difference,
          })),
        },
        {
          name: 'As it would have been',
          points: points.map(({ exposure, base }) => ({ label: label(exposure), value: base })),
        },
      ],
      change: label(0),
    },
  ];
}
