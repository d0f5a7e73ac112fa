import type { Actor } from '../../kernel/index.ts';
import { READINESS_ITEMS, type ReadinessGround, type ReadinessItem } from './item.ts';
import type { ReadinessAnswer } from './proof.ts';

/** One item of the gate as it stands. */
export interface ItemState {
  readonly item: ReadinessItem;
  /** The newest; null where nobody has said anything. */
  readonly answer: ReadinessAnswer | null;
  readonly there: boolean;
  /** Why it is not there, as a sentence; null where it is. */
  readonly why: string | null;
}

/** The gate of one initiative. */
export interface Gate {
  readonly items: readonly ItemState[];
  /** Keys of the items that are not there, in their order. */
  readonly missing: readonly string[];
}

/** Somebody let an initiative start without all of it. It comes back at each review until it is settled. */
export interface Override {
  readonly id: string;
  readonly initiativeId: string;
  /** Keys of the items that were not there. */
  readonly missing: readonly string[];
  readonly reason: string;
  readonly by: Actor;
  /** ISO 8601. */
  readonly at: string;
  /** Null while nobody has said that it may rest. */
  readonly settled: { readonly reason: string; readonly by: Actor; readonly at: string } | null;
}

/** @param answers to the items of one initiative; only the newest of each item counts */
export function gateOf(answers: readonly ReadinessAnswer[], ground: ReadinessGround): Gate {
  const newest = new Map<string, ReadinessAnswer>();
  for (const answer of answers)
    if ((newest.get(answer.item)?.number ?? 0) < answer.number) newest.set(answer.item, answer);
  const items = READINESS_ITEMS.map((item): ItemState => {
    const answer = newest.get(item.key) ?? null;
    const why = whyNot(item, answer, ground);
    return { item, answer, there: why === null, why };
  });
  return { items, missing: items.filter(({ there }) => !there).map(({ item }) => item.key) };
}

/**
 * What of an override is still open: the items that were missing and are so today. An override that somebody settled,
 * and one whose items are all there now, has nothing left.
 */
export function stillMissing({ settled, missing }: Override, gate: Gate): readonly string[] {
  return settled === null ? missing.filter((key) => gate.missing.includes(key)) : [];
}

/** Names of items as they stand in a sentence. */
export function itemNames(keys: readonly string[]): string {
  const names = keys.map((key) => READINESS_ITEMS.find((item) => item.key === key)?.name ?? key);
  const last = names.at(-1) ?? 'nothing';
  const words = names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${last}` : last;
  return words.toLowerCase();
}

function whyNot(item: ReadinessItem, answer: ReadinessAnswer | null, ground: ReadinessGround): string | null {
  if (answer === null) return 'Nobody has answered this yet.';
  if (answer.said.known) return item.lacks(answer.said.value, ground, answer.initiativeId);
  const { question, finder, due } = answer.said;
  return `Not known: ${question.replace(/[.?!]*$/, '')}. ${finder ?? 'Nobody'} finds out${due ? ` by ${due}` : ''}.`;
}
