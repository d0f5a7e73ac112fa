import { Group, Select, Stack, TagsInput } from '@mantine/core';
import type { Attribute } from '../api/customer.ts';
import type { Metric } from '../api/metric.ts';
import { attributeLabel } from '../form/fields.ts';
import { PeriodPicker } from '../form/period-picker.tsx';
import { Section } from '../shell/section.tsx';
import { candidates, type LoyaltyState } from './loyalty-state.ts';

interface Props {
  readonly state: LoyaltyState;
  readonly metrics: readonly Metric[];
  readonly attributes: readonly Attribute[];
  /** How new customers came, as far as it is on record. */
  readonly sources: readonly string[];
  readonly today: string;
  readonly onChange: (part: LoyaltyState) => void;
}

const GRAINS = [
  { value: 'month', label: 'Month' },
  { value: 'quarter', label: 'Quarter' },
  { value: 'year', label: 'Year' },
];

/** Which metrics say who recommends, who acted and what was paid; when; and how new customers are known to have come. */
export function LoyaltyForm({ state, metrics, attributes, sources, today, onChange }: Props) {
  const { said, referral, spend } = candidates(metrics);
  const choices = (some: readonly Metric[]) =>
    some.map(({ id, sheet }) => ({ value: id, label: sheet.title ?? '' }));
  return (
    <Section>
      <Stack>
        <Group align="flex-end">
          <Select
            label="Who would recommend"
            miw={240}
            data={choices(said)}
            value={state.metric ?? null}
            onChange={(metric) => metric && onChange({ metric })}
          />
          <Select
            label="Who did: referrals"
            miw={240}
            placeholder="No metric chosen"
            data={choices(referral)}
            value={state.referral ?? null}
            onChange={(next) => next && onChange({ referral: next })}
          />
          <Select
            label="What they paid"
            miw={240}
            placeholder="No metric chosen"
            data={choices(spend)}
            value={state.spend ?? null}
            onChange={(next) => next && onChange({ spend: next })}
          />
        </Group>
        <PeriodPicker
          label="Answers given in"
          value={{ from: state.from ?? today, to: state.to ?? today }}
          today={today}
          onChange={({ from, to }) => onChange({ from, to })}
        />
        <PeriodPicker
          label="Revenue of"
          value={{ from: state.paidFrom ?? today, to: state.paidTo ?? today }}
          today={today}
          onChange={({ from, to }) => onChange({ paidFrom: from, paidTo: to })}
        />
        <Group align="flex-end">
          <Select
            label="How customers came"
            description="Attribute of customers"
            miw={220}
            clearable
            placeholder="Not known"
            data={attributes.map(({ key, label }) => ({ value: key, label: attributeLabel(label) }))}
            value={state.attribute || null}
            onChange={(attribute) => onChange({ attribute: attribute ?? '' })}
          />
          <TagsInput
            label="Recommended are"
            description="Values that mean by recommendation"
            miw={240}
            data={[...sources]}
            value={[...(state.earned ?? [])]}
            onChange={(earned) => onChange({ earned })}
          />
          <Select
            label="Cohorts by"
            description="When they started"
            w={160}
            data={GRAINS}
            value={state.grain ?? 'quarter'}
            onChange={(grain) => grain && onChange({ grain: grain as NonNullable<LoyaltyState['grain']> })}
          />
        </Group>
      </Stack>
    </Section>
  );
}
