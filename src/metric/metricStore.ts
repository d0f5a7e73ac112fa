import type { Metric, MetricVersion, Retirement, Sheet } from './definition.ts';

/** Metrics of the organization of the running transaction. */
export interface MetricStore {
  /** All of them, by title. */
  list(): Promise<Metric[]>;
  get(id: string): Promise<Metric | null>;
  /** Whether a metric with this title (in any case) is there, other than `except`. */
  titleTaken(title: string, except?: string): Promise<boolean>;
  create(metric: Metric): Promise<void>;
  /** Replaces the sheet; false when the metric is not at `expected` any more. */
  updateSheet(id: string, expected: number, sheet: Sheet, updatedAt: string): Promise<boolean>;
  /** Adds a version and makes it current; false when the metric is not at `expected` any more. */
  addVersion(id: string, expected: number, version: MetricVersion): Promise<boolean>;
  /** Sets it aside, or (null) takes it back into use; false when the metric is not at `expected` any more. */
  retire(id: string, expected: number, retired: Retirement | null, updatedAt: string): Promise<boolean>;
  /** Oldest first. */
  versions(id: string): Promise<MetricVersion[]>;
  /** False when the metric is not at `expected` any more. */
  delete(id: string, expected: number): Promise<boolean>;
}
