/**
 * XM Institute's operating framework names six competencies and five stages of maturity. The names are theirs; what
 * stands under them here, and the questions, are our own words.
 */
export const FRAMEWORK = 'Names of the six competencies and five stages: XM Institute. Wording: our own.';

export const COMPETENCY_KEYS = ['lead', 'realize', 'activate', 'enlighten', 'respond', 'disrupt'] as const;
export type CompetencyKey = (typeof COMPETENCY_KEYS)[number];

export interface Competency {
  readonly key: CompetencyKey;
  readonly name: string;
  readonly is: string;
  /** What to ask before rating it. */
  readonly asks: readonly string[];
}

export const COMPETENCIES: readonly Competency[] = [
  {
    key: 'lead',
    name: 'Lead',
    is: 'Somebody answers for the program, it has a plan, and the board stands behind it.',
    asks: [
      'Who decides about money and people for it, and when did they last?',
      'Which goals of the company does it serve, by name?',
      'What happens when it collides with this quarter’s revenue?',
    ],
  },
  {
    key: 'realize',
    name: 'Realize',
    is: 'What it brings is defined beforehand, measured, and believed by those who pay.',
    asks: [
      'Which of its effects would finance sign?',
      'Which metrics have a target, an owner and a decision?',
      'What was stopped because it did not pay?',
    ],
  },
  {
    key: 'activate',
    name: 'Activate',
    is: 'People have the skills, the time and the reason to work differently.',
    asks: [
      'Who was trained in the last year, and what do they do differently?',
      'What is in anybody’s objectives or pay because of it?',
      'How does somebody at the counter hear what became of their hint?',
    ],
  },
  {
    key: 'enlighten',
    name: 'Enlighten',
    is: 'What customers say and do becomes knowledge that reaches those who decide.',
    asks: [
      'Which sources are heard, and which customers are never asked?',
      'Who reads what comes in, how soon, and how sure are they of it?',
      'Which drivers of loyalty are known, and which are only believed?',
    ],
  },
  {
    key: 'respond',
    name: 'Respond',
    is: 'What is learned is acted on: for the one customer at once, for all by mending the cause.',
    asks: [
      'How soon does an unhappy customer hear from somebody?',
      'Which causes were removed in the last half-year?',
      'How is it known that a problem did not come back?',
    ],
  },
  {
    key: 'disrupt',
    name: 'Disrupt',
    is: 'New experiences are designed and tried, not only old ones repaired.',
    asks: [
      'What was tried with customers in the last year, and what failed?',
      'Who may try something without asking three people?',
      'Which experience would a newcomer build that we do not?',
    ],
  },
];

export interface Stage {
  /** 1 to 5. */
  readonly number: number;
  readonly name: string;
  readonly is: string;
}

export const STAGES: readonly Stage[] = [
  { number: 1, name: 'Investigate', is: 'Single people look into it; nothing is agreed.' },
  { number: 2, name: 'Initiate', is: 'A beginning is made in some places, by those who want to.' },
  {
    number: 3,
    name: 'Mobilize',
    is: 'It is organized: with owners, a plan and means, in much of the company.',
  },
  { number: 4, name: 'Scale', is: 'It is how most of the company works, and it shows in results.' },
  { number: 5, name: 'Embed', is: 'Nobody would work otherwise; it goes on without the program.' },
];
