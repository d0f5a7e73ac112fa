import type { Api } from '../frame/api.ts';
import type { Parts } from '../parts.ts';
import { mountDrivers } from './drivers.ts';
import { mountExplore } from './explore.ts';
import { mountExport } from './export.ts';
import { mountHome } from './home.ts';
import { mountLoyalty } from './loyalty.ts';

export function mountInsight(api: Api, parts: Parts): void {
  mountExplore(api, parts);
  mountExport(api, parts);
  mountDrivers(api, parts);
  mountHome(api, parts);
  mountLoyalty(api, parts);
}
