import type { Grain } from '../../../kernel/index.ts';
import type { Direction } from '../../../metric/index.ts';
import type { Instant } from '../tables.ts';

export interface MetricReadingTable {
  org_id: string;
  metric_id: string;
  metric_version: number;
  grain: Grain;
  start_day: string;
  value: number | null;
  low: number | null;
  high: number | null;
  standard_error: number | null;
  n: number | null;
  unit: string;
  unit_label: string;
  minor_digits: number | null;
  direction: Direction;
  confidence: number;
  partial: boolean;
  absent: string | null;
  measured_at: Instant;
}
