import type { Options, Shapes } from './endpoints.ts';

export type ReviewSchedule = Shapes['ReviewSchedule'];
export type ScheduleInput = Options<'POST /review-schedules'>['body'];
export type CalendarEntry = Shapes['CalendarEntry'];
export type BriefReview = Shapes['BriefReview'];
export type Review = Shapes['Review'];
export type ReviewItem = Shapes['ReviewItem'];
export type ReviewKey = Review['kind'];
export type AgendaFigure = NonNullable<ReviewItem['figure']>;
export type AgendaTable = Shapes['AgendaTable'];
export type Minutes = Shapes['Minutes'];
