import { NumberInput, Select, SimpleGrid, TextInput } from '@mantine/core';
import type { Adoption, Training } from '../api/adoption.ts';
import { useSession, useZone } from '../api/session.ts';
import type { MergeField } from '../form/merge-changes.ts';
import { todayIn } from '../form/period-presets.ts';
import { day } from '../format/date.ts';
import { thousandsSign } from '../format/number.ts';
import { fromMinor, toMinor } from '../goal/amount.ts';
import { KnowableField } from '../goal/knowable-field.tsx';
import { moneyText } from '../goal/words.ts';
import { RecordForm } from './record-form.tsx';
import { hoursText } from './words.tsx';

interface Props {
  readonly initiativeId: string;
  readonly groups: Adoption['groups'];
  readonly training: Training | null;
  readonly onClose: () => void;
}

type Cost = Training['cost'];

const MERGED: readonly MergeField<Training>[] = [
  { key: 'course', label: 'Course', text: String },
  { key: 'groupId', label: 'Group', text: () => 'another group' },
  { key: 'startsOn', label: 'First day', text: (value) => day(String(value)) },
  { key: 'endsOn', label: 'Last day', text: (value) => day(String(value)) },
  { key: 'hours', label: 'Hours', text: (value) => hoursText(Number(value)) },
  { key: 'seats', label: 'People', text: String },
  { key: 'cost', label: 'Cost', text: (value) => costText(value as Cost) },
];

export function costText(cost: Cost): string {
  return cost.known ? moneyText(cost.value) : 'not known yet';
}

/** A course for a group: when, how long, for how many, at what cost. */
export function TrainingForm({ initiativeId, groups, training, onClose }: Props) {
  const currency = useSession().organization?.currency ?? 'EUR';
  const today = todayIn(useZone(), new Date());
  return (
    <RecordForm<Training>
      collection="trainings"
      what="training"
      record={training}
      blank={{
        initiativeId,
        groupId: groups[0]?.group.id ?? '',
        course: '',
        startsOn: today,
        endsOn: today,
        hours: 4,
        cost: { known: false, question: 'What does it cost?', finder: null, due: null },
        seats: 10,
      }}
      merged={MERGED}
      onClose={onClose}
    >
      {({ form, set, fault }) => {
        const code = form.cost.known ? form.cost.value.currency : currency;
        return (
          <>
            <TextInput
              label="Course"
              description="By this name, rows of an attendance file are known to belong to it"
              required
              data-autofocus
              value={form.course}
              error={fault('course')}
              onChange={(event) => set({ course: event.currentTarget.value })}
            />
            <Select
              label="Group"
              allowDeselect={false}
              data={groups.map(({ group }) => ({ value: group.id, label: group.name }))}
              value={form.groupId}
              error={fault('groupId')}
              onChange={(groupId) => groupId && set({ groupId })}
            />
            <SimpleGrid cols={{ base: 1, xs: 2 }}>
              <TextInput
                type="date"
                label="First day"
                value={form.startsOn}
                error={fault('startsOn')}
                onChange={(event) => set({ startsOn: event.currentTarget.value })}
              />
              <TextInput
                type="date"
                label="Last day"
                value={form.endsOn}
                error={fault('endsOn')}
                onChange={(event) => set({ endsOn: event.currentTarget.value })}
              />
              <NumberInput
                label="Hours for each person"
                clampBehavior="none"
                value={form.hours}
                error={fault('hours')}
                onChange={(hours) => set({ hours: typeof hours === 'number' ? hours : 0 })}
              />
              <NumberInput
                label="People who are to attend"
                clampBehavior="none"
                value={form.seats}
                error={fault('seats')}
                onChange={(seats) => set({ seats: typeof seats === 'number' ? seats : 0 })}
              />
            </SimpleGrid>
            <KnowableField<{ minor: string; currency: string }>
              label="Cost"
              description="Of all of it together: trainers, rooms, material"
              question="What does it cost?"
              place="cost"
              value={form.cost}
              fault={fault}
              disabled={false}
              onChange={(cost) =>
                set({ cost: (cost ?? { known: true, value: { minor: '0', currency } }) as Cost })
              }
            >
              <NumberInput
                aria-label="Cost"
                w={220}
                thousandSeparator={thousandsSign()}
                suffix={` ${code}`}
                value={form.cost.known ? fromMinor(form.cost.value.minor, code) : ''}
                onChange={(next) =>
                  set({
                    cost: {
                      known: true,
                      value: { minor: toMinor(typeof next === 'number' ? next : 0, code), currency: code },
                    },
                  })
                }
              />
            </KnowableField>
          </>
        );
      }}
    </RecordForm>
  );
}
