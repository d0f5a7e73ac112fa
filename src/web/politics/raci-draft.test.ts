import { expect, it } from 'vitest';
import { nextCell, typedCell, withCell, without } from './raci-draft.ts';

it('makes of keys what is meant: letters set and take away, A and R stand together', () => {
  expect(typedCell('a', undefined)).toBe('A');
  expect(typedCell('a', 'R')).toBe('AR');
  expect(typedCell('r', 'AR')).toBe('A');
  expect(typedCell('A', 'A')).toBeNull();
  expect(typedCell('c', 'AR')).toBe('C');
  expect(typedCell('i', 'I')).toBeNull();
  expect(typedCell('Delete', 'AR')).toBeNull();
  expect(typedCell('x', 'A')).toBeUndefined();
});

it('goes round all letters by clicks', () => {
  let cell: ReturnType<typeof nextCell> = null;
  const seen = [];
  for (let clicks = 0; clicks < 6; clicks++) {
    cell = nextCell(cell ?? undefined);
    seen.push(cell);
  }
  expect(seen).toEqual(['R', 'A', 'AR', 'C', 'I', null]);
});

it('takes a person out of every activity', () => {
  const draft = { people: [{ id: 'p', name: 'P' }], activities: [{ id: 'a', name: 'A', cells: {} }] };
  const set = withCell(draft, 'a', 'p', 'AR');
  expect(set.activities[0]?.cells).toEqual({ p: 'AR' });
  expect(without(set, 'p')).toEqual({ people: [], activities: [{ id: 'a', name: 'A', cells: {} }] });
});
