import { ADOPTION_SEEDS, adoptionRequests } from './adoption.ts';
import { BUSINESS_CASE_SEEDS, businessCaseRequests } from './businessCase.ts';
import { COST_SEEDS, costRequests } from './costs.ts';
import { CYCLE_SEEDS, cycleRequests } from './cycle.ts';
import { INITIATIVE_SEEDS, initiativeRequests } from './initiative.ts';
import { POLITICS_SEEDS, politicsRequests } from './politics.ts';
import { PROCESS_SEEDS, processRequests } from './process.ts';
import { STRATEGY_SEEDS, strategyRequests } from './strategy.ts';
import { valueRequests } from './value.ts';
import type { PartRequests, Seeds, Walk } from './walk.ts';

/** One line a part. */
const PARTS: readonly ((walk: Walk) => PartRequests)[] = [
  strategyRequests,
  initiativeRequests,
  cycleRequests,
  businessCaseRequests,
  adoptionRequests,
  politicsRequests,
  processRequests,
  valueRequests,
  costRequests,
];

/** Records that one organization has, so that another can be refused them; one line a part. */
export const PART_SEEDS: Seeds = {
  ...STRATEGY_SEEDS,
  ...INITIATIVE_SEEDS,
  ...CYCLE_SEEDS,
  ...BUSINESS_CASE_SEEDS,
  ...ADOPTION_SEEDS,
  ...COST_SEEDS,
  ...POLITICS_SEEDS,
  ...PROCESS_SEEDS,
};

/** What all parts send, as one. */
export function partRequests(walk: Walk): Required<PartRequests> {
  const parts = PARTS.map((part) => part(walk));
  return {
    bodies: Object.assign({}, ...parts.map(({ bodies }) => bodies)),
    onVersion: parts.flatMap(({ onVersion }) => onVersion ?? []),
    versioned: Object.assign({}, ...parts.map(({ versioned }) => versioned)),
    withoutVersion: parts.flatMap(({ withoutVersion }) => withoutVersion ?? []),
    targets: Object.assign({}, ...parts.map(({ targets }) => targets)),
    tied: Object.assign({}, ...parts.map(({ tied }) => tied)),
  };
}
