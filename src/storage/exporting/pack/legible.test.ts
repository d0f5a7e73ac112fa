import { expect, it } from 'vitest';
import { legible, legibleThroughout } from './legible.ts';

it('leaves Latin, Greek, Cyrillic and Vietnamese words as they are, however they are composed', () => {
  const words = 'Łódź, Ελένη, Жанна, Nguyễn: 5 % ≤ €3, “so” – it is…\nn 12';
  expect(legible(words)).toBe(words);
  expect(legible('Łódź'.normalize('NFD'))).toBe('Łódź');
});

it('puts one hint for each run of other letters, with what stands between them', () => {
  expect(legible('店铺，开早一点！ (shop 3)')).toBe('[…] (shop 3)');
  expect(legible('ग्राहक सेवा and שירות')).toBe('[…] and […]');
  expect(legible('Bills 😀👍🏽 → Care ✓')).toBe('Bills […] -> Care yes');
});

it('goes through all of a document’s data and tells whether anything was lost', () => {
  const data = {
    title: 'Été',
    rows: [
      ['a', null],
      ['お客様', 3],
    ],
    draft: false,
  };
  expect(legibleThroughout(data)).toEqual({
    data: {
      title: 'Été',
      rows: [
        ['a', null],
        ['[…]', 3],
      ],
      draft: false,
    },
    lost: true,
  });
  expect(legibleThroughout({ title: 'Été […]' }).lost).toBe(false);
});
