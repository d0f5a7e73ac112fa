import { addDays } from '../../kernel/index.ts';
import type { Formula, Sheet } from '../api/metric.ts';
import type { AskedQuestion } from './use-questions.ts';

/** Days within which it is found out which goal a first metric serves, and where it shall be. */
const FIND_OUT = 30;
/** The longest scale of which the two highest scores are counted; of longer ones it is the mean. */
const LONGEST_BOXED = 7;

/** How a question's answers become a figure, by its kind and scale; null where they make none by themselves. */
export function formulaFor(question: AskedQuestion): Formula | null {
  const { key, kind, scaleMin: low, scaleMax: high } = question;
  const asked = { question: key, survey: question.survey.id };
  if (low == null || high == null) return null;
  if (kind === 'nps' && high === 10 && low <= 1) return { measure: 'nps', parameters: asked };
  if (kind !== 'rating' && kind !== 'nps') return null;
  const scaled = { ...asked, scale: { low, high } };
  if (high > LONGEST_BOXED) return { measure: 'mean', parameters: { over: 'answer', ...scaled } };
  return { measure: 'top_box', parameters: { ...scaled, boxes: high - low > 2 ? 2 : 1 } };
}

/**
 * A record sheet to begin with. What nobody can know yet (the goal, the target) is said to be unknown, to be found out
 * by the person who makes the metric; the decision that it informs is theirs alone to say.
 * @param today YYYY-MM-DD in the organization's zone
 */
export function proposedSheet(
  question: AskedQuestion,
  measure: string,
  decision: string,
  person: string,
  today: string,
): Sheet {
  const due = addDays(today, FIND_OUT);
  const unknown = (asked: string) => ({ known: false as const, question: asked, finder: person, due });
  const { survey, text } = question;
  return {
    // A column that is called “nps” names nothing that the measure does not.
    title: `${/^nps$/i.test(text) ? measure : text}, ${survey.name}`,
    purpose: `To know how customers answer “${text}”, and where they answer otherwise`,
    decision,
    goal: unknown('Which goal it serves'),
    relatesTo: [],
    timing: 'lead',
    target: unknown('Where it shall be, and by when'),
    source: `Answers to the survey ${survey.name}`,
    neededToMake: `Answers to “${text}”, on a scale from ${question.scaleMin} to ${question.scaleMax}`,
    measured: 'month',
    reviewed: 'quarter',
    owner: person,
    actor: person,
    action: 'Looks where it differs, asks why, and brings what is to be done to the review',
    maturity: 'proposed',
  };
}

/** Whether a formula already makes a figure of this question. */
export function isMadeFrom({ parameters }: Formula, { key, survey }: AskedQuestion): boolean {
  const of = parameters['survey'] ?? null;
  return parameters['question'] === key && (of === null || of === survey.id);
}
