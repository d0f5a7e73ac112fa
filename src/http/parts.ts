import type { Logger } from 'pino';
import type {
  IdempotencyStore,
  Identity,
  Invitations,
  People,
  SecretMaker,
  SignIn,
  SignOnProviders,
} from '../access/index.ts';
import type { CycleFacts, ProcessFiles } from '../change/index.ts';
import type { SignalTimeline } from '../customer/index.ts';
import type { AcquisitionFacts, CaseWriter, MaintenanceFacts, ValueFacts } from '../economics/index.ts';
import type { CollectedFacts, LoyaltyFacts, WorkbookWriter } from '../insight/index.ts';
import type { SmallFile } from '../intake/index.ts';
import type { DemoDesk } from '../jobs/index.ts';
import type { Clock, Ids, Random, Scope } from '../kernel/index.ts';
import type { FigureStore } from '../metric/index.ts';
import type { SignalStore } from '../signal/index.ts';
import type { Stores } from '../storage/record/index.ts';
import type { PackWriter } from '../strategy/index.ts';
import type { IntakeDesk } from './intake/desk.ts';
import type { SystemDesk } from './system/desk.ts';

/** What the routes are given; app.ts puts it together. */
export interface Parts {
  readonly clock: Clock;
  readonly ids: Ids;
  /** Chance that nobody can foretell, for noise on what is shared. */
  readonly random: Random;
  readonly log: Logger;
  readonly publicUrl: string;
  /** Folder of the built web application, or null where only the API is served. */
  readonly webFolder: string | null;
  readonly record: { inScope<T>(scope: Scope, work: (stores: Stores) => Promise<T>): Promise<T> };
  /** Whether what went wrong is that the record cannot be reached. */
  isRecordLost(error: unknown): boolean;
  /** Signals of a customer of that organization, from where they are kept. */
  signalTimeline(scope: Scope): SignalTimeline;
  readonly signals: SignalStore;
  /** How much has come in, for the home page. */
  readonly collected: CollectedFacts;
  /** What loyalty is counted from. */
  readonly loyaltyFacts: LoyaltyFacts;
  /** Who is behind what winning and serving customers costs, and behind what is at risk. */
  readonly costFacts: Pick<MaintenanceFacts, 'served' | 'atRiskPeople'> & Pick<AcquisitionFacts, 'wonPeople'>;
  /** What values are counted from. */
  readonly valueFacts: ValueFacts;
  /** What cycles are judged from. */
  readonly cycleFacts: CycleFacts;
  /** Where figures are counted. */
  readonly figures: FigureStore;
  readonly intake: IntakeDesk;
  /** Takes a small CSV or XLSX file apart that came with a request. @throws InvalidInput */
  readTable(bytes: Uint8Array, most: number): Promise<SmallFile>;
  readonly idempotency: { readonly store: IdempotencyStore; readonly secret: string };
  readonly people: People;
  readonly invitations: Invitations;
  readonly providers: SignOnProviders;
  readonly signIn: SignIn;
  readonly secrets: SecretMaker;
  readonly demo: DemoDesk;
  readonly system: SystemDesk;
  /** Reads and writes processes as BPMN 2.0 files. */
  readonly processFiles: ProcessFiles;
  /** Makes slides and documents. */
  readonly packs: PackWriter;
  /** Makes workbooks, slides and pages of business cases. */
  readonly caseFiles: CaseWriter;
  /** Writes tables of figures as a workbook. */
  readonly workbook: WorkbookWriter;
  /** Where the file of an export lies. */
  exportFile(reportId: string, format: string): string;
  /** Who sends this request: a signed-in person or an API key; null for neither. */
  identify(request: Request, from: string): Promise<Identity | null>;
}
