import { gatherFaults, InvalidInput, type Knowable, type Period, parseLine } from '../kernel/index.ts';
import { unitWord, variantOf } from './variant.ts';

/** One part of the comparability key: how it is called and what is asked where nobody knows it. */
export interface KeyPart {
  readonly key: keyof ComparabilityKey;
  readonly label: string;
  readonly question: string;
  /** The words that it may be, where only these have a meaning. */
  readonly among?: readonly string[];
}

export const KINDS = ['transactional', 'relationship', 'competitive', 'other'] as const;
export const MODES = ['web', 'e-mail', 'SMS', 'app', 'phone', 'in person', 'kiosk', 'mail', 'mixed'] as const;
export const BLINDNESS = ['double blind', 'sponsor hidden', 'sponsor named'] as const;
export const DIRECTIONS = ['up', 'down'] as const;

/** What makes two figures comparable, beside their field periods and samples. Null where nobody has said. */
export interface ComparabilityKey {
  /** Metric and how it is calculated: the key of a measure, or a name of its own. */
  readonly variant: string | null;
  readonly unit: string | null;
  readonly direction: string | null;
  /** Scale that people answered on, such as 0–10, or 1–5 with the boxes that count. */
  readonly answerScale: string | null;
  readonly wording: string | null;
  readonly language: string | null;
  readonly kind: string | null;
  readonly mode: string | null;
  readonly blind: string | null;
  readonly country: string | null;
  /** Of customers: all, consumers, prepaid … */
  readonly segment: string | null;
  /** What is bought: mobile, broadband … */
  readonly market: string | null;
  readonly sampling: string | null;
  readonly weighting: string | null;
}

/** All parts, in the order in which they are shown. */
export const KEY_PARTS: readonly KeyPart[] = [
  {
    key: 'variant',
    label: 'Metric and calculation',
    question: 'Which metric is it, and how is it calculated?',
  },
  { key: 'unit', label: 'Unit', question: 'In which unit is it published?' },
  { key: 'direction', label: 'Direction', question: 'Is more of it better, or worse?', among: DIRECTIONS },
  { key: 'answerScale', label: 'Answer scale', question: 'On which scale did people answer?' },
  {
    key: 'kind',
    label: 'Kind of survey',
    question: 'Was it asked after a contact, of the relationship, or of competitors’ customers alike?',
    among: KINDS,
  },
  { key: 'country', label: 'Country', question: 'Of which country are the people?' },
  { key: 'segment', label: 'Segment', question: 'Which customers were asked?' },
  { key: 'market', label: 'Market', question: 'What do the people buy?' },
  { key: 'mode', label: 'Mode', question: 'How were people reached?', among: MODES },
  { key: 'blind', label: 'Blind', question: 'Did people know who asked?', among: BLINDNESS },
  { key: 'wording', label: 'Wording', question: 'How was the question worded?' },
  { key: 'language', label: 'Language', question: 'In which language was it asked?' },
  { key: 'sampling', label: 'Sampling', question: 'How were people chosen?' },
  { key: 'weighting', label: 'Weighting', question: 'How were answers weighted?' },
];

export const UNKNOWN_KEY: ComparabilityKey = {
  variant: null,
  unit: null,
  direction: null,
  answerScale: null,
  wording: null,
  language: null,
  kind: null,
  mode: null,
  blind: null,
  country: null,
  segment: null,
  market: null,
  sampling: null,
  weighting: null,
};

/** A figure as far as comparing depends on it. */
export interface Comparable {
  readonly key: ComparabilityKey;
  /** Field period, the last day not included; null where nobody knows it. */
  readonly period: Period | null;
  readonly n: number | null;
  /** As a share. */
  readonly responseRate: number | null;
  /** Who measured it. Figures by one hand are made one way. */
  readonly measuredBy: string | null;
}

const LONGEST = 300;

/**
 * Parts of a key that came from outside; what is not given stays unknown.
 * @throws InvalidInput naming each part that is wrong
 */
export function parseKey(
  input: Partial<Record<keyof ComparabilityKey, unknown>>,
  place = 'key',
): Partial<ComparabilityKey> {
  const faults = gatherFaults();
  const parts: { -readonly [Part in keyof ComparabilityKey]?: string | null } = {};
  for (const { key, among } of KEY_PARTS) {
    if (input[key] === undefined) continue;
    faults.take(() => {
      const text = parseLine(input[key], `${place}.${key}`, LONGEST);
      if (text !== null && among && !among.includes(text))
        throw InvalidInput.at(`${place}.${key}`, `must be one of ${among.join(', ')}, or left open`, text);
      parts[key] =
        text === null
          ? null
          : key === 'unit'
            ? unitWord(text)
            : key === 'variant'
              ? (variantOf(text)?.key ?? text)
              : text;
    });
  }
  faults.assertNone();
  return parts;
}

/**
 * One key of what is said at several places, the nearest first (the observation before its source). What the method of
 * a known variant fixes (NPS is asked from 0 to 10) is not unknown.
 */
export function completeKey(...said: readonly Partial<ComparabilityKey>[]): ComparabilityKey {
  const key: { -readonly [Part in keyof ComparabilityKey]: string | null } = { ...UNKNOWN_KEY };
  for (const { key: part } of KEY_PARTS) {
    for (const one of said) key[part] ??= one[part] ?? null;
  }
  const fixed = key.variant === null ? null : variantOf(key.variant);
  key.unit ??= fixed?.unit ?? null;
  key.answerScale ??= fixed?.answerScale ?? null;
  key.direction ??= fixed?.direction ?? null;
  return key;
}

/** Who finds out what is unknown of a source, and by when. */
export interface FindingOut {
  readonly finder: string | null;
  readonly due: string | null;
}

/** A key with what is unknown of it as unknowns: a question, who finds out, by when. */
export function knowableKey(
  key: ComparabilityKey,
  { finder, due }: FindingOut,
): Readonly<Record<keyof ComparabilityKey, Knowable<string>>> {
  return Object.fromEntries(
    KEY_PARTS.map(({ key: part, question }) => {
      const value = key[part];
      return [part, value === null ? { known: false, question, finder, due } : { known: true, value }];
    }),
  ) as Record<keyof ComparabilityKey, Knowable<string>>;
}

/** Whether two texts say the same, whatever their case, blanks and dashes. */
export function sameWords(one: string, other: string): boolean {
  return essence(one) === essence(other);
}

export function essence(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‐-―−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}
