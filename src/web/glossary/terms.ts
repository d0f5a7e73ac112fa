import { CASE_TERMS } from './case-terms.ts';
import { COST_TERMS } from './cost-terms.ts';
import { CYCLE_TERMS } from './cycle-terms.ts';
import type { GlossaryTerm } from './glossary-term.ts';
import { INITIATIVE_TERMS } from './initiative-terms.ts';
import { PEOPLE_TERMS } from './people-terms.ts';
import { POLITICS_TERMS } from './politics-terms.ts';
import { PROCESS_TERMS } from './process-terms.ts';
import { LOYALTY_TERMS, STRATEGY_TERMS } from './strategy-terms.ts';
import { VALUE_TERMS } from './value-terms.ts';

/** Words of the field and of this product, each explained so that a store manager and a CFO understand it. */
export const TERMS = {
  interval: {
    name: 'Interval',
    says: 'The range in which the true value most likely lies. Asking other customers of the same kind would give another value; with a confidence of 95 in 100, 95 of 100 such ranges hold the true one. Few answers make it wide.',
  },
  n: {
    name: 'n, the sample',
    says: 'How many answers or events a figure is made from. When answers are weighted, the effective n beside it says how many equally weighted answers would carry as much information.',
  },
  noise: {
    name: 'Beyond noise',
    says: 'A change is called beyond noise when it is larger than chance alone would explain at the confidence that your organization chose. Until then it is shown in gray, and nobody should act on it.',
  },
  nps: {
    name: 'NPS, net promoter score',
    says: 'The share of promoters (9 or 10 of 10) minus the share of detractors (0 to 6). It runs from −100 to 100 and is given in points, not percent.',
  },
  trio: {
    name: 'Detractor, passive, promoter',
    says: 'How people answered the recommendation question: 0 to 6, 7 or 8, 9 or 10.',
  },
  csat: {
    name: 'CSAT, top-box share',
    says: 'The share of answers in the top boxes of a scale, usually 4 and 5 of 5.',
  },
  ces: {
    name: 'CES, customer effort',
    says: 'How easy something was. Three calculations are in use: a mean, a share and a net share. They are different metrics and are never compared with each other.',
  },
  metric: {
    name: 'Metric',
    says: 'A figure with a purpose: it names the decision that it informs, its formula, its owner, and who does what when it moves.',
  },
  sheet: {
    name: 'Record sheet',
    says: 'The page that says what a metric is for. Until it is filled in, the metric cannot be used: a figure that informs no decision only costs attention.',
  },
  lead: {
    name: 'Lead or lag',
    says: 'A lead indicator moves before the outcome that you care about; a lag indicator moves after. That one leads another is a claim to be tested, not a property.',
  },
  mix: {
    name: 'Mix and rate',
    says: 'A total can change because groups scored differently (rate) or because there are now more of one group (mix). Every change is split into the two; both groups may improve while the total falls.',
  },
  control: {
    name: 'Control chart',
    says: 'A trend with limits worked out from its own usual variation. Points inside the limits are ordinary; a point outside, or a run to one side, is a sign that something changed.',
  },
  suppressed: {
    name: 'Withheld group',
    says: 'A figure with fewer customers behind it than your organization’s minimum is not shown: it would say little, and might tell who answered. Many answers of one customer are one customer. What would let such a figure be worked out is not shown either.',
  },
  unknown: {
    name: 'Unknown',
    says: 'Something that is not known yet. It is a state of its own, with who finds out and by when. It is never shown as zero.',
  },
  thenNow: {
    name: 'By then, by now',
    says: 'Customers change plan or region. “By then” puts an answer into the group that the customer was in when they answered; “by now” into the group that they are in today.',
  },
  driver: {
    name: 'Driver',
    says: 'Something asked about that goes along with an outcome. Its share says how much of the differences in the outcome it accounts for, fairly divided among items that overlap. It does not prove cause.',
  },
  importance: {
    name: 'Importance against performance',
    says: 'Items placed by how much they matter and how well they score: concentrate here, keep up, low priority, possible overkill.',
  },
  segment: {
    name: 'Segment',
    says: 'A saved rule that says which customers belong together. Who belongs is worked out anew each time it is used.',
  },
  signal: {
    name: 'Signal',
    says: 'Something that happened to a customer and was recorded by a system: a call, a ticket, an order, a bill, an outage.',
  },
  survey: {
    name: 'Survey and version',
    says: 'Questions asked together. Changing a question makes a new version; old answers keep the question that they answered.',
  },
  consent: {
    name: 'Consent',
    says: 'Whether a customer agreed to be contacted for a purpose over a channel, when, and where that was recorded. A later entry never erases an earlier one.',
  },
  audit: {
    name: 'Audit log',
    says: 'Who did what to which record, when and from where. Each entry carries a fingerprint of the one before, so that a changed or removed entry is noticed.',
  },
  lmg: {
    name: 'LMG share',
    says: 'The average gain in explained variance (R²) when an item joins the model, over every order in which the items could join (Lindeman, Merenda and Gold; also called Shapley).',
  },
  ...STRATEGY_TERMS,
  ...LOYALTY_TERMS,
  ...INITIATIVE_TERMS,
  ...PEOPLE_TERMS,
  ...POLITICS_TERMS,
  ...COST_TERMS,
  ...CASE_TERMS,
  ...CYCLE_TERMS,
  ...PROCESS_TERMS,
  ...VALUE_TERMS,
} as const satisfies Readonly<Record<string, GlossaryTerm>>;

export type TermKey = keyof typeof TERMS;
