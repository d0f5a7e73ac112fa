import { currencyDigits, type Period } from '../../kernel/index.ts';
import {
  type Maintenance,
  MOST_CHANNELS,
  overheadDriver,
  type ServedQuestion,
} from '../maintenance/index.ts';
import type { KeptGround } from './ground.ts';

/** A kept measurement of maintenance with what it was reckoned by. */
export type KeptMaintenance = Maintenance & KeptGround;

/** Asks for the customers behind a measurement, at the prices that it found. */
export function servedBy(
  { channels, overhead, currency, driver, settings, receivedBy }: KeptMaintenance,
  period: Period,
  who: Pick<ServedQuestion, 'segment' | 'tenth' | 'after' | 'limit'>,
): ServedQuestion {
  const others = channels.slice(MOST_CHANNELS);
  const contacts = others.reduce((all, one) => all + one.contacts, 0);
  const minor = others.reduce((all, one) => all + Number(one.minor), 0);
  return {
    ...who,
    period,
    receivedBy,
    contactKinds: settings.contactKinds,
    revenueKinds: settings.revenueKinds,
    currency: { code: currency, digits: currencyDigits(currency) },
    segmentBy: settings.segmentBy,
    rates: channels
      .slice(0, MOST_CHANNELS)
      .map(({ channel, perContact }) => ({ channel, rate: perContact ?? 0 })),
    otherRate: contacts > 0 ? minor / contacts : 0,
    overhead: Number(overhead.minor),
    weight: overheadDriver(driver).weight,
  };
}
