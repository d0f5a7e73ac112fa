import { type Clock, type Ids, InvalidInput, NotFound, Outdated, parseLine } from '../kernel/index.ts';
import type { AuditLog } from './audit.ts';

/** A part of the organization: a business unit, a region, a team. */
export interface OrganizationUnit {
  readonly id: string;
  readonly name: string;
  /** The unit that it is part of; null for one directly under the organization. */
  readonly parentId: string | null;
  readonly version: number;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** Units of the organization of the running transaction. */
export interface UnitStore {
  /** All of them, by name. */
  list(): Promise<OrganizationUnit[]>;
  /** @throws Conflict for a name that is taken */
  insert(unit: OrganizationUnit): Promise<void>;
  /** @throws Conflict for a name that is taken */
  update(unit: OrganizationUnit): Promise<void>;
  /** @throws Conflict while something still belongs to it */
  delete(id: string): Promise<void>;
}

export interface UnitParts {
  readonly units: UnitStore;
  readonly audit: AuditLog;
  readonly clock: Clock;
  readonly ids: Ids;
}

export interface UnitInput {
  readonly name: string;
  readonly parentId: string | null;
}

/** @throws InvalidInput, Conflict for a name that is taken */
export async function createUnit(parts: UnitParts, input: UnitInput): Promise<OrganizationUnit> {
  const now = parts.clock.now().toISOString();
  const id = parts.ids.next();
  const name = unitName(input.name);
  checkParent(await parts.units.list(), id, input.parentId);
  const unit = { id, name, parentId: input.parentId, version: 1, createdAt: now, updatedAt: now };
  await parts.units.insert(unit);
  await record(parts, 'created', unit);
  return unit;
}

/** @throws InvalidInput, NotFound, Outdated, Conflict for a name that is taken */
export async function changeUnit(
  parts: UnitParts,
  id: string,
  expected: number,
  changes: Partial<UnitInput>,
): Promise<OrganizationUnit> {
  const all = await parts.units.list();
  const before = unitAt(all, id, expected);
  const name = changes.name === undefined ? before.name : unitName(changes.name);
  const parentId = changes.parentId === undefined ? before.parentId : changes.parentId;
  checkParent(all, id, parentId);
  const updatedAt = parts.clock.now().toISOString();
  const unit = { ...before, name, parentId, version: before.version + 1, updatedAt };
  await parts.units.update(unit);
  await record(parts, 'changed', unit);
  return unit;
}

/** @throws NotFound, Outdated, Conflict while something still belongs to it */
export async function deleteUnit(parts: UnitParts, id: string, expected: number): Promise<void> {
  const unit = unitAt(await parts.units.list(), id, expected);
  await parts.units.delete(id);
  await record(parts, 'deleted', unit);
}

function unitAt(all: readonly OrganizationUnit[], id: string, expected: number): OrganizationUnit {
  const unit = all.find((one) => one.id === id);
  if (!unit) throw NotFound.of('unit', id);
  if (unit.version !== expected) throw Outdated.of('unit', unit.version, expected);
  return unit;
}

function unitName(given: string): string {
  const name = parseLine(given, 'name', 200);
  if (name === null) throw InvalidInput.at('name', 'must be 1 to 200 characters', given);
  return name;
}

/** @throws InvalidInput for a parent that is not there, or that is part of the unit itself */
function checkParent(all: readonly OrganizationUnit[], id: string, parentId: string | null): void {
  const byId = new Map(all.map((unit) => [unit.id, unit]));
  if (parentId !== null && !byId.has(parentId))
    throw InvalidInput.at('parentId', 'must be a unit of this organization', parentId);
  for (let at = parentId; at !== null; at = byId.get(at)?.parentId ?? null) {
    if (at === id)
      throw InvalidInput.at('parentId', 'must not be the unit itself or a part of it', byId.get(id)?.name);
  }
}

function record(parts: UnitParts, action: string, { id, name }: OrganizationUnit): Promise<void> {
  return parts.audit.append({ action, subjectKind: 'unit', subjectId: id, detail: { name } });
}
