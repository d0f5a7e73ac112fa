import {
  ADKAR_ELEMENTS,
  assessGroup,
  capacityLines,
  champions,
  type ImpactedGroup,
  impactedGroups,
  importAttendance,
  messages,
  type PeopleParts,
  sayStep,
  trainings,
} from '../../change/index.ts';
import {
  addDays,
  type Evidence,
  fixedClock,
  type Knowable,
  type Money,
  type Scope,
} from '../../kernel/index.ts';
import { OWNERS } from '../metric/metric.ts';
import { OPERATOR } from '../operator/operator.ts';
import { demoWindow } from '../operator/window.ts';
import type { ProgramEntry, ProgramParts, ProgramStores } from './entry.ts';
import {
  peopleScript,
  type ScriptedGroup,
  type ScriptedPeople,
  type ScriptedTraining,
} from './peopleScript.ts';

/** Whom the operator's initiatives touch, how ready they are, who was trained, and who is asked for too much. */
export const people: ProgramEntry = {
  doing: 'the people side of initiatives',
  async enter(parts) {
    const script = peopleScript(demoWindow(parts.options), (days) => addDays(parts.options.end, days));
    for (const one of script) await parts.inScope((stores) => enterPeople(parts, stores, one));
  },
};

async function enterPeople(program: ProgramParts, stores: ProgramStores, one: ScriptedPeople): Promise<void> {
  const initiative = (await stores.adoption.initiatives()).find(({ name }) => name === one.initiative);
  if (!initiative || (await stores.adoption.groups.list(initiative.id)).length > 0) return;
  const units = new Map((await stores.units.list()).map(({ id, name }) => [name, id]));
  for (const scripted of one.groups) {
    const first = scripted.assessments[0]?.on ?? addDays(program.options.end, -30);
    const { parts, scope } = at(program, stores, first);
    const group = await impactedGroups.create(parts, scope, {
      initiativeId: initiative.id,
      name: scripted.name,
      headcount:
        scripted.people === null
          ? unknown(`How many people are “${scripted.name}”?`, program)
          : { known: true, value: scripted.people },
      unitId: scripted.unit === null ? null : (units.get(scripted.unit) ?? null),
      whatChanges: scripted.whatChanges,
      impact: scripted.impact,
    });
    await enterGroup(program, stores, group, scripted);
  }
  await enterSteps(program, stores, initiative.id, one);
}

async function enterGroup(
  program: ProgramParts,
  stores: ProgramStores,
  { id: groupId, initiativeId, name }: ImpactedGroup,
  scripted: ScriptedGroup,
): Promise<void> {
  const { end } = program.options;
  const known = scripted.assessments.filter(({ on }) => on < end);
  for (const { on, n, scores, asked = {}, note = '' } of known) {
    const { parts, scope } = at(program, stores, on);
    await assessGroup(parts, scope, groupId, {
      assessedOn: on,
      assessor: { name: OWNERS.experience },
      n,
      scores: Object.fromEntries(
        ADKAR_ELEMENTS.map((element, place) => {
          const [counts, score] = [asked[element], scores[place] ?? null];
          return [element, counts ? { counts } : score === null ? null : { score }];
        }),
      ),
      note,
      evidence: [],
      sameDay: null,
    });
  }
  for (const training of scripted.trainings)
    await enterTraining(program, stores, { initiativeId, groupId }, training);
  for (const { since, who, does } of scripted.champions) {
    const { parts, scope } = at(program, stores, since);
    await champions.create(parts, scope, {
      initiativeId,
      groupId,
      who: { name: who },
      since,
      until: null,
      does,
    });
  }
  for (const { sender, sentOn, ...message } of scripted.messages) {
    const { parts, scope } = at(program, stores, sentOn ?? message.plannedOn);
    const given = { ...message, initiativeId, groupId, sentOn, sender: { name: sender }, audience: null };
    await messages.create(parts, scope, given);
  }
  const { parts, scope } = at(program, stores, addDays(end, -20));
  const line = {
    holder: { kind: 'group' as const, name },
    fromMonth: end.slice(0, 7),
    lastMonth: null,
    note: '',
  };
  const { gives, asked } = scripted.hours;
  if (gives !== null)
    await capacityLines.create(parts, scope, {
      ...line,
      kind: 'offer',
      initiativeId: null,
      hoursPerMonth: gives,
    });
  await capacityLines.create(parts, scope, { ...line, kind: 'ask', initiativeId, hoursPerMonth: asked });
}

async function enterTraining(
  program: ProgramParts,
  stores: ProgramStores,
  of: { readonly initiativeId: string; readonly groupId: string },
  { course, from, to, hours, seats, cost, attended, failed, team }: ScriptedTraining,
): Promise<void> {
  const { end } = program.options;
  const { parts, scope } = at(program, stores, addDays(from < end ? from : end, -20));
  const price: Knowable<Money> =
    typeof cost === 'string'
      ? unknown(cost, program)
      : { known: true, value: { minor: BigInt(cost) * 100n, currency: OPERATOR.currency } };
  await trainings.create(parts, scope, {
    ...of,
    course,
    startsOn: from,
    endsOn: to,
    hours,
    seats,
    cost: price,
  });
  if (attended.length === 0 || to >= end) return;
  const days = Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000) + 1;
  const rows = attended.map((number, place) => ({
    line: place + 2,
    faults: [],
    row: {
      person: { number, email: null, name: null },
      course,
      attendedOn: addDays(from, place % days),
      passed: place < attended.length - failed,
      score: null,
      hours,
      team,
    },
  }));
  const held = at(program, stores, addDays(to, 1));
  await importAttendance(held.parts, of.initiativeId, rows, to);
}

async function enterSteps(
  program: ProgramParts,
  stores: ProgramStores,
  initiativeId: string,
  { shown, open }: ScriptedPeople,
): Promise<void> {
  const { parts, scope } = at(program, stores, addDays(program.options.end, -25));
  const metrics = await stores.metrics.list();
  for (const { step, note, metric } of shown) {
    const found = metrics.find(({ sheet }) => sheet.title === metric);
    if (!found) continue;
    const evidence: Evidence[] = [
      { kind: 'metric', id: found.id, title: metric, to: `/decide/metrics/${found.id}` },
    ];
    await sayStep(parts, scope, { initiativeId, step }, 0, { known: true, value: { note, evidence } });
  }
  for (const { step, question, finder } of open) {
    const due = addDays(program.options.end, 21);
    await sayStep(parts, scope, { initiativeId, step }, 0, { known: false, question, finder, due });
  }
}

function unknown(question: string, { options }: ProgramParts) {
  return { known: false as const, question, finder: OWNERS.experience, due: addDays(options.end, 14) };
}

/** As if it were entered on that day. */
function at(
  { ids, scope, options }: ProgramParts,
  stores: ProgramStores,
  day: string,
): { readonly parts: PeopleParts; readonly scope: Scope } {
  const held = day < options.end ? day : addDays(options.end, -1);
  return {
    parts: { ...stores, ids, clock: fixedClock(`${held}T10:00:00.000Z`) },
    scope: { ...scope, actor: { kind: 'system', id: 'demo', name: OWNERS.experience } },
  };
}
