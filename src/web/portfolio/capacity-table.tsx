import { Table, Text } from '@mantine/core';
import type { Portfolio } from '../api/initiative.ts';
import { periodName } from '../format/date.ts';
import { count } from '../format/number.ts';
import { Go } from '../shell/go.tsx';
import { Section } from '../shell/section.tsx';
import { ScrollBox } from '../table/scroll-box.tsx';

/** Hours that all initiatives together ask for against those that are there, by who and month. */
export function CapacityTable({ loads }: Pick<Portfolio, 'loads'>) {
  const months = loads[0]?.months.map(({ month }) => month) ?? [];
  return (
    <Section
      title="Capacity"
      lead={
        <>
          Hours that all initiatives together ask for against those that are there.{' '}
          <Go to="/improve/people">Who can give how many</Go>
        </>
      }
    >
      {loads.length === 0 ? (
        <Text size="sm" c="dimmed">
          Nobody said yet how many hours initiatives ask for, and of whom.
        </Text>
      ) : (
        <ScrollBox label="Capacity by month" height={480}>
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>Who</Table.Th>
                {months.map((month) => (
                  <Table.Th key={month} ta="right">
                    {periodName(`${month}-01`, 'month')}
                  </Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {loads.map((load) => (
                <Table.Tr key={load.key}>
                  <Table.Th scope="row">{load.name}</Table.Th>
                  {load.months.map(({ month, asked, offered, over }) => (
                    <Table.Td key={month} ta="right" style={{ fontVariantNumeric: 'tabular-nums' }}>
                      {count(asked)} of {offered === null ? 'unknown' : count(offered)}
                      {over !== null && over > 0 && (
                        <Text size="xs" fw={600} c="var(--bad)">
                          {count(over)} too many
                        </Text>
                      )}
                    </Table.Td>
                  ))}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </ScrollBox>
      )}
    </Section>
  );
}
