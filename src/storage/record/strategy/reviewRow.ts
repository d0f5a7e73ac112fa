import type { Selectable } from 'kysely';
import type { Actor, Scope } from '../../../kernel/index.ts';
import type {
  AgendaFigure,
  Attendee,
  BriefReview,
  Changed,
  Review,
  ReviewItem,
  ReviewKey,
  ReviewSection,
} from '../../../strategy/index.ts';
import { ownerOf } from '../ownerRow.ts';
import type { ReviewItemTable, ReviewTable } from './reviewTables.ts';

/** What changes while a review runs, and when it is closed. */
export function changing(review: Review) {
  const { attendance, summary, closedAt, closedBy, version } = review;
  return {
    attendance: JSON.stringify(attendance),
    summary,
    closed_at: closedAt,
    closed_by_kind: closedBy?.kind ?? null,
    closed_by_id: closedBy?.id ?? null,
    closed_by_name: closedBy?.name ?? null,
    version,
  };
}

export function itemRow({ orgId }: Scope, reviewId: string, item: ReviewItem) {
  return {
    org_id: orgId,
    review_id: reviewId,
    id: item.id,
    position: item.position,
    source: item.source,
    title: item.title,
    why: item.why,
    leads_to: item.to,
    metric_id: item.metricId,
    changed: item.changed,
    figure: item.figure === null ? null : JSON.stringify(item.figure),
    notes: item.notes,
    seconds: item.seconds,
    done: item.done,
    version: item.version,
  };
}

type BriefRow = Pick<
  Selectable<ReviewTable>,
  | 'id'
  | 'schedule_id'
  | 'kind'
  | 'title'
  | 'unit_id'
  | 'period_from'
  | 'period_to'
  | 'started_at'
  | 'closed_at'
  | 'started_by_name'
> & { readonly decisions: number; readonly items: number };

export function toBrief(row: BriefRow): BriefReview {
  return {
    id: row.id,
    scheduleId: row.schedule_id,
    kind: row.kind as ReviewKey,
    title: row.title,
    unitId: row.unit_id,
    period: { from: row.period_from, to: row.period_to },
    startedAt: row.started_at.toISOString(),
    closedAt: row.closed_at?.toISOString() ?? null,
    startedBy: row.started_by_name,
    decisions: Number(row.decisions),
    items: Number(row.items),
  };
}

export function toReview(
  row: Selectable<ReviewTable>,
  items: ReviewItem[],
  present: ReadonlyMap<string, string>,
): Review {
  return {
    id: row.id,
    scheduleId: row.schedule_id,
    kind: row.kind as ReviewKey,
    title: row.title,
    unitId: row.unit_id,
    circleId: row.circle_id,
    owner: ownerOf(row, present),
    period: { from: row.period_from, to: row.period_to },
    sections: row.sections as ReviewSection[],
    items,
    attendance: row.attendance as Attendee[],
    summary: row.summary,
    startedAt: row.started_at.toISOString(),
    startedBy: actorOf(row.started_by_kind, row.started_by_id, row.started_by_name),
    closedAt: row.closed_at?.toISOString() ?? null,
    closedBy:
      row.closed_by_kind === null
        ? null
        : actorOf(row.closed_by_kind, row.closed_by_id ?? '', row.closed_by_name ?? ''),
    version: row.version,
  };
}

export function toItem(row: Selectable<ReviewItemTable>): ReviewItem {
  return {
    id: row.id,
    position: row.position,
    source: row.source,
    title: row.title,
    why: row.why,
    to: row.leads_to,
    metricId: row.metric_id,
    changed: row.changed as Changed | null,
    figure: row.figure as AgendaFigure | null,
    notes: row.notes,
    seconds: row.seconds,
    done: row.done,
    version: row.version,
  };
}

function actorOf(kind: string, id: string, name: string): Actor {
  return { kind: kind as Actor['kind'], id, name };
}
