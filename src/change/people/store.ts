import type { ReadinessAssessment } from './assessment.ts';
import type { Attendance, AttendanceCount } from './attendance.ts';
import type { CapacityFields } from './capacity.ts';
import type { ChampionFields } from './champion.ts';
import type { GroupFields } from './group.ts';
import type { KotterEntry } from './kotter.ts';
import type { MessageFields } from './message.ts';
import type { TrainingFields } from './training.ts';

/** What every record that is changed one by one has beside its fields. */
export interface AdoptionRecord {
  readonly id: string;
  readonly version: number;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** Records of one kind that the actor may read: those of initiatives that they may read. */
export interface AdoptionTable<T extends AdoptionRecord> {
  /** In the order in which they were made. @param initiativeId only those of it; null for all */
  list(initiativeId: string | null): Promise<T[]>;
  get(id: string): Promise<T | null>;
  insert(record: T): Promise<void>;
  /** False when it is not at `expected` any more. */
  update(record: T, expected: number): Promise<boolean>;
  /** Takes it out of sight. */
  remove(id: string, at: string): Promise<void>;
  /** One that was taken out of sight since then; ISO 8601. */
  removed(id: string, since: string): Promise<T | null>;
  bringBack(id: string): Promise<void>;
}

/** An initiative as far as its people side needs it. */
export interface InitiativeName {
  readonly id: string;
  readonly name: string;
  /** Whether it is pursued: proposed, running or paused. */
  readonly open: boolean;
}

/** Under which score an element holds a group back: of the organization (null), or of one initiative. */
export interface ReadinessThreshold {
  readonly initiativeId: string | null;
  readonly threshold: number;
}

/** The people side of change, of the organization of the running transaction. */
export interface AdoptionStore {
  /** Those that the actor may read, by name. */
  initiatives(): Promise<InitiativeName[]>;
  readonly groups: AdoptionTable<GroupFields & AdoptionRecord>;
  readonly trainings: AdoptionTable<TrainingFields & AdoptionRecord>;
  readonly messages: AdoptionTable<MessageFields & AdoptionRecord>;
  readonly champions: AdoptionTable<ChampionFields & AdoptionRecord>;
  readonly capacity: AdoptionTable<CapacityFields & AdoptionRecord>;
  /** Oldest first; replaced ones too. @param groupIds null for all that the actor may read */
  assessments(groupIds: readonly string[] | null): Promise<ReadinessAssessment[]>;
  addAssessment(assessment: ReadinessAssessment): Promise<void>;
  thresholds(): Promise<ReadinessThreshold[]>;
  /** Null takes it away. */
  putThreshold(initiativeId: string | null, threshold: number | null): Promise<void>;
  /** Steps that somebody said something of. @param initiativeId null for all */
  kotter(initiativeId: string | null): Promise<KotterEntry[]>;
  /** False when it is not at `expected` any more; 0 for one that is not there. */
  putKotter(entry: KotterEntry, expected: number): Promise<boolean>;
  /** Who attended, by name: for those who may see it. */
  attendance(trainingIds: readonly string[]): Promise<Attendance[]>;
  /** How many attended each training; nobody's name. */
  attendanceCounts(): Promise<AttendanceCount[]>;
  /** Adds rows, or puts them in the place of those with their id. */
  putAttendance(rows: readonly Attendance[]): Promise<void>;
  removeAttendance(trainingId: string, id: string): Promise<boolean>;
  /** Makes imports of attendance wait for each other until the transaction ends. */
  lockAttendance(): Promise<void>;
}
