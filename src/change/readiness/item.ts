import type { Reading } from '../../insight/index.ts';
import type { EvidenceKind } from '../../kernel/index.ts';
import type { Proof } from './proof.ts';

/** What else the record knows of what an answer links to. An item that needs more adds a field here. */
export interface ReadinessGround {
  /** Newest kept figure of each metric that an answer links to; a metric that is gone or has none is left out. */
  readonly readings: ReadonlyMap<string, Reading>;
  /** Business cases that an answer links to, with the initiative that each is of; one that is gone is left out. */
  readonly cases: ReadonlyMap<string, { readonly initiativeId: string | null; readonly lines: number }>;
}

/** One thing that has to be there before an initiative starts. */
export interface ReadinessItem {
  /** As it is kept; never changed once it was used. */
  readonly key: string;
  readonly name: string;
  readonly question: string;
  /** Why an initiative without it should not start. */
  readonly why: string;
  /** What is asked for: somebody, or something that can be looked at. */
  readonly asks: 'person' | 'evidence';
  /** Kinds of evidence that fit, best first. */
  readonly fits: readonly EvidenceKind[];
  /** Why what was said does not count, as a sentence; null where it does. */
  lacks(proof: Proof, ground: ReadinessGround, initiativeId: string): string | null;
}

/**
 * The gate: five things of which the strategy's texts say “if you don't have these, don't start”. A new item is added
 * here and nowhere else.
 */
export const READINESS_ITEMS: readonly ReadinessItem[] = [
  {
    key: 'executive_sponsor',
    name: 'Executive sponsor',
    question: 'Which executive stands for it, and has said so?',
    why: 'Without somebody who can move people and money, the first conflict ends it.',
    asks: 'person',
    fits: ['decision', 'review'],
    lacks: lacksPerson,
  },
  {
    key: 'change_experience',
    name: 'Change experience',
    question: 'Who has led such a change before, and which one?',
    why: 'Who has never led a change underestimates what it takes of people.',
    asks: 'evidence',
    fits: ['initiative', 'decision', 'page'],
    lacks: ({ text, person, evidence }) =>
      (text.trim() !== '' && person !== null) || evidence.length > 0
        ? null
        : 'Name who has led a change and which one, or link it.',
  },
  {
    key: 'process_owner',
    name: 'Process owner',
    question: 'Who owns the process that changes, from end to end?',
    why: 'What nobody owns goes back to what it was as soon as nobody looks.',
    asks: 'person',
    fits: ['process', 'decision'],
    lacks: lacksPerson,
  },
  {
    key: 'baseline_measured',
    name: 'Baseline measured',
    question: 'Which metric shall move, and where does it stand before?',
    why: 'What was not measured before cannot be shown to have changed.',
    asks: 'evidence',
    fits: ['metric'],
    lacks({ evidence }, { readings }) {
      const metrics = evidence.filter(({ kind, id }) => kind === 'metric' && id !== null);
      if (metrics.length === 0) return 'Link the metric that shall move.';
      if (metrics.some(({ id }) => readings.get(id ?? '')?.value != null)) return null;
      return `${metrics.map(({ title }) => `“${title}”`).join(' and ')}: no figure has been measured yet.`;
    },
  },
  {
    key: 'return_estimated',
    name: 'Return estimated',
    question: 'What does it bring in money, as a range, and what does it cost?',
    why: 'What promises no return is stopped by the first who saves.',
    asks: 'evidence',
    fits: ['case'],
    lacks({ evidence }, { cases }, initiativeId) {
      const linked = evidence.filter(({ kind }) => kind === 'case');
      if (linked.length === 0) return 'Link its business case: a number in words can be followed to nothing.';
      const found = linked.flatMap(({ id }) => cases.get(id ?? '') ?? []);
      const titles = linked.map(({ title }) => `“${title}”`).join(' and ');
      if (found.length === 0) return `${titles}: there is no such business case.`;
      const own = found.filter((one) => one.initiativeId === initiativeId);
      if (own.length === 0) return `${titles}: this is the business case of something else.`;
      return own.some(({ lines }) => lines > 0) ? null : `${titles}: nothing was estimated in it yet.`;
    },
  },
];

function lacksPerson({ person }: Proof): string | null {
  if (person === null) return 'Name the person.';
  return person.left ? `${person.name} has left: name another person.` : null;
}
