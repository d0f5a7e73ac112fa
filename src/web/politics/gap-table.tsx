import { Anchor, Text } from '@mantine/core';
import { useMemo } from 'react';
import type { Stakeholder } from '../api/politics.ts';
import { plural } from '../format/number.ts';
import { StateBadge } from '../state/state-badge.tsx';
import type { Column } from '../table/arrangement.ts';
import { DataTable } from '../table/data-table.tsx';
import { SIDE_TONES, stanceName } from './words.ts';

interface Props {
  /** Those with a gap, what matters most first. */
  readonly rows: readonly Stakeholder[];
  readonly all: readonly Stakeholder[];
  readonly onOpen: (stakeholder: Stakeholder) => void;
  /** Files that the server makes. */
  readonly file: readonly { readonly name: string; readonly href: string }[];
}

/** Who is not where they are wanted, in the order of power × gap; then those who are. */
export function GapTable({ rows, all, onOpen, file }: Props) {
  const ordered = useMemo(() => [...rows, ...all.filter((one) => one.gap === 0)], [rows, all]);
  const columns: readonly Column<Stakeholder>[] = [
    {
      key: 'name',
      title: 'Stakeholder',
      value: ({ name }) => name,
      cell: (one) => (
        <Anchor component="button" type="button" size="sm" ta="left" onClick={() => onOpen(one)}>
          {one.name}
        </Anchor>
      ),
    },
    { key: 'role', title: 'Role', value: ({ role }) => role },
    { key: 'unit', title: 'Unit', value: ({ unit }) => unit, optional: true },
    { key: 'power', title: 'Power', value: ({ power }) => power, numeric: true },
    { key: 'interest', title: 'Interest', value: ({ interest }) => interest, numeric: true },
    {
      key: 'now',
      title: 'Stance now',
      value: ({ now }) => stanceName(now),
      cell: ({ now, side }) => <StateBadge tone={SIDE_TONES[side]}>{stanceName(now)}</StateBadge>,
    },
    { key: 'wanted', title: 'Wanted', value: ({ wanted }) => stanceName(wanted) },
    { key: 'gap', title: 'Steps missing', value: ({ gap }) => gap, numeric: true },
    { key: 'weight', title: 'Power × gap', value: ({ weight }) => weight, numeric: true },
  ];
  return (
    <>
      <Text size="sm">
        {rows.length === 0
          ? 'Everybody stands where they are wanted, or beyond.'
          : `${plural(rows.length, 'stakeholder')} not where they are wanted; what matters most comes first.`}
      </Text>
      <DataTable
        name="stakeholders"
        rows={ordered}
        columns={columns}
        rowKey={({ id }) => id}
        onOpen={onOpen}
        sealed
        exports={file}
      />
    </>
  );
}
