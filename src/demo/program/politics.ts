import {
  addPromise,
  addStakeholder,
  changeStakeholder,
  keepRaci,
  noteStance,
  openPolitics,
  type PoliticsParts,
  recordConsultation,
  sayOfPromise,
} from '../../change/index.ts';
import { addDays, type Clock, fixedClock, type Scope } from '../../kernel/index.ts';
import { OWNERS } from '../metric/metric.ts';
import type { ProgramEntry, ProgramParts, ProgramStores } from './entry.ts';
import { CONSULTED, PROMISES, RACI_ACTIVITIES, RACI_PEOPLE, STAKEHOLDERS } from './politicsScript.ts';

/** The initiative whose politics are entered, by a word in its name. */
const ABOUT = /guided/i;
/** Days before the end on which they were begun. */
const BEGUN = 300;

/** Who stands where on guided resolution, who moves whom, who does what, and what sponsors promised. */
export const politics: ProgramEntry = {
  doing: 'the politics of guided resolution',
  async enter(parts) {
    const scope = scopeOf(parts);
    await parts.inScope(async (stores) => {
      const initiativeId = await aboutOf(stores);
      // All of it is entered at once, or nothing.
      if (initiativeId === null || (await stores.politics.files(initiativeId)).length > 0) return;
      const { id } = await openPolitics(partsOn(parts, stores, BEGUN), scope, { initiativeId });
      await enterStakeholders(parts, stores, scope, id);
      await enterPromises(parts, stores, scope, id);
      // What is new goes by its name until it gets an id.
      await keepRaci(partsOn(parts, stores, 280), id, 0, {
        people: RACI_PEOPLE.map((name) => ({ id: name, name })),
        activities: RACI_ACTIVITIES.map(([name, cells]) => ({ id: name, name, cells })),
      });
    });
  },
};

/** Who was asked about the decisions on it; after the reviews in which those were made. */
export const consultations: ProgramEntry = {
  doing: 'who was consulted',
  async enter(parts) {
    const scope = scopeOf(parts);
    await parts.inScope(async (stores) => {
      const initiativeId = await aboutOf(stores);
      if (initiativeId === null || (await stores.politics.files(initiativeId)).length === 0) return;
      if ((await stores.politics.consultations({ initiativeId })).length > 0) return;
      const first = { limit: 200, after: null };
      const { items } = await stores.decisions.page({}, parts.options.end, first);
      for (const [what, name, days, said] of CONSULTED) {
        const decision = items.find((one) => one.what === what);
        if (!decision) continue;
        const given = { consulted: { name }, on: dayOf(parts, days), said, initiativeId };
        await recordConsultation(partsOn(parts, stores, days), scope, decision.id, given);
      }
    });
  },
};

async function enterStakeholders(
  parts: ProgramParts,
  stores: ProgramStores,
  scope: Scope,
  politicsId: string,
): Promise<void> {
  const ids = new Map<string, string>();
  for (const { notes, movedBy: _, ...fields } of STAKEHOLDERS) {
    const [first, ...later] = notes;
    if (!first) continue;
    const [days, now, why] = first;
    const { id } = await addStakeholder(partsOn(parts, stores, days), scope, politicsId, {
      ...fields,
      ...{ personId: null, movedBy: [], now, why },
    });
    ids.set(fields.name, id);
    for (const [on, stance, because] of later)
      await noteStance(partsOn(parts, stores, on), scope, politicsId, id, { stance, why: because });
  }
  for (const { name, movedBy } of STAKEHOLDERS) {
    const id = ids.get(name);
    const movers = movedBy.flatMap(([of, strength]) => {
      const stakeholderId = ids.get(of);
      return stakeholderId ? [{ stakeholderId, strength }] : [];
    });
    if (id && movers.length > 0)
      await changeStakeholder(partsOn(parts, stores, 80), politicsId, id, 1, { movedBy: movers });
  }
}

async function enterPromises(
  parts: ProgramParts,
  stores: ProgramStores,
  scope: Scope,
  politicsId: string,
): Promise<void> {
  for (const { sponsor, what, made, due, word } of PROMISES) {
    const given = { sponsor: { name: sponsor }, what, madeOn: dayOf(parts, made), due: dayOf(parts, due) };
    const { id } = await addPromise(partsOn(parts, stores, made), scope, politicsId, given);
    if (word === null) continue;
    const [days, state, text] = word;
    await sayOfPromise(partsOn(parts, stores, days), scope, politicsId, id, { state, text, evidence: [] });
  }
}

async function aboutOf({ initiatives }: ProgramStores): Promise<string | null> {
  return (await initiatives.list()).find(({ name }) => ABOUT.test(name))?.id ?? null;
}

function dayOf({ options }: ProgramParts, days: number): string {
  return addDays(options.end, -days);
}

/** As it was done so many days before the end. */
function partsOn(parts: ProgramParts, stores: ProgramStores, days: number): PoliticsParts & ProgramStores {
  const clock: Clock = fixedClock(`${dayOf(parts, days)}T10:00:00.000Z`);
  return { ...stores, clock, ids: parts.ids };
}

function scopeOf({ scope }: ProgramParts): Scope {
  return { ...scope, actor: { kind: 'system', id: 'demo', name: OWNERS.experience } };
}
