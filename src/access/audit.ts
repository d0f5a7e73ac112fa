/** One thing that was done to one record. Who and from where comes from the scope. */
export interface AuditEntry {
  /** Verb of the permission table or of the domain: `created`, `changed`, `deleted`, `imported`, `exported`, … */
  readonly action: string;
  /** What kind of record: `customer`, `metric`, `import`, … */
  readonly subjectKind: string;
  readonly subjectId: string;
  /** What changed, without secrets and without the texts that customers wrote. */
  readonly detail?: Readonly<Record<string, unknown>>;
}

/** The log of the organization of the running transaction: an entry is there if and only if the change is. */
export interface AuditLog {
  append(entry: AuditEntry): Promise<void>;
}
