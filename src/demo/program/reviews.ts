import {
  type DecidingParts,
  type Decision,
  makeDecision,
  recordOutcome,
  supersedeDecision,
} from '../../change/index.ts';
import { addDays, type Clock, dayIn, fixedClock, type Scope } from '../../kernel/index.ts';
import {
  changeItem,
  changeReview,
  closeReview,
  createSchedule,
  type ExpectedReview,
  expectedWithin,
  type HoldingParts,
  type Review,
  type ReviewItem,
  type ReviewSchedule,
  type ScheduleInput,
  startReview,
} from '../../strategy/index.ts';
import { OWNERS } from '../metric/metric.ts';
import { demoWindow } from '../operator/window.ts';
import { decisionScript, metricEvidence, type ScriptedDecision } from './decisionScript.ts';
import type { ProgramEntry, ProgramParts, ProgramStores } from './entry.ts';
import { ATTENDANCE, NOTES } from './reviewNotes.ts';

/** A year of weekly, monthly, quarterly and annual reviews, held on their days; one that nobody held. The next of three years is to come. */
export const reviews: ProgramEntry = {
  doing: 'a year of reviews and decisions',
  async enter(parts) {
    const { options } = parts;
    const back = (days: number) => addDays(options.end, -days);
    const schedules = await enterSchedules(parts, back);
    const held = heldReviews(schedules, options.end);
    const script = decisionScript(demoWindow(options), back);
    for (const decision of script.filter((one) => one.in === null)) await decideAlone(parts, decision);
    for (const expected of held) {
      // What had come of earlier decisions by then was known in the review.
      for (const decision of script) await tellOutcomes(parts, decision, expected.dueOn);
      await hold(parts, expected, assigned(script, held, expected));
    }
    for (const decision of script) await tellOutcomes(parts, decision, options.end);
  },
};

/** Weeks that are kept as figures; older weekly reviews would have nothing to look at. */
const WEEKS_DAYS = 80;
/** Which monthly review nobody held, counted back from the last. */
const MISSED = 4;

interface Held extends ExpectedReview {
  readonly schedule: ReviewSchedule;
}

async function enterSchedules(
  parts: ProgramParts,
  back: (days: number) => string,
): Promise<ReviewSchedule[]> {
  const wanted = [
    schedule('weekly', 'Care, weekly', OWNERS.care, back(WEEKS_DAYS)),
    schedule('monthly', 'Customer experience, monthly', OWNERS.experience, back(366)),
    schedule('quarterly', 'Steering group, quarterly', OWNERS.experience, back(366)),
    schedule('annual', 'Board, annual', OWNERS.commercial, back(366)),
    schedule('three_year', 'Board, three years', OWNERS.commercial, back(731)),
  ];
  return parts.inScope(async (stores) => {
    const there = await stores.schedules.list();
    const made: ReviewSchedule[] = [];
    for (const one of wanted) {
      const found = there.find(({ title }) => title === one.title);
      made.push(found ?? (await createSchedule({ ...stores, clock: parts.clock, ids: parts.ids }, one)));
    }
    return made;
  });
}

function schedule(
  kind: ScheduleInput['kind'],
  title: string,
  owner: string,
  startsOn: string,
): ScheduleInput {
  return {
    kind,
    title,
    unitId: null,
    circleId: null,
    owner: { name: owner },
    startsOn,
    endsOn: null,
    heldAfter: null,
  };
}

/** All that were due before the demo's end, by day, but the missed one and the newest weekly one, which waits for a visitor. */
function heldReviews(schedules: readonly ReviewSchedule[], end: string): Held[] {
  return schedules
    .flatMap((one) => {
      const due = expectedWithin(one, { from: addDays(end, -400), to: end });
      const left = { weekly: due.length - 1, monthly: due.length - MISSED }[one.kind as string];
      return due.filter((_, index) => index !== left).map((expected) => ({ ...expected, schedule: one }));
    })
    .sort((first, second) => first.dueOn.localeCompare(second.dueOn));
}

/** Decisions of the script that fall to this review: the first of their kind on or after their day. */
function assigned(
  script: readonly ScriptedDecision[],
  held: readonly Held[],
  review: Held,
): ScriptedDecision[] {
  return script.filter(({ in: kind, day }) => {
    const first = held.find((one) => one.schedule.kind === kind && one.dueOn >= day);
    return first === review;
  });
}

async function hold(parts: ProgramParts, expected: Held, script: readonly ScriptedDecision[]): Promise<void> {
  const { schedule: of, period, dueOn } = expected;
  await parts.inScope(async (stores) => {
    const begun = await stores.reviews.scheduled(period.from);
    if (begun.some((one) => one.scheduleId === of.id && one.period.from === period.from)) return;
    const scope = actingAs(parts.scope, of.owner.name);
    const at = (minutes: number) => holding(parts, stores, instant(dueOn, minutes));
    const review = await startReview(at(0), scope, {
      scheduleId: of.id,
      from: period.from,
      owner: { name: of.owner.name },
    });
    const talked = review.items.slice(0, TALKED);
    for (const [index, item] of talked.entries()) {
      const notes = NOTES[item.source]?.[(index + Number(dueOn.slice(8, 10))) % 3] ?? '';
      await changeItem(at(8 * index + 8), review.id, item.id, 1, {
        notes,
        done: true,
        seconds: 260 + 95 * index,
      });
    }
    for (const decision of script) await decideIn(at(40), stores, scope, review, decision);
    await changeReview(at(45), review.id, 1, {
      attendance: ATTENDANCE[of.kind]?.map((name) => ({ name })) ?? [],
      summary: summaryOf(review, script),
    });
    await closeReview(at(50), scope, review.id, 2);
  });
}

/** Items that there was time for. */
const TALKED = 4;

function summaryOf(review: Review, script: readonly ScriptedDecision[]): string {
  const moved = review.items.filter(({ source }) => source === 'moved');
  const worse = moved.filter(({ changed }) => changed === 'down').length;
  const told =
    moved.length === 0
      ? 'Nothing moved beyond noise.'
      : `${moved.length} ${moved.length === 1 ? 'metric' : 'metrics'} moved beyond noise, ${worse} for the worse.`;
  return script.length === 0 ? `${told} Nothing was decided.` : told;
}

async function decideIn(
  parts: HoldingParts,
  stores: ProgramStores,
  scope: Scope,
  review: Review,
  script: ScriptedDecision,
): Promise<void> {
  const item = review.items.find(({ figure }) => figure !== null && script.metrics.includes(figure.title));
  await decide(deciding(parts, stores), scope, script, review, item ?? null);
}

async function decideAlone(parts: ProgramParts, script: ScriptedDecision): Promise<void> {
  await parts.inScope(async (stores) => {
    const scope = actingAs(parts.scope, OWNERS.experience);
    if (await decisionOf(stores, script, parts.options.end)) return;
    await decide(deciding({ ...parts, clock: instant(script.day, 0) }, stores), scope, script, null, null);
  });
}

async function decide(
  parts: DecidingParts & Pick<ProgramStores, 'metrics'>,
  scope: Scope,
  script: ScriptedDecision,
  review: Review | null,
  item: ReviewItem | null,
): Promise<void> {
  const today = dayIn(scope.zone, parts.clock.now());
  const ids = new Map((await parts.metrics.list()).map(({ id, sheet }) => [sheet.title, id]));
  const given = {
    what: script.what,
    why: script.why,
    evidence: [
      ...(review && item
        ? [
            {
              kind: 'review' as const,
              id: review.id,
              title: item.title,
              to: `/decide/reviews/${review.id}?item=${item.id}`,
            },
          ]
        : []),
      ...metricEvidence(script.metrics, ids),
    ],
    owner: { name: script.owner },
    due: script.due === null ? null : addDays(today, script.due),
    lookAgainOn: addDays(today, script.lookAgain),
    reviewId: review?.id ?? null,
  };
  const old = script.supersedes === undefined ? null : await byKey(parts, script.supersedes, today);
  if (old) await supersedeDecision(parts, scope, old.id, given);
  else await makeDecision(parts, scope, given);
}

/** What came of a decision, as far as it had come before `end`. */
async function tellOutcomes(parts: ProgramParts, script: ScriptedDecision, end: string): Promise<void> {
  if (script.outcomes === undefined || script.day >= end) return;
  await parts.inScope(async (stores) => {
    const decision = await decisionOf(stores, script, end);
    if (!decision || decision.supersededBy !== null) return;
    const made = decision.madeAt.slice(0, 10);
    for (const [index, outcome] of (script.outcomes ?? []).entries()) {
      const day = addDays(made, outcome.after);
      if (index < decision.outcomes.length || day >= end) continue;
      const acting = deciding({ ...parts, clock: instant(day, 0) }, stores);
      await recordOutcome(acting, actingAs(parts.scope, script.owner), decision.id, {
        result: outcome.result,
        text: outcome.text,
        evidence: [],
        lookAgainOn: outcome.lookAgain === null ? null : addDays(day, outcome.lookAgain),
      });
    }
  });
}

/** The decision of the script that is on record; null while it was not made. */
async function decisionOf(
  { decisions }: Pick<ProgramStores, 'decisions'>,
  { what }: Pick<ScriptedDecision, 'what'>,
  today: string,
): Promise<Decision | null> {
  const found = await decisions.page({ search: what }, today, { limit: 20, after: null });
  return found.items.find((one) => one.what === what) ?? null;
}

async function byKey(parts: DecidingParts, key: string, today: string): Promise<Decision | null> {
  const script = SUPERSEDED[key];
  return script === undefined ? null : decisionOf(parts, { what: script }, today);
}

/** What superseded decisions of the script are called on record. */
const SUPERSEDED: Readonly<Record<string, string>> = { greeting: 'New greeting script in North as well' };

function holding(parts: ProgramParts, stores: ProgramStores, clock: Clock): HoldingParts {
  // What lint finds tells of today's sheets and goals, not of those of a day that is gone.
  return { ...stores, clock, ids: parts.ids, findings: async () => null };
}

function deciding(
  parts: Pick<ProgramParts, 'clock' | 'ids'>,
  stores: ProgramStores,
): DecidingParts & Pick<ProgramStores, 'metrics'> {
  const { decisions, members, audit, metrics } = stores;
  return { decisions, members, audit, metrics, clock: parts.clock, ids: parts.ids };
}

function actingAs(scope: Scope, name: string): Scope {
  return { ...scope, actor: { kind: 'system', id: 'demo', name } };
}

function instant(day: string, minutes: number): Clock {
  return fixedClock(new Date(Date.parse(`${day}T08:00:00Z`) + minutes * 60_000).toISOString());
}
