import { List, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { call } from '../api/client.ts';
import type { Maintenance, Months } from '../api/costs.ts';
import { useSession } from '../api/session.ts';
import { IntervalBars } from '../chart/interval-bars.tsx';
import { count, plural } from '../format/number.ts';
import { Term } from '../glossary/term.tsx';
import { Go } from '../shell/go.tsx';
import { Section } from '../shell/section.tsx';
import { Notice } from '../state/notice.tsx';
import { ChannelTable, ToolTable } from './channel-tables.tsx';
import { ConcentrationView } from './concentration-view.tsx';
import { DearCustomers } from './dear-customers.tsx';
import { KeptPart } from './kept-part.tsx';
import { MissingRates } from './missing-rates.tsx';
import { SegmentTable } from './segment-table.tsx';
import { SettingsProblem } from './settings-problem.tsx';
import { SmallSegments } from './small-segments.tsx';
import { UncountedBills } from './uncounted-bills.tsx';
import { useSettings } from './use-settings.ts';
import { amount, moneyUnit, monthsText, NOT_RECORDED } from './words.ts';

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
      <SettingsProblem />
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
        <SegmentTable result={result} months={months} />
        <SmallSegments small={result.small} of="served" />
        <Notice tone="plain">
          {all.perCustomer === null
            ? 'Nobody was a customer in these months: what one costs is not known.'
            : `All together ${amount(all.minor, currency)} for ${plural(all.customers, 'customer')}: ${amount(all.perCustomer, currency)} each. Total spend divided by customers hides the dear ones; look at the parts.`}
        </Notice>
      </Section>
      <Section
        title="By channel"
        lead={`What a contact costs: what the ledger has for the channel${
          result.sharedBy === null
            ? ''
            : `, and its part by ${
                result.sharedBy === 'seconds'
                  ? 'handling time'
                  : 'contacts (not every channel has handling times on record)'
              } of what is booked for no channel`
        }, divided by its contacts.`}
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
