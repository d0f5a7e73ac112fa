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

/** An entry as it stands in the log. */
export interface LoggedEntry {
  /** Position in the organization's chain, from 1 without gaps. */
  readonly number: number;
  readonly at: Date;
  readonly actor: { readonly kind: string; readonly id: string; readonly name: string };
  readonly from: string;
  readonly action: string;
  readonly subject: { readonly kind: string; readonly id: string };
  readonly detail: Readonly<Record<string, unknown>>;
}

export interface AuditFilter {
  readonly subjectKind?: string | undefined;
  readonly subjectId?: string | undefined;
  readonly actorId?: string | undefined;
  readonly action?: string | undefined;
}

/** Reads the log of the organization of the running transaction. */
export interface AuditReader {
  /** Newest first; `before` is the number of the last entry that was seen. */
  list(filter: AuditFilter, page: { before: number | null; limit: number }): Promise<readonly LoggedEntry[]>;
  /** Entries in all, and the number of the first that does not follow from the one before it. */
  examine(): Promise<{ entries: number; firstBreak: number | null }>;
}

export interface AuditVerification {
  readonly ok: boolean;
  readonly entries: number;
  /** Number of the first entry that was altered, taken out or put in; null if the chain is whole. */
  readonly firstBroken: number | null;
}

/**
 * Recomputes the organization's chain of hashes from what is stored. Entries cut off at the end leave a whole chain;
 * who must be sure of the end keeps the last number elsewhere.
 */
export async function verifyAudit(reader: AuditReader): Promise<AuditVerification> {
  const { entries, firstBreak } = await reader.examine();
  return { ok: firstBreak === null, entries, firstBroken: firstBreak };
}
