import type { CycleOutcome, NewCycle } from '../../change/index.ts';
import { addDays } from '../../kernel/index.ts';
import { demoWindow } from '../operator/window.ts';
import { type Change, GUIDED_RESOLUTION, NEW_GREETING } from '../truth/change.ts';
import { decided, judged, metricId, monthsAfter, planned } from './cycleSteps.ts';
import { enterCapital, enterWarnings } from './cycleTrials.ts';
import type { ProgramEntry, ProgramParts } from './entry.ts';

/**
 * Cycles as the operator's people run them: each change was stated and locked before its first region got it, and was judged on its
 * day, each by the method that could be had; one is under way, with a look before its day; one is planned.
 */
export const cycles: ProgramEntry = {
  doing: 'cycles of improvement',
  async enter(program) {
    const { end } = program.options;
    await enterRollout(program, {
      change: GUIDED_RESOLUTION,
      metric: 'Contacts per customer',
      hypothesis:
        'Agents who find the cause in the first contact solve it there, so that customers need not come back.',
      mechanism: 'fewer_contacts',
      wanted: 'down',
      expected: { value: 0.06, low: 0.04, high: 0.1 },
      worthwhile: 0.04,
      guardrail: { metric: 'Satisfaction with care', wanted: 'up', tolerance: 3 },
      // Three months after the last region began.
      months: 4,
      decided:
        'Regions with the guided diagnosis need fewer contacts than the others’ course says. It goes to the other regions next.',
      without:
        'The interval is still wide. It stays where it is, and is looked at again with the other regions.',
    });
    await enterRollout(program, {
      change: NEW_GREETING,
      metric: 'Ease of getting help',
      hypothesis:
        'Customers who are greeted by name and thanked for their loyalty find it easier to get help.',
      mechanism: 'less_churn',
      wanted: 'up',
      expected: { value: 4, low: 1, high: 7 },
      worthwhile: 3,
      guardrail: { metric: 'Handling time', wanted: 'down', tolerance: 15 },
      // Satisfaction is asked of few, so that more months are needed.
      months: 6,
      decided: 'It brought nothing worth having, and it costs seconds in every call.',
      without: 'It brought nothing that could be seen, and it costs seconds in every call.',
    });
    await enterCapital(program);
    await enterWarnings(program);
    await enterPlanned(program, end);
  },
};

interface Rollout {
  readonly change: Change;
  readonly metric: string;
  readonly hypothesis: string;
  readonly mechanism: NonNullable<NewCycle['mechanism']>;
  readonly wanted: 'up' | 'down';
  readonly expected: NonNullable<NewCycle['expected']>;
  readonly worthwhile: number;
  readonly guardrail: { readonly metric: string; readonly wanted: 'up' | 'down'; readonly tolerance: number };
  /** Whole months from the last region's start to the judgment. */
  readonly months: number;
  /** Why it was kept (or stopped), where it worked and where that can't be told. */
  readonly decided: string;
  readonly without: string;
}

async function enterRollout(program: ProgramParts, rollout: Rollout): Promise<void> {
  const { change } = rollout;
  const window = demoWindow(program.options);
  const starts = Object.entries(change.rollout)
    .map(([value, slice]) => ({ value, day: window.day(window.slices[slice]?.from ?? 0) }))
    .sort((a, b) => a.day.localeCompare(b.day));
  const [first, last] = [starts[0]?.day, starts.at(-1)?.day];
  if (first === undefined || last === undefined) return;
  const judgeOn = monthsAfter(program, last, rollout.months);
  const locked = addDays(first, -14);
  const id = await planned(program, change.key, change.name, locked, async (stores) => {
    const metric = await metricId(stores, rollout.metric);
    const other = await metricId(stores, rollout.guardrail.metric);
    if (metric === null) return null;
    const { hypothesis, mechanism, wanted, expected, worthwhile, guardrail } = rollout;
    return {
      ...{ hypothesis, mechanism, wanted, expected, worthwhile, name: change.name, metricId: metric },
      guardrails: other
        ? [{ metricId: other, wanted: guardrail.wanted, tolerance: guardrail.tolerance }]
        : [],
      ...{ owner: { name: 'Dario Kent' }, method: 'staggered', grain: 'month' },
      design: { field: 'attribute.region', starts },
      ...{ baselineFrom: window.from, startsOn: first, judgeOn },
    };
  });
  if (id === null) return;
  await judged(program, id, { locked, judgeOn });
  await decided(program, id, judgeOn, 'Dario Kent', (verdict) => {
    const keeps = change === GUIDED_RESOLUTION;
    const outcome: CycleOutcome = keeps ? (verdict === 'cannot_tell' ? 'adapt' : 'keep') : 'stop';
    return { outcome, why: verdict === 'cannot_tell' ? rollout.without : rollout.decided };
  });
}

async function enterPlanned(program: ProgramParts, end: string): Promise<void> {
  await planned(
    program,
    'solution_paths',
    'Solution paths for the five reasons that come back',
    addDays(end, -5),
    async (stores) => {
      const metric = await metricId(stores, 'Repeat contacts');
      return {
        name: 'Solution path for bill questions',
        hypothesis:
          'A path that ends with the cause, not the answer, brings fewer customers back within a week.',
        ...{ mechanism: 'fewer_contacts', metricId: metric, wanted: 'down', owner: { name: 'Dario Kent' } },
      };
    },
  );
}
