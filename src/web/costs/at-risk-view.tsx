import { SimpleGrid, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { call } from '../api/client.ts';
import type { AtRisk, Months } from '../api/costs.ts';
import { useMay, useZone } from '../api/session.ts';
import { todayIn } from '../form/period-presets.ts';
import { periodText } from '../format/date.ts';
import { count, percent, plural } from '../format/number.ts';
import { Term } from '../glossary/term.tsx';
import { Go } from '../shell/go.tsx';
import { Section } from '../shell/section.tsx';
import { Notice } from '../state/notice.tsx';
import type { Column } from '../table/arrangement.ts';
import { DataTable } from '../table/data-table.tsx';
import { KeptPart } from './kept-part.tsx';
import { UncountedBills } from './uncounted-bills.tsx';
import { amount, lastTold, major, monthsText, NOT_RECORDED } from './words.ts';

/** What bad experience puts at risk: an upper bound, never what was lost. */
export function AtRiskPart({ months }: { readonly months: Months }) {
  const query = useQuery({
    queryKey: ['costs', 'at_risk', months],
    queryFn: ({ signal }) => call('GET /costs/at-risk', { query: months, signal }),
  });
  return (
    <KeptPart part="at_risk" months={months} query={query}>
      {(result: AtRisk) => <AtRiskView result={result} months={months} />}
    </KeptPart>
  );
}

type Row = AtRisk['all'];
type Share = Row['bad'];

function AtRiskView({ result, months }: { readonly result: AtRisk; readonly months: Months }) {
  const { all, segments, currency, stated } = result;
  const told = lastTold(todayIn(useZone(), new Date()));
  const behind = useBehind(months);
  return (
    <Stack gap="lg">
      <Section
        title="Revenue at risk"
        lead={
          <>
            <Term of="atRisk">At risk</Term> = what customers paid × share with a bad experience × share of
            them who cut their spending. Here a bad experience is <b>{result.label}</b>, {monthsText(months)}.{' '}
            <Go to="/prove/costs" search={{ view: 'reckoning' }}>
              Change
            </Go>
          </>
        }
      >
        <UncountedBills n={result.uncounted} currency={currency} />
        {all.customers === 0 || all.minor === null ? (
          <Notice tone="plain" title="Not known">
            {all.customers > 0 ? (
              <>
                No whole month has passed since: nobody can tell yet who cut their spending. Had a bad
                experience: {percent(all.bad.value ?? 0)} of {plural(all.customers, 'customer')}.
              </>
            ) : (
              'Too few who paid in the time before were found, so nothing can be said.'
            )}{' '}
            <Go to="/prove/costs" search={{ view: 'at-risk', ...told }}>
              Look at {monthsText(told)}
            </Go>{' '}
            or{' '}
            <Go to="/prove/costs" search={{ view: 'reckoning' }}>
              state the shares with their source
            </Go>
            .
          </Notice>
        ) : (
          <SimpleGrid cols={{ base: 1, sm: 2, lg: 4 }} spacing="lg">
            <Tile
              name="At risk, at most"
              value={behind(amount(all.minor, currency), { bad: 'yes', cut: 'yes' })}
            >
              {all.low !== null && all.high !== null
                ? `${amount(all.low, currency)} to ${amount(all.high, currency)}; `
                : ''}
              of {amount(all.revenue, currency)} paid in {periodText(result.before.from, result.before.to)}
            </Tile>
            <ShareTile
              name="Had a bad experience"
              share={all.bad}
              of="customers"
              {...THOSE.bad}
              behind={behind}
            />
            <ShareTile
              name="Of them, cut their spending"
              share={all.cut}
              of="with a bad experience"
              {...THOSE.cut}
              behind={behind}
            />
            <ShareTile
              name="Without one, cut all the same"
              share={all.cutAnyway}
              of="without one"
              {...THOSE.cutAnyway}
              behind={behind}
            />
          </SimpleGrid>
        )}
        <Notice tone="warn" title="An upper bound">
          Some would have left or paid less anyway; compare with those who had no bad experience. It says what
          is at risk, never what was lost.
        </Notice>
      </Section>
      {stated && (
        <Section
          title="By shares that somebody states"
          lead={`Of ${amount(all.revenue, currency)} paid in ${periodText(result.before.from, result.before.to)}. Source: ${stated.source}`}
        >
          {all.revenue === 0 ? (
            <Notice tone="plain">
              Nobody paid in those months, so there is nothing to apply the shares to.
            </Notice>
          ) : (
            <Text>
              {amount(stated.minor.low, currency)} to {amount(stated.minor.high, currency)}, most likely{' '}
              <b>{amount(stated.minor.likely, currency)}</b>: {percent(stated.bad.likely)} with a bad
              experience × {percent(stated.cut.likely)} of them who cut.
            </Text>
          )}
        </Section>
      )}
      {segments.length > 0 && all.minor !== null && (
        <Section title="By segment">
          <DataTable
            name="segments at risk"
            rows={segments}
            columns={columnsOf(currency, behind)}
            rowKey={(row) => row.segment ?? ''}
          />
          {!!result.withheld && (
            <Text size="sm" c="dimmed">
              {plural(result.withheld, 'segment')} withheld: too few customers, or one that has too few would
              follow from it.
            </Text>
          )}
        </Section>
      )}
    </Stack>
  );
}

interface Who {
  readonly segment?: string;
  readonly bad?: 'yes' | 'no';
  readonly cut?: 'yes' | 'no';
}

/** Customers that each share is of, and those that it is. */
const THOSE = {
  bad: { whole: {}, those: { bad: 'yes' } },
  cut: { whole: { bad: 'yes' }, those: { bad: 'yes', cut: 'yes' } },
  cutAnyway: { whole: { bad: 'no' }, those: { bad: 'no', cut: 'yes' } },
} as const satisfies Record<string, { whole: Who; those: Who }>;

/** A figure as a link to its customers, for those who may see them. */
type Behind = (shown: string, who: Who) => React.ReactNode;

function useBehind(months: Months): Behind {
  const may = useMay('record.read');
  return (shown, who) =>
    may ? (
      <Go to="/prove/costs/at-risk" search={{ ...months, ...who }}>
        {shown}
      </Go>
    ) : (
      shown
    );
}

function Tile({
  name,
  value,
  children,
}: {
  readonly name: string;
  readonly value: React.ReactNode;
  readonly children: React.ReactNode;
}) {
  return (
    <Stack gap={4}>
      <Text fw={600} size="sm">
        {name}
      </Text>
      <Text fz={24} fw={650}>
        {value}
      </Text>
      <Text size="xs" c="dimmed">
        {children}
      </Text>
    </Stack>
  );
}

function ShareTile({
  name,
  share,
  of,
  whole,
  those,
  behind,
}: {
  readonly name: string;
  readonly share: Share;
  readonly of: string;
  /** Customers that the share is of, and those that it is. */
  readonly whole: Who;
  readonly those: Who;
  readonly behind: Behind;
}) {
  if (share.value === null)
    return (
      <Tile name={name} value="not known">
        nobody to count
      </Tile>
    );
  const range =
    share.low === null || share.high === null ? '' : `${percent(share.low)} to ${percent(share.high)}; `;
  return (
    <Tile name={name} value={behind(percent(share.value), those)}>
      {range}n {behind(count(share.n), whole)} {of}
    </Tile>
  );
}

function columnsOf(currency: string, behind: Behind): readonly Column<Row>[] {
  const share = (key: 'bad' | 'cut' | 'cutAnyway', title: string): Column<Row> => ({
    key,
    title,
    numeric: true,
    value: (row) => row[key].value,
    cell: (row) =>
      row[key].value === null ? (
        <span className="quiet">nobody</span>
      ) : (
        <>
          {behind(percent(row[key].value ?? 0), { segment: row.segment ?? '', ...THOSE[key].those })}
          <Text size="xs" c="dimmed">
            of {behind(plural(row[key].n, 'customer'), { segment: row.segment ?? '', ...THOSE[key].whole })}
          </Text>
        </>
      ),
  });
  return [
    { key: 'segment', title: 'Segment', value: (row) => row.segment ?? NOT_RECORDED },
    {
      key: 'customers',
      title: 'Customers',
      numeric: true,
      value: (row) => row.customers,
      cell: (row) => behind(count(row.customers), { segment: row.segment ?? '' }),
    },
    share('bad', 'Bad experience'),
    share('cut', 'Of them, cut'),
    share('cutAnyway', 'Cut without one'),
    {
      key: 'minor',
      title: 'At risk, at most',
      numeric: true,
      value: (row) => (row.minor === null ? null : major(row.minor, currency)),
      cell: (row) =>
        row.minor === null ? (
          <span className="quiet">not known</span>
        ) : (
          <>
            <b>
              {behind(amount(row.minor, currency), { segment: row.segment ?? '', bad: 'yes', cut: 'yes' })}
            </b>
            {row.low !== null && row.high !== null && (
              <Text size="xs" c="dimmed">
                {amount(row.low, currency)} to {amount(row.high, currency)}
              </Text>
            )}
          </>
        ),
    },
  ];
}
