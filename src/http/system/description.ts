import type { Api } from '../frame/api.ts';
import type { Parts } from '../parts.ts';

/** OpenAPI 3.1 document of the API, made from the routes themselves. */
export function mountDescription(api: Api, parts: Parts): void {
  api.openAPIRegistry.registerComponent('securitySchemes', 'session', {
    type: 'apiKey',
    in: 'cookie',
    name: 'perpetua.session_token',
  });
  api.openAPIRegistry.registerComponent('securitySchemes', 'key', { type: 'http', scheme: 'bearer' });
  api.doc31('/api/v1/openapi.json', {
    openapi: '3.1.0',
    info: {
      title: 'Perpetua',
      version: '1',
      description: 'The system of record for customer experience management.',
    },
    servers: [{ url: parts.publicUrl }],
  });
}
