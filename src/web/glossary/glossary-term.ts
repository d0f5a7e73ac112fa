/** A word, and what it says to a store manager and a CFO alike. */
export interface GlossaryTerm {
  readonly name: string;
  readonly says: string;
}
