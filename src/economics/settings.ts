import {
  currencyDigits,
  gatherFaults,
  InvalidInput,
  type Money,
  parseDay,
  parseRule,
  type Rule,
} from '../kernel/index.ts';

/** How an organization reckons its costs. Shown beside every figure that rests on it. */
export interface CostSettings {
  /** Kinds of signals that are contacts with a customer. */
  readonly contactKinds: readonly string[];
  /** Kinds of signals whose value is what a customer pays. */
  readonly revenueKinds: readonly string[];
  /** Kinds of signals that are touches of a campaign, and the attribute that names it. */
  readonly touchKinds: readonly string[];
  readonly campaignAttribute: string;
  /** Touches longer than so many days before the first day as a customer don't count. */
  readonly touchDays: number;
  /** Attribute of customers by which they are compared. */
  readonly segmentBy: string;
  /** Attribute of contacts that names the tool they were handled with; null where there is none. */
  readonly toolAttribute: string | null;
  /** A contact is rework that follows another one of the customer about the same, within so many days. */
  readonly rework: { readonly sameAttribute: string | null; readonly days: number };
  /** Key of the attribution rule. */
  readonly attribution: string;
  /** Keys of the drivers by which internal costs and service overhead are shared out. */
  readonly internalDriver: string;
  readonly overheadDriver: string;
  /** What is known of channels otherwise than from the ledger and the signals. */
  readonly stated: readonly StatedChannel[];
  readonly atRisk: AtRiskSettings;
}

/** What somebody says of a channel; it holds only where ledger or signals say nothing, or as many contacts go unrecorded. */
export interface StatedChannel {
  readonly channel: string;
  readonly costPerContact: Money | null;
  /** Contacts a month, where the signals have none of the channel. */
  readonly contactsPerMonth: number | null;
  readonly source: string;
  /** YYYY-MM-DD */
  readonly day: string;
}

/** Share from 0 to 1 as a range. */
export interface ShareRange {
  readonly low: number;
  readonly likely: number;
  readonly high: number;
}

export interface AtRiskSettings {
  /** What a bad experience is: a signal or an answer that meets the rule. */
  readonly bad: { readonly over: 'signal' | 'answer'; readonly rule: Rule; readonly label: string };
  /** Spending has been cut that is less by more than this share, or has ended. */
  readonly cutBy: number;
  /** Where the signals can't tell: shares that somebody states, with the source. */
  readonly stated: { readonly bad: ShareRange; readonly cut: ShareRange; readonly source: string } | null;
}

export const DEFAULT_SETTINGS: CostSettings = {
  contactKinds: ['contact'],
  revenueKinds: ['bill'],
  touchKinds: ['campaign_touch', 'campaign_response'],
  campaignAttribute: 'campaign',
  touchDays: 90,
  segmentBy: 'segment',
  toolAttribute: null,
  rework: { sameAttribute: 'reason', days: 7 },
  attribution: 'linear',
  internalDriver: 'customers_won',
  overheadDriver: 'customers',
  stated: [],
  atRisk: {
    bad: {
      over: 'signal',
      rule: {
        all: [
          { field: 'kind', operator: 'is', value: 'contact' },
          { field: 'outcome', operator: 'is', value: 'unresolved' },
        ],
      },
      label: 'a contact that was not resolved',
    },
    cutBy: 0.2,
    stated: null,
  },
};

const KEY = /^[a-z][a-z0-9_]{0,62}$/;

/**
 * Checks settings that came from outside.
 * @param known keys of the rules and drivers that are declared
 * @throws InvalidInput
 */
export function checkSettings(
  settings: CostSettings,
  known: {
    readonly attribution: readonly string[];
    readonly internalDrivers: readonly string[];
    readonly overheadDrivers: readonly string[];
  },
): CostSettings {
  const { rework, atRisk } = settings;
  oneOf(settings.attribution, known.attribution, 'attribution');
  oneOf(settings.internalDriver, known.internalDrivers, 'internalDriver');
  oneOf(settings.overheadDriver, known.overheadDrivers, 'overheadDriver');
  for (const [place, kinds] of [
    ['contactKinds', settings.contactKinds],
    ['revenueKinds', settings.revenueKinds],
    ['touchKinds', settings.touchKinds],
  ] as const) {
    if (kinds.length === 0 || kinds.length > 20)
      throw InvalidInput.at(place, 'must name from 1 to 20 kinds of signals', kinds);
  }
  for (const kind of settings.contactKinds)
    if (settings.revenueKinds.includes(kind))
      throw InvalidInput.at('revenueKinds', 'must not be a kind that is a contact already', kind);
  checkKey(settings.campaignAttribute, 'campaignAttribute');
  checkKey(settings.segmentBy, 'segmentBy');
  checkKey(settings.toolAttribute, 'toolAttribute');
  checkKey(rework.sameAttribute, 'rework.sameAttribute');
  whole(settings.touchDays, 1, 1095, 'touchDays');
  whole(rework.days, 1, 90, 'rework.days');
  const channels = new Set<string>();
  for (const [index, stated] of settings.stated.entries()) {
    const place = `stated[${index}]`;
    if (channels.has(stated.channel))
      throw InvalidInput.at(`${place}.channel`, 'must not be stated twice', stated.channel);
    channels.add(stated.channel);
    checkStated(stated, place);
  }
  if (!(atRisk.cutBy > 0 && atRisk.cutBy < 1))
    throw InvalidInput.at('atRisk.cutBy', 'must lie between 0 and 1, such as 0.2 for a fifth', atRisk.cutBy);
  parseRule(atRisk.bad.rule, 'atRisk.bad.rule');
  if (atRisk.stated) {
    const { bad, cut, source } = atRisk.stated;
    const faults = gatherFaults();
    faults.take(() => checkRange(bad, 'atRisk.stated.bad'));
    faults.take(() => checkRange(cut, 'atRisk.stated.cut'));
    faults.take(() => {
      if (source.trim() === '') throw InvalidInput.at('atRisk.stated.source', 'must say who states it');
    });
    faults.assertNone();
  }
  return settings;
}

function checkStated({ costPerContact, contactsPerMonth, source, day }: StatedChannel, place: string): void {
  if (source.trim() === '') throw InvalidInput.at(`${place}.source`, 'must say who states it');
  parseDay(day, `${place}.day`);
  if (costPerContact === null && contactsPerMonth === null)
    throw InvalidInput.at(place, 'must state what a contact costs, or how many there are a month');
  if (costPerContact) {
    currencyDigits(costPerContact.currency);
    if (costPerContact.minor < 0n)
      throw InvalidInput.at(
        `${place}.costPerContact`,
        'must not be less than nothing',
        String(costPerContact.minor),
      );
  }
  if (contactsPerMonth !== null && !(contactsPerMonth >= 0 && contactsPerMonth <= 1e9))
    throw InvalidInput.at(
      `${place}.contactsPerMonth`,
      'must be a number of contacts, 0 or more',
      contactsPerMonth,
    );
}

function checkRange({ low, likely, high }: ShareRange, place: string): void {
  if (!(low >= 0 && low <= likely && likely <= high && high <= 1))
    throw InvalidInput.at(
      place,
      'must rise from the least over the most likely to the most, between 0% and 100%',
      [low, likely, high],
    );
}

function checkKey(key: string | null, place: string): void {
  if (key !== null && !KEY.test(key))
    throw InvalidInput.at(place, 'must be the key of an attribute: small letters, digits and _', key);
}

function oneOf(value: string, known: readonly string[], place: string): void {
  if (!known.includes(value)) throw InvalidInput.at(place, `must be one of ${known.join(', ')}`, value);
}

function whole(value: number, least: number, most: number, place: string): void {
  if (!Number.isInteger(value) || value < least || value > most)
    throw InvalidInput.at(place, `must be a whole number from ${least} to ${most}`, value);
}

/** Settings of the organization of the running transaction; the defaults, version 0, until somebody says otherwise. */
export interface CostSettingStore {
  read(): Promise<{ readonly settings: CostSettings; readonly version: number }>;
  /** @returns false where the version has moved on */
  put(settings: CostSettings, expected: number): Promise<boolean>;
}
