import type { Owner, Role } from '../../access/index.ts';
import { type Actor, addDays } from '../../kernel/index.ts';

/** Who must read it: by role, by circle, or by name. */
export interface ReaderRule {
  readonly roles: readonly Role[];
  readonly circleIds: readonly string[];
  /** People of the organization, and people without a login who are told in person. */
  readonly people: readonly { readonly personId: string | null; readonly name: string }[];
}

/** How something is done, as everybody concerned is to do it: a document with versions that are in force from a day. */
export interface StandardWork {
  readonly id: string;
  readonly title: string;
  /** Null while nobody answers for it. */
  readonly owner: Owner | null;
  readonly processId: string | null;
  readonly initiativeId: string | null;
  readonly readers: ReaderRule;
  /** Days from the day it is in force within which everybody has read it. */
  readonly daysToRead: number;
  /** What is written for the next version; markdown. */
  readonly draft: string;
  readonly version: number;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** A version as it was put in force: never changed. */
export interface StandardWorkVersion {
  readonly number: number;
  /** Markdown. */
  readonly body: string;
  /** What is new, in a sentence, for those who read the one before. */
  readonly note: string;
  /** YYYY-MM-DD */
  readonly inForceFrom: string;
  /** Version of the process map that its steps were taken from; null where it was written by hand. */
  readonly fromProcessVersion: number | null;
  readonly publishedAt: string;
  readonly publishedBy: Actor;
}

/** Somebody who is to read it, as a person or as a name. */
export interface Reader {
  readonly personId: string | null;
  readonly name: string;
}

/** That somebody has read a version. Added to, never changed. */
export interface Acknowledgment {
  readonly number: number;
  readonly reader: Reader;
  readonly at: string;
  /** Who noted it: the reader, or somebody who told them in person. */
  readonly notedBy: Actor;
}

export const READER_STATES = ['read', 'waiting', 'overdue'] as const;
export type ReaderState = (typeof READER_STATES)[number];

/** A reader and the version that asks for them. */
export interface ReaderStanding {
  readonly reader: Reader;
  readonly state: ReaderState;
  readonly readAt: string | null;
  /** The newest earlier version that this reader has read; null for none. What changed since then is shown. */
  readonly readBefore: number | null;
}

/** Where a document stands on a day. */
export interface StandardWorkStanding {
  /** The version in force; null while there is none yet. */
  readonly inForce: StandardWorkVersion | null;
  /** A version whose day has not come; null for none. */
  readonly coming: StandardWorkVersion | null;
  /** The version that readers are asked to read: the newest one, also before its day. */
  readonly asked: StandardWorkVersion | null;
  /** Day by which it is to be read, YYYY-MM-DD. */
  readonly due: string | null;
  readonly readers: readonly ReaderStanding[];
}

/**
 * Who has read what is asked of them. A new version asks everybody again; a reader who is added later is asked too.
 * @param readers those that the rule names today
 * @param today YYYY-MM-DD in the organization's zone
 */
export function standingOf(
  work: Pick<StandardWork, 'daysToRead'>,
  versions: readonly StandardWorkVersion[],
  readers: readonly Reader[],
  acknowledgments: readonly Acknowledgment[],
  today: string,
): StandardWorkStanding {
  const ordered = [...versions].sort((a, b) => a.number - b.number);
  const asked = ordered.at(-1) ?? null;
  const inForce = ordered.filter(({ inForceFrom }) => inForceFrom <= today).at(-1) ?? null;
  const due = asked && addDays(asked.inForceFrom, work.daysToRead);
  const byReader = new Map<string, Acknowledgment[]>();
  for (const one of acknowledgments) {
    const key = readerKey(one.reader);
    byReader.set(key, [...(byReader.get(key) ?? []), one]);
  }
  const standing = (reader: Reader): ReaderStanding => {
    const read = byReader.get(readerKey(reader)) ?? [];
    const now = read.find(({ number }) => number === asked?.number);
    const before = read.filter(({ number }) => number !== asked?.number).map(({ number }) => number);
    return {
      reader,
      state: now ? 'read' : due !== null && due < today ? 'overdue' : 'waiting',
      readAt: now?.at ?? null,
      readBefore: before.length > 0 ? Math.max(...before) : null,
    };
  };
  return {
    inForce,
    coming: asked && asked.inForceFrom > today ? asked : null,
    asked,
    due,
    readers: asked ? readers.map(standing) : [],
  };
}

/** Readers that a rule names, each once, in the order of their names. */
export function readersOf(
  rule: ReaderRule,
  people: readonly { readonly id: string; readonly name: string; readonly role: Role }[],
  circles: readonly { readonly id: string; readonly members: readonly { readonly personId: string }[] }[],
): Reader[] {
  const wanted = new Set<string>();
  for (const { id, role } of people) if (rule.roles.includes(role)) wanted.add(id);
  for (const circle of circles)
    if (rule.circleIds.includes(circle.id)) for (const { personId } of circle.members) wanted.add(personId);
  for (const { personId } of rule.people) if (personId !== null) wanted.add(personId);
  const known = people.filter(({ id }) => wanted.has(id)).map(({ id, name }) => ({ personId: id, name }));
  const names = rule.people.filter(({ personId }) => personId === null);
  const all = [...known, ...names].map(({ personId, name }) => ({ personId, name }));
  const once = new Map(all.map((reader) => [readerKey(reader), reader]));
  return [...once.values()].sort((a, b) => a.name.localeCompare(b.name));
}

export function readerKey({ personId, name }: Reader): string {
  return personId === null ? `name ${name.toLowerCase()}` : `person ${personId}`;
}
