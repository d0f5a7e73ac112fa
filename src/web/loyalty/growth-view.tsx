import { SimpleGrid, Text } from '@mantine/core';
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
import type { Column } from '../table/arrangement.ts';
import { DataTable } from '../table/data-table.tsx';
import { figureColumn } from './figure-cell.tsx';
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

interface Line {
  readonly key: string;
  readonly name: string;
  readonly came: keyof typeof CAME | null;
  readonly part: Pick<Growth['parts'][number], 'revenue' | 'people'>;
  /** What the customers behind it are asked for with. */
  readonly of: object;
}

/** How fast revenue grows from customers who return and those whom they bring. */
export function GrowthView({ growth, question, mayRead }: Props) {
  const { now, before, revenueNow, revenueBefore, netRetention, unlinked } = growth;
  const money = unitStyle(unitOf(revenueNow));
  const returning = growth.parts.find(({ key }) => key === 'returning');
  const lines: readonly Line[] = [
    ...(returning
      ? [
          {
            ...{ key: 'returning', name: PART_WORDS.returning, came: null, part: returning },
            of: { revenue: KIND_OF_PART.returning },
          },
        ]
      : []),
    ...growth.sources.map((source) => ({
      key: `new ${source.value ?? ''}`,
      name: source.value === null ? 'New customers, source not on record' : `New customers: ${source.value}`,
      came: source.came,
      part: source,
      of: { revenue: 'new', source: source.value },
    })),
  ];
  const columns: readonly Column<Line>[] = [
    {
      ...{ key: 'name', title: 'Revenue of', heads: true },
      value: ({ name }) => name,
      cell: ({ name, part, of }) => (
        <>
          {name}
          {mayRead && (part.people.value ?? 0) > 0 && (
            <Text size="xs">
              <Go to="/understand/loyalty/customers" search={{ question, of, label: name }}>
                See the customers
              </Go>
            </Text>
          )}
        </>
      ),
    },
    {
      ...{ key: 'came', title: 'How they came' },
      value: ({ came }) => (came ? CAME[came][1] : 'Were customers before'),
      cell: ({ came }) =>
        came ? (
          <StateBadge tone={CAME[came][0]}>{CAME[came][1]}</StateBadge>
        ) : (
          <span className="quiet">Were customers before</span>
        ),
    },
    figureColumn('customers', 'Customers', ({ part }) => part.people),
    figureColumn('revenue', 'Revenue now', ({ part }) => part.revenue),
  ];
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
      <DataTable name="sources of revenue" rows={lines} columns={columns} rowKey={({ key }) => key} />
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
