import { Table, Text } from '@mantine/core';
import type { Nature, ProveOverview } from '../api/businessCase.ts';
import { Go } from '../shell/go.tsx';
import { ScrollBox } from '../table/scroll-box.tsx';
import classes from './case.module.css';
import { money, NATURE_WORDS, NATURES } from './words.ts';

/** A nature by color and word. */
export function NatureMark({ nature }: { readonly nature: Nature }) {
  return (
    <span className={`${classes['nature']} ${classes[nature]}`} title={NATURE_WORDS[nature].means}>
      {NATURE_WORDS[nature].name}
    </span>
  );
}

type Totals = ProveOverview['soFar'][number];

/** Costs and benefits by what stands behind them: side by side, never one sum. */
export function NatureTable({
  totals,
  caption,
  caseId,
}: {
  readonly totals: Omit<Totals, 'currency'> & { readonly currency: string };
  readonly caption: string;
  /** The case whose months an amount leads to. */
  readonly caseId?: string;
}) {
  return (
    <ScrollBox label={caption} height={420}>
      <Table>
        <caption className="hidden-to-eye">{caption}</caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">What stands behind it</Table.Th>
            <Table.Th scope="col" className="number">
              Costs
            </Table.Th>
            <Table.Th scope="col" className="number">
              Benefits
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {NATURES.map((nature) => (
            <Table.Tr key={nature}>
              <Table.Td>
                <NatureMark nature={nature} />
                <Text size="xs" c="dimmed">
                  {NATURE_WORDS[nature].means}
                </Text>
              </Table.Td>
              {(['costs', 'benefits'] as const).map((side) => (
                <Table.Td key={side} className="number">
                  {caseId && totals[side][nature].minor !== 0 ? (
                    <Go
                      to={`/prove/cases/${caseId}`}
                      search={{ view: 'realized', nature, side: side === 'costs' ? 'cost' : 'benefit' }}
                    >
                      {amount(totals[side][nature], totals.currency)}
                    </Go>
                  ) : (
                    amount(totals[side][nature], totals.currency)
                  )}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollBox>
  );
}

/** Where nothing was measured nobody knows what there was: that is no zero. */
function amount({ nature, minor }: Totals['costs'][Nature], currency: string): string {
  return minor === 0 ? `nothing ${nature}` : money(minor, currency);
}
