import type { Api } from '../frame/api.ts';
import type { Parts } from '../parts.ts';

/** The OpenAPI 3.1 document of what is mounted on `api`. */
export type ApiDocument = ReturnType<Api['getOpenAPI31Document']>;

export function describe(api: Api, publicUrl: string): ApiDocument {
  const document = api.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Perpetua',
      version: '1',
      description: 'The system of record for customer experience management.',
      license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
    },
    servers: [{ url: publicUrl }],
  });
  // What holds for every POST (frame/idempotency.ts) is said of every POST, and forgotten for none.
  for (const { post } of Object.values(document.paths ?? {})) {
    if (post) post.parameters = [...(post.parameters ?? []), IDEMPOTENCY_KEY];
  }
  return document;
}

const IDEMPOTENCY_KEY = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description:
    'A text of your own choice: the same key with the same body gets the first answer again, without its cookies, for 7 days; with another body a conflict.',
  schema: { type: 'string', minLength: 1, maxLength: 200, pattern: '^[\\x21-\\x7e]+$' },
} as const;

/** Serves the document of the API, made from the routes themselves. */
export function mountDescription(api: Api, { publicUrl }: Parts): void {
  api.openAPIRegistry.registerComponent('securitySchemes', 'session', {
    type: 'apiKey',
    in: 'cookie',
    name: 'perpetua.session_token',
  });
  api.openAPIRegistry.registerComponent('securitySchemes', 'key', { type: 'http', scheme: 'bearer' });
  let document: ApiDocument | null = null;
  api.get('/api/v1/openapi.json', (context) => {
    // Every route is mounted by the time that somebody asks.
    document ??= describe(api, publicUrl);
    return context.json(document);
  });
}
