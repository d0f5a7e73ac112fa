import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareChanges, type MergeField, mergedChanges, typedSince } from './merge-changes.ts';

interface Note {
  readonly title: string;
  readonly text: string;
  readonly owner: string;
}
const FIELDS: readonly MergeField<Note>[] = [
  { key: 'title', label: 'Title', text: String },
  { key: 'text', label: 'Text', text: String, prose: true },
  { key: 'owner', label: 'Owner', text: String },
];
const BASE: Note = { title: 'a', text: 'b', owner: 'c' };

describe('changes of two people', () => {
  it('clash only where both changed the same field to something different', () => {
    const found = compareChanges(
      BASE,
      { title: 'mine', text: 'mine' },
      { title: 'a', text: 'theirs', owner: 'd' },
      FIELDS,
    );
    expect(found.clashes.map(({ field }) => field.key)).toEqual(['text']);
    expect(found.mine.map(({ key }) => key)).toEqual(['title']);
    expect(found.theirs.map(({ key }) => key)).toEqual(['owner']);
    const { clashes } = found;
    const changes = { title: 'mine', text: 'mine' };
    expect(mergedChanges(changes, clashes, { text: 'theirs' })).toEqual({ title: 'mine' });
    expect(mergedChanges(changes, clashes, { text: 'both' })).toEqual({
      title: 'mine',
      text: 'theirs\n\nmine',
    });
  });

  it('lose nothing: what only one of them changed is there afterwards', () => {
    const note = fc.record({ title: fc.string(), text: fc.string(), owner: fc.string() });
    fc.assert(
      fc.property(note, note, note, (base, mine, theirs) => {
        const { clashes } = compareChanges(base, mine, theirs, FIELDS);
        const merged = { ...theirs, ...mergedChanges(onlyChanged(base, mine), clashes, {}) };
        for (const { key } of FIELDS) {
          if (mine[key] !== base[key]) expect(merged[key]).toBe(mine[key]);
          else expect(merged[key]).toBe(theirs[key]);
        }
      }),
    );
  });

  it('go on while they are saved: what was typed meanwhile stays', () => {
    const sent = { title: 'sent', text: 'sent', owner: '' };
    expect(typedSince(sent, { ...sent, text: 'sent, and more' })).toEqual({ text: 'sent, and more' });
    expect(typedSince(sent, sent)).toEqual({});
  });
});

function onlyChanged(base: Note, mine: Note): Partial<Note> {
  return Object.fromEntries(Object.entries(mine).filter(([key, value]) => base[key as keyof Note] !== value));
}
