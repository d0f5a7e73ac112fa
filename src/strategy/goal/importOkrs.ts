import type { NamedOwner } from '../../access/index.ts';
import {
  addDays,
  type Fault,
  InvalidInput,
  type Knowable,
  type Period,
  Problem,
} from '../../kernel/index.ts';
import type { Goal } from './goal.ts';
import { changeGoal, createGoal, type GoalChanges, type GoalParts } from './keepGoal.ts';
import { above } from './okrPeriod.ts';
import { fold, type OkrRead, type OkrRow } from './okrRow.ts';
import { type TargetGround, targetOf } from './okrTarget.ts';

/** What became of one row. */
export interface OkrResult {
  readonly line: number;
  readonly state: 'new' | 'changed' | 'same' | 'bad';
  readonly objective: string;
  readonly keyResult: string | null;
  readonly period: Period | null;
  /** What was understood otherwise than a reader may expect. */
  readonly notes: readonly string[];
  readonly faults: readonly Fault[];
}

/** What an import looks things up in. */
export interface OkrGround extends TargetGround {
  readonly people: readonly { readonly id: string; readonly name: string; readonly email: string }[];
  /** All goals that the actor may read, for parents that stand in no row. */
  readonly goals: readonly Goal[];
  readonly unitId: string | null;
}

/**
 * Enters the goals of a file row by row, each once: a row is known again by its id, or else by its words and period. Good rows
 * are kept, bad ones told with every reason. An objective stands one horizon above its key results, because a goal serves one
 * that looks further ahead.
 */
export async function importOkrs(
  parts: GoalParts,
  ground: OkrGround,
  read: readonly (OkrRead & { readonly line: number; readonly cells: readonly string[] })[],
): Promise<OkrResult[]> {
  const keys = read.flatMap(({ row }) => (row ? keysOf(row) : []));
  const known = new Map(
    (await parts.goals.bySource([...new Set(keys)])).map((goal) => [goal.sourceKey, goal]),
  );
  const titles = new Map<string, Goal>();
  for (const goal of ground.goals) titles.set(fold(goal.title), goal);
  const results: OkrResult[] = [];
  // Objectives that others serve come first, so that the order of the file does not matter.
  for (const one of inOrder(read)) {
    const { row, faults, line } = one;
    const shown = {
      line,
      objective: row?.objective ?? '',
      keyResult: row?.keyResult ?? null,
      period: row?.period ?? null,
    };
    if (!row) {
      results.push({ ...shown, state: 'bad', notes: [], faults });
      continue;
    }
    const notes: string[] = [];
    try {
      const state = await enter(parts, ground, row, known, titles, notes);
      results.push({ ...shown, state, notes, faults: [] });
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      const why = error.faults.length > 0 ? error.faults : [{ place: 'row', rule: error.message }];
      results.push({ ...shown, state: 'bad', notes, faults: why });
    }
  }
  return results.sort((left, right) => left.line - right.line);
}

async function enter(
  parts: GoalParts,
  ground: OkrGround,
  row: OkrRow,
  known: Map<string | null, Goal>,
  titles: Map<string, Goal>,
  notes: string[],
): Promise<OkrResult['state']> {
  // Everything that may be wrong with the key result is looked at before its objective is entered.
  const target = row.keyResult === null ? null : targetOf(row, ground, notes);
  const objective = await objectiveOf(parts, ground, row, known, titles, notes);
  if (row.keyResult === null || target === null) return objective.state;
  const fields = {
    ...target,
    title: row.keyResult,
    horizon: row.horizon,
    parentId: objective.goal.id,
    period: row.period,
    owner: ownerOf(row, ground),
  };
  const { goal, state } = await keep(parts, known, rowKey(row), fields, ground.unitId);
  titles.set(fold(goal.title), goal);
  return state;
}

async function objectiveOf(
  parts: GoalParts,
  ground: OkrGround,
  row: OkrRow,
  known: Map<string | null, Goal>,
  titles: Map<string, Goal>,
  notes: string[],
): Promise<{ goal: Goal; state: 'new' | 'changed' | 'same' }> {
  const key = objectiveKey(row);
  const { period, horizon } = row.keyResult === null ? row : above(row, 'period');
  const parent = row.parent === null ? null : titles.get(fold(row.parent));
  if (parent === undefined)
    throw InvalidInput.at('parent', 'must be an objective of this file or a goal that is there', row.parent);
  const there = known.get(key);
  if (row.keyResult !== null) {
    notes.push(`“${row.objective}” becomes what it serves: ${period.from} to ${addDays(period.to, -1)}.`);
    // Its own row, or another key result of it, has said what there is to say.
    if (there) return { goal: there, state: 'same' };
  }
  const fields = {
    title: row.objective,
    horizon,
    period,
    parentId: parent?.id ?? null,
    owner: ownerOf(row, ground),
    metric: null,
    target: null,
  };
  const kept = await keep(parts, known, key, fields, ground.unitId);
  titles.set(fold(row.objective), kept.goal);
  return kept;
}

type Entered = Required<Pick<GoalChanges, 'title' | 'horizon' | 'period' | 'metric' | 'target'>> & {
  readonly parentId: string | null;
  readonly owner: NamedOwner | null;
};

/** Enters a goal, or brings the one that came from the same row before up to what the file says now. */
async function keep(
  parts: GoalParts,
  known: Map<string | null, Goal>,
  sourceKey: string,
  fields: Entered,
  unitId: string | null,
): Promise<{ goal: Goal; state: 'new' | 'changed' | 'same' }> {
  const there = known.get(sourceKey);
  if (!there) {
    const blank = { reason: null, path: [], leads: [], budget: null, costToMiss: null };
    const unit = unitId === null ? {} : { unitId };
    const goal = await createGoal(parts, { ...blank, ...fields, ...unit, sourceKey });
    known.set(sourceKey, goal);
    return { goal, state: 'new' };
  }
  const changes: GoalChanges = Object.fromEntries(
    Object.entries(fields).filter(([field, value]) => !isAsBefore(field as keyof Entered, value, there)),
  );
  if (Object.keys(changes).length === 0) return { goal: there, state: 'same' };
  const goal = await changeGoal(parts, there.id, there.version, changes);
  known.set(sourceKey, goal);
  return { goal, state: 'changed' };
}

/** What people have found out since is not made unknown again by the file that did not know it. */
function isAsBefore(field: keyof Entered, value: unknown, there: Goal): boolean {
  if (field === 'owner') {
    const [named, owner] = [value as NamedOwner | null, there.owner];
    return (
      named === null ||
      (owner !== null && (named.personId ?? null) === owner.personId && named.name === owner.name)
    );
  }
  if (field === 'metric' || field === 'target') {
    const [fact, before] = [value as Knowable<unknown> | null, there[field]];
    if (before !== null && (fact === null || !fact.known)) return true;
  }
  return canonical(value) === canonical(there[field]);
}

function ownerOf({ owner }: OkrRow, { people }: OkrGround): NamedOwner | null {
  if (owner === null) return null;
  const person = people.find(
    ({ name, email }) => fold(name) === fold(owner) || email === owner.toLowerCase(),
  );
  return person ? { personId: person.id, name: person.name } : { personId: null, name: owner };
}

/** An objective is the same wherever it is named with a period that lies in the same longer one. */
function objectiveKey(row: OkrRow): string {
  if (row.keyResult === null)
    return row.id === null ? `objective ${fold(row.objective)} ${row.period.from}` : `id ${row.id}`;
  const { from } = above(row, 'period').period;
  return `objective ${fold(row.objective)} ${from}`;
}

function rowKey(row: OkrRow): string {
  if (row.keyResult === null) return objectiveKey(row);
  if (row.id !== null) return `id ${row.id}`;
  return `result ${fold(row.objective)} | ${fold(row.keyResult)} ${row.period.from}`;
}

/** Rows by whether others serve them: objectives that name no parent first, then those whose parent came before. */
function inOrder<T extends OkrRead & { readonly line: number }>(read: readonly T[]): T[] {
  const depths = new Map<string, number>();
  const parentOf = new Map(
    read.flatMap(({ row }) => (row?.parent ? [[fold(row.objective), fold(row.parent)] as const] : [])),
  );
  const depth = (title: string, seen: ReadonlySet<string>): number => {
    const parent = parentOf.get(title);
    if (parent === undefined || seen.has(title)) return 0;
    const found = depths.get(title) ?? 1 + depth(parent, new Set([...seen, title]));
    depths.set(title, found);
    return found;
  };
  const rank = ({ row }: T) =>
    row ? 2 * depth(fold(row.objective), new Set()) + (row.keyResult === null ? 0 : 1) : 0;
  return [...read].sort((left, right) => rank(left) - rank(right) || left.line - right.line);
}

/** The same text for the same value, whatever order its fields came in. */
function canonical(value: unknown): string {
  return JSON.stringify(value ?? null, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([left], [right]) => left.localeCompare(right)))
      : part,
  );
}

/** A row whose objective has no place has only its own key; it is told as bad when it is entered. */
function keysOf(row: OkrRow): string[] {
  try {
    return [objectiveKey(row), rowKey(row)];
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    return [rowKey(row)];
  }
}
