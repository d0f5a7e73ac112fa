import type { AuditLog, Members, OrganizationStore, UnitStore } from '../../access/index.ts';
import type { Clock, Ids } from '../../kernel/index.ts';
import type { AgendaStores } from '../agenda/index.ts';
import type { Review, ReviewStore } from './review.ts';
import type { ScheduleStore } from './schedule.ts';

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

/** Puts what was done with a review into the log. */
export async function audit(
  parts: HoldingParts,
  action: string,
  review: Review,
  detail: object,
): Promise<void> {
  await parts.audit.append({
    action,
    subjectKind: 'review',
    subjectId: review.id,
    detail: { title: review.title, ...detail },
  });
}
