import type { ProgramEntry } from './entry.ts';

export type { ProgramEntry, ProgramParts, ProgramStores } from './entry.ts';

/** What the operator's people enter by hand, in the order in which it builds on each other; one file each. */
export const PROGRAM: readonly ProgramEntry[] = [];
