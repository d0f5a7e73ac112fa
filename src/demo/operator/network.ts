import { REGIONS } from './customer.ts';
import { drawFor, PART } from './draw.ts';
import type { DemoWindow } from './window.ts';

/** A regional failure: it begins within one day and hits a share of the region's customers. */
export interface Outage {
  readonly id: string;
  readonly region: number;
  readonly day: number;
  readonly second: number;
  readonly seconds: number;
  readonly share: number;
}

/** Network quality and outages of all regions; drawn from the seed alone, so equal for every number of customers. */
export interface Network {
  readonly outages: readonly Outage[];
  /** Outages of a region by day. */
  outagesOn(region: number, day: number): readonly Outage[];
  /** Quality of a region on a day, in standard deviations of customers' experience. */
  quality(region: number, day: number): number;
  /** Share of the day on which the region's network was up, 0 to 1. */
  availability(region: number, day: number): number;
}

/** Regional level of quality, and outages a month. The islands' sea cable is what it is. */
const LEVEL: Record<string, { readonly quality: number; readonly outages: number }> = {
  Capital: { quality: 0.3, outages: 2 },
  North: { quality: 0.05, outages: 2.2 },
  South: { quality: 0, outages: 2.4 },
  Coast: { quality: -0.1, outages: 2.8 },
  Valley: { quality: -0.05, outages: 2.2 },
  Islands: { quality: -0.5, outages: 3.8 },
};

/** Rise of quality over two years everywhere, in standard deviations: the part of the trend that is not mix. */
export const QUALITY_TREND = 0.5;

const NONE: readonly Outage[] = [];

export function networkOf(seed: number, window: DemoWindow): Network {
  const outages: Outage[] = [];
  const byDay: Outage[][][] = [];
  const quality: Float64Array[] = [];
  for (let region = 0; region < REGIONS.length; region++) {
    const draw = drawFor(seed, region, PART.network);
    const level = LEVEL[REGIONS[region]?.name ?? ''] ?? { quality: 0, outages: 2.2 };
    const days: Outage[][] = [];
    const line = new Float64Array(window.days);
    let swing = 0;
    for (let day = 0; day < window.days; day++) {
      swing = 0.85 * swing + 0.12 * draw.normal();
      line[day] = level.quality + QUALITY_TREND * (day / 730) + swing;
      const count = draw.poisson(level.outages / 30.44);
      for (let i = 0; i < count; i++) {
        const outage: Outage = {
          id: `outage-${region + 1}-${String(day).padStart(4, '0')}-${i + 1}`,
          region,
          day,
          second: draw.whole(12 * 3600) + 3600,
          seconds: Math.round(Math.min(9 * 3600, 3600 * Math.exp(0.6 + 0.7 * draw.normal()))),
          share: draw.between(0.02, 0.16),
        };
        outages.push(outage);
        days[day] = [...(days[day] ?? []), outage];
      }
    }
    byDay.push(days);
    quality.push(line);
  }
  const outagesOn = (region: number, day: number): readonly Outage[] => byDay[region]?.[day] ?? NONE;
  return {
    outages,
    outagesOn,
    quality: (region, day) => quality[region]?.[day] ?? 0,
    availability: (region, day) =>
      outagesOn(region, day).reduce((up, outage) => up - (outage.seconds / 86_400) * outage.share, 0.9996),
  };
}

/** Download speed in Mbit/s that a customer of experience `quality` measures. */
export function speedOf(quality: number, noise: number): number {
  return Math.round(48 * Math.exp(0.4 * quality + 0.25 * noise) * 10) / 10;
}
