import { describe, expect, it } from 'vitest';
import { splitRule } from './condition.ts';

const region = { field: 'attribute.region', operator: 'is', value: 'north' } as const;
const phone = { field: 'channel', operator: 'is', value: 'phone' } as const;

describe('a filter over customers and events', () => {
  it('is split where its parts are joined by “all”', () => {
    expect(splitRule({ all: [region, { all: [phone, region] }] }, 'filter')).toEqual({
      customer: [region, region],
      event: [phone],
    });
  });

  it('keeps an “any” of one kind whole', () => {
    expect(splitRule({ any: [region, region] }, 'filter')).toEqual({
      customer: [{ any: [region, region] }],
      event: [],
    });
  });

  it('is refused where customers and events are joined by “any”', () => {
    expect(() => splitRule({ any: [region, phone] }, 'filter')).toThrow(/attribute.region, channel/);
  });
});
