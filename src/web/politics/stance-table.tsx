import { Anchor, Table } from '@mantine/core';
import type { Stakeholder } from '../api/politics.ts';
import classes from './politics.module.css';
import { STANCES } from './words.ts';

interface Props {
  readonly stakeholders: readonly Stakeholder[];
  readonly onOpen: (stakeholder: Stakeholder) => void;
}

/** Where each stands, and where they are wanted, on one line of stances. */
export function StanceTable({ stakeholders, onOpen }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={classes['scroll']} aria-label="Stance now and wanted" tabIndex={0}>
      <Table className={classes['stances'] ?? ''}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Stakeholder</Table.Th>
            {STANCES.map(({ value, label }) => (
              <Table.Th key={value}>{label}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {stakeholders.map((one) => (
            <Table.Tr key={one.id}>
              <Table.Th scope="row">
                <Anchor component="button" type="button" size="sm" ta="left" onClick={() => onOpen(one)}>
                  {one.name}
                </Anchor>
              </Table.Th>
              {STANCES.map(({ value }, index) => (
                <Table.Td key={value}>
                  <Mark stakeholder={one} at={index} />
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}

function Mark({
  stakeholder: { now, wanted },
  at,
}: {
  readonly stakeholder: Stakeholder;
  readonly at: number;
}) {
  const [from, to] = [now, wanted].map((stance) => STANCES.findIndex(({ value }) => value === stance));
  if (at === from && at === to) return <span className={classes['both']}>now, as wanted</span>;
  if (at === from) return <span className={classes['now']}>now</span>;
  if (at === to) return <span className={classes['wanted']}>wanted</span>;
  const [low, high] = [Math.min(from ?? 0, to ?? 0), Math.max(from ?? 0, to ?? 0)];
  return at > low && at < high ? <span className={classes['between']} aria-hidden /> : null;
}
