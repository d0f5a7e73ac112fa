import { REGIONS } from '../operator/customer.ts';
import type { DemoWindow } from '../operator/window.ts';

/** A process change and when it reached each region: the window's month (slice) by region name; absent means never. */
export interface Change {
  readonly key: string;
  readonly name: string;
  readonly mechanism: string;
  readonly rollout: Readonly<Record<string, number>>;
  /** What it truly does from that day on: factors on contact rate, on handling time and on the hazard of leaving. */
  readonly effect: { readonly contacts: number; readonly handling: number; readonly hazard: number };
}

/** Agents are led through a diagnosis and fix causes, not symptoms: fewer contacts, shorter ones, fewer who leave. */
export const GUIDED_RESOLUTION: Change = {
  key: 'guided_resolution',
  name: 'Guided resolution in care',
  mechanism: 'Agents follow a guided diagnosis that finds the cause in the first contact.',
  rollout: { North: 9, Coast: 12, Capital: 15 },
  effect: { contacts: 0.8, handling: 0.85, hazard: 0.75 },
};

/** A change that people believe in and that does nothing. Its judgment must come out as “no effect seen”. */
export const NEW_GREETING: Change = {
  key: 'new_greeting',
  name: 'New greeting script',
  mechanism: 'Agents greet by name and thank for the years of loyalty.',
  rollout: { South: 8, Valley: 12, North: 16 },
  effect: { contacts: 1, handling: 1, hazard: 1 },
};

export const CHANGES: readonly Change[] = [GUIDED_RESOLUTION, NEW_GREETING];

/** The factors that hold in a region on a day, all changes together. */
export interface Effects {
  contacts(region: number, day: number): number;
  handling(region: number, day: number): number;
  hazard(region: number, day: number): number;
}

/** First day on which `change` runs in `region`, or null when it never reaches it. */
export function rolloutDay(change: Change, window: DemoWindow, region: number): number | null {
  const slice = change.rollout[REGIONS[region]?.name ?? ''];
  return slice === undefined ? null : (window.slices[slice]?.from ?? null);
}

export function effectsOf(changes: readonly Change[], window: DemoWindow): Effects {
  const days = changes.map((change) => REGIONS.map((_, region) => rolloutDay(change, window, region)));
  const factor = (which: keyof Change['effect'], region: number, day: number): number => {
    let product = 1;
    for (let i = 0; i < changes.length; i++) {
      const from = days[i]?.[region];
      if (from !== null && from !== undefined && day >= from) product *= changes[i]?.effect[which] ?? 1;
    }
    return product;
  };
  return {
    contacts: (region, day) => factor('contacts', region, day),
    handling: (region, day) => factor('handling', region, day),
    hazard: (region, day) => factor('hazard', region, day),
  };
}
