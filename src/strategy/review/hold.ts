import { chooseOwner, type Members, type NamedOwner } from '../../access/index.ts';
import { Conflict, InvalidInput, NotFound, Outdated, parseProse, type Scope } from '../../kernel/index.ts';
import { type Minutes, minutesOf } from './minutes.ts';
import { audit, type HoldingParts } from './parts.ts';
import type { Review, ReviewStore } from './review.ts';

const LONGEST_NOTES = 20_000;
const MOST_ATTENDEES = 200;

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
  // Minutes are read by all who may read the review: what was kept to a narrower circle is not in them.
  const decided = (await parts.decisions.ofReview(review.id)).filter(
    ({ circleId }) => circleId === null || circleId === review.circleId,
  );
  return minutesOf(review, decided, { closedAt, organization: name, zone, unit });
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
