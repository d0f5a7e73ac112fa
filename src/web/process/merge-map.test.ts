import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ProcessMap, Step } from '../api/process.ts';
import { compareChanges } from '../form/merge-changes.ts';
import { connect, emptyStep, removeSteps } from './map-changes.ts';
import { applyChanges, flattenMaps, ownChanges } from './merge-map.ts';

const steps = ['a', 'b', 'c'].map((id): Step => emptyStep('task', { id, name: id }));
const BASE: ProcessMap = connect({ currency: null, lanes: [], steps, flows: [], foreign: [] }, 'a', 'b');

function merge(base: ProcessMap, mine: ProcessMap, now: ProcessMap) {
  const flat = flattenMaps(base, mine, now);
  const changes = ownChanges(flat);
  return { merged: applyChanges(now, changes), ...compareChanges(flat.base, changes, flat.now, flat.fields) };
}
const rename = (map: ProcessMap, id: string, name: string): ProcessMap => ({
  ...map,
  steps: map.steps.map((step) => (step.id === id ? { ...step, name } : step)),
});

test('keeps what two people did to different things', () => {
  const mine = rename(BASE, 'a', 'Mine');
  const now = {
    ...rename(BASE, 'b', 'Theirs'),
    steps: [...rename(BASE, 'b', 'Theirs').steps, emptyStep('end', { id: 'e' })],
  };
  const { merged, clashes } = merge(BASE, mine, now);
  expect(clashes).toEqual([]);
  expect(merged.steps.map(({ name }) => name)).toEqual(['Mine', 'Theirs', 'c', '']);
});

test('asks where both changed the same, and where one deleted what the other changed', () => {
  expect(
    merge(BASE, rename(BASE, 'a', 'x'), rename(BASE, 'a', 'y')).clashes.map(({ field }) => field.label),
  ).toEqual(['“x”: name']);
  const { clashes } = merge(BASE, removeSteps(BASE, ['a']), rename(BASE, 'a', 'y'));
  expect(clashes.map(({ field, mine }) => [field.label, mine])).toEqual([['“y”', null]]);
});

test('leaves no way to a step that is gone', () => {
  const { merged } = merge(BASE, removeSteps(BASE, ['c']), removeSteps(BASE, ['b']));
  expect(merged.steps.map(({ id }) => id)).toEqual(['a']);
  expect(merged.flows).toEqual([]);
});

test('what only one side changed is always kept', () => {
  const name = fc.constantFrom('p', 'q');
  const change = fc.record({ id: fc.constantFrom('a', 'b', 'c'), name, gone: fc.boolean() });
  const apply = (map: ProcessMap, { id, name, gone }: { id: string; name: string; gone: boolean }) =>
    gone ? removeSteps(map, [id]) : rename(map, id, name);
  fc.assert(
    fc.property(change, (one) => {
      const changed = apply(BASE, one);
      expect(merge(BASE, changed, BASE).merged).toEqual(changed);
      expect(merge(BASE, BASE, changed).merged).toEqual(changed);
    }),
  );
});
