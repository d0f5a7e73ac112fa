import type { AuditLog, CircleStore, Members, OrganizationStore, UnitStore } from '../../access/index.ts';
import type { BenchmarkStore, KitAnswerStore, KitStore } from '../../benchmark/index.ts';
import type {
  AdoptionStore,
  CycleFacts,
  CycleStore,
  DecisionStore,
  InitiativeStore,
  PoliticsStore,
  ProcessStore,
  ReadinessStore,
  StandardWorkStore,
} from '../../change/index.ts';
import type { AttributeStore, CustomerStore } from '../../customer/index.ts';
import type {
  BusinessCaseStore,
  CostReadingStore,
  CostStores,
  MeasuringCosts,
  ValueFacts,
  ValueStore,
} from '../../economics/index.ts';
import type { ResponseStore, SurveyStore } from '../../feedback/index.ts';
import type { LoyaltyFacts, ReadingStore } from '../../insight/index.ts';
import type { Clock, Ids, Scope } from '../../kernel/index.ts';
import type { FigureStore, MetricStore, QuestionCatalog } from '../../metric/index.ts';
import type {
  AnswerStore,
  AssessmentStore,
  GoalStore,
  ReviewStore,
  ReviewWishStore,
  ScheduleStore,
  TopThreeStore,
} from '../../strategy/index.ts';
import type { DemoOptions } from '../operator/window.ts';

/** The stores that the program's people work on, in one transaction of the demo's organization. */
export interface ProgramStores extends CostStores {
  readonly audit: AuditLog;
  readonly metrics: MetricStore;
  readonly readings: ReadingStore;
  readonly organization: OrganizationStore;
  readonly questions: QuestionCatalog;
  readonly surveys: SurveyStore;
  readonly responses: ResponseStore;
  readonly customers: CustomerStore;
  readonly attributes: AttributeStore;
  readonly benchmarks: BenchmarkStore;
  readonly kits: KitStore;
  readonly kitAnswers: KitAnswerStore;
  readonly members: Members;
  readonly units: UnitStore;
  readonly decisions: DecisionStore;
  readonly adoption: AdoptionStore;
  readonly politics: PoliticsStore;
  readonly circles: CircleStore;
  readonly cycles: CycleStore;
  readonly initiatives: InitiativeStore;
  readonly processes: ProcessStore;
  readonly standardWork: StandardWorkStore;
  readonly readiness: ReadinessStore;
  readonly schedules: ScheduleStore;
  readonly reviews: ReviewStore;
  readonly goals: GoalStore;
  readonly answers: AnswerStore;
  readonly topThree: TopThreeStore;
  readonly assessments: AssessmentStore;
  readonly reviewWishes: ReviewWishStore;
  readonly values: ValueStore;
  readonly costReadings: CostReadingStore;
  readonly businessCases: BusinessCaseStore;
}

export interface ProgramParts {
  readonly scope: Scope;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly options: DemoOptions;
  /** Where figures are counted. */
  readonly figures: FigureStore;
  /** What loyalty and values are counted from. */
  readonly loyaltyFacts: LoyaltyFacts;
  readonly valueFacts: ValueFacts;
  /** What cycles are judged from. */
  readonly cycleFacts: CycleFacts;
  /** What costs are reckoned from. */
  readonly costFacts: MeasuringCosts['facts'];
  inScope<T>(work: (stores: ProgramStores) => Promise<T>): Promise<T>;
}

/**
 * Something that the operator's people enter, through the functions that people use. Run again after a crash, it leaves
 * what is there already as it is.
 */
export interface ProgramEntry {
  /** “Entering …”, told to those who wait. */
  readonly doing: string;
  enter(parts: ProgramParts): Promise<void>;
}
