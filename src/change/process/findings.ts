import { InvalidInput } from '../../kernel/index.ts';
import { expectedVisits } from '../../stats/index.ts';
import { type Flow, type ProcessMap, type Step, stepTitle } from './processMap.ts';

/** Something that keeps a map from being counted: which step, and what is expected of it. */
export interface Finding {
  /** Id of the step; null for the map as a whole. */
  readonly stepId: string | null;
  readonly rule: string;
}

/** Percent by which shares may miss 100: 33.3 three times is meant to be all. */
const ROUNDING = 0.11;

/**
 * What is not finished in a map: no start or end, steps that cannot be reached or left, shares that do not add up, loops
 * without a way out. Empty for a map that can be counted.
 */
export function mapFindings(map: ProcessMap): Finding[] {
  const found: Finding[] = [];
  const say = (step: Step | null, rule: string) => found.push({ stepId: step?.id ?? null, rule });
  const starts = map.steps.filter(({ kind }) => kind === 'start');
  const ends = map.steps.filter(({ kind }) => kind === 'end');
  if (starts.length === 0) say(null, 'must have a start');
  for (const more of starts.slice(1)) say(more, 'must be the only start of the map');
  if (ends.length === 0) say(null, 'must have an end');
  const [out, into] = [waysBy(map.flows, 'from'), waysBy(map.flows, 'to')];
  for (const step of map.steps) {
    const ways = out.get(step.id) ?? [];
    if (step.kind !== 'end' && ways.length === 0) say(step, 'must lead on to another step or be an end');
    if (ways.length > 1 && step.kind !== 'decision' && step.kind !== 'parallel')
      say(step, `must lead to one step: put a decision after it for ${ways.length} ways`);
    if (step.kind === 'decision' && ways.length > 0) sharesOf(ways, (rule) => say(step, rule));
  }
  const reached = walk(
    starts.map(({ id }) => id),
    (id) => taken(out.get(id) ?? []).map(({ to }) => to),
  );
  const leaving = walk(
    ends.map(({ id }) => id),
    (id) => taken(into.get(id) ?? []).map(({ from }) => from),
  );
  for (const step of map.steps) {
    if (starts.length > 0 && !reached.has(step.id)) say(step, 'must be reached from the start');
    else if (
      ends.length > 0 &&
      reached.has(step.id) &&
      !leaving.has(step.id) &&
      (out.get(step.id) ?? []).length > 0
    )
      say(step, 'must come to an end: from here cases go round for ever');
  }
  return found;
}

/**
 * How often each step is done in one case, on average, over branches and rework, by the id of the step.
 * @throws InvalidInput with every finding, where the map is not finished
 */
export function visitsOf(map: ProcessMap): ReadonlyMap<string, number> {
  const findings = mapFindings(map);
  if (findings.length > 0) throw unfinished(map, findings);
  const place = new Map(map.steps.map(({ id }, at) => [id, at]));
  const coming = waysBy(map.flows, 'to');
  const visits = expectedVisits(
    map.steps.length,
    map.flows.map(({ from, to, share }) => ({
      from: place.get(from) ?? -1,
      to: place.get(to) ?? -1,
      share: shareOf(map, from, share) / joining(map, to, coming.get(to)?.length ?? 1),
    })),
    map.steps.findIndex(({ kind }) => kind === 'start'),
  );
  return new Map(map.steps.map(({ id }, at) => [id, visits[at] ?? 0]));
}

/** Share of the visits of `from` that go this way, 0 to 1. */
export function shareOf(map: ProcessMap, from: string, share: number | null): number {
  const step = map.steps.find(({ id }) => id === from);
  if (step?.kind !== 'decision') return 1;
  const all = map.flows.reduce((sum, flow) => (flow.from === from ? sum + (flow.share ?? 0) : sum), 0);
  // A single way out of a decision needs no share.
  if (all === 0) return 1;
  return (share ?? 0) / all;
}

/** Ways that come together in a parallel step make one case again. */
function joining(map: ProcessMap, to: string, ways: number): number {
  return map.steps.find(({ id }) => id === to)?.kind === 'parallel' ? ways : 1;
}

/** What is told of a map that cannot be counted, each finding at its step. */
export function unfinished(map: ProcessMap, findings: readonly Finding[]): InvalidInput {
  const faults = findings.map(({ stepId, rule }) => {
    const step = map.steps.find(({ id }) => id === stepId);
    return {
      place: stepId === null ? 'map' : `map.steps.${stepId}`,
      rule: step ? `${stepTitle(step)} ${rule}` : rule,
    };
  });
  const [first] = faults;
  const more = faults.length > 1 ? `; and ${faults.length - 1} more` : '';
  return new InvalidInput(
    `This map is not finished: ${first?.rule ?? 'it is empty'}${more}`,
    faults.slice(0, 100),
  );
}

function sharesOf(ways: readonly Flow[], say: (rule: string) => void): void {
  if (ways.length === 1) {
    const [only] = ways;
    if (only?.share !== null && only?.share !== 100) say('must have a share of 100% on its only way');
    return;
  }
  const open = ways.filter(({ share }) => share === null).length;
  const sum = ways.reduce((all, { share }) => all + (share ?? 0), 0);
  if (open > 0) say(`must say what share of cases takes each way (${open} of ${ways.length} missing)`);
  else if (Math.abs(sum - 100) > ROUNDING)
    say(`must have shares that add up to 100% (they add up to ${round(sum)}%)`);
}

function taken(ways: readonly Flow[]): readonly Flow[] {
  return ways.filter(({ share }) => share !== 0);
}

function waysBy(flows: readonly Flow[], end: 'from' | 'to'): Map<string, Flow[]> {
  const by = new Map<string, Flow[]>();
  for (const flow of flows) {
    const there = by.get(flow[end]);
    if (there) there.push(flow);
    else by.set(flow[end], [flow]);
  }
  return by;
}

function walk(from: readonly string[], next: (id: string) => readonly string[]): ReadonlySet<string> {
  const seen = new Set(from);
  const waiting = [...from];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop())
    for (const one of next(id))
      if (!seen.has(one)) {
        seen.add(one);
        waiting.push(one);
      }
  return seen;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
