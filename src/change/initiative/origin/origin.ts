/** Where the wish for an initiative came from. The title is kept as it was, so that it can be read when its source is gone. */
export interface Origin {
  /** Key of the source. */
  readonly kind: string;
  /** Id of the thing in its source; null for what has none. */
  readonly id: string | null;
  readonly title: string;
  /** Address in the application that shows it; null for what was only said. */
  readonly to: string | null;
}

/** Something that an initiative could be started from. */
export interface OriginCandidate extends Origin {
  /** Why it is worth one, as a sentence. */
  readonly why: string;
  /** The goal that it serves, where the source knows. */
  readonly goalId: string | null;
}

/** What a kind of origin is, whoever knows the candidates. */
export interface OriginKind {
  /** As it is kept; never changed once it was used. */
  readonly key: string;
  /** As it stands before the title: “Driver”. */
  readonly name: string;
  /** What comes from here, as a sentence. */
  readonly means: string;
}

/**
 * Where initiatives come from: one file each, added to the list of origins and nowhere else. `Ground` is what the record
 * knows; a source that needs more of it adds a field there.
 */
export interface OriginSource<Ground> extends OriginKind {
  /** Best first; none where people say it themselves. */
  candidates(ground: Ground): readonly OriginCandidate[];
}
