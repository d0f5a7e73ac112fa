import type { Api } from '../frame/api.ts';
import type { Parts } from '../parts.ts';
import { mountComparison } from './comparison.ts';
import { mountKits } from './kits.ts';
import { mountObservations } from './observations.ts';
import { mountOwnKeys } from './ownKeys.ts';
import { mountPeerGroups } from './peerGroups.ts';
import { mountShares } from './shares.ts';
import { mountSources } from './sources.ts';

export function mountBenchmarks(api: Api, parts: Parts): void {
  mountSources(api, parts);
  mountObservations(api, parts);
  mountPeerGroups(api, parts);
  mountOwnKeys(api, parts);
  mountComparison(api, parts);
  mountShares(api, parts);
  mountKits(api, parts);
}
