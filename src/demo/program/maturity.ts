import { addDays, type Evidence, fixedClock, type Scope } from '../../kernel/index.ts';
import {
  beginAssessment,
  COMPETENCY_KEYS,
  type CompetencyKey,
  closeAssessment,
  type Rating,
  rateCompetencies,
} from '../../strategy/index.ts';
import { OWNERS } from '../metric/metric.ts';
import type { ProgramEntry, ProgramParts } from './entry.ts';

const at = (title: string, to: string): Evidence => ({ kind: 'page', id: null, title, to });
const LADDER = at('The ladder of goals', '/decide/strategy');
const METRICS = at('The registry of metrics', '/decide/metrics');
const REVIEWS = at('Reviews and their minutes', '/decide/reviews');
const DRIVERS = at('Drivers of loyalty', '/understand/drivers');
const IMPORTS = at('What comes in, and from where', '/listen/imports');

/** A stage, why, and what shows it; or the question that is open. */
type Rated = readonly [number, string, Evidence] | string;

interface Made {
  readonly days: number;
  readonly by: string;
  readonly ratings: Readonly<Record<CompetencyKey, Rated>>;
}

/** Two self-assessments, a year apart. */
const ASSESSMENTS: readonly Made[] = [
  {
    days: 380,
    by: OWNERS.experience,
    ratings: {
      lead: [2, 'There is a sponsor and a plan; money comes case by case.', LADDER],
      realize: 'Which of our effects would finance sign?',
      activate: [1, 'Training is for agents alone, and about tools.', LADDER],
      enlighten: [3, 'Surveys and contacts are heard and lead to figures that people trust.', IMPORTS],
      respond: [2, 'Unhappy customers are called in two regions.', REVIEWS],
      disrupt: [1, 'Nothing new was tried with customers this year.', LADDER],
    },
  },
  {
    days: 28,
    by: OWNERS.experience,
    ratings: {
      lead: [3, 'Goals down to the quarter have owners, and the board reads them each quarter.', LADDER],
      realize: [
        2,
        'Metrics have targets and decisions; finance has signed one effect, of contacts.',
        METRICS,
      ],
      activate: [2, 'Team leads coach from low scores each week; pay knows nothing of it yet.', REVIEWS],
      enlighten: [4, 'Drivers, mix and noise are known; what texts say is not read by anybody yet.', DRIVERS],
      respond: [3, 'Reviews end with decisions, and what came of them is looked at again.', REVIEWS],
      disrupt: 'Has anything of the regional trials been thought of from the customer’s side?',
    },
  },
];

export const maturity: ProgramEntry = {
  doing: 'assessments of the program itself',
  async enter(parts) {
    const there = await parts.inScope(({ assessments }) => assessments.list(null));
    for (const made of ASSESSMENTS) {
      const assessedOn = addDays(parts.options.end, -made.days);
      if (!there.some((one) => one.assessedOn === assessedOn)) await assess(parts, made, assessedOn);
    }
  },
};

async function assess(parts: ProgramParts, { ratings, by }: Made, assessedOn: string): Promise<void> {
  const clock = fixedClock(`${assessedOn}T14:00:00.000Z`);
  const scope: Scope = { ...parts.scope, actor: { kind: 'system', id: 'demo', name: by } };
  await parts.inScope(async (stores) => {
    const assessing = { ...stores, clock, ids: parts.ids };
    const given = { unitId: null, circleId: null, assessedOn };
    const begun = await beginAssessment(assessing, scope, given);
    const rated = COMPETENCY_KEYS.map((key) => ratingOf(key, ratings[key], addDays(assessedOn, 60)));
    const open = await rateCompetencies(assessing, begun.id, begun.version, rated);
    await closeAssessment(assessing, open.id, open.version);
  });
}

function ratingOf(competency: CompetencyKey, rated: Rated, due: string): Rating {
  if (typeof rated === 'string') {
    const stage = { known: false as const, question: rated, finder: OWNERS.analyst, due };
    return { competency, stage, why: '', evidence: [] };
  }
  const [stage, why, evidence] = rated;
  return { competency, stage: { known: true, value: stage }, why, evidence: [evidence] };
}
