import {
  answerReadiness,
  createInitiative,
  type GateParts,
  type Initiative,
  moveInitiative,
  type NewAnswer,
  type Origin,
  readGates,
  startInitiative,
} from '../../change/index.ts';
import { addDays, type Evidence, fixedClock, type Scope } from '../../kernel/index.ts';
import { ORIGINS } from '../../strategy/index.ts';
import { demoWindow } from '../operator/window.ts';
import type { ProgramEntry, ProgramParts, ProgramStores } from './entry.ts';
import { sourceOf } from './goals.ts';
import {
  GREETING_STOPPED,
  initiativeScript,
  type ScriptedAnswer,
  type ScriptedInitiative,
} from './initiativeScript.ts';

/** Initiatives for each change that the operator makes, and those that it thinks of; two were let through their gate. */
export const initiatives: ProgramEntry = {
  doing: 'initiatives',
  async enter(parts) {
    const { end } = parts.options;
    const script = initiativeScript(
      demoWindow(parts.options),
      (days) => addDays(end, -days),
      (days) => addDays(end, days),
    );
    for (const one of script)
      await parts.inScope(async (stores) => {
        const there = await stores.initiatives.list();
        if (!there.some(({ name }) => name === one.name)) await enterInitiative(parts, stores, one);
      });
  },
};

/** Returns as their business cases tell them, and the starts that waited for them; after the cases. */
export const initiativeStarts: ProgramEntry = {
  doing: 'what was started with a business case',
  async enter(program) {
    const { end } = program.options;
    const script = initiativeScript(
      demoWindow(program.options),
      (days) => addDays(end, -days),
      (days) => addDays(end, days),
    );
    for (const one of script)
      await program.inScope(async (stores) => {
        const found = (await stores.initiatives.list()).find(({ name }) => name === one.name);
        if (found?.state !== 'proposed') return;
        const { parts, scope } = actingAs(program, stores, one.started ?? one.proposed, one.owner);
        for (const [item, said] of Object.entries(one.gate)) {
          const evidence = 'businessCase' in said ? await caseOf(stores, said.businessCase) : null;
          if (!evidence || (await stores.readiness.history(found.id, item)).length > 0) continue;
          const value = { text: '', person: null, evidence: [evidence] };
          await answerReadiness(parts, scope, found.id, { item, said: { known: true, value } });
        }
        if (one.started !== null) await start(program, stores, found, one, one.started);
      });
  },
};

/** What the judged cycle of the greeting script led to; after cycles, which belong to what still runs. */
export const initiativeEnds: ProgramEntry = {
  doing: 'what was stopped',
  enter: (parts) =>
    parts.inScope(async (stores) => {
      const { name, days, why } = GREETING_STOPPED;
      const found = (await stores.initiatives.list()).find((one) => one.name === name);
      if (found?.state !== 'running') return;
      const acting = actingAs(parts, stores, addDays(parts.options.end, -days), found.owner?.name ?? 'demo');
      await moveInitiative(acting.parts, acting.scope.zone, found.id, found.version, { to: 'stopped', why });
    }),
};

async function enterInitiative(
  program: ProgramParts,
  stores: ProgramStores,
  one: ScriptedInitiative,
): Promise<void> {
  const { customers } = program.options;
  const [low = 0, likely = 0, high = 0, source = ''] = one.reach ?? [];
  const units = await stores.units.list();
  const { parts, scope } = actingAs(program, stores, one.proposed, one.owner);
  const [goal] = typeof one.serves === 'string' ? await stores.goals.bySource([sourceOf(one.serves)]) : [];
  const made = await createInitiative(parts, {
    name: one.name,
    purpose: one.purpose,
    origin: await originOf(stores, one.origin),
    goal:
      typeof one.serves !== 'string'
        ? one.serves
        : goal
          ? { known: true, value: goal.id }
          : { known: false, question: 'Which goal does it serve?', finder: one.owner, due: one.proposed },
    reach: one.reach
      ? {
          known: true,
          value: {
            low: Math.round(low * customers),
            likely: Math.round(likely * customers),
            high: Math.round(high * customers),
            source,
          },
        }
      : null,
    owner: { name: one.owner },
    unitId: units.find(({ name }) => name === one.unit)?.id ?? null,
  });
  const waits = Object.values(one.gate).some((said) => 'businessCase' in said);
  for (const [item, said] of Object.entries(one.gate))
    if (!('businessCase' in said))
      await answerReadiness(parts, scope, made.id, await answerOf(stores, item, said));
  if (one.started !== null && !waits) await start(program, stores, made, one, one.started);
}

/** A demo too short to have a measured baseline by then starts by override too: what is not there is not claimed. */
async function start(
  program: ProgramParts,
  stores: ProgramStores,
  { id, version }: Initiative,
  { owner, override }: ScriptedInitiative,
  day: string,
): Promise<void> {
  const { parts, scope } = actingAs(program, stores, day, owner);
  const missing = (await readGates(parts, [id], day)).get(id)?.missing ?? [];
  const reason = override ?? 'What is missing is measured in the first month.';
  await startInitiative(parts, scope, id, version, missing.length > 0 ? reason : null);
}

async function originOf(stores: ProgramStores, origin: ScriptedInitiative['origin']): Promise<Origin> {
  if ('kind' in origin) {
    if (origin.kind !== 'metric') return origin;
    const metric = await metricOf(stores, origin.title);
    return metric ? { ...origin, id: metric.id, to: metric.to } : origin;
  }
  const { chosen, title } = origin;
  const choice = (await stores.topThree.choices(null)).find(
    (one) => one.candidateKey === chosen || one.title === chosen,
  );
  return choice
    ? { kind: 'top_three', id: choice.id, title: choice.title, to: '/decide/top-three' }
    : { kind: 'idea', id: null, title, to: null };
}

async function answerOf(
  stores: ProgramStores,
  item: string,
  said: Exclude<ScriptedAnswer, { readonly businessCase: string }>,
): Promise<NewAnswer> {
  if ('known' in said) return { item, said };
  const proof = { text: '', person: null, evidence: [] as Evidence[] };
  if ('person' in said)
    return {
      item,
      said: { known: true, value: { ...proof, text: said.text ?? '', person: { name: said.person } } },
    };
  const evidence = await metricOf(stores, said.metric);
  if (evidence === null) return { item, said: { known: true, value: { ...proof, text: 'To be measured' } } };
  return { item, said: { known: true, value: { ...proof, evidence: [evidence] } } };
}

async function metricOf(stores: ProgramStores, title: string): Promise<Evidence | null> {
  const found = (await stores.metrics.list()).find(({ sheet }) => sheet.title === title);
  return found ? { kind: 'metric', id: found.id, title, to: `/decide/metrics/${found.id}` } : null;
}

async function caseOf({ businessCases }: ProgramStores, name: string): Promise<Evidence | null> {
  const found = (await businessCases.list({})).find(({ current }) => current.content.name === name);
  return found ? { kind: 'case', id: found.id, title: name, to: `/prove/cases/${found.id}` } : null;
}

/** Somebody of the operator on a day of the past. */
function actingAs(
  { ids, scope }: ProgramParts,
  stores: ProgramStores,
  day: string,
  name: string,
): { readonly parts: GateParts; readonly scope: Scope } {
  return {
    parts: { ...stores, ids, origins: ORIGINS, clock: fixedClock(`${day}T10:00:00.000Z`) },
    scope: { ...scope, actor: { kind: 'system', id: 'demo', name } },
  };
}
