import type { Decision } from '../../change/index.ts';
import type { Evidence, Period } from '../../kernel/index.ts';
import type { AgendaFigure, AgendaTable } from '../agenda/index.ts';
import type { ReviewKey } from './kind.ts';
import { decisionsAt, type Review } from './review.ts';

/** A decision as it stands in minutes: as it was made there. */
export interface MinutedDecision {
  readonly id: string;
  readonly what: string;
  readonly why: string;
  readonly owner: string;
  readonly due: string | null;
  readonly lookAgainOn: string;
  readonly evidence: readonly Evidence[];
}

export interface MinutedItem {
  readonly id: string;
  readonly title: string;
  readonly why: string;
  readonly to: string | null;
  readonly figure: AgendaFigure | null;
  readonly notes: string;
  readonly seconds: number;
  /** Ids of the decisions that were made at it. */
  readonly decisions: readonly string[];
}

export interface MinutedSection {
  readonly source: string;
  readonly title: string;
  readonly lead: string;
  readonly tables: readonly AgendaTable[];
  readonly items: readonly MinutedItem[];
}

/** What is left of a review: written once when it is closed, and never changed. */
export interface Minutes {
  readonly reviewId: string;
  readonly organization: string;
  readonly zone: string;
  readonly kind: ReviewKey;
  readonly title: string;
  readonly unit: string | null;
  readonly period: Period;
  readonly startedAt: string;
  readonly closedAt: string;
  readonly heldBy: string;
  readonly attendance: readonly string[];
  readonly summary: string;
  readonly sections: readonly MinutedSection[];
  readonly decisions: readonly MinutedDecision[];
}

/** Makes the minutes of a review out of its frozen agenda, what people wrote beside it, and what they decided. */
export function minutesOf(
  review: Review,
  decisions: readonly Decision[],
  closing: {
    readonly closedAt: string;
    readonly organization: string;
    readonly zone: string;
    readonly unit: string | null;
  },
): Minutes {
  const { id, kind, title, period, startedAt, owner, attendance, summary } = review;
  return {
    reviewId: id,
    ...closing,
    kind,
    title,
    period,
    startedAt,
    heldBy: owner.name,
    attendance: attendance.map(({ name }) => name),
    summary,
    sections: review.sections.map((section) => ({
      ...section,
      items: review.items
        .filter(({ source }) => source === section.source)
        .map((item) => ({
          id: item.id,
          title: item.title,
          why: item.why,
          to: item.to,
          figure: item.figure,
          notes: item.notes,
          seconds: item.seconds,
          decisions: decisionsAt(item, decisions, id).map((one) => one.id),
        })),
    })),
    decisions: decisions.map((one) => ({
      id: one.id,
      what: one.what,
      why: one.why,
      owner: one.owner.name,
      due: one.due,
      lookAgainOn: one.lookAgainOn,
      evidence: one.evidence,
    })),
  };
}
