import { Button, Fieldset, NumberInput, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import type { CostSettings } from '../api/costs.ts';
import { useSession } from '../api/session.ts';
import { fromMinor, toMinor } from '../goal/amount.ts';
import { Section } from '../shell/section.tsx';

type Stated = CostSettings['stated'][number];

interface Props {
  readonly stated: readonly Stated[];
  readonly may: boolean;
  readonly fault: (place: string) => string | undefined;
  readonly onChange: (stated: readonly Stated[]) => void;
}

/** What somebody says of a channel, with the source: where the ledger has no cost, or the signals no contacts. */
export function StatedFields({ stated, may, fault, onChange }: Props) {
  const currency = useSession().organization?.currency ?? 'EUR';
  const put = (index: number, part: Partial<Stated>) =>
    onChange(stated.map((one, at) => (at === index ? { ...one, ...part } : one)));
  return (
    <Section
      title="Stated, with the source"
      lead="Used only where the ledger or the signals say nothing of a channel, and shown as stated."
    >
      <Stack>
        {stated.length === 0 && <Text size="sm">Nothing is stated.</Text>}
        {stated.map((one, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no id and are edited in place
          <Fieldset key={index} legend={one.channel || 'Channel'} disabled={!may}>
            <SimpleGrid cols={{ base: 1, sm: 3 }}>
              <TextInput
                label="Channel"
                value={one.channel}
                error={fault(`stated[${index}].channel`) ?? fault(`stated.${index}.channel`)}
                onChange={(event) => put(index, { channel: event.currentTarget.value })}
              />
              <NumberInput
                label={`A contact costs, in ${currency}`}
                min={0}
                value={
                  one.costPerContact ? fromMinor(one.costPerContact.minor, one.costPerContact.currency) : ''
                }
                error={fault(`stated[${index}].costPerContact`)}
                onChange={(value) =>
                  put(index, {
                    costPerContact:
                      typeof value === 'number' ? { minor: toMinor(value, currency), currency } : null,
                  })
                }
              />
              <NumberInput
                label="Contacts a month"
                description="Where the signals have none."
                value={one.contactsPerMonth ?? ''}
                error={fault(`stated[${index}].contactsPerMonth`)}
                onChange={(value) =>
                  put(index, { contactsPerMonth: typeof value === 'number' ? value : null })
                }
              />
              <TextInput
                label="Source"
                value={one.source}
                error={fault(`stated[${index}].source`)}
                onChange={(event) => put(index, { source: event.currentTarget.value })}
              />
              <TextInput
                label="As of"
                type="date"
                value={one.day}
                error={fault(`stated[${index}].day`) ?? fault(`stated.${index}.day`)}
                onChange={(event) => put(index, { day: event.currentTarget.value })}
              />
            </SimpleGrid>
            {may && (
              <Button
                mt="sm"
                size="xs"
                variant="default"
                onClick={() => onChange(stated.filter((_, at) => at !== index))}
              >
                Remove
              </Button>
            )}
          </Fieldset>
        ))}
        {may && (
          <div>
            <Button
              size="xs"
              variant="default"
              onClick={() =>
                onChange([
                  ...stated,
                  { channel: '', costPerContact: null, contactsPerMonth: null, source: '', day: '' },
                ])
              }
            >
              State something of a channel
            </Button>
          </div>
        )}
      </Stack>
    </Section>
  );
}
