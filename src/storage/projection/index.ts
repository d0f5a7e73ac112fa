export { type CheckReport, checkProjection, type Difference } from './check.ts';
export { clickhouseLanding } from './clickhouseLanding.ts';
export { duckdbLanding } from './duckdbLanding.ts';
export type { Landing } from './landing.ts';
export { landingFor } from './landingFor.ts';
export {
  openProjector,
  type ProgressOfProjection,
  type Projected,
  type ProjectionOptions,
  type Projector,
} from './projector.ts';
