import type { AuditLog } from '../access/index.ts';
import { type Clock, Conflict, type Ids, InvalidInput, isId, NotFound, type Rule } from '../kernel/index.ts';
import { type AttributeStore, knownAttributes } from './attribute.ts';
import {
  parseCustomerRule,
  parseSegmentDescription,
  parseSegmentName,
  type Segment,
  type SegmentInput,
} from './segment.ts';
import type { CustomerStore, SegmentStore } from './store.ts';
import { assertVersion } from './version.ts';

/** What keeping segments needs, bound to one transaction of one organization. */
export interface SegmentStores {
  readonly segments: SegmentStore;
  readonly attributes: AttributeStore;
  readonly audit: AuditLog;
}

/** @throws InvalidInput, Conflict if the name is taken */
export async function createSegment(
  stores: SegmentStores,
  tools: { readonly clock: Clock; readonly ids: Ids },
  input: SegmentInput,
): Promise<Segment> {
  const known = await knownAttributes(stores.attributes, 'customer');
  const now = tools.clock.now().toISOString();
  const segment: Segment = {
    id: tools.ids.next(),
    name: parseSegmentName(input.name),
    description: parseSegmentDescription(input.description),
    rule: parseCustomerRule(input.rule, known),
    version: 1,
    createdAt: now,
    updatedAt: now,
  };
  if (!(await stores.segments.insert(segment))) {
    throw new Conflict(`There is a segment named ${JSON.stringify(segment.name)} already.`);
  }
  await stores.audit.append({
    action: 'created',
    subjectKind: 'segment',
    subjectId: segment.id,
    detail: { name: segment.name, rule: segment.rule },
  });
  return segment;
}

/** @throws NotFound, InvalidInput, Outdated when somebody else changed it since `version` was read */
export async function patchSegment(
  stores: SegmentStores,
  tools: { readonly clock: Clock },
  id: string,
  version: number,
  input: SegmentInput,
): Promise<Segment> {
  const before = isId(id) ? await stores.segments.lock(id) : null;
  if (!before) throw NotFound.of('segment', id);
  assertVersion('segment', before.version, version);
  const known = await knownAttributes(stores.attributes, 'customer');
  const { name, description, rule } = input;
  const after: Segment = {
    ...before,
    name: name === undefined ? before.name : parseSegmentName(name),
    description: description === undefined ? before.description : parseSegmentDescription(description),
    rule: rule === undefined ? before.rule : parseCustomerRule(rule, known),
    version: before.version + 1,
    updatedAt: tools.clock.now().toISOString(),
  };
  await stores.segments.update(after);
  await stores.audit.append({
    action: 'changed',
    subjectKind: 'segment',
    subjectId: id,
    detail: { name: after.name, rule: after.rule, version: after.version },
  });
  return after;
}

/** @throws NotFound, Outdated when somebody else changed it since `version` was read */
export async function deleteSegment(
  stores: Pick<SegmentStores, 'segments' | 'audit'>,
  id: string,
  version: number,
): Promise<void> {
  const segment = isId(id) ? await stores.segments.lock(id) : null;
  if (!segment) throw NotFound.of('segment', id);
  assertVersion('segment', segment.version, version);
  await stores.segments.delete(id);
  await stores.audit.append({
    action: 'deleted',
    subjectKind: 'segment',
    subjectId: id,
    detail: { name: segment.name, rule: segment.rule },
  });
}

/** @throws NotFound */
export async function getSegment(stores: Pick<SegmentStores, 'segments'>, id: string): Promise<Segment> {
  const segment = isId(id) ? await stores.segments.find(id) : null;
  if (!segment) throw NotFound.of('segment', id);
  return segment;
}

/**
 * How many customers meet a rule, of how many there are.
 * @throws InvalidInput
 */
export async function previewRule(
  stores: { readonly customers: CustomerStore; readonly attributes: AttributeStore },
  input: unknown,
): Promise<{ readonly count: number; readonly total: number }> {
  const known = await knownAttributes(stores.attributes, 'customer');
  const rule = parseCustomerRule(input, known);
  const total = await stores.customers.count({}, known);
  return { count: await stores.customers.count({ rules: [rule] }, known), total };
}

/**
 * The rules behind a list's query: a saved segment's and one given as JSON text; both must be met.
 * @throws InvalidInput, NotFound
 */
export async function rulesOf(
  stores: { readonly segments: SegmentStore; readonly attributes: AttributeStore },
  query: { readonly segment?: string | undefined; readonly rule?: string | undefined },
): Promise<Rule[]> {
  const rules: Rule[] = [];
  if (query.segment !== undefined) rules.push((await getSegment(stores, query.segment)).rule);
  if (query.rule !== undefined) {
    const known = await knownAttributes(stores.attributes, 'customer');
    rules.push(parseCustomerRule(readJson(query.rule), known));
  }
  return rules;
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw InvalidInput.at('rule', 'must be JSON', text);
  }
}
