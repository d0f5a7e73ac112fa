import type { Evidence, Period } from '../../kernel/index.ts';
import { monthsOf, periodOfMonths } from '../ledger/index.ts';
import {
  type ChannelCost,
  type ContactCount,
  type CustomerSums,
  channelCosts,
  MOST_CHANNELS,
  maintenance,
  otherRate,
  overheadDriver,
  overheadOf,
} from '../maintenance/index.ts';
import type { CostReading } from '../reading.ts';
import { type Made, type Measure, sourceOf } from './ground.ts';

const DAYS_A_YEAR = 365.25;
/** Customers who are named as the dearest ones. */
const NAMED = 50;
/** Contacts past which only some customers are looked at for rework: its order by time takes longer than all the rest. */
const REWORK_CONTACTS = 1_000_000;

export const measureMaintenance: Measure = async (
  { facts },
  scope,
  { settings, booked, currency, confidence, minimum, receivedBy },
  period,
  measuredAt,
  signal,
) => {
  const counts = await facts.contacts(scope, { period, receivedBy, ...settings }, signal);
  const months = monthsOf(period);
  const { channels, unplaced, sharedBy } = channelCosts(
    booked.lines,
    counts,
    settings.stated,
    months.length,
    currency.code,
  );
  const driver = overheadDriver(settings.overheadDriver);
  const sums = await facts.customers(
    scope,
    {
      period,
      receivedBy,
      contactKinds: settings.contactKinds,
      revenueKinds: settings.revenueKinds,
      currency,
      segmentBy: settings.segmentBy,
      rates: channels
        .slice(0, MOST_CHANNELS)
        .map(({ channel, perContact }) => ({ channel, rate: perContact ?? 0 })),
      otherRate: otherRate(channels),
      overhead: Number(overheadOf(booked.lines).minor),
      weight: driver.weight,
      named: NAMED,
    },
    signal,
  );
  const contacts = counts.reduce((all, one) => all + one.contacts, 0);
  const reworkOneIn = Math.max(1, Math.ceil(contacts / REWORK_CONTACTS));
  const { sameAttribute, days } = settings.rework;
  const rework = await facts.rework(
    scope,
    { period, contactKinds: settings.contactKinds, sameAttribute, days, oneIn: reworkOneIn, receivedBy },
    signal,
  );
  const uncounted = await facts.uncounted(scope, { period, currency, receivedBy, ...settings }, signal);
  const result = maintenance({
    lines: booked.lines,
    costs: channels,
    unplaced,
    sharedBy,
    minimum,
    sums,
    rework,
    reworkOneIn,
    tools: toolCounts(counts),
    driver: driver.key,
    weight: (one) =>
      driver.weight === 'contacts'
        ? one.contacts.reduce((all, some) => all + some, 0)
        : Math.max(0, one[driver.weight]),
    currency: currency.code,
    confidence,
  });
  const perMonth = months.map((month) => {
    const within = periodOfMonths(month, month);
    const own = channelCosts(
      booked.lines.filter((line) => line.month === month),
      counts.filter((one) => one.month === month),
      settings.stated,
      1,
      currency.code,
    );
    return contactReadings(own.channels, within, currency.code, measuredAt);
  });
  const whole = contactReadings(channels, period, currency.code, measuredAt);
  const source = [sourceOf('Maintenance cost', 'maintenance', period)];
  const base = {
    measure: 'maintenance_per_customer',
    period,
    currency: currency.code,
    stated: false,
    sources: source,
    measuredAt,
  } as const;
  const money = (minor: string) =>
    ({ known: true, value: { minor: BigInt(minor), currency: currency.code } }) as const;
  const yearsOf = (own: readonly CustomerSums[]) =>
    own.reduce((all, { days: some }) => all + some, 0) / DAYS_A_YEAR;
  const readings: CostReading[] = [
    ...result.segments.map((row) => ({
      ...base,
      cut: 'segment' as const,
      key: row.segment ?? '',
      total: money(row.minor),
      n: row.customers,
      years: yearsOf(sums.filter(({ segment }) => segment === row.segment)),
    })),
    {
      ...base,
      cut: 'all',
      key: '',
      total: money(result.all.minor),
      n: result.all.customers,
      years: yearsOf(sums),
    },
  ];
  return {
    result: { ...result, uncounted },
    readings: [
      ...(months.length > 1 ? perMonth : []),
      whole,
      { measure: 'maintenance_per_customer', period, readings },
    ],
  };
};

function toolCounts(counts: readonly ContactCount[]) {
  const tools = new Map<string, { tool: string; contacts: number; seconds: number; timed: number }>();
  for (const { tool, contacts, seconds, timed } of counts) {
    if (tool === null) continue;
    const known = tools.get(tool) ?? { tool, contacts: 0, seconds: 0, timed: 0 };
    known.contacts += contacts;
    known.seconds += seconds;
    known.timed += timed;
    tools.set(tool, known);
  }
  return [...tools.values()];
}

function contactReadings(
  channels: readonly ChannelCost[],
  period: Period,
  currency: string,
  measuredAt: string,
): Made['readings'][number] {
  const base = { measure: 'cost_per_contact', period, currency, measuredAt } as const;
  const readings = channels.map((one): CostReading => {
    const stated = one.stated !== null;
    const minor = stated ? Math.round((one.perContact ?? 0) * one.contacts) : Number(one.booked + one.shared);
    const said: Evidence[] = one.stated
      ? [
          {
            kind: 'page',
            id: null,
            title: `Stated by ${one.stated.source}, ${one.stated.day}`,
            to: '/prove/costs?view=maintenance',
          },
        ]
      : [];
    return {
      ...base,
      cut: 'channel',
      key: one.channel ?? '',
      total:
        one.perContact === null
          ? { known: false, question: one.unknown ?? 'What does a contact cost?', finder: null, due: null }
          : { known: true, value: { minor: BigInt(minor), currency } },
      n: one.contacts,
      stated,
      sources: [...said, sourceOf('Cost per contact', 'maintenance', period)],
    };
  });
  const known = readings.filter(({ total }) => total.known);
  const all: CostReading = {
    ...base,
    cut: 'all',
    key: '',
    total:
      known.length === 0
        ? { known: false, question: 'What does a contact cost?', finder: null, due: null }
        : {
            known: true,
            value: {
              minor: known.reduce((sum, { total }) => sum + (total.known ? total.value.minor : 0n), 0n),
              currency,
            },
          },
    n: known.reduce((sum, { n }) => sum + n, 0),
    stated: false,
    sources: [sourceOf('Cost per contact', 'maintenance', period)],
  };
  return { measure: 'cost_per_contact', period, readings: [...readings, all] };
}
