import { Autocomplete, NumberInput, SegmentedControl, SimpleGrid, TextInput } from '@mantine/core';
import type { Adoption, CapacityLine } from '../api/adoption.ts';
import { useZone } from '../api/session.ts';
import type { MergeField } from '../form/merge-changes.ts';
import { todayIn } from '../form/period-presets.ts';
import { OwnerField } from '../goal/owner-field.tsx';
import { RecordForm } from './record-form.tsx';
import { hoursText, monthText } from './words.tsx';

interface Props {
  /** Who asks; null: hours that people can give. */
  readonly initiativeId: string | null;
  readonly groups: Adoption['groups'];
  readonly line: CapacityLine | null;
  readonly onClose: () => void;
}

type Holder = CapacityLine['holder'];

const MERGED: readonly MergeField<CapacityLine>[] = [
  { key: 'hoursPerMonth', label: 'Hours a month', text: (value) => hoursText(Number(value)) },
  { key: 'fromMonth', label: 'First month', text: (value) => monthText(String(value)) },
  {
    key: 'lastMonth',
    label: 'Last month',
    text: (value) => (value === null ? 'until further notice' : monthText(String(value))),
  },
  { key: 'note', label: 'Note', text: String, prose: true },
];

export function holderText(holder: Holder): string {
  return holder.kind === 'group' ? holder.name : holder.owner.name;
}

/** Hours a month that a group or a person can give, or that an initiative asks of them. */
export function CapacityForm({ initiativeId, groups, line, onClose }: Props) {
  const month = todayIn(useZone(), new Date()).slice(0, 7);
  const names = [...new Set(groups.map(({ group }) => group.name))];
  return (
    <RecordForm<CapacityLine>
      collection="capacity-lines"
      what={
        (line?.kind ?? (initiativeId === null ? 'offer' : 'ask')) === 'offer'
          ? 'capacity'
          : 'request for hours'
      }
      record={line}
      blank={{
        kind: initiativeId === null ? 'offer' : 'ask',
        holder: { kind: 'group', name: names[0] ?? '' },
        initiativeId,
        hoursPerMonth: 20,
        fromMonth: month,
        lastMonth: null,
        note: '',
      }}
      merged={MERGED}
      onClose={onClose}
    >
      {({ form, set, fault, isNew }) => (
        <>
          {isNew && (
            <SegmentedControl
              w="fit-content"
              aria-label="Whose hours"
              data={[
                { value: 'group', label: 'A group' },
                { value: 'person', label: 'A person' },
              ]}
              value={form.holder.kind}
              onChange={(kind) =>
                set({
                  holder:
                    kind === 'group'
                      ? { kind: 'group', name: names[0] ?? '' }
                      : { kind: 'person', owner: { personId: null, name: '', left: false } },
                })
              }
            />
          )}
          {isNew && form.holder.kind === 'group' && (
            <Autocomplete
              label="Group"
              description="By its name, so that what several initiatives ask of it is added up"
              data={names}
              value={form.holder.name}
              error={fault('holder') ?? fault('holder.name')}
              onChange={(name) => set({ holder: { kind: 'group', name } })}
            />
          )}
          {isNew && form.holder.kind === 'person' && (
            <OwnerField
              label="Person"
              description="A person of the organization, or any name"
              place="holder"
              owner={form.holder.owner}
              fault={fault}
              disabled={false}
              onChange={(owner) =>
                set({ holder: { kind: 'person', owner: owner ?? { name: '' } } as Holder })
              }
            />
          )}
          <NumberInput
            label="Hours a month"
            description="All of them together"
            clampBehavior="none"
            value={form.hoursPerMonth}
            error={fault('hoursPerMonth')}
            onChange={(hours) => set({ hoursPerMonth: typeof hours === 'number' ? hours : 0 })}
          />
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            <TextInput
              type="month"
              label="First month"
              placeholder="2027-01"
              value={form.fromMonth}
              error={fault('fromMonth')}
              onChange={(event) => set({ fromMonth: event.currentTarget.value })}
            />
            <TextInput
              type="month"
              label="Last month"
              description="Empty: until further notice"
              placeholder="2027-06"
              value={form.lastMonth ?? ''}
              error={fault('lastMonth')}
              onChange={(event) => set({ lastMonth: event.currentTarget.value || null })}
            />
          </SimpleGrid>
          <TextInput
            label="Note"
            value={form.note}
            error={fault('note')}
            onChange={(event) => set({ note: event.currentTarget.value })}
          />
        </>
      )}
    </RecordForm>
  );
}
