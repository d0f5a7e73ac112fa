import { List, SegmentedControl, Stack, Table, Text, Title } from '@mantine/core';
import { IconUsersGroup } from '@tabler/icons-react';
import { useState } from 'react';
import type { Coalition, Politics } from '../api/politics.ts';
import { percent } from '../format/number.ts';
import { Term } from '../glossary/term.tsx';
import { Section } from '../shell/section.tsx';
import { EmptyState } from '../state/empty-state.tsx';
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

function Sides({ sides }: { readonly sides: Coalition['sides'] }) {
  const shown = sides.filter(({ power }) => power > 0);
  return (
    <>
      <div className={classes['bars']} aria-hidden>
        {shown.map(({ side, power }) => (
          <span key={side} data-side={side} style={{ flexGrow: power }} />
        ))}
      </div>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Side</Table.Th>
            <Table.Th className="number">People</Table.Th>
            <Table.Th className="number">Power</Table.Th>
            <Table.Th className="number">Share of power</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {sides.map(({ side, people, power, share }) => (
            <Table.Tr key={side}>
              <Table.Td>{SIDE_NAMES[side]}</Table.Td>
              <Table.Td className="number">{people}</Table.Td>
              <Table.Td className="number">{power}</Table.Td>
              <Table.Td className="number">
                {share === null ? <span className="quiet">not known</span> : percent(share, 0)}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </>
  );
}

function Moves({ politics }: { readonly politics: Politics }) {
  const nameOf = namesOf(politics);
  const moves = politics.stakeholders.flatMap(({ name, movedBy }) =>
    movedBy.map(({ stakeholderId, strength }) => ({ from: nameOf(stakeholderId), to: name, strength })),
  );
  if (moves.length === 0) return <Text c="dimmed">Nobody is said to move anybody yet.</Text>;
  return (
    <Table>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Who moves</Table.Th>
          <Table.Th>Whom</Table.Th>
          <Table.Th>How strongly</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {moves.map(({ from, to, strength }) => (
          <Table.Tr key={`${from} ${to} ${strength}`}>
            <Table.Td>{from}</Table.Td>
            <Table.Td>{to}</Table.Td>
            <Table.Td>{MOVE_NAMES[strength]}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
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
  const list = (ids: readonly string[]) =>
    ids.map(nameOf).join(', ') || <span className="quiet">nobody</span>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={classes['scroll']} aria-label="What holds it together" tabIndex={0}>
      <Table miw={560}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>With us</Table.Th>
            <Table.Th className="number">Power at stake</Table.Th>
            <Table.Th className="number">Own power</Table.Th>
            <Table.Th pl="lg">Whom they alone keep</Table.Th>
            <Table.Th>Whom they alone reach</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {holds.map(({ id, power, keeps, onlyWayTo, atStake }) => (
            <Table.Tr key={id}>
              <Table.Td>{nameOf(id)}</Table.Td>
              <Table.Td className="number">{atStake}</Table.Td>
              <Table.Td className="number">{power}</Table.Td>
              <Table.Td pl="lg">{list(keeps)}</Table.Td>
              <Table.Td>{list(onlyWayTo)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}
