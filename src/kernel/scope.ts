/** Who does something: a person who signed in, a program with a key, or Perpetua itself (a job, a migration). */
export interface Actor {
  readonly kind: 'person' | 'key' | 'system';
  readonly id: string;
  readonly name: string;
}

/**
 * The one organization in which a call takes place, and who makes it. Every store call takes its organization from
 * here and nowhere else; row-level security holds it a second time.
 */
export interface Scope {
  readonly orgId: string;
  /** IANA zone of the organization: where its days, weeks and months begin. */
  readonly zone: string;
  readonly actor: Actor;
  /** Where the call came from, for the audit log: an IP address, `cli`, `job`. */
  readonly from: string;
}
