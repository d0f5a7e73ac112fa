import { Select, SimpleGrid, TagsInput, TextInput } from '@mantine/core';
import { Section } from '../shell/section.tsx';
import type { BasisFields, Choices } from './basis-fields.ts';
import { StatedField } from './stated-field.tsx';

interface Props extends BasisFields {
  readonly counted: Choices;
  readonly compared: Choices;
}

/** Which events are referrals, how customers came, and what winning one costs. */
export function ReferralFields({ counted, compared, basis, may, fault, set, range, inMoney }: Props) {
  return (
    <Section title="Recommendations" lead="What they won, and what they saved.">
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <Select
          label="Referrals"
          description="A rate or count of the events"
          clearable
          disabled={!may}
          data={counted}
          value={basis.referral?.metricId ?? null}
          error={fault('referral.metricId')}
          onChange={(metricId) =>
            set({ referral: metricId ? { metricId, joined: basis.referral?.joined ?? 'joined' } : null })
          }
        />
        <TextInput
          label="Outcome of one that won a customer"
          disabled={!may || basis.referral === null}
          value={basis.referral?.joined ?? ''}
          error={fault('referral.joined')}
          onChange={(event) => {
            const joined = event.currentTarget.value;
            if (basis.referral) set({ referral: { ...basis.referral, joined } });
          }}
        />
        <Select
          label="How customers came"
          description="Attribute of customers"
          clearable
          disabled={!may}
          data={compared}
          value={basis.came?.attribute ?? null}
          onChange={(attribute) =>
            set({ came: attribute ? { attribute, earned: basis.came?.earned ?? [] } : null })
          }
        />
        <TagsInput
          label="Recommended are"
          description="Values that mean by recommendation"
          disabled={!may || basis.came === null}
          value={[...(basis.came?.earned ?? [])]}
          onChange={(earned) => basis.came && set({ came: { ...basis.came, earned } })}
        />
      </SimpleGrid>
      <StatedField
        label="Would have come anyway"
        description="Share of the recommended. Unknown: everything from none to all"
        question="Which share of the recommended would have come anyway?"
        unit="%"
        {...range('anyway')}
      />
      <StatedField
        label="Cost of winning a customer"
        description="Without a recommendation. Unknown: taken from the costs where they were measured"
        question="What does winning a customer cost?"
        unit={inMoney}
        {...range('acquisition')}
      />
    </Section>
  );
}
