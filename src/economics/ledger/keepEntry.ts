import type { AuditLog, OrganizationStore } from '../../access/index.ts';
import {
  type Clock,
  Conflict,
  gatherFaults,
  type Ids,
  InvalidInput,
  isCurrency,
  type Money,
  NotFound,
  Outdated,
  parseLine,
  parseProse,
  type Scope,
} from '../../kernel/index.ts';
import { assertOpen, closedMonths } from './bookPeriod.ts';
import { CATEGORY_KEYS, isCategory } from './category.ts';
import { BY_HAND, type EntryTags, type LedgerChange, type LedgerEntry } from './entry.ts';
import type { LedgerStore } from './ledgerStore.ts';
import { parseMonth } from './month.ts';

/** What keeping the ledger needs, all within one transaction. */
export interface LedgerParts {
  readonly ledger: LedgerStore;
  readonly organization: OrganizationStore;
  readonly audit: AuditLog;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly scope: Scope;
}

/** An entry as somebody enters it. */
export interface EntryInput extends Partial<EntryTags> {
  readonly month: string;
  readonly category: string;
  readonly amount: Money;
}

export type EntryChanges = Partial<EntryInput>;

/** An amount more than this is a slip of the pen; doubles still hold it exactly. */
const MOST_MINOR = 9_007_199_254_740_991n;

/**
 * Enters an amount by hand.
 * @throws InvalidInput with every rule that is broken, Conflict where the month is closed
 */
export async function addEntry(parts: LedgerParts, input: EntryInput): Promise<LedgerEntry> {
  const { ledger, clock, ids, scope } = parts;
  await ledger.holdPeriods();
  const now = clock.now().toISOString();
  const id = ids.next();
  const entry: LedgerEntry = {
    ...(await checkEntry(ledger, input)),
    id,
    source: BY_HAND,
    rowKey: id,
    state: 'active',
    importId: null,
    version: 1,
    createdBy: scope.actor.name,
    createdAt: now,
    updatedAt: now,
  };
  assertOpen(closedMonths(await ledger.periodEvents()), entry.month);
  if (!(await ledger.insert(entry))) throw new Conflict('This entry is there already.');
  await trace(parts, 'entered', null, entry, null);
  return entry;
}

/**
 * Changes an entry, wherever it came from; the trace keeps what stood there.
 * @param expected version that the caller read
 * @throws InvalidInput, NotFound, Outdated, Conflict where its month, or the month that it would go to, is closed
 */
export async function changeEntry(
  parts: LedgerParts,
  id: string,
  expected: number,
  changes: EntryChanges,
  why: string | null,
): Promise<LedgerEntry> {
  const { ledger } = parts;
  await ledger.holdPeriods();
  const before = await entryAt(ledger, id, expected);
  if (before.state === 'withdrawn')
    throw new Conflict('This entry was withdrawn; restore it before you change it.');
  const checked = await checkEntry(ledger, { ...before, ...changes });
  return put(parts, before, { ...before, ...checked }, 'changed', why);
}

/** Takes an entry back: it counts no more, and stays for the trace. @throws as `changeEntry`, and InvalidInput without a reason */
export async function withdrawEntry(
  parts: LedgerParts,
  id: string,
  expected: number,
  why: string,
): Promise<LedgerEntry> {
  if (why.trim() === '') throw InvalidInput.at('why', 'must say why the entry is withdrawn', why);
  await parts.ledger.holdPeriods();
  const before = await entryAt(parts.ledger, id, expected);
  if (before.state === 'withdrawn') return before;
  return put(parts, before, { ...before, state: 'withdrawn' }, 'withdrawn', why);
}

/** Lets a withdrawn entry count again. @throws as `changeEntry` */
export async function restoreEntry(
  parts: LedgerParts,
  id: string,
  expected: number,
  why: string | null,
): Promise<LedgerEntry> {
  await parts.ledger.holdPeriods();
  const before = await entryAt(parts.ledger, id, expected);
  if (before.state === 'active') return before;
  return put(parts, before, { ...before, state: 'active' }, 'restored', why);
}

async function put(
  parts: LedgerParts,
  before: LedgerEntry,
  after: LedgerEntry,
  action: LedgerChange['action'],
  why: string | null,
): Promise<LedgerEntry> {
  const { ledger, clock } = parts;
  assertOpen(closedMonths(await ledger.periodEvents()), before.month, after.month);
  const kept = { ...after, version: before.version + 1, updatedAt: clock.now().toISOString() };
  if (!(await ledger.update(kept, before.version)))
    throw Outdated.of('entry', before.version + 1, before.version);
  await trace(parts, action, before, kept, why);
  return kept;
}

async function entryAt(ledger: LedgerStore, id: string, expected: number): Promise<LedgerEntry> {
  const entry = await ledger.entry(id);
  if (!entry) throw NotFound.of('ledger entry', id);
  if (entry.version !== expected) throw Outdated.of('entry', entry.version, expected);
  return entry;
}

/** @throws InvalidInput with every rule that is broken */
async function checkEntry(
  ledger: LedgerStore,
  input: EntryInput,
): Promise<Omit<EntryInput, 'category'> & EntryTags & Pick<LedgerEntry, 'category'>> {
  const faults = gatherFaults();
  const month = faults.take(() => parseMonth(input.month)) ?? input.month;
  const category = faults.take(() => {
    if (isCategory(input.category)) return input.category;
    throw InvalidInput.at('category', `must be one of ${CATEGORY_KEYS.join(', ')}`, input.category);
  });
  const amount = faults.take(() => checkAmount(input.amount)) ?? input.amount;
  const line = (name: 'campaign' | 'segment' | 'channel' | 'tool') =>
    faults.take(() => parseLine(input[name], name, 200)) ?? null;
  const tags = {
    campaign: line('campaign'),
    segment: line('segment'),
    channel: line('channel'),
    tool: line('tool'),
    unitId: input.unitId ?? null,
    initiativeId: input.initiativeId ?? null,
    note: faults.take(() => parseProse(input.note, 'note', 2_000)) ?? null,
  };
  if (tags.unitId !== null || tags.initiativeId !== null) {
    const { units, initiatives } = await ledger.places();
    faults.take(() => known(units, tags.unitId, 'unitId', 'unit'));
    faults.take(() => known(initiatives, tags.initiativeId, 'initiativeId', 'initiative'));
  }
  faults.assertNone();
  if (category === undefined) throw InvalidInput.at('category', 'must be chosen');
  return { month, category, amount, ...tags };
}

function known(places: readonly { id: string }[], id: string | null, place: string, what: string): void {
  if (id !== null && !places.some((one) => one.id === id))
    throw InvalidInput.at(place, `must be an ${what} of the organization`.replace('an unit', 'a unit'), id);
}

/** @throws InvalidInput for a currency that nobody knows, or nothing at all */
export function checkAmount(amount: Money): Money {
  if (!isCurrency(amount.currency))
    throw InvalidInput.at('amount.currency', 'must be an ISO 4217 code such as EUR', amount.currency);
  const size = amount.minor < 0n ? -amount.minor : amount.minor;
  if (size === 0n) throw InvalidInput.at('amount', 'must not be nothing', String(amount.minor));
  if (size > MOST_MINOR) throw InvalidInput.at('amount', 'is more than can be held', String(amount.minor));
  return amount;
}

/** Codes of the currencies that the runtime knows. */
export function currencyCodes(): readonly string[] {
  return Intl.supportedValuesOf('currency');
}

/** An entry as its trace holds it. */
export function entryFacts(entry: LedgerEntry): Record<string, unknown> {
  const { amount, month, category, campaign, segment, channel, tool, unitId, initiativeId, note, state } =
    entry;
  return {
    month,
    category,
    minor: String(amount.minor),
    currency: amount.currency,
    campaign,
    segment,
    channel,
    tool,
    unitId,
    initiativeId,
    note,
    state,
  };
}

async function trace(
  { ledger, audit, clock, ids, scope }: LedgerParts,
  action: LedgerChange['action'],
  before: LedgerEntry | null,
  after: LedgerEntry,
  why: string | null,
): Promise<void> {
  await ledger.addChange({
    id: ids.next(),
    subject: 'entry',
    subjectId: after.id,
    action,
    before: before && entryFacts(before),
    after: entryFacts(after),
    why: parseProse(why, 'why', 2_000),
    importId: null,
    by: { id: scope.actor.id, name: scope.actor.name },
    at: clock.now().toISOString(),
  });
  await audit.append({
    action: action === 'entered' ? 'created' : action,
    subjectKind: 'ledger_entry',
    subjectId: after.id,
    detail: { month: after.month, category: after.category, version: after.version, ...(why && { why }) },
  });
}
