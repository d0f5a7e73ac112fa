import { InvalidInput } from '../kernel/index.ts';
import { makeBinder } from './binder.ts';
import { basisOf, type Context, customerBranch, eventBranch, rollupFor } from './branch.ts';
import type { Compiled, Dialect } from './dialect.ts';
import { type Basis, hasField } from './field.ts';
import type { Part } from './plan.ts';
import type { Question } from './question.ts';
import { partsOfRate, UNEVENNESS, unevennessBranch } from './unevenness.ts';

/** How the rows of the answer are read; see `fold`. */
export interface Shape {
  readonly parts: readonly {
    readonly names: readonly string[];
    /** Cuts that these rows do not have (customers have no channel): they count towards every group. */
    readonly broadcast: readonly boolean[];
    readonly over: Part['over'];
    readonly prefix: string;
  }[];
  readonly cuts: number;
  /** Entries of the rows whose part is the number after the last: facts of the whole question. */
  readonly once: readonly string[];
}

export interface CompiledQuestion {
  readonly compiled: Compiled;
  readonly shape: Shape;
  /** Whether attributes are those of then or now; customers themselves have only those of now. */
  readonly basis: Basis;
  /** Whether daily sums were used, the rows beneath, or both (days that are behind). */
  readonly read: 'rollup' | 'rows' | 'both';
}

/** More cells than this are not an answer that anybody can read. */
export const ROW_LIMIT = 100_000;
/** With more days behind than this, the daily sums save nothing. */
const DIRTY_LIMIT = 400;

/**
 * One statement that returns sufficient statistics per bucket × group. Pure; nothing that people wrote is in its
 * text, all of it is bound.
 * @throws InvalidInput for fields that the rows do not have
 */
export function compileQuestion(question: Question, dialect: Dialect): CompiledQuestion {
  checkCuts(question);
  const binder = makeBinder(dialect);
  const basis = basisOf(question.plan, question.basis);
  const rate = question.plan.uneven ? partsOfRate(question.plan.parts) : null;
  const once = rate === null ? [] : UNEVENNESS;
  const width = Math.max(
    once.length,
    ...question.plan.parts.map((part) => Object.keys(part.statistics).length),
  );
  const reads = new Set<'rollup' | 'rows'>();
  const branches: string[] = [];
  for (const [index, part] of question.plan.parts.entries()) {
    for (const segment of [null, ...question.segments]) {
      const context: Context = { question, part, index, segment, basis, width, binder, dialect };
      if (part.over === 'customer') {
        branches.push(customerBranch(context, part));
        reads.add('rows');
        continue;
      }
      const rollup = rollupFor(context, part);
      const dirty = (question.dirty?.[part.over] ?? []).filter(
        (day) => day >= question.period.from && day < question.period.to,
      );
      if (rollup === null || dirty.length > DIRTY_LIMIT) {
        branches.push(eventBranch(context, part, null, null));
        reads.add('rows');
        continue;
      }
      branches.push(eventBranch(context, part, rollup, { days: dirty, wanted: false }));
      reads.add('rollup');
      if (dirty.length > 0) {
        branches.push(eventBranch(context, part, null, { days: dirty, wanted: true }));
        reads.add('rows');
      }
    }
  }
  if (rate !== null) {
    const contextOf = (index: number): Context | null => {
      const part = question.plan.parts[index];
      return part ? { question, part, index, segment: null, basis, width, binder, dialect } : null;
    };
    const [events, customers] = [contextOf(rate.events), contextOf(rate.customers)];
    if (events && customers)
      branches.push(unevennessBranch(events, customers, question.plan.parts.length, width));
  }
  return {
    compiled: {
      // Wrapped, since a limit after UNION binds to the last branch alone in some engines.
      sql: `select * from (\n${branches.join('\nunion all\n')}\n) cells\nlimit ${ROW_LIMIT + 1}`,
      parameters: binder.parameters,
    },
    shape: {
      parts: question.plan.parts.map((part) => ({
        names: Object.keys(part.statistics),
        broadcast: question.cuts.map((field) => !hasField(part.over, field)),
        over: part.over,
        prefix: part.over === 'customer' ? '' : (part.prefix ?? ''),
      })),
      cuts: question.cuts.length,
      once,
    },
    basis,
    read: reads.size === 2 ? 'both' : reads.has('rollup') ? 'rollup' : 'rows',
  };
}

/** At most three cuts, each of a field that some of the rows have. */
function checkCuts({ cuts, plan }: Question): void {
  if (cuts.length > 3) throw InvalidInput.at('by', 'must be at most three fields', cuts);
  for (const [index, field] of cuts.entries()) {
    if (plan.parts.some((part) => hasField(part.over, field))) continue;
    const subjects = [...new Set(plan.parts.map((part) => part.over))].join(' or ');
    throw InvalidInput.at(`by[${index}]`, `must be a field of a ${subjects}`, field);
  }
}
