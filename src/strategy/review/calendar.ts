import { addDays, type Period } from '../../kernel/index.ts';
import { type ReviewKey, reviewKind } from './kind.ts';
import { expectedWithin, type ReviewSchedule } from './schedule.ts';

/** What is known of a review without opening it. */
export interface BriefReview {
  readonly id: string;
  readonly scheduleId: string | null;
  readonly kind: ReviewKey;
  readonly title: string;
  readonly unitId: string | null;
  readonly period: Period;
  readonly startedAt: string;
  readonly closedAt: string | null;
  readonly startedBy: string;
  /** Decisions made in it. */
  readonly decisions: number;
  readonly items: number;
}

/** `missed`: its day and the days of grace have gone by and nobody held it. */
export const CALENDAR_STATES = ['upcoming', 'due', 'missed', 'running', 'held'] as const;
export type CalendarState = (typeof CALENDAR_STATES)[number];

/** A review that a schedule asks for, with what became of it. */
export interface CalendarEntry {
  readonly schedule: ReviewSchedule;
  readonly period: Period;
  readonly dueOn: string;
  /** From the day after this one it is missed. */
  readonly until: string;
  readonly state: CalendarState;
  /** Days after `until` on which it was started; 0 where it was in time. */
  readonly lateDays: number;
  readonly review: BriefReview | null;
}

/**
 * Every review that schedules ask for on the days of `window`, in the order of their days, with whether it was held.
 * @param held all that were started of these schedules
 * @param today YYYY-MM-DD in the organization's zone
 * @param dayOf calendar day of an instant in the organization's zone
 */
export function reviewCalendar(
  schedules: readonly ReviewSchedule[],
  held: readonly BriefReview[],
  window: Period,
  today: string,
  dayOf: (instant: string) => string,
): CalendarEntry[] {
  const byKey = new Map(held.map((one) => [`${one.scheduleId} ${one.period.from}`, one]));
  return schedules
    .flatMap((schedule) =>
      expectedWithin(schedule, window).map(({ period, dueOn }): CalendarEntry => {
        const review = byKey.get(`${schedule.id} ${period.from}`) ?? null;
        const until = addDays(dueOn, reviewKind(schedule.kind).grace);
        const state: CalendarState = review
          ? review.closedAt === null
            ? 'running'
            : 'held'
          : today < dueOn
            ? 'upcoming'
            : today <= until
              ? 'due'
              : 'missed';
        const startedOn = review && dayOf(review.startedAt);
        const lateDays = startedOn && startedOn > until ? daysBetween(until, startedOn) : 0;
        return { schedule, period, dueOn, until, state, lateDays, review };
      }),
    )
    .sort(
      (left, right) =>
        left.dueOn.localeCompare(right.dueOn) ||
        left.schedule.title.localeCompare(right.schedule.title, 'en'),
    );
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
