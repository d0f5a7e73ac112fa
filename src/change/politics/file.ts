import type { Owner } from '../../access/index.ts';

/**
 * The politics of one initiative as one circle sees them: whatever is in it is read by the people of the circle and by
 * owners of the organization, by nobody else and by no key. Two circles of one initiative know nothing of each other,
 * so that opening one never tells whether there is another.
 */
export interface PoliticsFile {
  readonly id: string;
  readonly initiativeId: string;
  /** Null where the reader may not read the initiative itself. */
  readonly initiativeName: string | null;
  readonly circle: {
    readonly id: string;
    readonly name: string;
    /** Made for this file: who is in it is said here. */
    readonly closed: boolean;
    readonly members: readonly { readonly personId: string; readonly name: string }[];
  };
  readonly version: number;
  /** Version of the RACI matrix, 0 before it was first kept. */
  readonly raciVersion: number;
  readonly createdAt: string;
}

/** What politics know of the initiative that they are about. */
export interface PoliticsSubject {
  readonly id: string;
  readonly name: string;
  readonly owner: Pick<Owner, 'personId' | 'name'> | null;
}
