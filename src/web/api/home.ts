import type { ChangeShape, FigureShape } from './insight.ts';
import type { UnknownFact } from './metric.ts';

export const STATIONS = ['listen', 'understand', 'decide', 'improve', 'prove'] as const;
export type StationKey = (typeof STATIONS)[number];

/** One station of the loop: whether it turns, what is in it, and what to do next. */
export interface Station {
  readonly key: StationKey;
  readonly state: 'empty' | 'begun' | 'running';
  readonly counts: readonly { readonly name: string; readonly value: number }[];
  readonly next: string | null;
}

export interface Home {
  readonly stations: readonly Station[];
  readonly changes: readonly {
    readonly metricId: string;
    readonly title: string;
    readonly figure: FigureShape;
    readonly change: ChangeShape | null;
  }[];
  readonly unknowns: readonly (UnknownFact & {
    readonly about: string;
    readonly metricId?: string;
    readonly overdue?: boolean;
  })[];
  readonly decisions: readonly { readonly title: string; readonly why: string; readonly metricId?: string }[];
}

/** What was looked after in both stores, and what was found. */
export interface SystemState {
  readonly version?: string;
  readonly stores: readonly {
    readonly name: string;
    readonly engine: string;
    readonly embedded: boolean;
    readonly bytes: number | null;
  }[];
  readonly check: { readonly at: string; readonly ok: boolean; readonly problems: readonly string[] } | null;
}

export interface HomeEndpoints {
  'GET /home': { reply: Home };
  'GET /system': { reply: SystemState };
  'POST /system/check': { reply: SystemState };
}
