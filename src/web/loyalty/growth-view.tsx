import { SimpleGrid, Table, Text } from '@mantine/core';
import type { Growth, LoyaltyQuestion } from '../api/loyalty.ts';
import { Figure } from '../figure/figure.tsx';
import { unitOf, unitStyle } from '../figure/unit.ts';
import { Unknown } from '../figure/unknown.tsx';
import { periodText } from '../format/date.ts';
import { percent } from '../format/number.ts';
import { Term } from '../glossary/term.tsx';
import { Go } from '../shell/go.tsx';
import { Section } from '../shell/section.tsx';
import { Notice } from '../state/notice.tsx';
import { StateBadge } from '../state/state-badge.tsx';
import { ScrollBox } from '../table/scroll-box.tsx';
import { FigureCell } from './figure-cell.tsx';
import { KIND_OF_PART, PART_WORDS } from './words.ts';

interface Props {
  readonly growth: Growth;
  readonly question: LoyaltyQuestion;
  readonly mayRead: boolean;
}

const CAME = {
  earned: ['good', 'Recommended'],
  bought: ['quiet', 'Other means'],
  unknown: ['warn', 'Not known'],
} as const;

/** How fast revenue grows from customers who return and those whom they bring. */
export function GrowthView({ growth, question, mayRead }: Props) {
  const { now, before, revenueNow, revenueBefore, netRetention, unlinked } = growth;
  const money = unitStyle(unitOf(revenueNow));
  return (
    <Section
      title="Earned growth"
      lead={
        <>
          <Term of="earnedGrowth">Earned growth</Term> is what customers who stay and those whom they bring
          add to revenue: {periodText(now.from, now.to)} against {periodText(before.from, before.to)}. All
          customers are counted, so there is no interval.
        </>
      }
    >
      <SimpleGrid cols={{ base: 1, sm: 2, lg: 4 }} spacing="lg">
        <Figure
          small
          name="Revenue before"
          figure={revenueBefore}
          period={periodText(before.from, before.to)}
          counted="customers"
        />
        <Figure
          small
          name="Revenue now"
          figure={revenueNow}
          period={periodText(now.from, now.to)}
          counted="customers"
        />
        {netRetention && (
          <Figure
            small
            name="Net revenue retention"
            figure={netRetention}
            period={periodText(now.from, now.to)}
            counted="customers"
          />
        )}
        <Earned growth={growth} />
      </SimpleGrid>
      {growth.remark && growth.earned && growth.earned.value === null && (
        <Unknown question={growth.remark} finder={null} due={null} />
      )}
      {growth.remark && !(growth.earned && growth.earned.value === null) && (
        <Notice tone="plain">{growth.remark}</Notice>
      )}
      <ScrollBox label="Where the revenue came from" height={480}>
        <Table>
          <caption className="hidden-to-eye">Where the revenue came from</caption>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">Revenue of</Table.Th>
              <Table.Th scope="col">How they came</Table.Th>
              <Table.Th className="number" scope="col">
                Customers
              </Table.Th>
              <Table.Th className="number" scope="col">
                Revenue now
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            <Line
              name={PART_WORDS.returning}
              part={growth.parts.find(({ key }) => key === 'returning')}
              of={{ revenue: KIND_OF_PART.returning }}
              {...{ question, mayRead }}
            />
            {growth.sources.map((source) => (
              <Line
                key={source.value ?? ''}
                name={
                  source.value === null
                    ? 'New customers, source not on record'
                    : `New customers: ${source.value}`
                }
                came={source.came}
                part={source}
                of={{ revenue: 'new', source: source.value }}
                {...{ question, mayRead }}
              />
            ))}
          </Table.Tbody>
        </Table>
      </ScrollBox>
      {(unlinked.now !== 0 || unlinked.before !== 0) && (
        <Text size="sm" c="dimmed">
          Left out, since it cannot be linked to a customer: {money.value(unlinked.before)} before,{' '}
          {money.value(unlinked.now)} now.
        </Text>
      )}
    </Section>
  );
}

function Earned({ growth }: { readonly growth: Growth }) {
  const { earned, now } = growth;
  const rate = (value: number): string => percent(value / 100);
  return (
    <div>
      <Text fw={600} size="sm">
        <Term of="earnedGrowth" />
      </Text>
      {earned === null ? (
        <Text size="sm" c="dimmed">
          not told
        </Text>
      ) : earned.value !== null ? (
        <>
          <Text fz={18} fw={650}>
            {rate(earned.value)}
          </Text>
          <Text size="xs" c="dimmed">
            {earned.ratio === null ? 'revenue did not grow' : `${rate(earned.ratio)} of all growth`},{' '}
            {periodText(now.from, now.to)}
          </Text>
        </>
      ) : (
        <>
          <Text fz={18} fw={650}>
            {rate(earned.low)} to {rate(earned.high)}
          </Text>
          <Text size="xs" c="dimmed">
            a range, since it is not known how some customers came
          </Text>
        </>
      )}
    </div>
  );
}

interface LineProps {
  readonly name: string;
  readonly came?: keyof typeof CAME;
  readonly part: Pick<Growth['parts'][number], 'revenue' | 'people'> | undefined;
  readonly of: object;
  readonly question: LoyaltyQuestion;
  readonly mayRead: boolean;
}

function Line({ name, came, part, of, question, mayRead }: LineProps) {
  if (!part) return null;
  const [tone, word] = came ? CAME[came] : (['quiet', ''] as const);
  return (
    <Table.Tr>
      <Table.Th scope="row">
        {name}
        {mayRead && (part.people.value ?? 0) > 0 && (
          <Text size="xs">
            <Go to="/understand/loyalty/customers" search={{ question, of, label: name }}>
              See the customers
            </Go>
          </Text>
        )}
      </Table.Th>
      <Table.Td>{word && <StateBadge tone={tone}>{word}</StateBadge>}</Table.Td>
      <Table.Td className="number">
        <FigureCell figure={part.people} withoutN />
      </Table.Td>
      <Table.Td className="number">
        <FigureCell figure={part.revenue} withoutN />
      </Table.Td>
    </Table.Tr>
  );
}
