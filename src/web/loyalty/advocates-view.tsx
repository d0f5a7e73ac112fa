import { List, SimpleGrid, Text } from '@mantine/core';
import type { Advocates, LoyaltyQuestion } from '../api/loyalty.ts';
import { SurvivalChart } from '../chart/survival-chart.tsx';
import { Figure } from '../figure/figure.tsx';
import { day, periodText } from '../format/date.ts';
import { count, plural } from '../format/number.ts';
import { readable } from '../format/prose.ts';
import { Term } from '../glossary/term.tsx';
import { Go } from '../shell/go.tsx';
import { Section } from '../shell/section.tsx';
import type { Column } from '../table/arrangement.ts';
import { DataTable } from '../table/data-table.tsx';
import { figureColumn } from './figure-cell.tsx';
import { GROUP_WORDS } from './words.ts';

interface Props {
  readonly advocates: Advocates;
  readonly question: LoyaltyQuestion;
  readonly mayRead: boolean;
}

/** What promoters did against what they said. */
export function AdvocatesView({ advocates, question, mayRead }: Props) {
  const { lines, tests, unheard, unheardReferrals, unlinked, followed } = advocates;
  const period = periodText(question.from, question.to);
  const curves = advocates.groups
    .filter(({ key, retention }) => key.startsWith('said_') && retention.curve.length > 0)
    .map(({ key, retention }) => ({ name: GROUP_WORDS[key], n: retention.n, steps: retention.curve }));
  return (
    <>
      <Section
        title="Promoters by word and by deed"
        lead={
          <>
            By their first answer in the period; what they did counts from that day to its end. A{' '}
            <Term of="promoter">promoter</Term> who sends somebody is worth more than one who says so.
          </>
        }
      >
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="lg">
          {lines.map((line) => (
            <Figure
              key={String(line.said)}
              name={line.said ? 'Promoters who acted' : 'Everybody else who acted'}
              figure={line.acted}
              period={period}
              counted="customers"
            />
          ))}
        </SimpleGrid>
        <GroupTable {...{ advocates, question, mayRead }} />
        {tests.length > 0 && (
          <List size="sm" spacing={4}>
            {tests.map((test) => (
              <List.Item key={test.what} {...(test.beyondNoise ? {} : { c: 'dimmed' })}>
                {readable(test.words)}
              </List.Item>
            ))}
          </List>
        )}
        <Text size="sm" c="dimmed">
          {unheard.value === null
            ? 'A few customers made referrals without having answered; they are too few to be shown.'
            : unheard.value > 0
              ? `${plural(unheard.value, 'customer')} made ${count(unheardReferrals ?? 0)} referrals without having answered: what they would have said is not known.`
              : 'Nobody made a referral without having answered.'}{' '}
          {unlinked > 0 && `${plural(unlinked, 'referral')} cannot be linked to a customer.`}
        </Text>
      </Section>
      <Section>
        {followed && curves.length > 0 ? (
          <SurvivalChart
            title="Do promoters who act stay longer?"
            under={`${curves.map(({ name, n }) => `${name}: n ${n === null ? 'withheld' : count(n)}`).join('; ')}; followed ${periodText(followed.from, followed.to)}`}
            lines={curves}
            note="Followed from the end of the period: who left before it had no time to act, and would make those who did look loyal by definition."
          />
        ) : (
          <Text c="dimmed">
            {followed
              ? 'Too few promoters of either kind left to draw who stays.'
              : `The period ends ${day(question.to)}: who left afterwards is not known yet. Choose one that ended some months ago.`}
          </Text>
        )}
      </Section>
    </>
  );
}

type Group = Advocates['groups'][number];

function GroupTable({ advocates, question, mayRead }: Props) {
  const months = Math.max(
    0,
    ...advocates.groups.flatMap(({ retention }) => retention.marks.map((mark) => mark.months)),
  );
  const columns: readonly Column<Group>[] = [
    {
      ...{ key: 'group', title: 'Customers who', heads: true },
      value: ({ key }) => GROUP_WORDS[key],
      cell: ({ key, people }) => (
        <>
          {GROUP_WORDS[key]}
          {mayRead && (people.value ?? 0) > 0 && (
            <Text size="xs">
              <Go
                to="/understand/loyalty/customers"
                search={{ question, of: { group: key }, label: GROUP_WORDS[key] }}
              >
                See the customers
              </Go>
            </Text>
          )}
        </>
      ),
    },
    figureColumn('people', 'Customers', ({ people }) => people),
    figureColumn('share', 'Share', ({ share }) => share),
    figureColumn('referrals', 'Referrals a year', ({ referrals }) => referrals),
    figureColumn('joined', 'Of these joined', ({ joined }) => joined),
    figureColumn('spend', 'Paid a month', ({ spend }) => spend),
    figureColumn('tenure', 'Years as customer', ({ tenure }) => tenure),
    ...(months > 0
      ? [
          figureColumn<Group>(
            'there',
            `There ${plural(months, 'month')} later`,
            ({ retention }) => retention.marks.find((mark) => mark.months === months)?.figure,
          ),
        ]
      : []),
  ];
  return (
    <DataTable
      name="customers by word and deed"
      rows={advocates.groups}
      columns={columns}
      rowKey={({ key }) => key}
    />
  );
}
