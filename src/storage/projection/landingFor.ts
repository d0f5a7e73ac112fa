import type { OpenEngine } from '../columnar/index.ts';
import { clickhouseLanding } from './clickhouseLanding.ts';
import { duckdbLanding } from './duckdbLanding.ts';
import type { Landing } from './landing.ts';

/** The columnar side of the projection for the engine that is open. */
export function landingFor(open: OpenEngine): Landing {
  return open.name === 'duckdb' ? duckdbLanding(open.engine) : clickhouseLanding(open.engine, open.scratch);
}
