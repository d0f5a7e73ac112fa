import { addUp, allocate } from '../allocate.ts';
import type { ChannelCost } from './channelCost.ts';
import { type CustomerSums, MOST_CHANNELS } from './facts.ts';
import type { ChannelPart, Served } from './figures.ts';

/** What handling and overhead cost in all, before they are given to groups of customers. */
export interface Ground {
  /** In the order of `CustomerSums.contacts`: the channels that are told apart, then all others as one. */
  readonly channels: readonly {
    readonly channel: string | null;
    /** What contacts of known customers cost, and of those whom nobody knows. */
    readonly linked: bigint;
    readonly unlinked: bigint;
  }[];
  readonly overhead: bigint;
  /** What has no base to be shared by. */
  readonly unplaced: bigint;
}

/** What a channel cost in all: from the ledger, or by the word for one contact. */
export function totalOf({ booked, shared, perContact, contacts, stated }: ChannelCost): bigint {
  return stated && perContact !== null ? BigInt(Math.round(perContact * contacts)) : booked + shared;
}

/** Minor units for a contact by a channel that is not told apart for each customer. */
export function otherRate(costs: readonly ChannelCost[]): number {
  const others = costs.slice(MOST_CHANNELS);
  const contacts = others.reduce((all, one) => all + one.contacts, 0);
  return contacts > 0 ? Number(addUp(others.map(totalOf))) / contacts : 0;
}

/** Sets apart what contacts of nobody who is known cost, channel by channel. */
export function groundOf(
  costs: readonly ChannelCost[],
  overhead: bigint,
  sums: readonly CustomerSums[],
  weight: (sums: CustomerSums) => number,
): Ground {
  const told = costs.slice(0, MOST_CHANNELS);
  const others = costs.slice(MOST_CHANNELS);
  const list = [
    ...told.map((one) => ({ channel: one.channel, total: totalOf(one), unlinked: one.unlinked })),
    {
      channel: null,
      total: addUp(others.map(totalOf)),
      unlinked: others.reduce((all, one) => all + one.unlinked, 0),
    },
  ];
  let unplaced = 0n;
  const channels = list.map(({ channel, total, unlinked }, index) => {
    const parts = allocate(total, [contactsBy(sums, index), unlinked]);
    if (!parts) unplaced += total;
    return { channel, linked: parts?.[0] ?? 0n, unlinked: parts?.[1] ?? 0n };
  });
  const weighed = sums.reduce((all, one) => all + weight(one), 0);
  if (weighed > 0) return { channels, overhead, unplaced };
  return { channels, overhead: 0n, unplaced: unplaced + overhead };
}

/**
 * What each of several groups costs, which together are all customers: contacts by channel and a share of the overhead, in
 * whole minor units that sum to what the ground has.
 */
export function place<K>(
  { channels, overhead }: Ground,
  groups: ReadonlyMap<K, readonly CustomerSums[]>,
  weight: (sums: CustomerSums) => number,
): Map<K, Served> {
  const keys = [...groups.keys()];
  const of = (key: K) => groups.get(key) ?? [];
  const byChannel = channels.map(({ linked }, index) =>
    allocate(
      linked,
      keys.map((key) => contactsBy(of(key), index)),
    ),
  );
  const weights = keys.map((key) => of(key).reduce((all, one) => all + weight(one), 0));
  const shares = allocate(overhead, weights);
  return new Map(
    keys.map((key, at) => {
      const own = of(key);
      const parts = channels.flatMap(({ channel }, index): (ChannelPart & { money: bigint })[] => {
        const contacts = contactsBy(own, index);
        const money = byChannel[index]?.[at] ?? 0n;
        return contacts === 0 && money === 0n ? [] : [{ channel, contacts, minor: String(money), money }];
      });
      const handling = addUp(parts.map(({ money }) => money));
      const share = shares?.[at] ?? 0n;
      return [
        key,
        {
          customers: own.reduce((all, one) => all + one.people, 0),
          contacts: parts.reduce((all, one) => all + one.contacts, 0),
          parts: parts.map(({ money: _, ...part }) => part),
          handling: String(handling),
          weight: weights[at] ?? 0,
          overhead: String(share),
          minor: String(handling + share),
        },
      ];
    }),
  );
}

function contactsBy(sums: readonly CustomerSums[], index: number): number {
  return sums.reduce((all, { contacts }) => all + (contacts[index] ?? 0), 0);
}
