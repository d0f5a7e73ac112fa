import { InvalidInput } from '../../kernel/index.ts';
import type { Question } from '../question.ts';

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** A number within the question's scale, also one that was sent as text. @throws InvalidInput */
export function readScore(value: unknown, question: Question, place: string): number {
  const number =
    typeof value === 'string' && NUMBER.test(value.trim())
      ? Number(value)
      : typeof value === 'number'
        ? value
        : null;
  if (number === null || !Number.isFinite(number))
    throw InvalidInput.at(place, `must be ${scaleText(question)}`, value);
  const { scaleMin, scaleMax } = question;
  if ((scaleMin !== null && number < scaleMin) || (scaleMax !== null && number > scaleMax)) {
    throw InvalidInput.at(place, `must be ${scaleText(question)}`, value);
  }
  return number;
}

function scaleText({ scaleMin, scaleMax }: Question): string {
  if (scaleMin !== null && scaleMax !== null) return `a number from ${scaleMin} to ${scaleMax}`;
  if (scaleMin !== null) return `a number of at least ${scaleMin}`;
  return scaleMax === null ? 'a number' : `a number of at most ${scaleMax}`;
}

/** A choice: any short text where the question lists none, else one of its list. @throws InvalidInput */
export function readChoice(value: unknown, choices: Question['choices'], place: string): string {
  const text = typeof value === 'number' || typeof value === 'boolean' ? String(value) : value;
  if (typeof text !== 'string' || text.trim() === '' || text.length > 500 || text.search(/\p{Cs}|\0/u) >= 0) {
    throw InvalidInput.at(place, 'must be a text of 1 to 500 characters', value);
  }
  const choice = text.trim();
  if (choices.length === 0 || choices.some((one) => one.value === choice)) return choice;
  const names = choices.slice(0, 20).map((one) => one.value);
  throw InvalidInput.at(place, `must be one of ${names.join(', ')}`, value);
}
