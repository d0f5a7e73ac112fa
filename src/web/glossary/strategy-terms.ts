import type { GlossaryTerm } from './glossary-term.ts';

/** Words of the strategy: from goals to decisions, and of what is compared with whom. */
export const STRATEGY_TERMS = {
  goal: {
    name: 'Goal',
    says: 'Something that shall be true by a day: it names the longer goal that it serves, its owner, its metric with a target, what moves first, its budget, and what missing it would cost.',
  },
  horizon: {
    name: 'Horizon',
    says: 'How far a goal reaches: three to five years, a year, a quarter, a month or a week. Each goal serves one of a longer horizon, so that a week can be followed up to the years.',
  },
  ladder: {
    name: 'Ladder',
    says: 'All goals by horizon, each under the one that it serves: what is done this week stands at the foot of what shall be true in years.',
  },
  drift: {
    name: 'Drift',
    says: 'A goal that is behind marks every goal that it serves, with how much and why. It is called behind only when its metric is beyond noise on the wrong side of where it should be today.',
  },
  leading: {
    name: 'Leading indicator',
    says: 'A metric that moves before the goal’s own does. That it leads is a claim, and is tested like one.',
  },
  lag: {
    name: 'Lag indicator',
    says: 'A metric that tells of the outcome once it is there: churn, revenue. It is true and late.',
  },
  xMatrix: {
    name: 'X-matrix',
    says: 'Goals of years, of this year, what is done, and metrics on the four sides of one picture; dots between them say how strongly one serves another. A row without a dot serves nothing.',
  },
  bowling: {
    name: 'Bowling chart',
    says: 'For each goal and month the target, what was reached, and whether it was met: a year of a goal on one line.',
  },
  budget: {
    name: 'Budget and cost to miss',
    says: 'What a goal may cost, and what it would cost not to reach it. Where nobody knows yet, that is shown as not known.',
  },
  unit: {
    name: 'Unit',
    says: 'A part of the organization that has goals, answers and reviews of its own.',
  },
  circle: {
    name: 'Circle',
    says: 'A group of people who alone may read what is put into it. What is in no circle can be read by everybody in the organization.',
  },
  fiveQuestions: {
    name: 'Five questions',
    says: 'What customer experience means here, what matters to customers, what is measured and why, how that compares, and the top three things to do: asked in this order, and asked again.',
  },
  answerState: {
    name: 'Unknown, assumed, answered, verified, stale',
    says: 'How far an answer can be relied on: nobody knows; we believe so; it rests on evidence; somebody has checked the evidence; the evidence has changed since.',
  },
  evidence: {
    name: 'Evidence',
    says: 'What a claim rests on: a metric, a driver, a benchmark, a goal, a decision. It is a link, so that anybody can look.',
  },
  lint: {
    name: 'Lint',
    says: 'What is wrong with the system of metrics and goals itself: a metric that informs no decision, a goal without a metric, a lead without an outcome, a target nobody owns. Each comes with a way to mend it.',
  },
  vanity: {
    name: 'Vanity metric',
    says: 'A metric that is shown when it rises and left out when it falls. It informs nobody.',
  },
  topThree: {
    name: 'Top three',
    says: 'The three things to do first, never four. What is chosen says what is left out.',
  },
  candidate: {
    name: 'Candidate',
    says: 'Something that could be one of the top three. Candidates are ranked by reach × effect on the goal × money at stake × ease; every factor has a source and a range.',
  },
  reach: {
    name: 'Reach',
    says: 'The share of customers whom something would touch.',
  },
  ease: {
    name: 'Ease',
    says: 'How easily it can be done, as judged by a person with a name. It is a judgment and is shown as one.',
  },
  maturity: {
    name: 'Maturity',
    says: 'How far a program has come in six competencies, judged by an assessor on a day and with evidence, and compared with the time before.',
  },
  review: {
    name: 'Review',
    says: 'A meeting that looks at the record and ends with decisions. Its agenda builds itself from what moved, what drifted, what is overdue. One that nobody held is shown as not held.',
  },
  decision: {
    name: 'Decision',
    says: 'What was decided, why, on which evidence, by whom, due when, and when it is looked at again. It is never edited.',
  },
  superseded: {
    name: 'Superseded',
    says: 'Replaced by a later decision. Both stay on record, so that it can be read what was believed when.',
  },
  benchmark: {
    name: 'Benchmark',
    says: 'A figure of others to set one’s own beside, with its source, interval, sample and period.',
  },
  comparability: {
    name: 'Comparability',
    says: 'Whether two figures may be set side by side: the same metric and calculation, scale, wording, kind of survey, mode, population and period. Where they are unlike, the comparison is refused with the reason; where it is doubtful, it says so.',
  },
  doubleBlind: {
    name: 'Double-blind',
    says: 'A survey in which the customer does not know who asks and the interviewer does not know for whom. Only such a one compares companies: people answer the sender, too.',
  },
  privacyBudget: {
    name: 'Privacy budget',
    says: 'How much may be learned of any single answer from all files that were shared, in all (epsilon). Noise on a figure takes some of it; the less is taken, the stronger the noise.',
  },
  peerGroup: {
    name: 'Peer group',
    says: 'Those whom one compares oneself with, named, so that nobody is added once the result is known.',
  },
  percentile: {
    name: 'Percentile',
    says: 'The share of a known distribution that lies below: at the 70th percentile seven of ten do worse.',
  },
} as const satisfies Readonly<Record<string, GlossaryTerm>>;

/** Words of loyalty: by word, by deed, and by staying. */
export const LOYALTY_TERMS = {
  promoter: {
    name: 'Promoter',
    says: 'A customer who gives 9 or 10 of 10 to the question whether they would recommend you. That is what they say; whether they do it is counted apart.',
  },
  referral: {
    name: 'Referral',
    says: 'Somebody whom a customer sent. It counts when it is on record as an event, whether or not the person became a customer.',
  },
  earnedGrowth: {
    name: 'Earned growth',
    says: 'Growth of revenue by customers who stay and by those whom they bring: net revenue retention plus revenue of recommended new customers, less one. Where it is not known how customers came, it is a range and not a number (Reichheld).',
  },
  netRetention: {
    name: 'Net revenue retention',
    says: 'Revenue now from the customers of the period before, as a part of all revenue then. Above 100% those who stay pay more than those who left paid.',
  },
  cohort: {
    name: 'Cohort',
    says: 'Customers who started in the same month, quarter or year. They are followed together, so that old customers do not hide how new ones leave.',
  },
  kaplanMeier: {
    name: 'Kaplan–Meier curve',
    says: 'The share of customers who are still there after so many months. Those who are there today count for as long as they have been, so that nobody is taken for lost or for loyal too early.',
  },
  atRisk: {
    name: 'At risk',
    says: 'How many were still there, and followed, at that time: what the curve rests on. With few, it says little.',
  },
} as const satisfies Readonly<Record<string, GlossaryTerm>>;
