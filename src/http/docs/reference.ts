import { html } from 'hono/html';
import type { ApiDocument } from '../system/description.ts';
import { documentPage, type Html } from './frame.ts';
import {
  type Field,
  fieldsOf,
  fieldTable,
  type Schema,
  type Schemas,
  sampleOf,
  typeWords,
} from './schema.ts';

interface Operation {
  readonly method: string;
  readonly path: string;
  readonly summary: string;
  readonly description?: string;
  readonly tags?: readonly string[];
  readonly permission: string;
  readonly openBecause?: string;
  readonly parameters: readonly Field[];
  readonly body: Schema | null;
  readonly bodyType: string | null;
  readonly responses: readonly {
    readonly status: string;
    readonly description: string;
    readonly schema: Schema | null;
  }[];
}

/** The API for readers: every operation with what it takes, gives and asks for. */
export function referencePage(document: ApiDocument, publicUrl: string): Html {
  const schemas = (document.components?.schemas ?? {}) as Schemas;
  const groups = new Map<string, Operation[]>();
  for (const operation of operationsOf(document)) {
    const group = operation.tags?.[0] ?? titleOf(operation.path);
    groups.set(group, [...(groups.get(group) ?? []), operation]);
  }
  const names = [...groups.keys()].sort();
  const navigation = html`<ul><li><a href="#begin">Begin</a></li>${names.map((name) => html`<li><a href="#${idOf(name)}">${name}</a></li>`)}<li><a href="#shapes">Shapes</a></li></ul>`;
  const content = html`<h1>Perpetua’s API</h1>
${introduction(publicUrl)}
${names.map((name) => html`<section aria-labelledby="${idOf(name)}"><h2 id="${idOf(name)}">${name}</h2>${(groups.get(name) ?? []).map((operation) => operationSection(operation, schemas, publicUrl))}</section>`)}
<section aria-labelledby="shapes"><h2 id="shapes">Shapes</h2>${Object.keys(schemas)
    .sort()
    .map((name) => shapeSection(name, schemas[name] ?? {}))}</section>`;
  return documentPage('Perpetua’s API', navigation, content);
}

function introduction(publicUrl: string): Html {
  return html`<section aria-labelledby="begin"><h2 id="begin">Begin</h2>
<p>Make an API key in the application under Settings, API keys, and send it with every request. What a key may do are the permissions that it was given.</p>
<pre tabindex="0">curl ${publicUrl}/api/v1/home -H "Authorization: Bearer $PERPETUA_KEY"</pre>
<p><strong>Lists</strong> come in pages: <code>{"items": […], "next": "…"}</code>. Send <code>next</code> back as <code>cursor</code> for the page after it, until it is null. Nothing is skipped or repeated, whatever comes in meanwhile.</p>
<p><strong>Repeating.</strong> A POST with an <code>Idempotency-Key</code> takes effect once: the same key with the same body gets the first answer again, for 7 days and without its cookies; with another body it is a conflict.</p>
<p><strong>Changing.</strong> Records with a version give it as <code>ETag</code>; a change names the version that it was made on in <code>If-Match</code>, and is refused if somebody else was faster.</p>
<p><strong>Problems</strong> are told as <code>application/problem+json</code> (RFC 9457) with a code, a sentence, and one fault for each field that is wrong: see <a href="/docs/problems">all codes</a>.</p>
<p><strong>Times</strong> are instants in UTC (<code>2026-01-31T12:00:00.000Z</code>); days (<code>2026-01-31</code>) are days in the zone of the organization.</p>
<p>For programs: the same as <a href="/api/v1/openapi.json">OpenAPI 3.1</a>.</p></section>`;
}

function operationSection(operation: Operation, schemas: Schemas, publicUrl: string): Html {
  const { method, path, summary, description, permission, openBecause, parameters, body } = operation;
  const id = idOf(`${method} ${path}`);
  const fields = body ? fieldsOf(body) : [];
  return html`<article aria-labelledby="${id}"><h3 id="${id}"><span class="method ${method}">${method.toUpperCase()}</span> <code>${path}</code></h3>
<p>${summary}${description ? html`<br>${description}` : ''}</p>
<p class="quiet">${permission === 'none' ? html`Open to all: ${openBecause ?? ''}` : html`Permission: <code>${permission}</code>`}</p>
${parameters.length > 0 ? html`<h4>Parameters</h4>${fieldTable(`Parameters of ${method} ${path}`, parameters)}` : ''}
${body ? html`<h4>Body${operation.bodyType === 'application/json' ? '' : ` (${operation.bodyType})`}</h4>${fields.length > 0 ? fieldTable(`Body of ${method} ${path}`, fields) : html`<p>${typeWords(body)}</p>`}` : ''}
<h4>Answers</h4><ul>${operation.responses.map(
    ({ status, description: told, schema }) =>
      html`<li><code>${status === 'default' ? 'otherwise' : status}</code> ${told}${schema ? html`: ${typeWords(schema)}` : ''}</li>`,
  )}</ul>
<details><summary>Example with curl</summary><pre tabindex="0">${curlOf(operation, schemas, publicUrl)}</pre></details></article>`;
}

function curlOf(
  { method, path, permission, body, bodyType, parameters }: Operation,
  schemas: Schemas,
  publicUrl: string,
): string {
  const needed = parameters.filter(({ required, place }) => required && place === 'query');
  const query = needed.map(
    ({ name, schema }) => `${name}=${encodeURIComponent(String(sampleOf(schema, schemas)))}`,
  );
  const lines = [
    `curl${method === 'get' ? '' : ` -X ${method.toUpperCase()}`} '${publicUrl}${path}${query.length > 0 ? `?${query.join('&')}` : ''}'`,
  ];
  if (permission !== 'none') lines.push(`-H "Authorization: Bearer $PERPETUA_KEY"`);
  if (method === 'post') lines.push(`-H 'Idempotency-Key: any-text-of-your-own'`);
  if (parameters.some(({ name }) => name.toLowerCase() === 'if-match')) lines.push(`-H 'If-Match: "1"'`);
  if (body && bodyType === 'application/json') {
    lines.push(
      `-H 'Content-Type: application/json'`,
      `-d '${JSON.stringify(sampleOf(body, schemas), null, 2)}'`,
    );
  } else if (body) lines.push('--data-binary @FILE');
  return lines.join(' \\\n  ');
}

function shapeSection(name: string, schema: Schema): Html {
  const fields = fieldsOf(schema);
  return html`<div><h3 id="shape-${name}">${name}</h3>
${schema.description ? html`<p>${schema.description}</p>` : ''}
${fields.length > 0 ? fieldTable(`Fields of ${name}`, fields) : html`<p>${typeWords(schema)}</p>`}</div>`;
}

/** Every operation of a document, in its order. */
export function operationsOf(document: ApiDocument): Operation[] {
  const paths = (document.paths ?? {}) as Record<string, Record<string, RawOperation>>;
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, raw]): Operation => {
      const [bodyType = null, content] = Object.entries(raw.requestBody?.content ?? {})[0] ?? [];
      return {
        ...{ method, path, summary: raw.summary ?? '', permission: raw['x-permission'] ?? '' },
        ...(raw.description === undefined ? {} : { description: raw.description }),
        ...(raw.tags === undefined ? {} : { tags: raw.tags }),
        ...(raw['x-open-because'] === undefined ? {} : { openBecause: raw['x-open-because'] }),
        parameters: (raw.parameters ?? []).map((one) => ({
          ...{ name: one.name, schema: one.schema ?? {}, required: one.required ?? false, place: one.in },
          description: one.description,
        })),
        body: raw.requestBody ? (content?.schema ?? {}) : null,
        bodyType,
        responses: Object.entries(raw.responses ?? {}).map(([status, response]) => ({
          ...{ status, description: response.description },
          schema: Object.values(response.content ?? {})[0]?.schema ?? null,
        })),
      };
    }),
  );
}

type Content = Readonly<Record<string, { readonly schema?: Schema }>>;

interface RawOperation {
  readonly summary?: string;
  readonly description?: string;
  readonly tags?: readonly string[];
  readonly 'x-permission'?: string;
  readonly 'x-open-because'?: string;
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly required?: boolean;
    readonly description?: string;
    readonly schema?: Schema;
  }[];
  readonly requestBody?: { readonly content?: Content };
  readonly responses?: Readonly<Record<string, { readonly description: string; readonly content?: Content }>>;
}

/** `/api/v1/import-mappings/{id}` → Import mappings. */
function titleOf(path: string): string {
  const [, , , first = 'Other'] = path.split('/');
  const words = first.replaceAll('-', ' ');
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

function idOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
