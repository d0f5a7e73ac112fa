import { expect, it } from 'vitest';
import { percentDigits, percentText } from './percent.ts';

it('writes a share with one digit after the point and no space', () => {
  expect([0, 0.062, 0.5, 1, 1.0406].map((share) => percentText(share))).toEqual([
    '0%',
    '6.2%',
    '50%',
    '100%',
    '104.1%',
  ]);
});

it('writes two digits where one would say too little', () => {
  expect([0.0071, -0.0071, 0.0099].map((share) => percentText(share))).toEqual(['0.71%', '−0.71%', '0.99%']);
  expect(percentDigits(0.2654, 7_043)).toBe(2);
  expect(percentDigits(0.2654, 999)).toBe(1);
  expect(percentText(0.2654, 0)).toBe('27%');
});
