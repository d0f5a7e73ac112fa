import { describe, expect, it } from 'vitest';
import { checkSettings, DEFAULT_SETTINGS } from './settings.ts';

describe('settings', () => {
  it('refuses settings that cannot be', () => {
    const known = {
      attribution: ['linear'],
      internalDrivers: ['customers_won'],
      overheadDrivers: ['customers'],
    };
    const check = (more: object) => () => checkSettings({ ...DEFAULT_SETTINGS, ...more }, known);
    expect(check({})).not.toThrow();
    const stated = {
      channel: 'chat',
      costPerContact: null,
      contactsPerMonth: -1,
      source: 'x',
      day: '2026-01-31',
    };
    expect(check({ stated: [stated] })).toThrow(/0 or more/);
    expect(check({ attribution: 'best' })).toThrow(/linear/);
    expect(check({ revenueKinds: ['contact'] })).toThrow(/contact already/);
  });
});
