import { chooseOwner, type NamedOwner } from '../../access/index.ts';
import { dayIn, InvalidInput, type Period, parseDay, parseLine, type Scope } from '../../kernel/index.ts';
import type { AgendaSection } from '../agenda/index.ts';
import { agendaGround, buildAgenda } from '../agenda/index.ts';
import { itemOf } from './items.ts';
import { lastFinished, periodHolding, type ReviewKey, type ReviewKind, reviewKind } from './kind.ts';
import { audit, type HoldingParts } from './parts.ts';
import { ADDED, type Review } from './review.ts';
import { scheduleById } from './schedule.ts';

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
  const { kind, period, ...rest } = await settle(parts, scope, wanted);
  return { period, sections: await agendaNow(parts, scope, kind, period, rest) };
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
  const sections = await agendaNow(parts, scope, kind, period, rest);
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
  { unitId, circleId }: { readonly unitId: string | null; readonly circleId: string | null },
): Promise<AgendaSection[]> {
  const { confidence } = await parts.organization.read();
  const today = dayIn(scope.zone, parts.clock.now());
  return buildAgenda(
    await agendaGround(parts, { kind, period, unitId, circleId, confidence, today, zone: scope.zone }),
  );
}
