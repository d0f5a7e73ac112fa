/** What a piece of evidence can be. One word for the same thing on every page. */
export const EVIDENCE_KINDS = [
  'metric',
  'driver',
  'benchmark',
  'goal',
  'question',
  'decision',
  'review',
  'segment',
  'survey',
  'import',
  'assessment',
  'initiative',
  'cycle',
  'process',
  'ledger',
  'case',
  'page',
] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/**
 * A link from what people claim to what it rests on. The title is kept as it was when the link was made, so that it can
 * still be read when the thing itself is gone.
 */
export interface Evidence {
  readonly kind: EvidenceKind;
  /** Id of the thing; null for a `page`, whose address says all. */
  readonly id: string | null;
  readonly title: string;
  /** Address in the application that shows it, filters included; starts with one slash. */
  readonly to: string;
}

/** Whether `to` stays inside the application: evidence never leads people to another site. */
export function isInside(to: string): boolean {
  return /^\/(?![/\\])/.test(to);
}
