import { mountAccess } from './access/index.ts';
import { mountBenchmarks } from './benchmark/index.ts';
import { mountCycles } from './change/cycle/cycles.ts';
import { mountJudgments } from './change/cycle/judgments.ts';
import { mountDecisions } from './change/decisions.ts';
import { mountInitiatives } from './change/initiatives.ts';
import { mountPeopleSide } from './change/people/index.ts';
import { mountPolitics } from './change/politics/politics.ts';
import { mountPortfolio } from './change/portfolio.ts';
import { mountProcesses } from './change/process/processes.ts';
import { mountStandardWork } from './change/process/standardWork.ts';
import { mountReadiness } from './change/readiness.ts';
import { mountCustomer } from './customer/index.ts';
import { mountDocs } from './docs/docs.ts';
import { mountCases } from './economics/cases.ts';
import { mountCostRoutes } from './economics/costRoutes.ts';
import { mountValue } from './economics/value.ts';
import { mountFeedback } from './feedback/index.ts';
import type { Api } from './frame/api.ts';
import { mountInsight } from './insight/index.ts';
import { mountImports } from './intake/imports.ts';
import { mountMappings } from './intake/mappings.ts';
import { mountUploads } from './intake/uploads.ts';
import { mountJobs } from './job/jobs.ts';
import { mountMetrics } from './metric/metrics.ts';
import type { Parts } from './parts.ts';
import { mountSignals } from './signal/signals.ts';
import { mountBudgetGoals } from './strategy/budgetGoals.ts';
import { mountStrategyFind } from './strategy/find.ts';
import { mountGoalFiles } from './strategy/goalFiles.ts';
import { mountGoals } from './strategy/goals.ts';
import { mountLint } from './strategy/lint.ts';
import { mountMaturity } from './strategy/maturity.ts';
import { mountMinutes } from './strategy/minutes.ts';
import { mountQuestions } from './strategy/questions.ts';
import { mountReviewLists } from './strategy/reviewLists.ts';
import { mountReviews } from './strategy/reviews.ts';
import { mountSchedules } from './strategy/schedules.ts';
import { mountTopThree } from './strategy/topThree.ts';
import { mountDescription } from './system/description.ts';
import { mountSystem } from './system/system.ts';

/** Every group of routes, one file each; a new group is added here and nowhere else. */
export const routes: readonly ((api: Api, parts: Parts) => void)[] = [
  mountUploads,
  mountImports,
  mountMappings,
  mountDescription,
  mountSystem,
  mountAccess,
  mountMetrics,
  mountJobs,
  mountInsight,
  mountBenchmarks,
  mountCustomer,
  mountFeedback,
  mountSignals,
  mountDecisions,
  mountCycles,
  mountJudgments,
  mountCostRoutes,
  mountCases,
  mountProcesses,
  mountStandardWork,
  mountPolitics,
  mountInitiatives,
  mountPeopleSide,
  mountReadiness,
  mountPortfolio,
  mountSchedules,
  mountReviewLists,
  mountReviews,
  mountMinutes,
  mountGoalFiles,
  mountGoals,
  mountBudgetGoals,
  mountStrategyFind,
  mountQuestions,
  mountLint,
  mountTopThree,
  mountMaturity,
  mountValue,
  mountDocs,
];
