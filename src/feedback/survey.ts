import { InvalidInput, parseLine } from '../kernel/index.ts';
import { readDefinition, type SurveyDefinition } from './definition.ts';
import { writeDefinition } from './definitionWriter.ts';
import { parseQuestions, type Question, type QuestionInput } from './question.ts';

export const SURVEY_KINDS = ['transactional', 'relationship', 'competitive', 'other'] as const;
export type SurveyKind = (typeof SURVEY_KINDS)[number];

/** A survey under the key that its sender knows it by. What it asks stands in its versions. */
export interface Survey {
  readonly id: string;
  readonly externalKey: string;
  readonly name: string;
  readonly kind: SurveyKind;
  /** ISO instant. */
  readonly createdAt: string;
}

/** What a survey asked from some day on. It never changes, so that what an old answer meant stays readable. */
export interface SurveyVersion {
  readonly id: string;
  readonly surveyId: string;
  readonly number: number;
  readonly definition: SurveyDefinition;
  readonly questions: readonly Question[];
  readonly createdAt: string;
}

export interface SurveyInput {
  readonly externalKey: string;
  readonly name?: string | undefined;
  readonly kind?: SurveyKind | undefined;
}

/** What a version asks: a survey-core definition, or the questions alone. */
export type VersionInput =
  | { readonly definition: unknown; readonly questions?: undefined }
  | { readonly definition?: undefined; readonly questions: readonly QuestionInput[] };

const LONGEST_DEFINITION = 1_000_000;

/** @throws InvalidInput */
export function newSurvey(input: SurveyInput, given: { readonly id: string; readonly now: Date }): Survey {
  const externalKey = parseLine(input.externalKey, 'externalKey', 200);
  if (externalKey === null) throw InvalidInput.at('externalKey', 'must be there');
  const kind = input.kind ?? 'other';
  if (!SURVEY_KINDS.includes(kind)) {
    throw InvalidInput.at('kind', `must be one of ${SURVEY_KINDS.join(', ')}`, kind);
  }
  const name = parseLine(input.name, 'name', 200) ?? externalKey;
  return { id: given.id, externalKey, name, kind, createdAt: given.now.toISOString() };
}

/** The definition and the questions that `input` stands for. @throws InvalidInput */
export function readVersion(
  name: string,
  input: VersionInput,
): { readonly definition: SurveyDefinition; readonly questions: Question[] } {
  if (input.questions !== undefined) {
    const questions = parseQuestions(input.questions);
    return { definition: writeDefinition(name, questions), questions };
  }
  const questions = readDefinition(input.definition);
  const text = JSON.stringify(input.definition);
  if (text.length > LONGEST_DEFINITION) {
    throw InvalidInput.at('definition', `must be at most ${LONGEST_DEFINITION} characters long`, text.length);
  }
  if (/\\u0000|\\ud[89a-f]/i.test(text)) {
    throw InvalidInput.at('definition', 'must not hold NUL or broken characters');
  }
  return { definition: input.definition as SurveyDefinition, questions };
}
