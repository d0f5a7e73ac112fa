import { NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ImpactedGroup } from '../api/adoption.ts';
import { call } from '../api/client.ts';
import type { MergeField } from '../form/merge-changes.ts';
import { KnowableField } from '../goal/knowable-field.tsx';
import { RecordForm } from './record-form.tsx';
import { IMPACT_NAMES, peopleText } from './words.tsx';

interface Props {
  readonly initiativeId: string;
  readonly group: ImpactedGroup | null;
  readonly onClose: () => void;
}

const MERGED: readonly MergeField<ImpactedGroup>[] = [
  { key: 'name', label: 'Group', text: String },
  {
    key: 'headcount',
    label: 'How many people',
    text: (value) => peopleText({ headcount: value as ImpactedGroup['headcount'] }),
  },
  { key: 'unitId', label: 'Unit', text: (value) => (value === null ? 'none' : 'another unit') },
  { key: 'whatChanges', label: 'What changes for them', text: String, prose: true },
  { key: 'impact', label: 'How strongly', text: (value) => IMPACT_NAMES[value as ImpactedGroup['impact']] },
];

/** Whom the initiative touches, how many they are, and what is different for them. */
export function GroupForm({ initiativeId, group, onClose }: Props) {
  const units = useQuery({ queryKey: ['units'], queryFn: ({ signal }) => call('GET /units', { signal }) });
  return (
    <RecordForm<ImpactedGroup>
      collection="impacted-groups"
      what="group"
      record={group}
      blank={{
        initiativeId,
        name: '',
        headcount: { known: false, question: 'How many people are they?', finder: null, due: null },
        unitId: null,
        whatChanges: '',
        impact: 'medium',
      }}
      merged={MERGED}
      onClose={onClose}
    >
      {({ form, set, fault }) => (
        <>
          <TextInput
            label="Group"
            description="People whose work changes in the same way; under the same name in each initiative, hours are added up"
            required
            data-autofocus
            value={form.name}
            error={fault('name')}
            onChange={(event) => set({ name: event.currentTarget.value })}
          />
          <KnowableField<number>
            label="How many people"
            description="Reach and coverage are counted against it"
            question="How many people are they?"
            place="headcount"
            value={form.headcount}
            fault={(place) => fault(place) ?? (place === 'headcount' ? fault('headcount.value') : undefined)}
            disabled={false}
            onChange={(headcount) =>
              set({ headcount: (headcount ?? { known: true, value: 1 }) as ImpactedGroup['headcount'] })
            }
          >
            <NumberInput
              aria-label="How many people"
              w={160}
              min={1}
              value={form.headcount.known ? form.headcount.value : ''}
              onChange={(value) =>
                set({ headcount: { known: true, value: typeof value === 'number' ? value : 0 } })
              }
            />
          </KnowableField>
          <Textarea
            label="What changes for them"
            description="In their words: what they do differently, and what they give up"
            autosize
            minRows={2}
            value={form.whatChanges}
            error={fault('whatChanges')}
            onChange={(event) => set({ whatChanges: event.currentTarget.value })}
          />
          <Select
            label="How strongly"
            data={Object.entries(IMPACT_NAMES).map(([value, label]) => ({ value, label }))}
            allowDeselect={false}
            value={form.impact}
            error={fault('impact')}
            onChange={(impact) => impact && set({ impact: impact as ImpactedGroup['impact'] })}
          />
          {(units.data?.items.length ?? 0) > 0 && (
            <Select
              label="Unit"
              description="Part of the organization that they belong to"
              clearable
              placeholder="None"
              data={(units.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
              value={form.unitId}
              error={fault('unitId')}
              onChange={(unitId) => set({ unitId })}
            />
          )}
        </>
      )}
    </RecordForm>
  );
}
