import type { CostSettings, CostSettingsChanges } from '../api/costs.ts';
import type { Rule } from '../api/rule.ts';
import type { Field } from '../form/fields.ts';
import type { MergeField } from '../form/merge-changes.ts';
import { ruleText } from '../form/rule-text.ts';
import { percent, plural } from '../format/number.ts';
import { amount } from './words.ts';

type Bad = CostSettings['atRisk']['bad'];
export type StatedShares = NonNullable<CostSettings['atRisk']['stated']>;

/** The way of reckoning as it is edited: what two people can change apart lies apart. */
export interface SettingsDraft
  extends Pick<
    CostSettings,
    | 'contactKinds'
    | 'revenueKinds'
    | 'touchKinds'
    | 'campaignAttribute'
    | 'touchDays'
    | 'segmentBy'
    | 'toolAttribute'
    | 'attribution'
    | 'internalDriver'
    | 'overheadDriver'
    | 'stated'
  > {
  readonly sameAttribute: string | null;
  readonly reworkDays: number;
  readonly bad: Bad;
  readonly cutBy: number;
  readonly shares: StatedShares | null;
}

export function draftOf({ version, declared, rework, atRisk, ...flat }: CostSettings): SettingsDraft {
  const { sameAttribute, days } = rework;
  const { bad, cutBy, stated } = atRisk;
  return { ...flat, sameAttribute, reworkDays: days, bad, cutBy, shares: stated };
}

/** What is to be saved of some changes. @param onto what they are laid upon */
export function bodyOf(changes: Partial<SettingsDraft>, onto: SettingsDraft): CostSettingsChanges {
  const { sameAttribute, reworkDays, bad, cutBy, shares, ...flat } = { ...onto, ...changes };
  const changed = (...keys: (keyof SettingsDraft)[]) => keys.some((key) => Object.hasOwn(changes, key));
  const body = Object.fromEntries(
    Object.entries(flat).filter(([key]) => changed(key as keyof SettingsDraft)),
  ) as CostSettingsChanges;
  return {
    ...body,
    ...(changed('sameAttribute', 'reworkDays') && { rework: { sameAttribute, days: reworkDays } }),
    ...(changed('bad', 'cutBy', 'shares') && { atRisk: { bad, cutBy, stated: shares } }),
  };
}

/** The fields as they read where two people changed them. */
export function mergedFields(
  { declared }: Pick<CostSettings, 'declared'>,
  fields: readonly Field[],
): readonly MergeField<SettingsDraft>[] {
  const plain = (value: unknown) => (value === null || value === '' ? 'none' : String(value));
  const list = (value: unknown) => (value as readonly string[]).join(', ');
  const days = (value: unknown) => plural(value as number, 'day');
  const named =
    (of: readonly { readonly key: string; readonly label: string }[]) =>
    (value: unknown): string =>
      of.find(({ key }) => key === value)?.label ?? String(value);
  return [
    { key: 'overheadDriver', label: 'Service overhead', text: named(declared.overheadDrivers) },
    { key: 'internalDriver', label: 'Internal work for sales', text: named(declared.internalDrivers) },
    { key: 'attribution', label: 'Several campaigns', text: named(declared.attribution) },
    { key: 'contactKinds', label: 'Contacts', text: list },
    { key: 'revenueKinds', label: 'What customers pay', text: list },
    { key: 'touchKinds', label: 'Touches of campaigns', text: list },
    { key: 'campaignAttribute', label: 'The campaign is named by', text: plain },
    { key: 'touchDays', label: 'Touches count for', text: days },
    { key: 'segmentBy', label: 'Segments by', text: plain },
    { key: 'toolAttribute', label: 'The tool is named by', text: plain },
    { key: 'sameAttribute', label: 'Rework is about the same', text: plain },
    { key: 'reworkDays', label: 'Rework comes within', text: days },
    { key: 'stated', label: 'Stated of channels', text: (value) => statedText(value as never) },
    {
      key: 'bad',
      label: 'A bad experience',
      text: (value) => {
        const { label, rule } = value as Bad;
        return `${label} (${ruleText(rule as unknown as Rule, fields)})`;
      },
    },
    { key: 'cutBy', label: 'Spending was cut by more than', text: (value) => percent(value as number) },
    { key: 'shares', label: 'Shares that somebody states', text: (value) => sharesText(value as never) },
  ];
}

function statedText(stated: CostSettings['stated']): string {
  if (stated.length === 0) return 'nothing';
  return stated
    .map(({ channel, costPerContact, contactsPerMonth, source }) => {
      const each = costPerContact && `${amount(costPerContact.minor, costPerContact.currency)} a contact`;
      const many = contactsPerMonth === null ? null : `${plural(contactsPerMonth, 'contact')} a month`;
      return `${channel}: ${[each, many].filter(Boolean).join(', ')} (${source})`;
    })
    .join('; ');
}

function sharesText(shares: StatedShares | null): string {
  if (shares === null) return 'none';
  const range = ({ low, high }: StatedShares['bad']) => `${percent(low)} to ${percent(high)}`;
  return `${range(shares.bad)} with a bad experience, ${range(shares.cut)} of them cut (${shares.source})`;
}
