import { Button, Select, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import { IconStar } from '@tabler/icons-react';
import { useState } from 'react';
import type { Adoption, Champion } from '../api/adoption.ts';
import { useMay, useZone } from '../api/session.ts';
import type { MergeField } from '../form/merge-changes.ts';
import { todayIn } from '../form/period-presets.ts';
import { day } from '../format/date.ts';
import { OwnerField } from '../goal/owner-field.tsx';
import { Section } from '../shell/section.tsx';
import { EmptyState } from '../state/empty-state.tsx';
import { Fact, Facts } from '../state/facts.tsx';
import { useConfirmed } from '../state/use-confirmed.tsx';
import type { Column } from '../table/arrangement.ts';
import { DataTable } from '../table/data-table.tsx';
import { RecordForm } from './record-form.tsx';
import { useRemoval } from './use-record.ts';
import { coverageText } from './words.tsx';

interface Props {
  readonly initiativeId: string;
  readonly adoption: Adoption;
}

const MERGED: readonly MergeField<Champion>[] = [
  { key: 'who', label: 'Champion', text: (value) => (value as Champion['who']).name },
  { key: 'groupId', label: 'Group', text: () => 'another group' },
  { key: 'since', label: 'Since', text: (value) => day(String(value)) },
  { key: 'until', label: 'Until', text: (value) => (value === null ? 'goes on' : day(String(value))) },
  { key: 'does', label: 'What they do', text: String, prose: true },
];

/** Who goes first in each group and is asked by the others, and for how many people each one stands. */
export function ChampionsView({ initiativeId, adoption }: Props) {
  const may = useMay('adoption.change');
  const removal = useConfirmed<Champion>(
    ({ who }) => ({
      title: `Delete ${who.name}?`,
      verb: 'Delete the champion',
      says: `It will look as if ${who.name} never was one. Who only stops keeps their place with a last day: change “Until” instead.`,
    }),
    useRemoval('champions'),
  );
  const today = todayIn(useZone(), new Date());
  const [doing, setDoing] = useState<{ readonly champion: Champion | null } | null>(null);
  const { groups, champions } = adoption;
  const names = new Map(groups.map(({ group }) => [group.id, group.name]));
  const name = may && groups.length > 0 && (
    <Button onClick={() => setDoing({ champion: null })}>Name a champion</Button>
  );
  const columns: readonly Column<Champion>[] = [
    { key: 'who', title: 'Champion', value: ({ who }) => (who.left ? `${who.name} (has left)` : who.name) },
    { key: 'group', title: 'Group', value: (row) => names.get(row.groupId) ?? 'a group that is deleted' },
    { key: 'since', title: 'Since', value: (row) => row.since, cell: (row) => day(row.since) },
    {
      key: 'until',
      title: 'Until',
      value: (row) => row.until,
      cell: (row) => (row.until === null ? 'goes on' : day(row.until)),
    },
    { key: 'does', title: 'What they do', value: (row) => row.does || 'not told' },
  ];
  return (
    <Stack gap="lg">
      {champions.length === 0 ? (
        <EmptyState icon={<IconStar size={36} stroke={1.4} />} title="No champions yet" action={name}>
          {groups.length === 0
            ? 'Name the groups first: a champion is one of them.'
            : 'People believe colleagues. Name in each group who goes first and whom the others can ask.'}
        </EmptyState>
      ) : (
        <Section title="Champions" actions={name}>
          <Facts>
            {groups.map(({ group, coverage }) => (
              <Fact key={group.id} name={group.name}>
                {coverageText(coverage.champions, coverage.peopleEach)}
              </Fact>
            ))}
          </Facts>
          <DataTable
            name="champions"
            rows={champions}
            columns={columns}
            rowKey={(row) => row.id}
            {...(may
              ? {
                  actions: (champion: Champion) => [
                    { name: 'Change', run: () => setDoing({ champion }) },
                    { name: 'Delete', danger: true, run: () => removal.ask(champion) },
                  ],
                }
              : {})}
          />
        </Section>
      )}
      {removal.question}
      {doing && (
        <RecordForm<Champion>
          collection="champions"
          what="champion"
          record={doing.champion}
          blank={{
            initiativeId,
            groupId: groups[0]?.group.id ?? '',
            who: { personId: null, name: '', left: false },
            since: today,
            until: null,
            does: '',
          }}
          merged={MERGED}
          onClose={() => setDoing(null)}
        >
          {({ form, set, fault }) => (
            <>
              <OwnerField
                label="Champion"
                description="A person of the organization, or any name"
                place="who"
                owner={form.who}
                fault={fault}
                disabled={false}
                onChange={(who) => set({ who: (who ?? { name: '' }) as Champion['who'] })}
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
                  label="Since"
                  required
                  value={form.since}
                  error={fault('since')}
                  onChange={(event) => set({ since: event.currentTarget.value })}
                />
                <TextInput
                  type="date"
                  label="Until"
                  description="Empty while they go on"
                  value={form.until ?? ''}
                  error={fault('until')}
                  onChange={(event) => set({ until: event.currentTarget.value || null })}
                />
              </SimpleGrid>
              <Textarea
                label="What they do"
                autosize
                minRows={2}
                value={form.does}
                error={fault('does')}
                onChange={(event) => set({ does: event.currentTarget.value })}
              />
            </>
          )}
        </RecordForm>
      )}
    </Stack>
  );
}
