export interface ChannelRow {
  readonly channel: string | null;
  readonly contacts: number;
  readonly contactsStated: boolean;
  readonly unlinked: number;
  /** Mean handling time of the contacts whose duration is on record; null where none is. */
  readonly seconds: number | null;
  readonly minor: string;
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

export interface SegmentRow {
  readonly segment: string | null;
  readonly customers: number;
  readonly contacts: number;
  readonly handling: string;
  readonly overhead: string;
  readonly minor: string;
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
export interface TenthRow {
  /** 1 to 10 */
  readonly tenth: number;
  readonly customers: number;
  readonly contacts: number;
  readonly minor: number;
  readonly revenue: number;
  readonly costShare: number | null;
  readonly revenueShare: number | null;
}

/** Shares of cost and revenue of the dearest so many hundredths of all customers. */
export interface CurvePoint {
  readonly customers: number;
  readonly cost: number;
  readonly revenue: number | null;
}

export interface NamedCustomer {
  readonly id: string;
  readonly place: number;
  readonly segment: string | null;
  readonly contacts: number;
  readonly seconds: number;
  readonly handling: number;
  readonly overhead: number;
  readonly revenue: number;
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
  readonly tenths: readonly TenthRow[];
  readonly curve: readonly CurvePoint[];
  readonly tools: readonly ToolRow[];
  readonly named: readonly NamedCustomer[];
  /** Contacts of nobody who is known, and what has no base to be shared by: with the segments it sums to what was booked. */
  readonly unlinked: { readonly contacts: number; readonly minor: string };
  readonly unplaced: string;
  readonly overhead: { readonly minor: string; readonly entries: number };
  readonly all: {
    readonly customers: number;
    readonly contacts: number;
    readonly minor: string;
    readonly perCustomer: number | null;
    readonly low: number | null;
    readonly high: number | null;
  };
  /** One in so many customers was looked at for rework. */
  readonly reworkOneIn: number;
}
