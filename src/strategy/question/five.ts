import { type EvidenceKind, InvalidInput } from '../../kernel/index.ts';

export const QUESTION_KEYS = ['meaning', 'matters', 'measured', 'compared', 'top_three'] as const;
export type QuestionKey = (typeof QUESTION_KEYS)[number];

/** One of the five questions that a program asks itself, in their order. */
export interface FiveQuestion {
  readonly key: QuestionKey;
  /** 1 to 5. */
  readonly number: number;
  readonly title: string;
  /** The question in full. */
  readonly asks: string;
  /** What a good answer holds. */
  readonly answeredBy: string;
  /** What an answer rests on, first what fits best. */
  readonly evidence: readonly EvidenceKind[];
  /** Why it is marked as inferred; null where the source spells the question out. */
  readonly inferred: string | null;
  /** Days after which an answer is looked at again, unless whoever answers says otherwise. */
  readonly goodForDays: number;
}

const INFERRED =
  'Inferred from the source: its recap names five questions but does not spell this one out. ' +
  'We worded it from what the rest of the text takes for granted; put it in your own words where it does not fit.';

/** The five, in the order in which they are asked: each presumes the one before. */
export const FIVE_QUESTIONS: readonly FiveQuestion[] = [
  {
    key: 'meaning',
    number: 1,
    title: 'What it means here',
    asks: 'What does customer experience management mean for this business, and which of its goals does it serve?',
    answeredBy: 'A sentence or two that the board would sign, and the goals that it serves.',
    evidence: ['goal', 'decision', 'page'],
    inferred: INFERRED,
    goodForDays: 365,
  },
  {
    key: 'matters',
    number: 2,
    title: 'What matters to customers',
    asks: 'What matters to our customers, to which of them, and how do we know?',
    answeredBy: 'The few things that decide whether they stay, with the drivers or answers that say so.',
    evidence: ['driver', 'metric', 'survey', 'segment'],
    inferred: INFERRED,
    goodForDays: 180,
  },
  {
    key: 'measured',
    number: 3,
    title: 'What we measure',
    asks: 'What do we measure, why, does it lead or lag, and what must be measured to make it?',
    answeredBy:
      'The metrics, each with the decision that it informs. Question 4 opens when they are linked here.',
    evidence: ['metric', 'goal'],
    inferred: null,
    goodForDays: 180,
  },
  {
    key: 'compared',
    number: 4,
    title: 'How we compare',
    asks: 'How do we compare: among ourselves, with the industry, with competitors?',
    answeredBy: 'Comparisons of like with like, and what cannot be compared and why.',
    evidence: ['benchmark', 'metric'],
    inferred: null,
    goodForDays: 365,
  },
  {
    key: 'top_three',
    number: 5,
    title: 'The top three',
    asks: 'What are the three things to do in the next three years?',
    answeredBy: 'Three, never four, each chosen from what the answers before show.',
    evidence: ['decision', 'driver', 'metric', 'goal', 'page'],
    inferred: null,
    goodForDays: 365,
  },
];

/** @throws InvalidInput for a word that is none of the five */
export function questionOf(key: string): FiveQuestion {
  const found = FIVE_QUESTIONS.find((question) => question.key === key);
  if (!found) throw InvalidInput.at('question', `must be one of ${QUESTION_KEYS.join(', ')}`, key);
  return found;
}
