import type { Period } from '../../kernel/index.ts';
import type { Direction } from '../../metric/index.ts';

/** One period of a figure, as it was measured. */
export interface AgendaPoint {
  readonly start: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly n: number | null;
}

/** A metric's figure as it stood when the review began: kept whole, so that it can be read when the metric is gone. */
export interface AgendaFigure {
  readonly metricId: string;
  readonly metricVersion: number;
  readonly title: string;
  readonly grain: string;
  readonly period: Period;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly n: number | null;
  readonly unit: string;
  readonly unitLabel: string;
  readonly minorDigits: number | null;
  readonly direction: Direction;
  readonly confidence: number;
  /** Why there is no value, in words. */
  readonly absent: string | null;
  /** The period that it is compared with. */
  readonly before: AgendaPoint | null;
  /** After less before, with its interval; null where it cannot be told. */
  readonly difference: number | null;
  readonly differenceLow: number | null;
  readonly differenceHigh: number | null;
  /** Two-sided, of no change; null where no error is known. */
  readonly p: number | null;
  readonly beyondNoise: boolean;
  /** “up 4 points, beyond noise”, or the rule of the control chart that fired. */
  readonly words: string;
  /** The periods up to this one, oldest first. */
  readonly series: readonly AgendaPoint[];
}

/** For the better by the metric's own direction, for the worse, or neither. */
export type Changed = 'up' | 'down' | 'flat';

/** Something to talk about. */
export interface AgendaItem {
  readonly source: string;
  readonly title: string;
  /** Why it is on the agenda, as a sentence. */
  readonly why: string;
  /** Address in the application of what it is about; null for something that somebody put there in words. */
  readonly to: string | null;
  readonly metricId: string | null;
  readonly changed: Changed | null;
  readonly figure: AgendaFigure | null;
}

/** A table that is kept with a section: the bowling chart, the goals. */
export interface AgendaTable {
  readonly title: string;
  readonly columns: readonly { readonly title: string; readonly numeric: boolean }[];
  readonly rows: readonly (readonly (string | null)[])[];
  /** Address in the application of each cell, row by row as far as there are any; left out where none leads on. */
  readonly links?: readonly (readonly (string | null)[])[];
  /** n, period and what else is needed to read it. */
  readonly under: string;
}

/** Nobody goes through more of one kind in a meeting: a source puts the weightiest on the agenda and says where all are. */
export const MOST_ITEMS = 50;

/** Rows of a table that still can be read on a slide. */
export const MOST_ROWS = 14;

/** What one source has to say, also that there is nothing. */
export interface AgendaSection {
  readonly source: string;
  readonly title: string;
  /** What was looked at and what was found, as a sentence. */
  readonly lead: string;
  readonly tables: readonly AgendaTable[];
  readonly items: readonly AgendaItem[];
}

/**
 * Where the agenda comes from: one file each, added to the list in `sources.ts`. `Ground` is what the record knows on
 * the day; a source that needs more of it adds a field there.
 */
export interface AgendaSource<Ground> {
  readonly key: string;
  readonly title: string;
  /** Null where there can be nothing yet: the section is left out. */
  gather(ground: Ground): Omit<AgendaSection, 'source' | 'title'> | null;
}
