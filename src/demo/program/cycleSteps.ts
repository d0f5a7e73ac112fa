import {
  actOnCycle,
  type CycleOutcome,
  type CycleParts,
  createCycle,
  type JudgingParts,
  judgeCycle,
  lockCycle,
  type NewCycle,
  standingJudgments,
  type Verdict,
} from '../../change/index.ts';
import { addDays, type Clock, fixedClock, nextStart, type Scope, startOf } from '../../kernel/index.ts';
import type { ProgramParts, ProgramStores } from './entry.ts';

/** First of the month so many months after that of a day; a month that is not over yet has not been judged. */
export function monthsAfter({ options: { end } }: ProgramParts, day: string, months: number): string {
  let on = startOf('month', day);
  for (let month = 0; month < months; month++) on = nextStart('month', on);
  return on > end ? startOf('month', end) : on;
}

/** Locks a planned cycle on a day and judges it on its day. */
export async function judged(
  program: ProgramParts,
  id: string,
  { locked, judgeOn, version = 1 }: { locked: string; judgeOn: string; version?: number },
): Promise<void> {
  await lockCycle(judging(program, locked), acting(program), id, version, { together: true });
  await judgeCycle(judging(program, judgeOn), acting(program), id);
}

/** What people made of a judgment some days after it; null where that day has not come. @returns the cycle that goes on */
export async function decided(
  program: ProgramParts,
  id: string,
  judgeOn: string,
  owner: string,
  what: (verdict: Verdict) => { readonly outcome: CycleOutcome; readonly why: string },
): Promise<string | null> {
  const day = addDays(judgeOn, 6);
  if (day > program.options.end) return null;
  return program.inScope(async (stores) => {
    const cycle = await stores.cycles.get(id);
    const [judgment] = standingJudgments(await stores.cycles.judgments(id));
    if (!cycle || !judgment) return null;
    const parts = { ...stores, clock: at(day), ids: program.ids };
    const { next } = await actOnCycle(parts, acting(program, owner), id, cycle.version, {
      ...what(judgment.verdict),
      owner: { name: owner },
      lookAgainOn: addDays(day, 180),
    });
    return next?.id ?? null;
  });
}

/** Plans a cycle of the initiative by that name unless it is there; null where it is, or its initiative or metric is not. */
export async function planned(
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

export async function metricId({ metrics }: ProgramStores, title: string): Promise<string | null> {
  return (await metrics.list()).find(({ sheet }) => sheet.title === title)?.id ?? null;
}

export function judging({ cycleFacts, figures, ids, inScope }: ProgramParts, day: string): JudgingParts {
  return { facts: cycleFacts, figures, ids, clock: at(day), inScope };
}

export function acting({ scope }: ProgramParts, name = 'Dario Kent'): Scope {
  return { ...scope, actor: { kind: 'system', id: 'demo', name } };
}

export function at(day: string): Clock {
  return fixedClock(`${day}T10:00:00.000Z`);
}
