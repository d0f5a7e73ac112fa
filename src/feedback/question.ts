import { gatherFaults, InvalidInput, parseLine, parseProse } from '../kernel/index.ts';
import { type AnswerValue, questionKind } from './kind/index.ts';

/** One of a list of choices, or one row of a grid: what is stored, and what people read. */
export interface Choice {
  readonly value: string;
  readonly text: string;
}

/** A question of one version of a survey. */
export interface Question {
  readonly key: string;
  /** Key of a question kind. */
  readonly kind: string;
  readonly text: string;
  readonly scaleMin: number | null;
  readonly scaleMax: number | null;
  /** Codes that mean “does not apply to me”; they are never a score. */
  readonly notApplicable: readonly string[];
  /** Of a choice, of several, or of a grid's cells; empty where any is taken. */
  readonly choices: readonly Choice[];
  /** Rows of a grid; empty where any is taken. */
  readonly items: readonly Choice[];
}

export interface QuestionInput {
  readonly key: string;
  readonly kind: string;
  readonly text?: string | undefined;
  readonly scaleMin?: number | null | undefined;
  readonly scaleMax?: number | null | undefined;
  readonly notApplicable?: readonly string[] | undefined;
  readonly choices?: readonly Choice[] | undefined;
  readonly items?: readonly Choice[] | undefined;
}

const MOST_QUESTIONS = 1000;
const MOST_CHOICES = 1000;

/**
 * Checks one question and completes what its kind says of it.
 * @throws InvalidInput
 */
export function parseQuestion(input: QuestionInput, place = 'question'): Question {
  const key = parseLine(input.key, `${place}.key`, 100);
  if (key === null) throw InvalidInput.at(`${place}.key`, 'must be there');
  const kind = questionKind(input.kind, `${place}.kind`);
  const own = { min: input.scaleMin ?? null, max: input.scaleMax ?? null };
  const notApplicable = [...new Set(input.notApplicable ?? [])];
  if (notApplicable.length > 0 && !kind.mayNotApply) {
    throw InvalidInput.at(
      `${place}.notApplicable`,
      `cannot be said of the kind "${kind.key}"`,
      notApplicable,
    );
  }
  const scale = scaleOf(kind.scale, own, `${place}.scaleMin`);
  return {
    key,
    kind: kind.key,
    text: parseProse(input.text, `${place}.text`, 2000) ?? key,
    scaleMin: scale.min,
    scaleMax: scale.max,
    notApplicable,
    choices: parseChoices(input.choices, `${place}.choices`),
    items: parseChoices(input.items, `${place}.items`),
  };
}

/** Checks all questions of a version: their number, and that no key is used twice. @throws InvalidInput */
export function parseQuestions(inputs: readonly QuestionInput[], place = 'questions'): Question[] {
  if (inputs.length === 0 || inputs.length > MOST_QUESTIONS) {
    throw InvalidInput.at(place, `must be 1 to ${MOST_QUESTIONS} questions`, inputs.length);
  }
  const faults = gatherFaults();
  const seen = new Set<string>();
  const questions: Question[] = [];
  for (const [index, input] of inputs.entries()) {
    faults.take(() => {
      const question = parseQuestion(input, `${place}[${index}]`);
      if (seen.has(question.key)) {
        throw InvalidInput.at(`${place}[${index}].key`, 'must be used for one question only', question.key);
      }
      seen.add(question.key);
      questions.push(question);
    });
  }
  faults.assertNone();
  return questions;
}

interface OpenScale {
  readonly min: number | null;
  readonly max: number | null;
}

function scaleOf(rule: ReturnType<typeof questionKind>['scale'], own: OpenScale, place: string): OpenScale {
  if (rule.use === 'none') return { min: null, max: null };
  if (rule.use === 'fixed') return rule.scale;
  const scale =
    rule.use === 'needed' ? { min: own.min ?? rule.scale.min, max: own.max ?? rule.scale.max } : own;
  const finite = [scale.min, scale.max].every((end) => end === null || Number.isFinite(end));
  if (!finite || (scale.min !== null && scale.max !== null && scale.min >= scale.max)) {
    throw InvalidInput.at(place, 'must be less than scaleMax', scale.min);
  }
  return scale;
}

function parseChoices(input: readonly Choice[] | undefined, place: string): Choice[] {
  if (input === undefined) return [];
  if (input.length > MOST_CHOICES)
    throw InvalidInput.at(place, `must be at most ${MOST_CHOICES}`, input.length);
  const seen = new Set<string>();
  return input.map((choice, index) => {
    const value = parseLine(choice.value, `${place}[${index}].value`, 500);
    if (value === null) throw InvalidInput.at(`${place}[${index}].value`, 'must be there');
    if (seen.has(value)) throw InvalidInput.at(`${place}[${index}].value`, 'must be listed once', value);
    seen.add(value);
    return { value, text: parseLine(choice.text, `${place}[${index}].text`, 2000) ?? value };
  });
}

/** Whether both mean the same to an answer, whatever their wording. */
export function sameMeaning(one: Question, other: Question): boolean {
  const essence = ({ key, kind, scaleMin, scaleMax, notApplicable, choices, items }: Question) =>
    JSON.stringify([
      key,
      kind,
      scaleMin,
      scaleMax,
      [...notApplicable].sort(),
      choices.map((choice) => choice.value).sort(),
      items.map((item) => item.value).sort(),
    ]);
  return essence(one) === essence(other);
}

/**
 * A value that was sent for a question, as it is stored; null for none.
 * @throws InvalidInput naming place, value and rule
 */
export function readAnswer(value: unknown, question: Question, place: string): AnswerValue | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' && value.trim() === '') return null;
  if (Array.isArray(value) && value.length === 0) return null;
  if (typeof value === 'string' || typeof value === 'number') {
    const code = String(value).trim();
    if (question.notApplicable.includes(code)) return code;
  }
  return questionKind(question.kind).read(value, question, place);
}
