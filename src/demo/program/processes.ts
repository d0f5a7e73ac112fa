import {
  acknowledgeStandardWork,
  addVersion,
  changeStandardWork,
  createProcess,
  createStandardWork,
  type Process,
  publishStandardWork,
  type StandardWorkParts,
  settleVersion,
  workFromMap,
} from '../../change/index.ts';
import { addDays, fixedClock, type Scope } from '../../kernel/index.ts';
import { OWNERS } from '../metric/metric.ts';
import { REASONS } from '../operator/contact.ts';
import { demoWindow } from '../operator/window.ts';
import { GUIDED_RESOLUTION } from '../truth/change.ts';
import type { ProgramEntry, ProgramParts, ProgramStores } from './entry.ts';
import { DEMO_PROCESS, DEMO_WORK, PHONE_MAPS, TEAM_LEADS, WORK_ADDED } from './processScript.ts';

/** Contacts of a customer and month, all reasons together, that the operator's people reckon with. */
const CONTACTS_A_MONTH = 0.17;

/** The process that guided resolution changes, as it was and as it is meant to be, and how it is done now. */
export const processes: ProgramEntry = {
  doing: 'processes and standard work',
  enter: (parts) =>
    parts.inScope(async (stores) => {
      const there = await stores.processes.list({});
      if (there.some(({ process }) => process.name === DEMO_PROCESS.name)) return;
      const process = await enterProcess(parts, stores);
      await enterStandardWork(parts, stores, process);
    }),
};

async function enterProcess(program: ProgramParts, stores: ProgramStores): Promise<Process> {
  const { customers } = program.options;
  const window = demoWindow(program.options);
  const rollout = window.slices[GUIDED_RESOLUTION.rollout['North'] ?? 0]?.from ?? 0;
  const drawn = actingAs(program, stores, window.day(rollout - 45), OWNERS.care);
  const initiative = (await stores.initiatives.list()).find(({ name }) => name === GUIDED_RESOLUTION.name);
  const metric = (await stores.metrics.list()).find(({ sheet }) => sheet.title === 'Contacts per customer');
  const cases = Math.max(1, Math.round(customers * CONTACTS_A_MONTH * REASONS.billing.share));
  const process = await createProcess(drawn.parts, {
    ...DEMO_PROCESS,
    initiativeId: initiative?.id ?? null,
    owner: { name: OWNERS.care },
    volume: {
      cases: { low: Math.round(cases * 0.9), likely: cases, high: Math.round(cases * 1.15) },
      per: 'month',
      evidence: metric
        ? [
            {
              kind: 'metric',
              id: metric.id,
              title: 'Contacts per customer × customers × share of billing questions',
              to: `/decide/metrics/${metric.id}`,
            },
          ]
        : [],
    },
  });
  for (const state of ['before', 'after'] as const) {
    const version = await addVersion(drawn.parts, drawn.scope, process.id, {
      state,
      name: state === 'before' ? '' : 'with guided resolution',
      map: PHONE_MAPS[state],
    });
    if (state === 'before') await settleVersion(drawn.parts, process.id, version.number, version.version);
  }
  return process;
}

/** In force with the roll-out, changed ten days before the demo's end: one team lead has not read that yet. */
async function enterStandardWork(
  program: ProgramParts,
  stores: ProgramStores,
  process: Process,
): Promise<void> {
  const { end } = program.options;
  const window = demoWindow(program.options);
  const begins = window.day(window.slices[GUIDED_RESOLUTION.rollout['North'] ?? 0]?.from ?? 0);
  const first = actingAs(program, stores, addDays(begins, -7), OWNERS.care);
  const text = `${workFromMap(PHONE_MAPS.after)}\n`;
  const work = await createStandardWork(first.parts, {
    title: DEMO_WORK,
    owner: { name: OWNERS.care },
    processId: process.id,
    initiativeId: process.initiativeId,
    readers: {
      roles: ['agent'],
      circleIds: [],
      people: TEAM_LEADS.map((name) => ({ personId: null, name })),
    },
    daysToRead: 7,
    draft: text,
  });
  await publishStandardWork(first.parts, first.scope, work.id, work.version, { inForceFrom: begins });
  for (const [at, name] of TEAM_LEADS.entries()) {
    const told = actingAs(program, stores, addDays(begins, 1 + 2 * at), OWNERS.care);
    await acknowledgeStandardWork(told.parts, told.scope, work.id, 1, name);
  }
  const changed = actingAs(program, stores, addDays(end, -12), OWNERS.care);
  const draft = await changeStandardWork(changed.parts, work.id, work.version + 1, {
    draft: `${text}${WORK_ADDED}`,
  });
  await publishStandardWork(changed.parts, changed.scope, work.id, draft.version, {
    inForceFrom: addDays(end, -10),
    note: 'How a call ends: every third repeated call was about what had been agreed.',
  });
  for (const [at, name] of TEAM_LEADS.slice(0, 2).entries()) {
    const told = actingAs(program, stores, addDays(end, at - 8), OWNERS.care);
    await acknowledgeStandardWork(told.parts, told.scope, work.id, 2, name);
  }
}

/** Somebody of the operator on a day of the past. */
function actingAs(
  { ids, scope }: ProgramParts,
  stores: ProgramStores,
  day: string,
  name: string,
): { readonly parts: StandardWorkParts; readonly scope: Scope } {
  return {
    parts: { ...stores, ids, clock: fixedClock(`${day}T10:00:00.000Z`) },
    scope: { ...scope, actor: { kind: 'system', id: 'demo', name } },
  };
}
