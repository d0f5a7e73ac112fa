/** A customer who was counted in a figure, as on record today. */
export interface PersonBehind {
  readonly id: string;
  readonly externalId: string | null;
  readonly startedOn: string | null;
  readonly endedOn: string | null;
  readonly segment: string | null;
  readonly region: string | null;
  readonly plan: string | null;
}
