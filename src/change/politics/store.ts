import type { Consultation } from './consultation.ts';
import type { PoliticsFile, PoliticsSubject } from './file.ts';
import type { PromiseWord, SponsorPromise } from './promise.ts';
import type { RaciMatrix } from './raci.ts';
import type { Stakeholder, StanceNote } from './stakeholder.ts';

/**
 * Politics of the organization of the running transaction. Every method knows the files of circles that the actor is
 * inside of and no others: what lies outside is not found, not counted and not changed.
 */
export interface PoliticsStore {
  /** The initiative that politics are about, if the actor may read it. */
  subject(initiativeId: string): Promise<PoliticsSubject | null>;
  /** Files by the name of their initiative; of one initiative alone where it is named. */
  files(initiativeId?: string): Promise<PoliticsFile[]>;
  file(id: string): Promise<PoliticsFile | null>;
  /** @throws InvalidInput for a circle that the actor is not in, Conflict when the circle has a file of it already */
  insertFile(file: {
    readonly id: string;
    readonly initiativeId: string;
    readonly circleId: string;
    readonly createdAt: string;
  }): Promise<void>;
  /** Puts it into another circle. False when its version has moved on. */
  moveFile(id: string, circleId: string, expected: number, at: string): Promise<boolean>;

  /** Of these files, by name. */
  stakeholders(politicsIds: readonly string[]): Promise<Stakeholder[]>;
  /** With its movers and its first note. @throws InvalidInput for a mover of another file */
  insertStakeholder(stakeholder: Stakeholder): Promise<void>;
  /** All but its notes. False when its version has moved on. @throws InvalidInput for a mover of another file */
  updateStakeholder(stakeholder: Stakeholder, expected: number): Promise<boolean>;
  addNote(stakeholderId: string, note: StanceNote): Promise<void>;
  /** Takes it out of sight, and out of what it moves. False when its version has moved on. */
  removeStakeholder(id: string, expected: number, at: string): Promise<boolean>;
  /** False where nobody of that id was taken out of this file. */
  bringBackStakeholder(politicsId: string, id: string, since: string): Promise<boolean>;

  raci(politicsId: string): Promise<RaciMatrix>;
  /** Puts the whole matrix in the place of the one that is there. False when its version has moved on. */
  putRaci(politicsId: string, matrix: RaciMatrix, expected: number): Promise<boolean>;

  /** Of these files, the earliest due first. */
  promises(politicsIds: readonly string[]): Promise<SponsorPromise[]>;
  insertPromise(promise: SponsorPromise): Promise<void>;
  /** All but what was said of it. False when its version has moved on. */
  updatePromise(promise: SponsorPromise, expected: number): Promise<boolean>;
  addWord(promiseId: string, word: PromiseWord): Promise<void>;

  /** Oldest first, of one decision or of one initiative. */
  consultations(
    of: { readonly decisionId: string } | { readonly initiativeId: string },
  ): Promise<Consultation[]>;
  /** @throws InvalidInput for a circle that the actor is not in */
  addConsultation(consultation: Consultation): Promise<void>;

  /** Notes that the actor looked at a file on a day; true for the first time of that day. @param day YYYY-MM-DD */
  noteLook(politicsId: string, personId: string, day: string): Promise<boolean>;
}
