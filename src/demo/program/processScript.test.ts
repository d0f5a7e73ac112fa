import { expect, it } from 'vitest';
import { checkMap, compareMaps, mapFindings } from '../../change/index.ts';
import { expectedChain } from '../operator/contact.ts';
import { GUIDED_RESOLUTION } from '../truth/change.ts';
import { PHONE_MAPS } from './processScript.ts';

it('a drawn billing question brings as many contacts as the simulation makes of one', () => {
  for (const map of Object.values(PHONE_MAPS)) {
    expect(checkMap(map)).toEqual(map);
    expect(mapFindings(map)).toEqual([]);
  }
  const { before, after, difference } = compareMaps(PHONE_MAPS.before, PHONE_MAPS.after);
  const corrections = ((0.12 * 0.01 * (5 + 4 * 8 + 15)) / 6) * 0.6;
  expect((before.contacts.value ?? 0) - corrections).toBeCloseTo(expectedChain('billing'), 2);
  // Each contact gets shorter by the true factor of the change; the rest is what people hope of it.
  const [was, is] = [PHONE_MAPS.before, PHONE_MAPS.after].map((map) => map.steps[1]?.minutes?.likely ?? 0);
  expect((is ?? 0) / (was ?? 1)).toBeCloseTo(GUIDED_RESOLUTION.effect.handling, 1);
  expect(difference.work.high).toBeLessThan(0);
  expect(after.handovers).toBeLessThan(before.handovers);
});
