import { describe, expect, it } from 'vitest';
import { afterSaving, onRecord } from './saved-form.ts';

const first = { title: 'a', text: 'b', version: 1 };
const second = { title: 'theirs', text: 'b', version: 2 };

describe('a form over a record that others change too', () => {
  it('shows what they saved while nothing was typed', () => {
    expect(onRecord({ base: first, changes: {} }, second)).toEqual({ base: second, changes: {} });
    const begun = { base: first, changes: {} };
    expect(onRecord(begun, { ...first })).toBe(begun);
    const saved = { base: second, changes: {} };
    expect(onRecord(saved, first)).toBe(saved);
  });

  it('stays on the record that it was begun on as soon as something was typed', () => {
    const begun = { base: first, changes: { text: 'mine' } };
    expect(onRecord(begun, second)).toBe(begun);
  });

  it('keeps what was typed while it was being saved', () => {
    const sent = { text: 'sent' };
    const saved = { ...first, ...sent, version: 2 };
    expect(afterSaving({ base: first, changes: sent }, saved, sent)).toEqual({ base: saved, changes: {} });
    const on = { text: 'sent, and more', title: 'new' };
    expect(afterSaving({ base: first, changes: on }, saved, sent)).toEqual({ base: saved, changes: on });
  });
});
