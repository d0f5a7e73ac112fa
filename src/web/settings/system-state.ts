import type { Shapes } from '../api/endpoints.ts';

/** How the program stands, as the API tells it. */
export type SystemState = Shapes['System'];
