import { type Clock, gatherFaults, type Ids, InvalidInput, parseLine } from '../kernel/index.ts';
import { parseSlug } from './contactDetail.ts';

export const CONSENT_STATES = ['granted', 'withdrawn'] as const;
export type ConsentState = (typeof CONSENT_STATES)[number];

/** What a customer agreed to or took back, for one purpose on one channel. Entries are added, never changed. */
export interface Consent {
  readonly id: string;
  readonly customerId: string;
  /** What for: `survey`, `marketing`, … */
  readonly purpose: string;
  /** By which way: `email`, `phone`, `sms`, … */
  readonly channel: string;
  readonly state: ConsentState;
  /** When the customer said so (ISO instant). */
  readonly at: string;
  /** Where that is known from: a form, a call, a file. */
  readonly source: string;
}

export interface ConsentInput {
  readonly purpose: string;
  readonly channel: string;
  readonly state: ConsentState;
  readonly source: string;
  /** ISO instant; now when absent. */
  readonly at?: string | undefined;
}

/** @throws InvalidInput with a fault for each field that breaks its rule */
export function newConsent(
  input: ConsentInput,
  customerId: string,
  tools: { readonly clock: Clock; readonly ids: Ids },
): Consent {
  const faults = gatherFaults();
  const now = tools.clock.now();
  const must = (text: string | null, place: string): string => {
    if (text === null) throw InvalidInput.at(place, 'must be there');
    return text;
  };
  const purpose = faults.take(() => must(parseSlug(input.purpose, 'purpose'), 'purpose'));
  const channel = faults.take(() => must(parseSlug(input.channel, 'channel'), 'channel'));
  const source = faults.take(() => must(parseLine(input.source, 'source', 200), 'source'));
  const at = faults.take(() => parsePast(input.at, now));
  faults.take(() => {
    if (!CONSENT_STATES.includes(input.state)) {
      throw InvalidInput.at('state', `must be ${CONSENT_STATES.join(' or ')}`, input.state);
    }
  });
  faults.assertNone();
  return {
    id: tools.ids.next(),
    customerId,
    purpose: purpose ?? '',
    channel: channel ?? '',
    state: input.state,
    at: at ?? now.toISOString(),
    source: source ?? '',
  };
}

function parsePast(value: string | undefined, now: Date): string {
  if (value === undefined) return now.toISOString();
  const at = new Date(value);
  if (Number.isNaN(at.getTime()) || at > now || at.getUTCFullYear() < 1970) {
    throw InvalidInput.at('at', 'must be a time such as 2026-01-31T12:00:00Z, not in the future', value);
  }
  return at.toISOString();
}

/** What counts now: the newest entry of each purpose and channel. Of two at the same time the one written later. */
export function currentConsents(entries: readonly Consent[]): Consent[] {
  const newest = new Map<string, Consent>();
  for (const entry of entries) {
    const key = `${entry.purpose} ${entry.channel}`;
    const other = newest.get(key);
    if (!other || entry.at > other.at || (entry.at === other.at && entry.id > other.id))
      newest.set(key, entry);
  }
  return [...newest.values()].sort((a, b) =>
    `${a.purpose} ${a.channel}` < `${b.purpose} ${b.channel}` ? -1 : 1,
  );
}
