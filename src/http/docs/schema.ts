import { html } from 'hono/html';
import type { Html } from './frame.ts';

/** As much of a JSON Schema as is told to readers. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly description?: string;
  readonly example?: unknown;
  readonly default?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
}

export type Schemas = Readonly<Record<string, Schema>>;

/** What a schema takes, in a few words; names of shapes link to where they are told. */
export function typeWords(schema: Schema): Html {
  const name = nameOf(schema);
  if (name !== null) return html`<a href="#shape-${name}">${name}</a>`;
  const options = schema.anyOf ?? schema.oneOf;
  if (options) return joined(options.map(typeWords), ' or ');
  if (schema.allOf) return joined(schema.allOf.map(typeWords), ' with ');
  if (schema.const !== undefined) return html`<code>${JSON.stringify(schema.const)}</code>`;
  if (schema.enum)
    return joined(
      schema.enum.map((value) => html`<code>${String(value)}</code>`),
      ', ',
    );
  const types = [schema.type ?? 'any'].flat();
  return joined(
    types.map((type) => {
      if (type === 'array') return html`list of ${schema.items ? typeWords(schema.items) : 'anything'}`;
      const fields = type === 'object' ? fieldsOf(schema) : [];
      if (fields.length > 0) {
        const told = fields.map((field) => html`<code>${field.name}</code> ${typeWords(field.schema)}`);
        return html`object of ${joined(told, ', ')}`;
      }
      if (type === 'object' && typeof schema.additionalProperties === 'object')
        return html`object of ${typeWords(schema.additionalProperties)}`;
      return html`${type}${schema.format ? ` (${schema.format})` : ''}`;
    }),
    ' or ',
  );
}

/** Bounds of a schema in words; empty where it has none. */
function bounds(schema: Schema): string {
  const between = (low: number | undefined, high: number | undefined, of: string) =>
    low === undefined && high === undefined
      ? []
      : [
          `${low === undefined ? 'at most' : high === undefined ? 'at least' : `${low} to`} ${high ?? low}${of}`,
        ];
  return [
    // Bounds of JavaScript's numbers say nothing.
    ...between(schema.minimum, Math.abs(schema.maximum ?? 0) > 2 ** 52 ? undefined : schema.maximum, ''),
    ...between(schema.minLength, schema.maxLength, ' characters'),
    ...between(schema.minItems, schema.maxItems, ' entries'),
    ...(schema.default === undefined ? [] : [`${JSON.stringify(schema.default)} when left out`]),
  ].join('; ');
}

export interface Field {
  readonly name: string;
  readonly schema: Schema;
  readonly required: boolean;
  readonly place?: string | undefined;
  readonly description?: string | undefined;
}

/** Fields with what they take. */
export function fieldTable(caption: string, fields: readonly Field[]): Html {
  const told = ({ schema, description }: Field) =>
    [description ?? schema.description, bounds(schema)]
      .flatMap((part) => (part ? [capital(part)] : []))
      .join('. ');
  return html`<div class="scroll" role="region" tabindex="0" aria-label="${caption}"><table>
<thead><tr><th scope="col">Name</th><th scope="col">Takes</th><th scope="col">What it is</th></tr></thead>
<tbody>${fields.map(
    (field) =>
      html`<tr><th scope="row"><code>${field.name}</code>${field.required ? '' : html` <span class="quiet">optional</span>`}</th><td>${typeWords(field.schema)}${field.place ? html` <span class="quiet">in ${field.place}</span>` : ''}</td><td>${told(field)}</td></tr>`,
  )}</tbody></table></div>`;
}

export function fieldsOf(schema: Schema): Field[] {
  const parts = [schema, ...(schema.allOf ?? [])];
  return parts.flatMap(({ properties = {}, required = [] }) =>
    Object.entries(properties).map(([name, own]) => ({
      name,
      schema: own,
      required: required.includes(name),
    })),
  );
}

/** A body that the schema takes, with what must be in it and nothing else. */
export function sampleOf(schema: Schema, schemas: Schemas, depth = 0): unknown {
  const name = nameOf(schema);
  if (name !== null) return depth > 6 ? {} : sampleOf(schemas[name] ?? {}, schemas, depth + 1);
  if (schema.example !== undefined) return schema.example;
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  const [option] = schema.anyOf ?? schema.oneOf ?? [];
  if (option) return sampleOf(option, schemas, depth + 1);
  const [type] = [schema.type ?? 'object'].flat();
  switch (type) {
    case 'array':
      return schema.items ? [sampleOf(schema.items, schemas, depth + 1)] : [];
    case 'object':
      return Object.fromEntries(
        fieldsOf(schema)
          .filter(({ required }) => required)
          .map((field) => [field.name, sampleOf(field.schema, schemas, depth + 1)]),
      );
    case 'string':
      return schema.format === 'uuid' ? '0198b5a0-0000-7000-8000-000000000001' : '…';
    case 'boolean':
      return true;
    case 'null':
      return null;
    default:
      return schema.minimum ?? 1;
  }
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

function nameOf({ $ref }: Schema): string | null {
  return $ref?.replace('#/components/schemas/', '') ?? null;
}

function joined(parts: readonly Html[], between: string): Html {
  return html`${parts.map((part, index) => html`${index > 0 ? between : ''}${part}`)}`;
}
