import { BpmnModdle, type ModdleElement, type ModdleReference } from 'bpmn-moddle';
import { InvalidInput } from '../../kernel/index.ts';
import { EXTENSION } from './extension.ts';

export type Moddle = BpmnModdle;

/** Characters. A drawing that people can follow is far under it. */
const LARGEST = 5_000_000;

/** Faults of the model, not of the XML: the file can be read, something in it is unknown. All others are told as broken XML. */
const OF_THE_MODEL =
  /nested error: (unrecognized element|unknown type|duplicate ID|unexpected element|expected)/;

export interface ParsedFile {
  readonly definitions: ModdleElement;
  readonly references: readonly ModdleReference[];
  /** What the library could not place, each as a sentence with its line. */
  readonly unknown: readonly { readonly id: string | null; readonly type: string; readonly says: string }[];
}

export function openModdle(): Moddle {
  return new BpmnModdle({ perpetua: EXTENSION });
}

/**
 * Parses BPMN 2.0 XML. Nothing outside of the file is ever read: a document type, in which entities are declared, is refused.
 * @throws InvalidInput, with line and column where it is no XML
 */
export async function parseFile(moddle: Moddle, xml: string): Promise<ParsedFile> {
  if (xml.length > LARGEST)
    throw InvalidInput.at('file', `must be at most ${LARGEST} characters long`, xml.length);
  const doctype = xml.search(/<!(DOCTYPE|ENTITY)/i);
  if (doctype >= 0)
    throw InvalidInput.at(placeAt(xml, doctype), 'must not declare a document type or entities');
  const result = await moddle.fromXML(xml).catch((error: unknown) => {
    throw broken(error instanceof Error ? error.message : String(error));
  });
  const wrong = result.warnings.filter(({ error }) => error !== undefined);
  const malformed = wrong.find(({ message }) => !OF_THE_MODEL.test(message));
  if (malformed) throw broken(malformed.message);
  const unknown = wrong.map(({ message }) => ({
    id: null,
    type: /<([^>\s/]+)/.exec(message.replace(/^unparsable content /, ''))?.[1] ?? 'element',
    says: `Not part of BPMN 2.0 as this program knows it (${placeOf(message)}).`,
  }));
  return { definitions: result.rootElement, references: result.references, unknown };
}

/** Prefixes that a file declares for what is not BPMN, with their addresses: `xmlns:vendor` → `http://…`. */
export type Namespaces = Readonly<Record<string, string>>;

const KNOWN = /^(http:\/\/www\.omg\.org\/spec\/|urn:perpetua:)/;

export function namespacesOf(...elements: readonly ModdleElement[]): Namespaces {
  const declared = elements.flatMap(({ $attrs }) => Object.entries($attrs));
  return Object.fromEntries(declared.filter(([name, uri]) => /^xmlns:/.test(name) && !KNOWN.test(uri)));
}

/** One element as XML of its own, with the namespaces that it needs. */
export async function toFragment(
  moddle: Moddle,
  element: ModdleElement,
  namespaces: Namespaces = {},
): Promise<string> {
  const added = Object.entries(namespaces).filter(([name]) => !(name in element.$attrs));
  for (const [name, uri] of added) element.$attrs[name] = uri;
  const { xml } = await moddle.toXML(element);
  let fragment = xml.replace(/^<\?xml[^>]*\?>\s*/, '').trim();
  for (const [name, uri] of added) {
    const prefix = name.slice('xmlns:'.length);
    if (!new RegExp(`[\\s<]${prefix}:`).test(fragment)) fragment = fragment.replace(` ${name}="${uri}"`, '');
  }
  return fragment;
}

function broken(message: string): InvalidInput {
  const cause = /nested error: (.*)$/s.exec(message)?.[1]?.trim();
  if (cause === undefined && /failed to parse document/.test(message))
    return InvalidInput.at('file', 'must be BPMN 2.0 XML: its outermost element must be bpmn:definitions');
  return InvalidInput.at(placeOf(message), `must be well-formed XML: ${cause ?? message}`);
}

/** Lines and columns of the library begin at 0, those of editors at 1. */
function placeOf(message: string): string {
  const [, line, column] = /line: (\d+)\s+column: (\d+)/.exec(message) ?? [];
  return line === undefined ? 'file' : `line ${Number(line) + 1}, column ${Number(column) + 1}`;
}

function placeAt(xml: string, index: number): string {
  const before = xml.slice(0, index).split('\n');
  return `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
}
