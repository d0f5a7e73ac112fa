import {
  type AuditLog,
  chooseOwner,
  type Members,
  type NamedOwner,
  type OrganizationStore,
  type UnitStore,
} from '../../access/index.ts';
import {
  type Clock,
  Conflict,
  dayIn,
  type Ids,
  InvalidInput,
  NotFound,
  Outdated,
  type Period,
  parseDay,
  parseLine,
  parseProse,
  type Scope,
} from '../../kernel/index.ts';
import { metricById } from '../../metric/index.ts';
import type { AgendaItem, AgendaSection } from '../agenda/index.ts';
import {
  type AgendaStores,
  agendaGround,
  buildAgenda,
  changedOf,
  figureOf,
  traceOf,
} from '../agenda/index.ts';
import {
  figurePeriod,
  lastFinished,
  periodHolding,
  type ReviewKey,
  type ReviewKind,
  reviewKind,
} from './kind.ts';
import { type Minutes, minutesOf } from './minutes.ts';
import { ADDED, type Review, type ReviewItem, type ReviewStore } from './review.ts';
import { type ScheduleStore, scheduleById } from './schedule.ts';

/** What holding a review works with, all within one transaction. */
export interface HoldingParts extends Omit<AgendaStores, 'reviews'> {
  readonly reviews: ReviewStore;
  readonly schedules: ScheduleStore;
  readonly organization: OrganizationStore;
  readonly units: UnitStore;
  readonly members: Members;
  readonly audit: AuditLog;
  readonly clock: Clock;
  readonly ids: Ids;
}

/** Which review is meant: one that a schedule asks for, or one of a kind that nobody scheduled. */
export interface WantedReview {
  readonly scheduleId?: string | null | undefined;
  readonly kind?: ReviewKey | undefined;
  /** A day of the period; by default the last finished one. */
  readonly from?: string | null | undefined;
  readonly title?: string | null | undefined;
  readonly unitId?: string | null | undefined;
  readonly circleId?: string | null | undefined;
  readonly owner?: NamedOwner | undefined;
}

const LONGEST_NOTES = 20_000;
const MOST_ATTENDEES = 200;
const ADDED_SECTION = {
  source: ADDED,
  title: 'Put on the agenda by hand',
  lead: 'What somebody wants to talk about.',
  tables: [],
};

/** The agenda as it would be if the review began now. @throws NotFound, InvalidInput */
export async function previewAgenda(
  parts: HoldingParts,
  scope: Scope,
  wanted: WantedReview,
): Promise<{ readonly period: Period; readonly sections: readonly AgendaSection[] }> {
  const { kind, period, unitId } = await settle(parts, scope, wanted);
  return { period, sections: await agendaNow(parts, scope, kind, period, unitId) };
}

/**
 * Begins a review: its agenda builds itself from the record and is frozen.
 * @throws NotFound, InvalidInput for a period that is not over, Conflict when that review was begun already
 */
export async function startReview(parts: HoldingParts, scope: Scope, wanted: WantedReview): Promise<Review> {
  const { kind, period, ...rest } = await settle(parts, scope, wanted);
  const owner = await chooseOwner(
    parts.members,
    wanted.owner ??
      (scope.actor.kind === 'person' ? { personId: scope.actor.id } : { name: scope.actor.name }),
  );
  const sections = await agendaNow(parts, scope, kind, period, rest.unitId);
  const items = sections
    .flatMap((section) => section.items)
    .map((item, position) => itemOf(parts.ids, item, position));
  const review: Review = {
    id: parts.ids.next(),
    ...rest,
    kind: kind.key,
    owner,
    period,
    sections: [...sections.map(({ items: _, ...section }) => section), ADDED_SECTION],
    items,
    attendance: [{ personId: owner.personId, name: owner.name }],
    summary: '',
    startedAt: parts.clock.now().toISOString(),
    startedBy: scope.actor,
    closedAt: null,
    closedBy: null,
    version: 1,
  };
  await parts.reviews.add(review);
  await audit(parts, 'started', review, { kind: kind.key, from: period.from });
  return review;
}

/** Something more to talk about: a metric's figure whatever it shows, or words. */
export interface AddedItem {
  readonly metricId?: string | undefined;
  readonly title?: string | undefined;
  readonly why?: string | undefined;
}

/** @throws NotFound, Conflict when it is closed, InvalidInput */
export async function addItem(
  parts: HoldingParts,
  id: string,
  { metricId, title, why }: AddedItem,
): Promise<ReviewItem> {
  const review = await runningReview(parts.reviews, id);
  const reason = parseLine(why, 'why', 1000);
  const item =
    metricId === undefined
      ? wordsItem(title, reason)
      : await metricItem(
          parts,
          review,
          metricId,
          reason ?? 'Somebody wanted it on the agenda, whatever it shows.',
        );
  const last = review.items.at(-1)?.position ?? -1;
  const made = itemOf(parts.ids, item, last + 1);
  await parts.reviews.addItem(id, made);
  return made;
}

export interface ItemChange {
  readonly notes?: string | undefined;
  readonly done?: boolean | undefined;
  /** Added to what was spent before. */
  readonly seconds?: number | undefined;
}

/**
 * Writes notes beside an item. Time that was spent adds up and is not a matter of versions.
 * @param expected version that the caller read
 * @throws NotFound, Outdated when somebody else wrote meanwhile, Conflict when the review is closed
 */
export async function changeItem(
  parts: HoldingParts,
  id: string,
  itemId: string,
  expected: number,
  { notes, done, seconds }: ItemChange,
): Promise<ReviewItem> {
  const review = await runningReview(parts.reviews, id);
  const item = review.items.find((one) => one.id === itemId);
  if (!item) throw NotFound.of('item', itemId);
  if (item.version !== expected) throw Outdated.of('item', item.version, expected);
  if (seconds !== undefined && !(seconds >= 0 && seconds <= 86_400))
    throw InvalidInput.at('seconds', 'must be 0 to 86,400', seconds);
  const changed: ReviewItem = {
    ...item,
    notes: notes === undefined ? item.notes : (parseProse(notes, 'notes', LONGEST_NOTES) ?? ''),
    done: done ?? item.done,
    seconds: item.seconds + Math.round(seconds ?? 0),
    version: expected + 1,
  };
  if (!(await parts.reviews.updateItem(id, changed))) throw Outdated.of('item', expected + 1, expected);
  return changed;
}

export interface ReviewChange {
  readonly attendance?: readonly NamedOwner[] | undefined;
  readonly summary?: string | undefined;
}

/** @throws NotFound, Outdated, Conflict when it is closed, InvalidInput */
export async function changeReview(
  parts: HoldingParts,
  id: string,
  expected: number,
  { attendance, summary }: ReviewChange,
): Promise<Review> {
  const review = await runningReview(parts.reviews, id, expected);
  const changed: Review = {
    ...review,
    attendance: attendance === undefined ? review.attendance : await attendees(parts.members, attendance),
    summary: summary === undefined ? review.summary : (parseProse(summary, 'summary', LONGEST_NOTES) ?? ''),
    version: expected + 1,
  };
  if (!(await parts.reviews.update(changed))) throw Outdated.of('review', expected + 1, expected);
  return changed;
}

/**
 * Ends a review: its minutes are written and stand from then on, with the decisions that were made in it.
 * @throws NotFound, Outdated, Conflict when it is closed already
 */
export async function closeReview(
  parts: HoldingParts,
  scope: Scope,
  id: string,
  expected: number,
): Promise<{ readonly review: Review; readonly minutes: Minutes }> {
  const running = await runningReview(parts.reviews, id, expected);
  const closedAt = parts.clock.now().toISOString();
  const review = { ...running, closedAt, closedBy: scope.actor, version: expected + 1 };
  // First closed, then read: a decision that is being made in it is either waited for or refused.
  if (!(await parts.reviews.update(review))) throw Outdated.of('review', expected + 1, expected);
  const minutes = await write(parts, await reviewById(parts.reviews, id), closedAt);
  await parts.reviews.addMinutes(minutes);
  await audit(parts, 'closed', review, { decisions: minutes.decisions.length });
  return { review, minutes };
}

/** Takes out a review that was begun by mistake. @throws NotFound, Outdated, Conflict once closed or decided in */
export async function abandonReview(parts: HoldingParts, id: string, expected: number): Promise<void> {
  const review = await runningReview(parts.reviews, id, expected);
  if ((await parts.decisions.ofReview(id)).length > 0)
    throw new Conflict('Decisions were made in this review: close it, so that its minutes keep them.');
  if (!(await parts.reviews.delete(id, expected))) throw Outdated.of('review', expected + 1, expected);
  await audit(parts, 'abandoned', review, {});
}

/** @throws NotFound */
export async function reviewById(reviews: ReviewStore, id: string): Promise<Review> {
  const review = await reviews.find(id);
  if (!review) throw NotFound.of('review', id);
  return review;
}

/** @throws NotFound, Conflict when it is closed, Outdated */
export async function runningReview(reviews: ReviewStore, id: string, expected?: number): Promise<Review> {
  const review = await reviewById(reviews, id);
  if (review.closedAt !== null) throw new Conflict('This review is closed; its minutes never change.');
  if (expected !== undefined && review.version !== expected)
    throw Outdated.of('review', review.version, expected);
  return review;
}

/** @throws NotFound while the review is not closed */
export async function minutesById(reviews: ReviewStore, id: string): Promise<Minutes> {
  await reviewById(reviews, id);
  const minutes = await reviews.minutes(id);
  if (!minutes) throw new NotFound('This review has no minutes yet: they are written when it is closed.');
  return minutes;
}

/** The minutes of a review that is closed; of one that is not, what they would be if it were closed now. */
export async function minutesSoFar(
  parts: HoldingParts,
  id: string,
): Promise<{ readonly minutes: Minutes; readonly draft: boolean }> {
  const review = await reviewById(parts.reviews, id);
  const kept = review.closedAt === null ? null : await parts.reviews.minutes(id);
  if (kept) return { minutes: kept, draft: false };
  return { minutes: await write(parts, review, parts.clock.now().toISOString()), draft: true };
}

async function write(parts: HoldingParts, review: Review, closedAt: string): Promise<Minutes> {
  const { name, zone } = await parts.organization.read();
  const unit = (await parts.units.list()).find((one) => one.id === review.unitId)?.name ?? null;
  const decided = await parts.decisions.ofReview(review.id);
  return minutesOf(review, decided, { closedAt, organization: name, zone, unit });
}

async function settle(parts: HoldingParts, scope: Scope, wanted: WantedReview) {
  const today = dayIn(scope.zone, parts.clock.now());
  const schedule = wanted.scheduleId ? await scheduleById(parts.schedules, wanted.scheduleId) : null;
  const key = schedule?.kind ?? wanted.kind;
  if (key === undefined) throw InvalidInput.at('kind', 'must be named where no schedule is');
  const kind = reviewKind(key);
  const anchor = schedule?.startsOn ?? `${Number(today.slice(0, 4)) - (kind.years ?? 0)}-01-01`;
  const period = wanted.from
    ? periodHolding(kind, parseDay(wanted.from, 'from'), anchor)
    : lastFinished(kind, today, anchor);
  if (period.to > today)
    throw InvalidInput.at(
      'from',
      `must lie in a period that is over; this one ends with ${period.to}`,
      wanted.from,
    );
  const title = schedule?.title ?? parseLine(wanted.title, 'title', 200) ?? kind.name;
  return {
    kind,
    period,
    title,
    scheduleId: schedule?.id ?? null,
    unitId: schedule ? schedule.unitId : (wanted.unitId ?? null),
    circleId: schedule ? schedule.circleId : (wanted.circleId ?? null),
  };
}

async function agendaNow(
  parts: HoldingParts,
  scope: Scope,
  kind: ReviewKind,
  period: Period,
  unitId: string | null,
): Promise<AgendaSection[]> {
  const { confidence } = await parts.organization.read();
  const today = dayIn(scope.zone, parts.clock.now());
  return buildAgenda(
    await agendaGround(parts, { kind, period, unitId, confidence, today, zone: scope.zone }),
  );
}

function itemOf(ids: Ids, item: AgendaItem, position: number): ReviewItem {
  return { ...item, id: ids.next(), position, notes: '', seconds: 0, done: false, version: 1 };
}

function wordsItem(given: string | undefined, why: string | null): AgendaItem {
  const title = parseLine(given, 'title', 300);
  if (title === null) throw InvalidInput.at('title', 'must say what to talk about, or name a metric');
  return { source: ADDED, title, why: why ?? '', to: null, metricId: null, changed: null, figure: null };
}

async function metricItem(
  { metrics, readings }: HoldingParts,
  review: Review,
  metricId: string,
  why: string,
): Promise<AgendaItem> {
  const metric = await metricById(metrics, metricId);
  const kind = reviewKind(review.kind);
  const at = figurePeriod(kind, review.period);
  const measured = [{ metricId, metricVersion: metric.current.number }];
  const window = { from: `${Number(at.from.slice(0, 4)) - 3}-01-01`, to: at.to };
  const kept = (await readings.within(measured, kind.grain, window)).slice(-13);
  const figure = figureOf(metric, kept, at);
  return {
    source: ADDED,
    title: `${figure.title}: ${figure.words}`,
    why,
    to: traceOf(figure),
    metricId,
    changed: changedOf(figure),
    figure,
  };
}

async function attendees(members: Members, named: readonly NamedOwner[]) {
  if (named.length > MOST_ATTENDEES)
    throw InvalidInput.at('attendance', `must be at most ${MOST_ATTENDEES} people`, named.length);
  const attendance = [];
  for (const [index, one] of named.entries()) {
    const { personId, name } = await chooseOwner(members, one, `attendance[${index}]`);
    attendance.push({ personId, name });
  }
  return attendance;
}

async function audit(parts: HoldingParts, action: string, review: Review, detail: object): Promise<void> {
  await parts.audit.append({
    action,
    subjectKind: 'review',
    subjectId: review.id,
    detail: { title: review.title, ...detail },
  });
}
