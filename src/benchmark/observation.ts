import { gatherFaults, InvalidInput, type Period } from '../kernel/index.ts';
import { type Distribution, parseDistribution } from './distribution.ts';
import { type ComparabilityKey, type Comparable, completeKey, essence, parseKey } from './key.ts';
import { periodLabel, readPeriod } from './periodLabel.ts';
import { type BenchmarkSource, parseAddress, required } from './source.ts';
import { boundsOf } from './variant.ts';

/** Shares of one way in which the people behind a figure are divided: field → category → share. */
export type Margins = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** One published figure. */
export interface Observation {
  readonly id: string;
  readonly sourceId: string;
  /** Whose figure it is: a firm, an industry, a unit. */
  readonly entity: string;
  /** Field period as it is published, such as 2023-Q1. */
  readonly periodLabel: string;
  readonly period: Period;
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  /** Of the interval, as a share; null where it is not known. */
  readonly confidence: number | null;
  readonly standardError: number | null;
  readonly n: number | null;
  readonly responseRate: number | null;
  /** What is said of this figure apart from its source. */
  readonly key: Partial<ComparabilityKey>;
  readonly url: string | null;
  readonly distribution: Distribution | null;
  readonly margins: Margins | null;
  readonly version: number;
  readonly createdAt: string;
  readonly updatedAt: string;
}

export interface ObservationInput {
  readonly entity: string;
  readonly period: string;
  readonly value: number;
  readonly low?: number | null | undefined;
  readonly high?: number | null | undefined;
  readonly confidence?: number | null | undefined;
  readonly standardError?: number | null | undefined;
  readonly n?: number | null | undefined;
  readonly responseRate?: number | null | undefined;
  readonly key?: Partial<Record<keyof ComparabilityKey, unknown>> | undefined;
  readonly url?: string | null | undefined;
  readonly distribution?: unknown;
  readonly margins?: unknown;
}

export type ParsedObservation = Omit<Observation, 'id' | 'sourceId' | 'version' | 'createdAt' | 'updatedAt'>;

/**
 * A figure that came from outside, checked against the bounds of its unit.
 * @param source what is known of all figures of its source
 * @throws InvalidInput naming each field that is wrong
 */
export function parseObservation(
  input: ObservationInput,
  source: Pick<BenchmarkSource, 'key'>,
): ParsedObservation {
  const faults = gatherFaults();
  const entity = faults.take(() => required(input.entity, 'entity', 200)) ?? '';
  const period = faults.take(() => readPeriod(required(input.period, 'period', 50))) ?? { from: '', to: '' };
  const key = faults.take(() => parseKey(input.key ?? {})) ?? {};
  const { variant, unit } = completeKey(key, source.key);
  const bounds = boundsOf(variant, unit);
  const within = (value: unknown, place: string): number =>
    number(value, place, bounds?.low ?? -Infinity, bounds?.high ?? Infinity, unit);
  const value = faults.take(() => within(input.value, 'value')) ?? 0;
  const low = faults.take(() => optional(input.low, (one) => within(one, 'low'))) ?? null;
  const high = faults.take(() => optional(input.high, (one) => within(one, 'high'))) ?? null;
  const confidence =
    faults.take(() => optional(input.confidence, (one) => number(one, 'confidence', 0.5, 0.999))) ?? null;
  const standardError =
    faults.take(() => optional(input.standardError, (one) => number(one, 'standardError', 0, Infinity))) ??
    null;
  const n = faults.take(() => optional(input.n, (one) => number(one, 'n', 1, 1e12))) ?? null;
  const responseRate =
    faults.take(() => optional(input.responseRate, (one) => number(one, 'responseRate', 0, 1))) ?? null;
  const url = faults.take(() => parseAddress(input.url, 'url')) ?? null;
  const distribution = faults.take(() => parseDistribution(input.distribution)) ?? null;
  const margins = faults.take(() => parseMargins(input.margins)) ?? null;
  faults.take(() => {
    if ((low !== null && low > value) || (high !== null && high < value))
      throw InvalidInput.at('low', 'the interval must hold the value', `${low} to ${high}`);
  });
  faults.assertNone();
  return {
    entity,
    periodLabel: periodLabel(period),
    period,
    value,
    low,
    high,
    confidence,
    standardError,
    n,
    responseRate,
    key,
    url,
    distribution,
    margins,
  };
}

/**
 * Says when two deliveries are the same figure, within one source: whose, when, of what and of whom. What is said of the
 * source is no part of it, so that a file read again meets its figures after people learned more about the source.
 */
export function observationIdentity({
  entity,
  period,
  key,
}: Pick<Observation, 'entity' | 'period' | 'key'>): string {
  const { variant, country, segment, market, kind } = key;
  const parts = [entity, period.from, period.to, variant, country, segment, market, kind];
  return parts.map((part) => essence(part ?? '')).join(' · ');
}

/** A figure with its source, as the rules of comparability see it. */
export function comparableOf(
  observation: Pick<Observation, 'key' | 'period' | 'n' | 'responseRate'>,
  source: Pick<BenchmarkSource, 'key' | 'publisher' | 'name'>,
): Comparable {
  return {
    key: completeKey(observation.key, source.key),
    period: observation.period,
    n: observation.n,
    responseRate: observation.responseRate,
    measuredBy: source.publisher ?? source.name,
  };
}

const MOST_FIELDS = 3;
const MOST_CATEGORIES = 200;

/** @throws InvalidInput */
export function parseMargins(input: unknown, place = 'margins'): Margins | null {
  if (input === null || input === undefined) return null;
  if (typeof input !== 'object' || Array.isArray(input))
    throw InvalidInput.at(place, 'must be {field: {category: share}}', input);
  const fields = Object.entries(input);
  if (fields.length === 0) return null;
  if (fields.length > MOST_FIELDS)
    throw InvalidInput.at(place, `must name at most ${MOST_FIELDS} fields`, fields.length);
  const faults = gatherFaults();
  for (const [field, shares] of fields) {
    faults.take(() => {
      const listed = typeof shares === 'object' && shares !== null ? Object.values(shares as object) : [];
      if (listed.length < 2 || listed.length > MOST_CATEGORIES)
        throw InvalidInput.at(
          `${place}.${field}`,
          `must hold shares of 2 to ${MOST_CATEGORIES} categories`,
          shares,
        );
      if (!listed.every((share) => typeof share === 'number' && share >= 0 && Number.isFinite(share)))
        throw InvalidInput.at(`${place}.${field}`, 'must hold shares of 0 or more', shares);
      const total = listed.reduce((sum: number, share: number) => sum + share, 0);
      if (Math.abs(total - 1) > 0.02 && Math.abs(total - 100) > 2)
        throw InvalidInput.at(`${place}.${field}`, 'shares must add up to 1, or to 100', total);
    });
  }
  faults.assertNone();
  return input as Margins;
}

function optional(value: number | null | undefined, read: (value: number) => number): number | null {
  return value === null || value === undefined ? null : read(value);
}

function number(
  value: unknown,
  place: string,
  low: number,
  high: number,
  unit: string | null = null,
): number {
  if (typeof value !== 'number' || !Number.isFinite(value))
    throw InvalidInput.at(place, 'must be a number', value);
  if (value < low || value > high) {
    const upper = Number.isFinite(high) ? ` to ${high}` : ' or more';
    throw InvalidInput.at(place, `must be ${low}${upper}${unit === null ? '' : `, in ${unit}`}`, value);
  }
  return value;
}
