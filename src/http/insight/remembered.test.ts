import { expect, it } from 'vitest';
import { rememberer } from './remembered.ts';

it('makes an answer once for all who ask, anew when what it is made from changed, and behind the known one after its time', async () => {
  let [now, made] = [0, 0];
  const remember = rememberer<number>({ now: () => new Date(now) }, 60);
  const ask = (orgId: string, from: string) => remember(orgId, from, async () => ++made);
  expect(await Promise.all([ask('a', '1'), ask('a', '1'), ask('b', '1')])).toEqual([1, 1, 2]);
  expect(await ask('a', '2')).toBe(3);
  now = 59_000;
  expect(await ask('a', '2')).toBe(3);
  // The known one at once, the new one behind it.
  now = 61_000;
  expect(await ask('a', '2')).toBe(3);
  expect(await ask('a', '2')).toBe(4);
  now += 16 * 60_000;
  expect(await ask('a', '2')).toBe(5);
});

it('forgets an answer that failed', async () => {
  const remember = rememberer<number>({ now: () => new Date(0) }, 60);
  await expect(remember('a', '1', () => Promise.reject(new Error('once')))).rejects.toThrow('once');
  expect(await remember('a', '1', async () => 5)).toBe(5);
});
