import { houseOf } from '../insight/index.ts';
import { currencyDigits, type Period, type Scope } from '../kernel/index.ts';
import { ACQUISITION_CATEGORIES } from './acquisition/index.ts';
import { type CategoryKey, exchangeWith, inOwnCurrency, missingRates, monthsOf } from './ledger/index.ts';
import { SERVICE_CATEGORIES } from './maintenance/index.ts';
import { measureAcquisition } from './measured/acquisition.ts';
import { measureAtRisk } from './measured/atRisk.ts';
import type { CostStores, Ground, Measure, MeasuringCosts } from './measured/ground.ts';
import { measureMaintenance } from './measured/maintenance.ts';
import type { CostPart, KeptMeasurement } from './measurement.ts';
import type { CostSettings } from './settings.ts';

export type { CostStores, MeasuringCosts } from './measured/ground.ts';

/** What a measurement was made from, to tell whether it is behind. */
export async function basisOf({ ledger, costSettings, organization }: CostStores): Promise<string> {
  const { version } = await costSettings.read();
  const { currency } = await organization.read();
  return JSON.stringify([SHAPE, version, await ledger.stamp(), currency]);
}

/** Counts on when a measurement's result gets other fields: one that was kept before is made again, not shown. */
const SHAPE = 'shape 3';

/** Whether a kept measurement has the fields that are read of it today. */
export function isReadable({ basis }: Pick<KeptMeasurement, 'basis'>): boolean {
  return basis.startsWith(JSON.stringify([SHAPE]).slice(0, -1));
}

/** Entries that wait for an exchange rate matter to the part that they would count in. */
const CATEGORIES: Readonly<Record<CostPart, readonly CategoryKey[]>> = {
  acquisition: ACQUISITION_CATEGORIES,
  maintenance: SERVICE_CATEGORIES,
  at_risk: [],
};

/**
 * Measures one part of the costs in a period of whole months, from the ledger and the signals, and keeps it, with what
 * others build on.
 */
export async function measureCosts(
  parts: MeasuringCosts,
  scope: Scope,
  part: CostPart,
  period: Period,
  signal?: AbortSignal,
): Promise<KeptMeasurement> {
  const measuredAt = parts.clock.now().toISOString();
  const receivedBy = (await parts.facts.lastReceived(scope, signal)) ?? measuredAt;
  const ground = await parts.inScope((stores) => groundOf(stores, period, receivedBy));
  const { result, readings } = await MEASURED[part](parts, scope, ground, period, measuredAt, signal);
  const missing = missingRates(ground.booked.missing, CATEGORIES[part]);
  const kept: KeptMeasurement = {
    part,
    period,
    basis: ground.basis,
    result: { ...result, missing, receivedBy, settings: shownSettings(ground.settings) },
    measuredAt,
  };
  await parts.inScope(async ({ costMeasurements, costReadings }) => {
    await costMeasurements.put(kept);
    for (const one of readings) await costReadings.replace([one.measure], one.period, one.readings);
  });
  return kept;
}

async function groundOf(stores: CostStores, period: Period, receivedBy: string): Promise<Ground> {
  const { settings } = await stores.costSettings.read();
  const { currency, confidence } = await stores.organization.read();
  const house = await houseOf(stores);
  const months = monthsOf(period);
  const sums = await stores.ledger.sums({ from: months[0] ?? '', to: months.at(-1) ?? '' }, 'everything');
  const exchange = exchangeWith(currency, await stores.ledger.rates());
  return {
    settings,
    booked: inOwnCurrency(sums, exchange),
    currency: { code: currency, digits: currencyDigits(currency) },
    confidence,
    minimum: house.minimumGroup,
    attributes: house.attributes,
    basis: await basisOf(stores),
    receivedBy,
  };
}

const MEASURED: Readonly<Record<CostPart, Measure>> = {
  acquisition: measureAcquisition,
  maintenance: measureMaintenance,
  at_risk: measureAtRisk,
};

/** What a figure rests on, beside it. */
function shownSettings({ stated, ...settings }: CostSettings): object {
  return {
    ...settings,
    stated: stated.map(({ costPerContact, ...one }) => ({
      ...one,
      costPerContact: costPerContact && {
        minor: String(costPerContact.minor),
        currency: costPerContact.currency,
      },
    })),
  };
}
