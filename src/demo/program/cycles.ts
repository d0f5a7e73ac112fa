import {
  actOnCycle,
  amendCycle,
  type CycleOutcome,
  type CycleParts,
  createCycle,
  type JudgingParts,
  judgeCycle,
  lockCycle,
  lookAtCycle,
  type NewCycle,
  standingJudgments,
} from '../../change/index.ts';
import { addDays, type Clock, fixedClock, nextStart, type Scope, startOf } from '../../kernel/index.ts';
import { type Change, GUIDED_RESOLUTION, NEW_GREETING } from '../change.ts';
import { demoWindow } from '../window.ts';
import type { ProgramEntry, ProgramParts, ProgramStores } from './entry.ts';

/**
 * Cycles as the operator's people run them: each change was stated and locked before its first region got it, and was judged on its
 * day; a third is under way, with a look before its day; a fourth is planned.
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
      expected: { value: 0.06, low: 0.02, high: 0.1 },
      worthwhile: 0.02,
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
      metric: 'Satisfaction with care',
      hypothesis: 'Customers who are greeted by name and thanked for their loyalty are more satisfied.',
      mechanism: 'less_churn',
      wanted: 'up',
      expected: { value: 4, low: 1, high: 7 },
      worthwhile: 3,
      guardrail: { metric: 'Handling time', wanted: 'down', tolerance: 15 },
      months: 3,
      decided: 'It brought nothing worth having, and it costs seconds in every call.',
      without: 'It brought nothing that could be seen, and it costs seconds in every call.',
    });
    await enterRunning(program, end);
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
  let judgeOn = startOf('month', last);
  for (let month = 0; month < rollout.months; month++) judgeOn = nextStart('month', judgeOn);
  // A month that is not over yet has not been judged.
  if (judgeOn > program.options.end) judgeOn = startOf('month', program.options.end);
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
  await lockCycle(judging(program, locked), acting(program), id, 1, { together: true });
  await judgeCycle(judging(program, judgeOn), acting(program), id);
  const decision = addDays(judgeOn, 6);
  if (decision > program.options.end) return;
  await program.inScope(async (stores) => {
    const cycle = await stores.cycles.get(id);
    const [judgment] = standingJudgments(await stores.cycles.judgments(id));
    if (!cycle) return;
    const keeps = change === GUIDED_RESOLUTION;
    const outcome: CycleOutcome = keeps ? (judgment?.verdict === 'cannot_tell' ? 'adapt' : 'keep') : 'stop';
    const why = judgment?.verdict === 'cannot_tell' ? rollout.without : rollout.decided;
    const parts = { ...stores, clock: at(decision), ids: program.ids };
    const owner = { name: 'Dario Kent' };
    await actOnCycle(parts, acting(program), id, cycle.version, {
      outcome,
      why,
      owner,
      lookAgainOn: addDays(decision, 180),
    });
  });
}

/** Drawn by chance, under way, and somebody looked. */
async function enterRunning(program: ProgramParts, end: string): Promise<void> {
  const start = addDays(end, -50);
  const id = await planned(
    program,
    'usage_warning',
    'Usage warnings on every plan',
    addDays(start, -7),
    async (stores) => {
      const metric = await metricId(stores, 'Contacts per customer');
      return metric === null
        ? null
        : {
            name: 'Usage warning by message at 80%',
            hypothesis: 'Customers who are told before the charge need not call about the bill.',
            ...{ mechanism: 'fewer_contacts', metricId: metric, wanted: 'down', worthwhile: 0.03 },
            expected: { value: 0.05, low: 0.02, high: 0.09 },
            ...{
              owner: { name: 'Ines Calder' },
              method: 'randomized',
              design: { share: 0.5, together: true },
            },
            ...{ baselineFrom: addDays(start, -180), startsOn: start, judgeOn: addDays(end, 40) },
          };
    },
  );
  if (id === null) return;
  const locked = await lockCycle(judging(program, addDays(start, -7)), acting(program), id, 1, {
    together: true,
  });
  await lookAtCycle(judging(program, addDays(end, -10)), acting(program), id);
  await program.inScope((stores) =>
    amendCycle(
      { ...stores, clock: at(addDays(end, -9)), ids: program.ids },
      acting(program),
      id,
      locked.version,
      {
        what: 'Customers without a mobile plan get the warning by e-mail',
        why: 'They have no number to send it to',
      },
    ),
  );
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

/** Plans a cycle of the initiative by that name unless it is there; null where it is, or its initiative or metric is not. */
async function planned(
  program: ProgramParts,
  key: string,
  initiative: string,
  day: string,
  plan: (stores: ProgramStores) => Promise<Omit<NewCycle, 'initiativeId'> | null>,
): Promise<string | null> {
  return program.inScope(async (stores) => {
    const sourceKey = `demo ${key}`;
    if ((await stores.cycles.bySource([sourceKey])).length > 0) return null;
    const found = [...(await stores.cycles.initiatives())].find(([, name]) => name === initiative);
    const given = found && (await plan(stores));
    if (!found || !given) return null;
    const parts: CycleParts = { ...stores, clock: at(day), ids: program.ids };
    return (await createCycle(parts, { ...given, initiativeId: found[0], sourceKey })).id;
  });
}

async function metricId({ metrics }: ProgramStores, title: string): Promise<string | null> {
  return (await metrics.list()).find(({ sheet }) => sheet.title === title)?.id ?? null;
}

function judging({ cycleFacts, figures, ids, inScope }: ProgramParts, day: string): JudgingParts {
  return { facts: cycleFacts, figures, ids, clock: at(day), inScope };
}

function acting({ scope }: ProgramParts): Scope {
  return { ...scope, actor: { kind: 'system', id: 'demo', name: 'Dario Kent' } };
}

function at(day: string): Clock {
  return fixedClock(`${day}T10:00:00.000Z`);
}
