import { List, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { call } from '../api/client.ts';
import type { Maintenance, Months } from '../api/costs.ts';
import { useSession } from '../api/session.ts';
import { IntervalBars } from '../chart/interval-bars.tsx';
import { count, percent, plural } from '../format/number.ts';
import { Term } from '../glossary/term.tsx';
import { Go } from '../shell/go.tsx';
import { Section } from '../shell/section.tsx';
import { Notice } from '../state/notice.tsx';
import type { Column } from '../table/arrangement.ts';
import { DataTable } from '../table/data-table.tsx';
import { ChannelTable, ToolTable } from './channel-tables.tsx';
import { ConcentrationView } from './concentration-view.tsx';
import { DearCustomers } from './dear-customers.tsx';
import { KeptPart } from './kept-part.tsx';
import { MissingRates } from './missing-rates.tsx';
import { UncountedBills } from './uncounted-bills.tsx';
import { useSettings } from './use-settings.ts';
import { amount, major, moneyUnit, monthsText, NOT_RECORDED } from './words.ts';

/** What serving a customer costs, and who pays for it. */
export function MaintenancePart({ months }: { readonly months: Months }) {
  const query = useQuery({
    queryKey: ['costs', 'maintenance', months],
    queryFn: ({ signal }) => call('GET /costs/maintenance', { query: months, signal }),
  });
  return (
    <KeptPart part="maintenance" months={months} query={query}>
      {(result: Maintenance) => <MaintenanceView result={result} months={months} />}
    </KeptPart>
  );
}

function MaintenanceView({ result, months }: { readonly result: Maintenance; readonly months: Months }) {
  const { permissions } = useSession();
  const settings = useSettings();
  const { currency, all, segments } = result;
  const driver = settings?.declared.overheadDrivers.find(({ key }) => key === result.driver);
  const shown = segments.filter(({ perCustomer }) => perCustomer !== null);
  return (
    <Stack gap="lg">
      <MissingRates missing={result.missing} />
      <Asked result={result} />
      <UncountedBills n={result.uncounted} currency={currency} />
      <Section
        title="By segment"
        lead={
          <>
            <Term of="maintenanceCost" /> = share of the{' '}
            <Go to="/prove/ledger" search={{ ...months, category: 'service_overhead,tool' }}>
              service overhead
            </Go>{' '}
            ({amount(result.overhead.minor, currency)}, shared out{' '}
            <b>{(driver?.label ?? result.driver).toLowerCase()}</b>) + contacts by channel × cost per contact,{' '}
            {monthsText(months)}.{' '}
            <Go to="/prove/costs" search={{ view: 'reckoning' }}>
              Change
            </Go>
          </>
        }
      >
        {shown.length > 0 && (
          <IntervalBars
            title="What serving a customer costs, by segment"
            under={`${plural(all.customers, 'customer')}, ${monthsText(months)}`}
            of="Segment"
            valueName={`${currency} per customer`}
            unit={moneyUnit(currency)}
            bars={shown.map((row) => ({
              name: row.segment ?? NOT_RECORDED,
              value: row.perCustomer,
              low: row.low,
              high: row.high,
              n: row.customers,
            }))}
          />
        )}
        <SegmentTable result={result} />
        <Notice tone="plain">
          {all.perCustomer === null
            ? 'Nobody was a customer in these months: what one costs is not known.'
            : `All together ${amount(all.minor, currency)} for ${plural(all.customers, 'customer')}: ${amount(all.perCustomer, currency)} each. Total spend divided by customers hides the dear ones; look at the parts.`}
        </Notice>
      </Section>
      <Section
        title="By channel"
        lead="What a contact costs: what the ledger has for the channel, and its part by handling time of what is booked for no channel, divided by its contacts."
      >
        <ChannelTable {...{ result, months }} kinds={settings?.contactKinds ?? []} />
        {settings && (
          <Text size="sm" c="dimmed">
            <Term of="rework">Rework</Term>: a contact of the same customer
            {settings.rework.sameAttribute ? ` about the same ${settings.rework.sameAttribute}` : ''} within{' '}
            {plural(settings.rework.days, 'day')} of another
            {result.reworkOneIn > 1 ? `, looked at for one in ${count(result.reworkOneIn)} customers` : ''}.
          </Text>
        )}
      </Section>
      {result.tools.length > 0 && (
        <Section
          title="By tool"
          lead="What the ledger has for each tool, divided by the contacts handled with it."
        >
          <ToolTable {...{ result, months }} />
        </Section>
      )}
      <ConcentrationView result={result} months={months} />
      {permissions.includes('customer.read') && <DearCustomers months={months} currency={currency} />}
    </Stack>
  );
}

/** What nobody knows, and what could be given to no customer. */
function Asked({ result }: { readonly result: Maintenance }) {
  const { channels, currency, unlinked, unplaced } = result;
  const open = channels.filter(({ unknown }) => unknown !== null);
  return (
    <>
      {open.length > 0 && (
        <Notice tone="warn" title="Not known yet, so it counts nowhere">
          <List size="sm">
            {open.map((one) => (
              <List.Item key={one.channel ?? NOT_RECORDED}>{one.unknown}</List.Item>
            ))}
          </List>
          Book it in the <Go to="/prove/ledger">ledger</Go>, or{' '}
          <Go to="/prove/costs" search={{ view: 'reckoning' }}>
            state it with its source
          </Go>
          .
        </Notice>
      )}
      {(unlinked.contacts > 0 || unplaced !== '0') && (
        <Notice tone="plain" title="Given to no customer">
          {unlinked.contacts > 0 &&
            `${plural(unlinked.contacts, 'contact')} of customers whom nobody knows: ${amount(unlinked.minor, currency)}. `}
          {unplaced !== '0' &&
            `${amount(unplaced, currency)} are booked for channels without a contact of a known customer, or without a base to share them by.`}
        </Notice>
      )}
    </>
  );
}

type Segment = Maintenance['segments'][number];

function SegmentTable({ result }: { readonly result: Maintenance }) {
  const { currency, segments } = result;
  const money = (
    key: string,
    title: string,
    of: (row: Segment) => string | number | null,
  ): Column<Segment> => ({
    key,
    title,
    numeric: true,
    value: (row) => {
      const minor = of(row);
      return minor === null ? null : major(minor, currency);
    },
    cell: (row) => {
      const minor = of(row);
      return minor === null ? <span className="quiet">not known</span> : amount(minor, currency);
    },
  });
  const share = (key: string, title: string, of: (row: Segment) => number | null): Column<Segment> => ({
    key,
    title,
    numeric: true,
    value: of,
    cell: (row) => {
      const value = of(row);
      return value === null ? <span className="quiet">not known</span> : percent(value);
    },
  });
  // Beneath its amount a share needs no column of its own.
  const withShare = (column: Column<Segment>, of: (row: Segment) => number | null): Column<Segment> => ({
    ...column,
    cell: (row) => {
      const part = of(row);
      return (
        <>
          {column.cell?.(row)}
          {part !== null && (
            <Text size="xs" c="dimmed">
              {percent(part)} of all
            </Text>
          )}
        </>
      );
    },
  });
  const columns: readonly Column<Segment>[] = [
    { key: 'segment', title: 'Segment', value: (row) => row.segment ?? NOT_RECORDED },
    {
      key: 'customers',
      title: 'Customers',
      numeric: true,
      value: (row) => row.customers,
      cell: (row) => count(row.customers),
    },
    {
      ...money('each', 'Each', (row) => row.perCustomer),
      cell: (row) =>
        row.perCustomer === null ? (
          <span className="quiet">not known</span>
        ) : (
          <>
            <b>{amount(row.perCustomer, currency)}</b>
            {row.low !== null && row.high !== null && (
              <Text size="xs" c="dimmed" style={{ whiteSpace: 'nowrap' }}>
                {amount(row.low, currency)} to {amount(row.high, currency)}
              </Text>
            )}
          </>
        ),
    },
    {
      ...money('carried', 'Who pays', (row) => row.carried),
      cell: (row) => <Carried {...{ row, currency }} />,
    },
    withShare(
      money('minor', 'In all', (row) => row.minor),
      (row) => row.costShare,
    ),
    withShare(
      money('revenue', 'They pay', (row) => row.revenue),
      (row) => row.revenueShare,
    ),
    { ...share('costShare', 'Share of cost', (row) => row.costShare), optional: true },
    { ...share('revenueShare', 'Share of revenue', (row) => row.revenueShare), optional: true },
    {
      key: 'contacts',
      title: 'Contacts',
      numeric: true,
      value: (row) => row.contacts,
      cell: (row) => count(row.contacts),
    },
    money('handling', 'Contacts cost', (row) => row.handling),
    money('overhead', 'Overhead', (row) => row.overhead),
  ];
  return (
    <DataTable name="segments served" rows={segments} columns={columns} rowKey={(row) => row.segment ?? ''} />
  );
}

function Carried({ row, currency }: { readonly row: Segment; readonly currency: string }) {
  if (row.carried === null) return <span className="quiet">not known</span>;
  const minor = Number(row.carried);
  if (minor === 0) return <>pays its part</>;
  return minor > 0 ? (
    <>others pay {amount(minor, currency)}</>
  ) : (
    <>pays {amount(-minor, currency)} for others</>
  );
}
