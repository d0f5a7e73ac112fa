import type { ServedCustomer } from './facts.ts';

export interface ChannelRow {
  readonly channel: string | null;
  readonly contacts: number;
  readonly contactsStated: boolean;
  readonly unlinked: number;
  /** Mean handling time of the contacts whose duration is on record; null where none is. */
  readonly seconds: number | null;
  readonly minor: string;
  /** Its part of what is booked for no channel. */
  readonly shared: string;
  readonly entries: number;
  readonly perContact: number | null;
  readonly unknown: string | null;
  readonly stated: { readonly source: string; readonly day: string } | null;
  /** Share of the looked-at contacts that follow another about the same; null where none was looked at. */
  readonly reworkShare: number | null;
  readonly reworkOf: number;
  /** What that share of the handling cost. */
  readonly reworkMinor: string | null;
}

/** What contacts of a group of customers by one channel cost. */
export interface ChannelPart {
  /** Null: contacts whose channel is not on record, or the few by channels beyond those that are told apart. */
  readonly channel: string | null;
  readonly contacts: number;
  readonly minor: string;
}

/** What a group of customers cost, in whole minor units that sum to what was booked. */
export interface Served {
  readonly customers: number;
  readonly contacts: number;
  readonly parts: readonly ChannelPart[];
  /** Sum of the parts. */
  readonly handling: string;
  /** Of all that the driver weighs: days as a customer, contacts, seconds of handling or minor units of revenue. */
  readonly weight: number;
  readonly overhead: string;
  readonly minor: string;
}

export interface SegmentRow extends Served {
  readonly segment: string | null;
  /** Minor units per customer, with the interval of the mean; null where there is no customer. */
  readonly perCustomer: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly revenue: string;
  /** Share of all that customers cost, and of all that they pay. */
  readonly costShare: number | null;
  readonly revenueShare: number | null;
  /** What the segment costs beyond its share of the revenue: others pay for it; less than nothing where it pays for others. */
  readonly carried: string | null;
}

/** The dearest customers first: a tenth of them, its share of the cost and of the revenue. */
export interface TenthRow extends Served {
  /** 1 to 10 */
  readonly tenth: number;
  readonly revenue: string;
  readonly costShare: number | null;
  readonly revenueShare: number | null;
}

/** Shares of cost and revenue of the dearest so many hundredths of all customers. */
export interface CurvePoint {
  readonly customers: number;
  readonly cost: number;
  readonly revenue: number | null;
}

export interface ToolRow {
  readonly tool: string;
  readonly contacts: number;
  readonly seconds: number | null;
  readonly minor: string;
  readonly entries: number;
  readonly perContact: number | null;
}

export interface Maintenance {
  readonly currency: string;
  readonly driver: string;
  readonly channels: readonly ChannelRow[];
  readonly segments: readonly SegmentRow[];
  /** Segments that are not shown apart, as one: too few customers, or past the most that are shown. */
  readonly small: (SegmentRow & { readonly segments: number }) | null;
  readonly tenths: readonly TenthRow[];
  readonly curve: readonly CurvePoint[];
  readonly tools: readonly ToolRow[];
  readonly named: readonly ServedCustomer[];
  /** Contacts of nobody who is known, and what has no base to be shared by: with the segments it sums to what was booked. */
  readonly unlinked: { readonly contacts: number; readonly minor: string };
  readonly unplaced: string;
  readonly overhead: { readonly minor: string; readonly entries: number };
  readonly all: {
    readonly customers: number;
    readonly contacts: number;
    readonly weight: number;
    readonly minor: string;
    readonly perCustomer: number | null;
    readonly low: number | null;
    readonly high: number | null;
  };
  /** By what the handling that is booked for no channel was shared out. */
  readonly sharedBy: 'seconds' | 'contacts' | null;
  /** One in so many customers was looked at for rework. */
  readonly reworkOneIn: number;
}
