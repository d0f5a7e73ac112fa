import type { KnowableRange, ValueBasis } from '../api/value.ts';

/** What the parts of the form share. */
export interface BasisFields {
  readonly basis: ValueBasis;
  readonly may: boolean;
  readonly fault: (place: string) => string | undefined;
  readonly set: (part: Partial<ValueBasis>) => void;
  /** What a field of a range is given. */
  readonly range: (key: RangeKey) => {
    readonly value: KnowableRange;
    readonly place: string;
    readonly onChange: (value: KnowableRange) => void;
    readonly fault: (place: string) => string | undefined;
    readonly disabled: boolean;
  };
  readonly inMoney: { readonly currency: string };
}

export type RangeKey = 'margin' | 'maintenance' | 'anyway' | 'acquisition' | 'contactCost';

/** Choices of a select. */
export type Choices = { value: string; label: string }[];
