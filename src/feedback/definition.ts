import { InvalidInput } from '../kernel/index.ts';
import { type Choice, parseQuestions, type Question, type QuestionInput } from './question.ts';

/** A survey as survey-core reads it. Kept as it is; questions are read from it. */
export type SurveyDefinition = Readonly<Record<string, unknown>>;

type Element = Readonly<Record<string, unknown>>;
type Reader = (element: Element, place: string) => Partial<QuestionInput> & { readonly kind: string };

/** Elements that show something and ask nothing. */
const SILENT = new Set(['html', 'image', 'expression', 'progress']);
const DEEPEST = 10;

const READERS: Readonly<Record<string, Reader>> = {
  rating: readRating,
  slider: (element) => ({ kind: 'number', ...range(element['min'], element['max']) }),
  radiogroup: (element, place) => ({ kind: 'choice', choices: choicesOf(element, place) }),
  dropdown: (element, place) => ({ kind: 'choice', choices: choicesOf(element, place) }),
  imagepicker: (element, place) => ({
    kind: element['multiSelect'] === true ? 'choices' : 'choice',
    choices: choicesOf(element, place),
  }),
  buttongroup: (element, place) => ({ kind: 'choice', choices: choicesOf(element, place) }),
  checkbox: (element, place) => ({ kind: 'choices', choices: choicesOf(element, place) }),
  tagbox: (element, place) => ({ kind: 'choices', choices: choicesOf(element, place) }),
  boolean: readBoolean,
  text: readText,
  comment: () => ({ kind: 'text' }),
  matrix: readMatrix,
};

/**
 * The questions of a survey-core definition, in their order, panels opened.
 *
 * Its `perpetua` property on an element says what survey-core has no word for: `kind` (`nps`) and `notApplicable`
 * (codes). Without it a rating from 0 to 10 whose name or title speaks of recommending is an NPS question.
 * @throws InvalidInput naming the element that cannot be read
 */
export function readDefinition(definition: unknown, place = 'definition'): Question[] {
  const root = record(definition, place);
  const found: QuestionInput[] = [];
  const visit = (elements: unknown, at: string, depth: number): void => {
    if (elements === undefined) return;
    if (!Array.isArray(elements)) throw InvalidInput.at(at, 'must be a list', elements);
    if (depth > DEEPEST) throw InvalidInput.at(at, `panels may be nested at most ${DEEPEST} deep`);
    for (const [index, entry] of elements.entries()) {
      const where = `${at}[${index}]`;
      const element = record(entry, where);
      const type = String(element['type'] ?? 'text');
      if (type === 'panel') visit(element['elements'], `${where}.elements`, depth + 1);
      else if (!SILENT.has(type)) found.push(...readElement(element, type, where));
    }
  };
  const pages = root['pages'];
  if (pages !== undefined && !Array.isArray(pages))
    throw InvalidInput.at(`${place}.pages`, 'must be a list', pages);
  for (const [index, page] of (pages ?? []).entries()) {
    const at = `${place}.pages[${index}]`;
    const { elements, questions } = record(page, at);
    visit(elements ?? questions, `${at}.elements`, 0);
  }
  visit(root['elements'] ?? root['questions'], `${place}.elements`, 0);
  return parseQuestions(found, place);
}

function readElement(element: Element, type: string, place: string): QuestionInput[] {
  const reader = Object.hasOwn(READERS, type) ? READERS[type] : undefined;
  if (!reader) {
    throw InvalidInput.at(`${place}.type`, `must be one of ${Object.keys(READERS).join(', ')}, panel`, type);
  }
  const name = element['name'];
  if (typeof name !== 'string' || name === '') throw InvalidInput.at(`${place}.name`, 'must be there', name);
  const own = element['perpetua'] === undefined ? {} : record(element['perpetua'], `${place}.perpetua`);
  const codes = own['notApplicable'];
  const title = words(element['title']) ?? name;
  const read = reader(element, place);
  const question: QuestionInput = {
    key: name,
    text: title,
    ...read,
    ...(typeof own['kind'] === 'string' ? { kind: own['kind'] } : {}),
    ...(Array.isArray(codes) ? { notApplicable: codes.map(String) } : {}),
  };
  const comments =
    element['hasComment'] === true ||
    element['showCommentArea'] === true ||
    element['hasOther'] === true ||
    element['showOtherItem'] === true;
  // survey-core keeps what was written beside a choice under this name.
  return comments ? [question, { key: `${name}-Comment`, kind: 'text', text: title }] : [question];
}

function readRating(element: Element, place: string): ReturnType<Reader> {
  const values = element['rateValues'];
  if (Array.isArray(values) && values.length > 0) {
    const listed = listOf(values, `${place}.rateValues`);
    const numbers = listed.map((choice) => Number(choice.value));
    if (!numbers.every(Number.isFinite)) return { kind: 'choice', choices: listed };
    return { kind: 'rating', ...range(Math.min(...numbers), Math.max(...numbers)) };
  }
  const min = typeof element['rateMin'] === 'number' ? element['rateMin'] : 1;
  const step = typeof element['rateStep'] === 'number' ? element['rateStep'] : 1;
  const count = element['rateCount'];
  const max =
    typeof element['rateMax'] === 'number'
      ? element['rateMax']
      : typeof count === 'number'
        ? min + (count - 1) * step
        : 5;
  const named = `${String(element['name'])} ${words(element['title']) ?? ''}`;
  const isNps = min === 0 && max === 10 && /\bnps\b|recommend/i.test(named.replaceAll('_', ' '));
  return isNps ? { kind: 'nps' } : { kind: 'rating', ...range(min, max) };
}

function readBoolean(element: Element): ReturnType<Reader> {
  const own = [element['valueTrue'], element['valueFalse']].filter((value) => value !== undefined);
  if (own.length < 2 || own.every((value) => typeof value === 'boolean')) return { kind: 'boolean' };
  return { kind: 'choice', choices: own.map((value) => ({ value: String(value), text: String(value) })) };
}

function readText(element: Element): ReturnType<Reader> {
  if (element['inputType'] !== 'number' && element['inputType'] !== 'range') return { kind: 'text' };
  return { kind: 'number', ...range(element['min'], element['max']) };
}

function readMatrix(element: Element, place: string): ReturnType<Reader> {
  const columns = listOf(element['columns'] ?? [], `${place}.columns`);
  const items = listOf(element['rows'] ?? [], `${place}.rows`);
  const numbers = columns.map((column) => Number(column.value));
  if (columns.length < 2 || !numbers.every(Number.isFinite)) return { kind: 'grid', items, choices: columns };
  return { kind: 'grid', items, ...range(Math.min(...numbers), Math.max(...numbers)) };
}

function choicesOf(element: Element, place: string): Choice[] {
  // Filled from elsewhere when it is shown: any is taken.
  if (element['choicesByUrl'] !== undefined || element['choicesFromQuestion'] !== undefined) return [];
  const listed = listOf(element['choices'] ?? [], `${place}.choices`);
  if (listed.length === 0) return [];
  const added = (own: boolean, value: string, text: unknown): Choice[] =>
    own && !listed.some((choice) => choice.value === value) ? [{ value, text: words(text) ?? value }] : [];
  const other = element['hasOther'] === true || element['showOtherItem'] === true;
  const none = element['hasNone'] === true || element['showNoneItem'] === true;
  return [
    ...listed,
    ...added(other, 'other', element['otherText']),
    ...added(none, 'none', element['noneText']),
  ];
}

function listOf(input: unknown, place: string): Choice[] {
  if (!Array.isArray(input)) throw InvalidInput.at(place, 'must be a list', input);
  return input.map((entry, index) => {
    if (typeof entry === 'object' && entry !== null) {
      const { value, text } = entry as Element;
      if (typeof value === 'object' || value === undefined) {
        throw InvalidInput.at(`${place}[${index}].value`, 'must be a text or a number', value);
      }
      return { value: String(value), text: words(text) ?? String(value) };
    }
    return { value: String(entry), text: String(entry) };
  });
}

function range(min: unknown, max: unknown): Pick<QuestionInput, 'scaleMin' | 'scaleMax'> {
  return {
    scaleMin: typeof min === 'number' ? min : null,
    scaleMax: typeof max === 'number' ? max : null,
  };
}

/** A text of survey-core: plain, or by language with `default`. */
function words(input: unknown): string | null {
  if (typeof input === 'string') return input;
  if (typeof input !== 'object' || input === null) return null;
  const byLanguage = input as Record<string, unknown>;
  const text = byLanguage['default'] ?? byLanguage['en'] ?? Object.values(byLanguage)[0];
  return typeof text === 'string' ? text : null;
}

function record(input: unknown, place: string): Element {
  if (typeof input === 'object' && input !== null && !Array.isArray(input)) return input as Element;
  throw InvalidInput.at(place, 'must be an object', input);
}
