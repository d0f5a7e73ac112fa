import { describe, expect, it } from 'vitest';
import { day, periodName } from './date.ts';
import { readable } from './prose.ts';

describe('sentences of the server, made readable', () => {
  it('write days and months as the rest of the page does', () => {
    expect(readable('from 2026-02-01 on, asked in 2026-12: 3')).toBe(
      `from ${day('2026-02-01')} on, asked in ${periodName('2026-12-01', 'month')}: 3`,
    );
  });
  it('write amounts as money and leave other words in capitals', () => {
    expect(readable('down 2,495.64 EUR after 3 SMS and 2 NPS')).toMatch(
      /down \S*2.495.64\S* after 3 SMS and 2 NPS/,
    );
    expect(readable('-12 USD')).toMatch(/^−/);
  });
  it('write percent without a gap and leave the rest alone', () => {
    expect(readable('15 % too many of 1-2026-5')).toBe('15% too many of 1-2026-5');
  });
});
