import {
  type AttributeDefinitions,
  type AttributeInput,
  type AttributeTexts,
  changeAttributes,
  parseLanguage,
} from '../customer/index.ts';
import { gatherFaults, InvalidInput, parseDay, parseLine } from '../kernel/index.ts';
import type { AnswerValue } from './kind/index.ts';
import { type Question, readAnswer } from './question.ts';

/** What one person answered to one version of a survey. */
export interface Response {
  readonly id: string;
  readonly surveyId: string;
  readonly surveyVersionId: string;
  /** Says when two deliveries are the same response, within its survey. */
  readonly rowKey: string;
  readonly customerId: string | null;
  /** The customer's id in the sender's system, kept even while nobody by that id is known. */
  readonly customerRef: string | null;
  /** ISO instants. */
  readonly answeredAt: string;
  readonly receivedAt: string;
  readonly touchpoint: string | null;
  readonly channel: string | null;
  readonly language: string | null;
  readonly weight: number;
  readonly answers: Readonly<Record<string, AnswerValue>>;
  /** The customer's attributes when they answered. */
  readonly attributes: AttributeTexts;
  readonly importId: string | null;
  readonly erased: boolean;
}

export interface ResponseInput {
  /** Made up when absent: the response is then new each time it is sent. */
  readonly rowKey?: string | undefined;
  readonly customerExternalId?: string | null | undefined;
  /** ISO instant; now when absent. */
  readonly answeredAt?: string | undefined;
  readonly touchpoint?: string | null | undefined;
  readonly channel?: string | null | undefined;
  readonly language?: string | null | undefined;
  readonly weight?: number | undefined;
  readonly answers: Readonly<Record<string, unknown>>;
  /** The customer's attributes then; what is not given is taken from the customer as known now. */
  readonly attributes?: AttributeInput | undefined;
}

/** What a response is read against. */
export interface ResponseContext {
  readonly surveyId: string;
  readonly surveyVersionId: string;
  readonly questions: ReadonlyMap<string, Question>;
  readonly known: AttributeDefinitions;
  readonly now: Date;
  readonly importId: string | null;
}

/** What a response is given from outside itself. */
export interface ResponseGiven {
  readonly id: string;
  /** The customer that its external id names, when there is one. */
  readonly customer: { readonly id: string; readonly attributes: AttributeTexts } | null;
}

const EARLIEST = Date.parse('1970-01-01T00:00:00Z');
const DAY = 86_400_000;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

/**
 * The response that `input` is.
 * @throws InvalidInput with a fault for each part that breaks its rule
 */
export function newResponse(input: ResponseInput, context: ResponseContext, given: ResponseGiven): Response {
  const faults = gatherFaults();
  const line = (value: unknown, place: string, longest = 200) =>
    faults.take(() => parseLine(value, place, longest)) ?? null;
  const { now } = context;
  const response: Response = {
    id: given.id,
    surveyId: context.surveyId,
    surveyVersionId: context.surveyVersionId,
    rowKey: line(input.rowKey, 'rowKey', 500) ?? given.id,
    customerId: given.customer?.id ?? null,
    customerRef: line(input.customerExternalId, 'customerExternalId'),
    answeredAt: faults.take(() => parseAnsweredAt(input.answeredAt, now)) ?? now.toISOString(),
    receivedAt: now.toISOString(),
    touchpoint: line(input.touchpoint, 'touchpoint'),
    channel: line(input.channel, 'channel'),
    language: spokenLanguage(line(input.language, 'language')),
    weight: faults.take(() => parseWeight(input.weight)) ?? 1,
    answers: faults.take(() => readAnswers(input.answers, context.questions)) ?? {},
    attributes:
      faults.take(() =>
        changeAttributes(given.customer?.attributes ?? {}, input.attributes, context.known),
      ) ?? {},
    importId: context.importId,
    erased: false,
  };
  faults.assertNone();
  return response;
}

/** @throws InvalidInput for an unknown question, a value that does not fit, or no answer at all */
export function readAnswers(
  answers: Readonly<Record<string, unknown>>,
  questions: ReadonlyMap<string, Question>,
): Record<string, AnswerValue> {
  const faults = gatherFaults();
  const read: Record<string, AnswerValue> = {};
  for (const [key, value] of Object.entries(answers)) {
    faults.take(() => {
      const place = `answers.${key}`;
      const question = questions.get(key);
      if (!question) {
        const names = [...questions.keys()].slice(0, 20).join(', ');
        throw InvalidInput.at(place, `must answer a question of the survey: ${names}`, key);
      }
      const answer = readAnswer(value, question, place);
      if (answer !== null) read[key] = answer;
    });
  }
  faults.assertNone();
  if (Object.keys(read).length === 0) throw InvalidInput.at('answers', 'must hold at least one answer');
  return read;
}

function parseAnsweredAt(value: string | undefined, now: Date): string {
  if (value === undefined) return now.toISOString();
  // Date.parse takes February 30 for March 2.
  const time = INSTANT.test(value) && isDay(value.slice(0, 10)) ? Date.parse(value) : Number.NaN;
  // One day ahead allows for clocks and zones that are off.
  if (!(time >= EARLIEST && time <= now.getTime() + DAY)) {
    throw InvalidInput.at(
      'answeredAt',
      'must be a time such as 2026-01-31T12:00:00Z, from 1970 to now',
      value,
    );
  }
  return new Date(time).toISOString();
}

function isDay(day: string): boolean {
  try {
    return parseDay(day) === day;
  } catch {
    return false;
  }
}

function parseWeight(value: number | undefined): number {
  if (value === undefined) return 1;
  if (typeof value !== 'number' || !Number.isFinite(value) || value < 0) {
    throw InvalidInput.at('weight', 'must be a number of at least 0', value);
  }
  return value;
}

/** A tag in its usual spelling; a sender's own word for a language is kept, for it can still be cut by. */
function spokenLanguage(value: string | null): string | null {
  try {
    return parseLanguage(value);
  } catch {
    return value;
  }
}
