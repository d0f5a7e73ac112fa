import { List, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { IconUsersGroup } from '@tabler/icons-react';
import { useState } from 'react';
import type { Coalition, Politics } from '../api/politics.ts';
import { percent } from '../format/number.ts';
import { Term } from '../glossary/term.tsx';
import { Section } from '../shell/section.tsx';
import { EmptyState } from '../state/empty-state.tsx';
import type { Column } from '../table/arrangement.ts';
import { DataTable } from '../table/data-table.tsx';
import { CoalitionMap } from './coalition-map.tsx';
import classes from './politics.module.css';
import { namesOf, type PartProps } from './use-politics.ts';
import { MOVE_NAMES, SIDE_NAMES } from './words.ts';

/** Who is with us, who moves whom, how those against are reached, and who holds it together. */
export function CoalitionPart({ politics }: PartProps) {
  const [shape, setShape] = useState('map');
  if (politics.stakeholders.length === 0)
    return (
      <EmptyState icon={<IconUsersGroup size={28} stroke={1.6} />} title="No coalition yet">
        Enter stakeholders first, and say who can move whom. Then it is seen here who is with you, and by
        which way those who are against it can be reached.
      </EmptyState>
    );
  return (
    <Stack gap="lg">
      <Section title="Who is with us" lead="Weighted by power.">
        <Sides sides={politics.coalition.sides} />
      </Section>
      <Section
        title="Who moves whom"
        lead={
          <Term of="coalition">A line goes from who moves to who is moved; the thicker, the stronger.</Term>
        }
        actions={
          <SegmentedControl
            aria-label="How it is shown"
            data={[
              { value: 'map', label: 'Map' },
              { value: 'table', label: 'Table' },
            ]}
            value={shape}
            onChange={setShape}
          />
        }
      >
        {shape === 'map' ? (
          <CoalitionMap stakeholders={politics.stakeholders} />
        ) : (
          <Moves politics={politics} />
        )}
      </Section>
      <Section
        title="Ways to those who are against it"
        lead="Who is resistant with a power of 3 or more, and through whom they can be reached: supporters first, then the strongest way, then the shortest."
      >
        <Ways politics={politics} />
      </Section>
      <Section
        title="What holds it together"
        lead="What would be lost with each of those who are with us: their own power, whom they alone keep, and whom they alone reach."
      >
        <Holds politics={politics} />
      </Section>
    </Stack>
  );
}

const SIDE_COLUMNS: readonly Column<Coalition['sides'][number]>[] = [
  { key: 'side', title: 'Side', value: ({ side }) => SIDE_NAMES[side], heads: true },
  { key: 'people', title: 'People', value: ({ people }) => people, numeric: true },
  { key: 'power', title: 'Power', value: ({ power }) => power, numeric: true },
  {
    ...{ key: 'share', title: 'Share of power', numeric: true },
    value: ({ share }) => share,
    cell: ({ share }) => (share === null ? <span className="quiet">not known</span> : percent(share, 0)),
  },
];

function Sides({ sides }: { readonly sides: Coalition['sides'] }) {
  const shown = sides.filter(({ power }) => power > 0);
  return (
    <>
      <div className={classes['bars']} aria-hidden>
        {shown.map(({ side, power }) => (
          <span key={side} data-side={side} style={{ flexGrow: power }} />
        ))}
      </div>
      <DataTable name="sides" rows={sides} columns={SIDE_COLUMNS} rowKey={({ side }) => side} sealed />
    </>
  );
}

interface Move {
  readonly from: string;
  readonly to: string;
  readonly strength: keyof typeof MOVE_NAMES;
}

const MOVE_COLUMNS: readonly Column<Move>[] = [
  { key: 'from', title: 'Who moves', value: ({ from }) => from, heads: true },
  { key: 'to', title: 'Whom', value: ({ to }) => to },
  { key: 'strength', title: 'How strongly', value: ({ strength }) => MOVE_NAMES[strength] },
];

function Moves({ politics }: { readonly politics: Politics }) {
  const nameOf = namesOf(politics);
  const moves = politics.stakeholders.flatMap(({ name, movedBy }) =>
    movedBy.map(({ stakeholderId, strength }) => ({ from: nameOf(stakeholderId), to: name, strength })),
  );
  if (moves.length === 0) return <Text c="dimmed">Nobody is said to move anybody yet.</Text>;
  return (
    <DataTable
      name="moves"
      rows={moves}
      columns={MOVE_COLUMNS}
      rowKey={({ from, to, strength }) => `${from} ${to} ${strength}`}
      sealed
    />
  );
}

function Ways({ politics }: { readonly politics: Politics }) {
  const nameOf = namesOf(politics);
  const { reach } = politics.coalition;
  if (reach.length === 0) return <Text>Nobody with power is against it.</Text>;
  return (
    <Stack gap="md">
      {reach.map(({ id, power, ways }) => (
        <Stack key={id} gap={4}>
          <Title order={3} size="h4">
            {nameOf(id)}, power {power}
          </Title>
          {ways.length === 0 ? (
            <Text size="sm" c="var(--bad)">
              Nobody who is with us can move them, not even through others.
            </Text>
          ) : (
            <List size="sm">
              {ways.map((way) => (
                <List.Item key={way.ids.join(' ')}>
                  {way.ids.map(nameOf).join(' → ')}: {MOVE_NAMES[way.strength]}
                  {way.through === 'neutral' ? ', through somebody who is neutral' : ''}
                </List.Item>
              ))}
            </List>
          )}
        </Stack>
      ))}
    </Stack>
  );
}

function Holds({ politics }: { readonly politics: Politics }) {
  const nameOf = namesOf(politics);
  const { holds } = politics.coalition;
  if (holds.length === 0) return <Text c="dimmed">Nobody is with us yet.</Text>;
  const people = (key: 'keeps' | 'onlyWayTo', title: string): Column<(typeof holds)[number]> => ({
    ...{ key, title },
    value: (row) => row[key].map(nameOf).join(', '),
    cell: (row) => row[key].map(nameOf).join(', ') || <span className="quiet">nobody</span>,
  });
  const columns: readonly Column<(typeof holds)[number]>[] = [
    { key: 'who', title: 'With us', value: ({ id }) => nameOf(id), heads: true },
    { key: 'atStake', title: 'Power at stake', value: ({ atStake }) => atStake, numeric: true },
    { key: 'power', title: 'Own power', value: ({ power }) => power, numeric: true },
    people('keeps', 'Whom they alone keep'),
    people('onlyWayTo', 'Whom they alone reach'),
  ];
  return <DataTable name="supporters" rows={holds} columns={columns} rowKey={({ id }) => id} sealed />;
}
