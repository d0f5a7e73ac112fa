import { expect, it } from 'vitest';
import { sealWith } from './seal.ts';

it('opens what it closed, and nothing that was altered or closed with another secret', () => {
  const seal = sealWith('folder secret');
  const sealed = seal.close('client secret ✓');
  expect(seal.open(sealed)).toBe('client secret ✓');
  expect(seal.close('client secret ✓')).not.toBe(sealed);
  expect(() => sealWith('another').open(sealed)).toThrow();
  const bytes = Buffer.from(sealed, 'base64url');
  for (const at of [0, 13, bytes.length - 1]) {
    const altered = Buffer.from(bytes);
    altered[at] = (altered[at] ?? 0) ^ 1;
    expect(() => seal.open(altered.toString('base64url'))).toThrow();
  }
});
