import { addUp, allocate } from '../allocate.ts';
import type { BookedLine } from '../ledger/index.ts';
import { nameKey } from '../nameKey.ts';
import type { StatedChannel } from '../settings.ts';
import type { ContactCount } from './facts.ts';

/** What handling the contacts of one channel cost. */
export interface ChannelCost {
  /** Null: contacts whose channel is not on record. */
  readonly channel: string | null;
  readonly contacts: number;
  /** The contacts are somebody's word: the signals have none. */
  readonly contactsStated: boolean;
  readonly unlinked: number;
  readonly seconds: number;
  readonly timed: number;
  /** Minor units in all: booked for the channel, and its part of what was booked for no channel. */
  readonly booked: bigint;
  readonly shared: bigint;
  readonly entries: number;
  /** Minor units a contact; null where nobody knows, and `unknown` says what is missing. */
  readonly perContact: number | null;
  readonly unknown: string | null;
  /** Whose word the cost of a contact is; null where it comes from the ledger. */
  readonly stated: Pick<StatedChannel, 'source' | 'day'> | null;
}

/**
 * Cost per contact of each channel: what the ledger has for handling (and for tools that are booked by channel) divided by
 * the contacts. What is booked for no channel is shared out by handling time (the mean of the contacts that have one, for
 * all of the channel), or by contacts where a channel has none on record: else it would bear nothing.
 * @param months how many calendar months are counted, for contacts that are stated by month
 * @param currency the organization's; a stated cost in another one is not used
 */
export function channelCosts(
  lines: readonly BookedLine[],
  counts: readonly ContactCount[],
  stated: readonly StatedChannel[],
  months: number,
  currency: string,
): {
  readonly channels: readonly ChannelCost[];
  readonly unplaced: bigint;
  readonly sharedBy: 'seconds' | 'contacts' | null;
} {
  const handling = lines.filter(
    ({ category, channel }) => category === 'contact_handling' || (category === 'tool' && channel !== null),
  );
  const known = new Map(
    counts.flatMap(({ channel }) => (channel === null ? [] : [[nameKey(channel), channel]])),
  );
  const named = (name: string) => known.get(nameKey(name)) ?? name;
  const names: (string | null)[] = [
    ...new Set([
      ...counts.map(({ channel }) => channel),
      ...handling.flatMap(({ channel }) => (channel === null ? [] : [named(channel)])),
      ...stated.map(({ channel }) => named(channel)),
    ]),
  ];
  const base = names.map((channel) => {
    const own = counts.filter((one) => one.channel === channel);
    const said = stated.find((one) => channel !== null && named(one.channel) === channel);
    const add = (of: (one: ContactCount) => number) => own.reduce((all, one) => all + of(one), 0);
    const seen = add(({ contacts }) => contacts);
    const contactsStated = seen === 0 && said !== undefined && said.contactsPerMonth !== null;
    const booked = handling.filter((line) => line.channel !== null && named(line.channel) === channel);
    return {
      channel,
      said,
      contacts: contactsStated ? (said?.contactsPerMonth ?? 0) * months : seen,
      contactsStated,
      unlinked: add(({ unlinked }) => unlinked),
      seconds: add(({ seconds }) => seconds),
      timed: add(({ timed }) => timed),
      booked: addUp(booked.map(({ minor }) => minor)),
      entries: booked.reduce((all, { entries }) => all + entries, 0),
    };
  });
  const common = addUp(handling.filter(({ channel }) => channel === null).map(({ minor }) => minor));
  const counted = base.map((one) => (one.contactsStated ? 0 : one.contacts));
  const timed = base.every((one, index) => counted[index] === 0 || one.timed > 0);
  const seconds = base.map((one, index) => ((counted[index] ?? 0) * one.seconds) / (one.timed || 1));
  const bySeconds = timed && seconds.some((weight) => weight > 0);
  const parts = allocate(common, bySeconds ? seconds : counted);
  const channels = base.map(({ said, ...one }, index): ChannelCost => {
    const shared = parts?.[index] ?? 0n;
    const total = Number(one.booked + shared);
    const fromLedger = one.entries > 0 || shared !== 0n;
    const word = said?.costPerContact?.currency === currency ? said.costPerContact : null;
    const perContact =
      fromLedger && one.contacts > 0 ? total / one.contacts : !fromLedger && word ? Number(word.minor) : null;
    return {
      ...one,
      shared,
      perContact,
      unknown: perContact === null ? missing(fromLedger, one.channel) : null,
      stated: !fromLedger && word && said ? { source: said.source, day: said.day } : null,
    };
  });
  return {
    channels: channels.sort((a, b) => b.contacts - a.contacts),
    unplaced: parts ? 0n : common,
    sharedBy: common === 0n || !parts ? null : bySeconds ? 'seconds' : 'contacts',
  };
}

function missing(fromLedger: boolean, channel: string | null): string {
  const name = channel ?? 'contacts without a channel';
  return fromLedger
    ? `How many contacts came by ${name}? The ledger has costs for it, the signals have none.`
    : `What does a contact by ${name} cost? The ledger has nothing for it in these months.`;
}
