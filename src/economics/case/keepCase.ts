import { type AuditLog, chooseOwner, type Members, type NamedOwner } from '../../access/index.ts';
import {
  type Clock,
  type Ids,
  InvalidInput,
  isId,
  NotFound,
  Outdated,
  parseProse,
  restorableSince,
  type Scope,
} from '../../kernel/index.ts';
import type { BusinessCase, BusinessCaseStore, CaseVersion } from './businessCase.ts';
import { changesBetween } from './changes.ts';
import { type CaseContent, checkContent } from './content.ts';
import { figuresOf } from './figures.ts';

/** What keeping cases needs, all within one transaction. */
export interface CaseParts {
  readonly businessCases: BusinessCaseStore;
  readonly members: Members;
  readonly audit: AuditLog;
  readonly clock: Clock;
  readonly ids: Ids;
}

export interface CasePlace {
  readonly initiativeId: string | null;
  readonly owner: NamedOwner;
  readonly circleId: string | null;
}

export type NewCase = CasePlace & CaseContent;

/** What is named is changed; `why` stands on the new version. */
export type CaseChanges = Partial<CasePlace & CaseContent> & { readonly why: string };

/** @throws InvalidInput with every rule that is broken */
export async function createCase(parts: CaseParts, scope: Scope, given: NewCase): Promise<BusinessCase> {
  const { initiativeId, owner, circleId, ...rest } = given;
  const content = checkContent(rest);
  const id = parts.ids.next();
  const now = parts.clock.now().toISOString();
  const made: BusinessCase = {
    id,
    initiativeId,
    owner: await chooseOwner(parts.members, owner),
    circleId,
    version: 1,
    current: versionOf(scope, id, { number: 1, why: 'Made', at: now, content, before: null }),
    createdAt: now,
    updatedAt: now,
  };
  await parts.businessCases.insert(made);
  await parts.audit.append({
    action: 'created',
    subjectKind: 'business_case',
    subjectId: id,
    detail: { name: content.name },
  });
  return made;
}

/**
 * Makes the next version; the one before stays as it is.
 * @param expected version that the caller read
 * @throws NotFound, Outdated, InvalidInput with every rule that is broken
 */
export async function changeCase(
  parts: CaseParts,
  scope: Scope,
  id: string,
  expected: number,
  changes: CaseChanges,
): Promise<BusinessCase> {
  const before = await caseById(parts.businessCases, id);
  if (before.version !== expected) throw Outdated.of('business case', before.version, expected);
  const { why: given, initiativeId, owner, circleId, ...rest } = changes;
  const why = parseProse(given, 'why', 2000)?.trim();
  if (!why) throw InvalidInput.at('why', 'must say why it is changed');
  const content = checkContent({ ...before.current.content, ...rest });
  const now = parts.clock.now().toISOString();
  const changed: BusinessCase = {
    ...before,
    ...(initiativeId !== undefined && { initiativeId }),
    ...(circleId !== undefined && { circleId }),
    ...(owner !== undefined && { owner: await chooseOwner(parts.members, owner) }),
    version: expected + 1,
    current: versionOf(scope, id, {
      number: expected + 1,
      why,
      at: now,
      content,
      before: before.current.content,
    }),
    updatedAt: now,
  };
  if (!(await parts.businessCases.update(changed, expected)))
    throw Outdated.of('business case', before.version + 1, expected);
  await parts.audit.append({
    action: 'changed',
    subjectKind: 'business_case',
    subjectId: id,
    detail: { name: content.name, why, changes: changed.current.changes.map(({ what }) => what) },
  });
  return changed;
}

/** Takes a case out; `restoreCase` brings it back. @throws NotFound, Outdated */
export async function deleteCase(parts: CaseParts, id: string, expected: number): Promise<void> {
  const found = await caseById(parts.businessCases, id);
  if (found.version !== expected) throw Outdated.of('business case', found.version, expected);
  await parts.businessCases.remove(id, parts.clock.now().toISOString());
  await parts.audit.append({
    action: 'deleted',
    subjectKind: 'business_case',
    subjectId: id,
    detail: { name: found.current.content.name },
  });
}

/** Brings a deleted case back as it was, with all its versions. @throws NotFound */
export async function restoreCase(parts: CaseParts, id: string): Promise<BusinessCase> {
  const since = restorableSince(parts.clock.now());
  const gone = isId(id) ? await parts.businessCases.removed(id, since) : null;
  if (!gone) throw NotFound.of('deleted business case', id);
  await parts.businessCases.bringBack(id, parts.clock.now().toISOString());
  await parts.audit.append({
    action: 'restored',
    subjectKind: 'business_case',
    subjectId: id,
    detail: { name: gone.current.content.name },
  });
  return caseById(parts.businessCases, id);
}

/** @throws NotFound also for one of a circle that the actor does not belong to */
export async function caseById(store: BusinessCaseStore, id: string): Promise<BusinessCase> {
  const found = isId(id) ? await store.get(id) : null;
  if (!found) throw NotFound.of('business case', id);
  return found;
}

interface Making {
  readonly number: number;
  readonly why: string;
  readonly at: string;
  readonly content: CaseContent;
  readonly before: CaseContent | null;
}

function versionOf(scope: Scope, id: string, { before, content, ...making }: Making): CaseVersion {
  return {
    ...making,
    by: scope.actor,
    content,
    changes: before ? changesBetween(before, content) : [],
    figures: figuresOf(content, seedOf(id)),
  };
}

/** The same draws for all versions of a case, so that a difference between two is never one of chance. */
function seedOf(id: string): number {
  let seed = 2_166_136_261;
  for (const letter of id) seed = Math.imul(seed ^ letter.charCodeAt(0), 16_777_619);
  return seed >>> 0;
}
