import { InvalidInput } from '../../kernel/index.ts';
import { boolean } from './boolean.ts';
import { choice } from './choice.ts';
import { choices } from './choices.ts';
import { grid } from './grid.ts';
import type { QuestionKind } from './kind.ts';
import { nps } from './nps.ts';
import { number } from './number.ts';
import { rating } from './rating.ts';
import { text } from './text.ts';

export type { AnswerValue, QuestionKind } from './kind.ts';

/** Every kind of question; a new one is a file of its own and a place in this list. */
export const QUESTION_KINDS: readonly QuestionKind[] = [
  nps,
  rating,
  number,
  choice,
  choices,
  boolean,
  text,
  grid,
];

const BY_KEY: ReadonlyMap<string, QuestionKind> = new Map(QUESTION_KINDS.map((kind) => [kind.key, kind]));

/** @throws InvalidInput for a kind that there is not */
export function questionKind(key: string, place = 'kind'): QuestionKind {
  const kind = BY_KEY.get(key);
  if (kind) return kind;
  throw InvalidInput.at(place, `must be one of ${[...BY_KEY.keys()].join(', ')}`, key);
}
