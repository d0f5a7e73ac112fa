import type { Upkeep } from '../../storage/upkeep/index.ts';

/** What the routes of the system need: how the program stands, and what may be set going by hand. */
export type SystemDesk = Pick<Upkeep, 'state' | 'retry' | 'check'>;
