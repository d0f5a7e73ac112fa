import type { Question } from '../question.ts';

/** An answer as it lies in the record. A code for “does not apply to me” is always a text. */
export type AnswerValue =
  | string
  | number
  | boolean
  | readonly string[]
  | Readonly<Record<string, string | number>>;

interface Scale {
  readonly min: number;
  readonly max: number;
}

/** A kind of question, declared in one file: all that depends on the kind stands there and nowhere else. */
export interface QuestionKind {
  readonly key: string;
  /** For people. */
  readonly label: string;
  /** What it is for, in a sentence. */
  readonly description: string;
  /** JSON Schema of a value. */
  readonly schema: Readonly<Record<string, unknown>>;
  /**
   * `fixed`: always this scale. `needed`: each question has its own, this one unless it says otherwise.
   * `possible`: a question may have one. `none`: it has none.
   */
  readonly scale:
    | { readonly use: 'fixed' | 'needed'; readonly scale: Scale }
    | { readonly use: 'possible' | 'none' };
  /** Whether answers are numbers to calculate with. */
  readonly scored: boolean;
  /** Whether people may say that it does not apply to them. */
  readonly mayNotApply: boolean;
  /** Whether answers are people's own words, which are removed when they are forgotten. */
  readonly holdsText: boolean;
  /** How survey-core asks it: an element without name and title. */
  element(question: Question): Record<string, unknown>;
  /** A value for documents and examples. */
  sample(question: Question): AnswerValue;
  /**
   * Checks a value that was sent; it is not empty and no code for “not applicable”.
   * @throws InvalidInput naming place, value and rule
   */
  read(value: unknown, question: Question, place: string): AnswerValue;
}
