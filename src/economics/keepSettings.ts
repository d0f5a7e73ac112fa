import type { AuditLog, OrganizationStore } from '../access/index.ts';
import { InvalidInput, Outdated } from '../kernel/index.ts';
import { ATTRIBUTION_RULES, INTERNAL_DRIVERS } from './acquisition/index.ts';
import { OVERHEAD_DRIVERS } from './maintenance/index.ts';
import { type CostSettingStore, type CostSettings, checkSettings } from './settings.ts';

/**
 * Says how costs are reckoned from now on; what was measured before is behind.
 * @param expected version that the caller read; 0 for the defaults
 * @throws InvalidInput, Outdated
 */
export async function changeSettings(
  {
    costSettings,
    audit,
    organization,
  }: {
    readonly costSettings: CostSettingStore;
    readonly audit: AuditLog;
    readonly organization: OrganizationStore;
  },
  expected: number,
  changes: Partial<CostSettings>,
): Promise<{ settings: CostSettings; version: number }> {
  const { settings, version } = await costSettings.read();
  if (version !== expected) throw Outdated.of('way of reckoning', version, expected);
  const { currency } = await organization.read();
  for (const [index, { costPerContact }] of (changes.stated ?? []).entries())
    if (costPerContact && costPerContact.currency !== currency)
      throw InvalidInput.at(
        `stated[${index}].costPerContact`,
        `must be in ${currency}, the organization's own currency`,
        costPerContact.currency,
      );
  const checked = checkSettings(
    { ...settings, ...changes },
    {
      attribution: ATTRIBUTION_RULES.map(({ key }) => key),
      internalDrivers: INTERNAL_DRIVERS.map(({ key }) => key),
      overheadDrivers: OVERHEAD_DRIVERS.map(({ key }) => key),
    },
  );
  if (!(await costSettings.put(checked, expected)))
    throw Outdated.of('way of reckoning', version + 1, expected);
  const detail = { changed: Object.keys(changes), version: version + 1 };
  await audit.append({ action: 'changed', subjectKind: 'cost_setting', subjectId: 'settings', detail });
  return { settings: checked, version: version + 1 };
}
