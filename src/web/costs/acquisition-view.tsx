import { List, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { call } from '../api/client.ts';
import type { Acquisition, AcquisitionRow, Months } from '../api/costs.ts';
import { useMay } from '../api/session.ts';
import { IntervalBars } from '../chart/interval-bars.tsx';
import { count, number, plural } from '../format/number.ts';
import { Term } from '../glossary/term.tsx';
import { Go } from '../shell/go.tsx';
import { Section } from '../shell/section.tsx';
import { Notice } from '../state/notice.tsx';
import type { Column } from '../table/arrangement.ts';
import { DataTable } from '../table/data-table.tsx';
import { KeptPart } from './kept-part.tsx';
import { MissingRates } from './missing-rates.tsx';
import { SettingsProblem } from './settings-problem.tsx';
import { SmallSegments, smallText } from './small-segments.tsx';
import { useSettings } from './use-settings.ts';
import { WonLink } from './won-link.tsx';
import { amount, categoryName, major, moneyUnit, monthsText, NONE, NOT_RECORDED } from './words.ts';

/** What a customer won costs, by segment and by campaign. */
export function AcquisitionPart({ months }: { readonly months: Months }) {
  const query = useQuery({
    queryKey: ['costs', 'acquisition', months],
    queryFn: ({ signal }) => call('GET /costs/acquisition', { query: months, signal }),
  });
  return (
    <KeptPart part="acquisition" months={months} query={query}>
      {(result: Acquisition) => <AcquisitionView result={result} months={months} />}
    </KeptPart>
  );
}

function AcquisitionView({ result, months }: { readonly result: Acquisition; readonly months: Months }) {
  const { currency, segments, campaigns, unplaced, all } = result;
  const settings = useSettings();
  const may = useMay('record.read');
  const rule = settings?.declared.attribution.find(({ key }) => key === result.rule);
  const driver = settings?.declared.internalDrivers.find(({ key }) => key === result.driver);
  const known = segments.filter(({ perCustomer }) => perCustomer !== null);
  return (
    <Stack gap="lg">
      <SettingsProblem />
      <MissingRates missing={result.missing} />
      <Section
        title="By segment"
        lead={
          <>
            <Term of="acquisitionCost" /> = (lead source + outreach + campaign + internal work) ÷ customers
            won, {monthsText(months)}. All customers are counted, so there is no interval.
          </>
        }
      >
        {known.length > 0 && (
          <IntervalBars
            title="Cost of a customer won, by segment"
            under={`${count(all.won)} customers won, ${monthsText(months)}`}
            of="Segment"
            valueName={`${currency} per customer won`}
            unit={moneyUnit(currency)}
            bars={known.map((row) => ({
              name: row.key ?? NOT_RECORDED,
              value: row.perCustomer,
              low: null,
              high: null,
              n: row.won,
            }))}
          />
        )}
        <Rows
          name="segments won"
          of="Segment"
          rows={
            result.small
              ? [...segments, { ...result.small, key: smallText(result.small.segments) }]
              : segments
          }
          {...{ currency, months }}
        />
        <SmallSegments small={result.small} of="won" />
      </Section>
      <Section
        title="By campaign"
        lead={
          <>
            A prospect whom several campaigns touched is shared by the rule{' '}
            <b>{(rule?.label ?? result.rule).toLowerCase()}</b>: {rule?.says} Internal work is shared out by{' '}
            <b>{(driver?.label ?? result.driver).toLowerCase()}</b>.{' '}
            <Go to="/prove/costs" search={{ view: 'reckoning' }}>
              Change
            </Go>
          </>
        }
      >
        <Rows name="campaigns" of="Campaign" rows={campaigns} {...{ currency, months }} />
        {result.together > 0 && (
          <Notice tone="warn" title="Too many campaigns to tell apart">
            {count(result.together)} pairs of a campaign and a segment, those that won the fewest, are counted
            together as one campaign. What is booked for one of them finds nobody whom it won. Are the names
            of campaigns numbers of their own for each touch?
          </Notice>
        )}
      </Section>
      <OtherRules result={result} />
      {unplaced.length > 0 && (
        <Notice tone="warn" title="Booked, but given to no segment">
          <List size="sm">
            {unplaced.map((one) => (
              <List.Item key={`${one.campaign} ${one.why}`}>
                {amount(one.minor, currency)}
                {one.campaign ? ` of ${one.campaign}` : ''}: {one.why}.
              </List.Item>
            ))}
          </List>
        </Notice>
      )}
      <Section title="All together">
        <Notice tone="warn" title="An average over everybody hides what matters">
          {all.perCustomer === null
            ? `${amount(all.minor, currency)} were spent and nobody was won in these months: what a customer costs is not known.`
            : `${amount(all.minor, currency)} for ${count(all.won)} customers won is ${amount(all.perCustomer, currency)} each. Decide by the segments and campaigns above, never by this figure.`}{' '}
          A campaign touched {count(all.touched)} of the {count(all.won)} before their first day.{' '}
          {all.won > 0 && may && (
            <Go to="/prove/costs/won" search={{ ...months }}>
              See the {plural(all.won, 'customer')}
            </Go>
          )}
        </Notice>
      </Section>
    </Stack>
  );
}

/** With the number of segments where it stands for several. */
type Row = AcquisitionRow & { readonly segments?: number };

interface RowsProps {
  readonly name: string;
  readonly of: 'Segment' | 'Campaign';
  readonly rows: readonly Row[];
  readonly currency: string;
  readonly months: Months;
}

const PARTS = ['lead_source', 'outreach', 'campaign', 'internal_training', 'system_alteration'] as const;

/** Heads that leave room for the other columns. */
const SHORT: Readonly<Record<string, string>> = {
  internal_training: 'Training',
  system_alteration: 'Systems',
};

function Rows({ name, of, rows, currency, months }: RowsProps) {
  const none = of === 'Segment' ? NOT_RECORDED : 'No campaign';
  const partOf = (row: AcquisitionRow, category: string) =>
    row.pieces
      .filter((piece) => piece.category === category)
      .reduce((sum, piece) => sum + Number(piece.minor), 0);
  const columns: readonly Column<Row>[] = [
    { key: 'key', title: of, value: (row) => row.key ?? none },
    {
      key: 'won',
      title: 'Won',
      numeric: true,
      value: (row) => row.won,
      cell: (row) => <WonLink {...{ row, of, months }} />,
    },
    {
      key: 'each',
      title: 'Each',
      numeric: true,
      value: (row) => (row.perCustomer === null ? null : major(row.perCustomer, currency)),
      cell: (row) =>
        row.perCustomer === null ? (
          <span className="quiet">not known: nobody won</span>
        ) : (
          <b>{amount(row.perCustomer, currency)}</b>
        ),
    },
    {
      key: 'minor',
      title: 'In all',
      numeric: true,
      value: (row) => major(row.minor, currency),
      cell: (row) => amount(row.minor, currency),
    },
    ...PARTS.map((category) => ({
      key: category,
      title: SHORT[category] ?? categoryName(category),
      optional: !rows.some((row) => row.pieces.some((piece) => piece.category === category)),
      numeric: true,
      value: (row: Row) => major(partOf(row, category), currency),
      cell: (row: Row) => <Piece row={row} category={category} {...{ of, currency, months }} />,
    })),
  ];
  return <DataTable name={name} rows={rows} columns={columns} rowKey={(row) => row.key ?? NONE} />;
}

interface PieceProps extends Pick<RowsProps, 'of' | 'currency' | 'months'> {
  readonly row: Row;
  readonly category: string;
}

/** What was booked leads to the entries; what was shared out says so. */
function Piece({ row, category, of, currency, months }: PieceProps) {
  const pieces = row.pieces.filter((piece) => piece.category === category);
  if (pieces.length === 0) return <span className="quiet">none</span>;
  return (
    <Stack gap={0} align="flex-end">
      {pieces.map((piece) =>
        piece.how === 'booked' && row.segments !== undefined ? (
          <span key="booked">{amount(piece.minor, currency)}</span>
        ) : piece.how === 'booked' ? (
          <Go
            key="booked"
            to="/prove/ledger"
            search={{ ...months, category, [of === 'Segment' ? 'segment' : 'campaign']: row.key ?? NONE }}
          >
            {amount(piece.minor, currency)}
          </Go>
        ) : (
          <div key="allocated">
            <Go to="/prove/ledger" search={{ ...months, category }} quiet>
              {amount(piece.minor, currency)}
            </Go>
            <Text size="xs" c="dimmed">
              shared out
            </Text>
          </div>
        ),
      )}
    </Stack>
  );
}

/** The same campaigns under every rule, side by side. */
function OtherRules({ result }: { readonly result: Acquisition }) {
  const settings = useSettings();
  const { rules, currency } = result;
  const names = [...new Set(rules.flatMap(({ rows }) => rows.map(({ campaign }) => campaign)))];
  const rows = names.map((campaign) => ({
    campaign,
    by: new Map(rules.map(({ rule, rows: list }) => [rule, list.find((one) => one.campaign === campaign)])),
  }));
  type Row = (typeof rows)[number];
  const columns: readonly Column<Row>[] = [
    { key: 'campaign', title: 'Campaign', value: (row) => row.campaign ?? 'No campaign' },
    ...rules.map(({ rule }) => {
      const label = settings?.declared.attribution.find(({ key }) => key === rule)?.label ?? rule;
      return {
        key: rule,
        title: rule === result.rule ? `${label} (chosen)` : label,
        numeric: true,
        value: (row: Row) => {
          const each = row.by.get(rule)?.perCustomer;
          return each == null ? null : major(each, currency);
        },
        cell: (row: Row) => {
          const one = row.by.get(rule);
          if (!one || one.perCustomer === null) return <span className="quiet">nobody won</span>;
          return (
            <>
              {amount(one.perCustomer, currency)}
              <Text size="xs" c="dimmed">
                {number(one.won, 1)} won
              </Text>
            </>
          );
        },
      };
    }),
  ];
  return (
    <Section
      title="Under the other rules"
      lead="Which campaign looks cheap depends on who is given the customer. Where the rules agree, you can be surer."
    >
      <DataTable
        name="rules of attribution"
        rows={rows}
        columns={columns}
        rowKey={(row) => row.campaign ?? NONE}
      />
    </Section>
  );
}
