import openapiTypescript, { astToString, type OpenAPI3 } from 'openapi-typescript';
import { type Api, createApi } from '../frame/api.ts';
import type { Parts } from '../parts.ts';
import { routes } from '../routes.ts';
import { type ApiDocument, describe } from './description.ts';

const HEADER = '// Made from the routes by `npm run api-client`. Do not change it by hand.\n\n';

/** The document of all routes, without any store: mounting a route runs nothing of it. */
export function describeRoutes(): ApiDocument {
  return describe(mountedRoutes(), 'http://127.0.0.1:4600');
}

/** All routes, without anything behind them. */
export function mountedRoutes(): Api {
  const api = createApi();
  for (const mount of routes) mount(api, unopened());
  return api;
}

/** TypeScript of the API's shapes, by which the web client is typed. */
export async function schemaSource(): Promise<string> {
  const document = describeRoutes() as unknown as OpenAPI3;
  return HEADER + astToString(await openapiTypescript(document, { immutable: true, silent: true }));
}

/** Parts that can be named and not used. */
function unopened(): Parts {
  const nothing: Parts = new Proxy((() => undefined) as unknown as Parts, {
    get: () => nothing,
    apply() {
      throw new Error('a route used a part of the program while it was mounted');
    },
  });
  return nothing;
}
