import type { Kysely } from 'kysely';
import type {
  ApiKeyStore,
  AuditLog,
  AuditReader,
  CircleStore,
  DeletionStore,
  Members,
  OrganizationStore,
  UnitStore,
} from '../../access/index.ts';
import type { BenchmarkStore, KitAnswerStore, KitStore, ShareStore } from '../../benchmark/index.ts';
import type {
  AdoptionStore,
  CycleStandingStore,
  CycleStore,
  DecisionStore,
  InitiativeStore,
  PoliticsStore,
  ProcessStore,
  ReadinessStore,
  StandardWorkStore,
} from '../../change/index.ts';
import type {
  AccountStore,
  AnswerTimeline,
  AttributeStore,
  ConsentStore,
  CustomerFollower,
  CustomerStore,
  SegmentStore,
} from '../../customer/index.ts';
import type {
  BusinessCaseStore,
  CostMeasurementStore,
  CostReadingStore,
  CostSettingStore,
  LedgerStore,
  RealizedFacts,
  ValueStore,
} from '../../economics/index.ts';
import { type ResponseStore, responseFollower, type SurveyStore } from '../../feedback/index.ts';
import type { KeptFacts, ReadingStore } from '../../insight/index.ts';
import type { ImportStore } from '../../intake/index.ts';
import type { Scope } from '../../kernel/index.ts';
import type { MetricLooks, MetricStore, QuestionCatalog } from '../../metric/index.ts';
import type {
  AnswerStore,
  AssessmentStore,
  GoalStore,
  ReviewStore,
  ReviewWishStore,
  ScheduleStore,
  TopThreeStore,
} from '../../strategy/index.ts';
import { recordApiKeyStore } from './access/apiKeyStore.ts';
import { recordAuditLog } from './access/auditLog.ts';
import { recordAuditReader } from './access/auditReader.ts';
import { recordCircleStore } from './access/circleStore.ts';
import { recordDeletionStore } from './access/deletions.ts';
import { recordMembers } from './access/memberStore.ts';
import { recordOrganizationStore } from './access/organizationStore.ts';
import { recordUnitStore } from './access/unitStore.ts';
import { recordBenchmarkStore } from './benchmark/benchmarkStore.ts';
import { recordKitAnswers } from './benchmark/kitAnswers.ts';
import { recordKitStore } from './benchmark/kitStore.ts';
import { recordShareStore } from './benchmark/shareStore.ts';
import { recordCycleStore } from './change/cycle/cycleStore.ts';
import { recordCycleStandings } from './change/cycleStandings.ts';
import { recordDecisionStore } from './change/decisionStore.ts';
import { recordInitiativeStore } from './change/initiativeStore.ts';
import { recordAdoptionStore } from './change/people/adoptionStore.ts';
import { recordPoliticsStore } from './change/politics/politicsStore.ts';
import { recordProcessStore } from './change/processStore.ts';
import { recordReadinessStore } from './change/readinessStore.ts';
import { recordStandardWorkStore } from './change/standardWorkStore.ts';
import { recordAccountStore } from './customer/accountStore.ts';
import { recordAttributeStore } from './customer/attributeStore.ts';
import { recordConsentStore } from './customer/consentStore.ts';
import { recordCustomerStore } from './customer/customerStore.ts';
import { recordSegmentStore } from './customer/segmentStore.ts';
import { recordBusinessCaseStore } from './economics/caseStore.ts';
import {
  recordCostMeasurementStore,
  recordCostReadingStore,
  recordCostSettingStore,
} from './economics/costStores.ts';
import { recordLedgerStore } from './economics/ledgerStore.ts';
import { recordRealizedFacts } from './economics/realizedFacts.ts';
import { recordValueStore } from './economics/valueStore.ts';
import { recordAnswerTimeline } from './feedback/answerTimeline.ts';
import { recordQuestionCatalog } from './feedback/questionCatalog.ts';
import { recordResponseStore } from './feedback/responseStore.ts';
import { recordSurveyStore } from './feedback/surveyStore.ts';
import { recordReadingStore } from './insight/readingStore.ts';
import { recordImportStore } from './intake/importStore.ts';
import { type JobQueue, recordJobQueue } from './job/jobQueue.ts';
import { type JobReportStore, recordJobReports } from './job/jobReport.ts';
import { recordKeptFacts } from './keptFacts.ts';
import { recordMetricLooks } from './metric/metricLooks.ts';
import { recordMetricStore } from './metric/metricStore.ts';
import { recordAnswerStore } from './strategy/answerStore.ts';
import { recordAssessmentStore } from './strategy/assessmentStore.ts';
import { recordGoalStore } from './strategy/goalStore.ts';
import { recordReviewStore } from './strategy/reviewStore.ts';
import { recordScheduleStore } from './strategy/scheduleStore.ts';
import { recordTopThreeStore } from './strategy/topThreeStore.ts';
import { recordReviewWishStore } from './strategy/wishStore.ts';
import type { Tables } from './tables.ts';

/** Every store of the record, bound to one transaction of one organization. Domains take the ones they need. */
export interface Stores {
  readonly audit: AuditLog;
  readonly auditReader: AuditReader;
  readonly organization: OrganizationStore;
  readonly apiKeys: ApiKeyStore;
  readonly jobs: JobQueue;
  readonly jobReports: JobReportStore;
  readonly imports: ImportStore;
  readonly customers: CustomerStore;
  readonly accounts: AccountStore;
  readonly attributes: AttributeStore;
  readonly segments: SegmentStore;
  readonly consents: ConsentStore;
  readonly surveys: SurveyStore;
  readonly responses: ResponseStore;
  readonly answerTimeline: AnswerTimeline;
  readonly metrics: MetricStore;
  readonly looks: MetricLooks;
  readonly answers: AnswerStore;
  readonly topThree: TopThreeStore;
  readonly reviewWishes: ReviewWishStore;
  readonly assessments: AssessmentStore;
  readonly questions: QuestionCatalog;
  readonly keptFacts: KeptFacts;
  readonly readings: ReadingStore;
  readonly benchmarks: BenchmarkStore;
  readonly shares: ShareStore;
  readonly kits: KitStore;
  readonly kitAnswers: KitAnswerStore;
  readonly members: Members;
  readonly units: UnitStore;
  readonly circles: CircleStore;
  readonly goals: GoalStore;
  readonly deletions: DeletionStore;
  readonly cycles: CycleStore;
  readonly decisions: DecisionStore;
  readonly processes: ProcessStore;
  readonly standardWork: StandardWorkStore;
  readonly initiatives: InitiativeStore;
  readonly readiness: ReadinessStore;
  readonly cycleStandings: CycleStandingStore;
  readonly adoption: AdoptionStore;
  readonly politics: PoliticsStore;
  readonly schedules: ScheduleStore;
  readonly reviews: ReviewStore;
  readonly ledger: LedgerStore;
  readonly businessCases: BusinessCaseStore;
  /** What came of an initiative, out of the ledger and of judged cycles. */
  readonly realizedFacts: RealizedFacts;
  readonly costSettings: CostSettingStore;
  readonly costMeasurements: CostMeasurementStore;
  readonly costReadings: CostReadingStore;
  readonly values: ValueStore;
  /** What must follow a customer that appears or is erased. */
  readonly followers: readonly CustomerFollower[];
}

export function storesFor(db: Kysely<Tables>, scope: Scope): Stores {
  const responses = recordResponseStore(db, scope);
  return {
    audit: recordAuditLog(db, scope),
    auditReader: recordAuditReader(db, scope),
    organization: recordOrganizationStore(db),
    apiKeys: recordApiKeyStore(db, scope),
    jobs: recordJobQueue(db),
    jobReports: recordJobReports(db),
    imports: recordImportStore(db, scope),
    customers: recordCustomerStore(db, scope),
    accounts: recordAccountStore(db, scope),
    attributes: recordAttributeStore(db, scope),
    segments: recordSegmentStore(db, scope),
    consents: recordConsentStore(db, scope),
    surveys: recordSurveyStore(db, scope),
    responses,
    answerTimeline: recordAnswerTimeline(db),
    metrics: recordMetricStore(db, scope),
    looks: recordMetricLooks(db, scope),
    answers: recordAnswerStore(db, scope),
    topThree: recordTopThreeStore(db, scope),
    reviewWishes: recordReviewWishStore(db, scope),
    assessments: recordAssessmentStore(db, scope),
    questions: recordQuestionCatalog(db),
    keptFacts: recordKeptFacts(db),
    readings: recordReadingStore(db, scope),
    benchmarks: recordBenchmarkStore(db, scope),
    shares: recordShareStore(db, scope),
    kits: recordKitStore(db, scope),
    kitAnswers: recordKitAnswers(db),
    members: recordMembers(db),
    units: recordUnitStore(db, scope),
    circles: recordCircleStore(db, scope),
    goals: recordGoalStore(db, scope),
    deletions: recordDeletionStore(db, scope),
    cycles: recordCycleStore(db, scope),
    decisions: recordDecisionStore(db, scope),
    processes: recordProcessStore(db, scope),
    standardWork: recordStandardWorkStore(db, scope),
    initiatives: recordInitiativeStore(db, scope),
    readiness: recordReadinessStore(db, scope),
    cycleStandings: recordCycleStandings(db),
    politics: recordPoliticsStore(db, scope),
    schedules: recordScheduleStore(db, scope),
    reviews: recordReviewStore(db, scope),
    adoption: recordAdoptionStore(db, scope),
    ledger: recordLedgerStore(db, scope),
    businessCases: recordBusinessCaseStore(db, scope),
    realizedFacts: recordRealizedFacts(db),
    costSettings: recordCostSettingStore(db, scope),
    costMeasurements: recordCostMeasurementStore(db, scope),
    costReadings: recordCostReadingStore(db, scope),
    values: recordValueStore(db, scope),
    followers: [responseFollower(responses)],
  };
}
