import type { ColumnSuggestion } from './suggest.ts';
import type { ImportTarget } from './target.ts';

/** How much a file looks like a target, 0–1: whether it holds what the target needs, and how much of it the target explains. */
export function confidenceIn(target: ImportTarget, columns: readonly ColumnSuggestion[]): number {
  const claimed = columns.filter(
    (column) =>
      column.mapped !== null &&
      (target.remainder === null || !column.mapped.field.startsWith(target.remainder)),
  );
  const required = target.fields.filter((field) => field.required);
  const met = required.filter((field) => claimed.some((column) => column.mapped?.field === field.name));
  // A field that may be given once for the file counts as mostly met.
  const nearly = required.filter((field) => field.fixable && !met.includes(field)).length * 0.8;
  // Nothing in the file is of its kind, and it keeps nothing else.
  if (target.remainder === null && claimed.length === 0) return 0;
  // What differs from row to row cannot be given once: a ledger without amounts is no ledger.
  const lacking = required.some((field) => !field.fixable && !met.includes(field)) ? 0.2 : 1;
  const needs = required.length === 0 ? 1 : ((met.length + nearly) / required.length) * lacking;
  const questions = target.repeated.some((one) => one.types.includes('nps'));
  const asked = claimed.some((column) => column.mapped?.field.startsWith('question.'));
  const share = columns.length === 0 ? 0 : claimed.length / columns.length;
  // Answers to questions are telling; a file without any is no survey.
  const least = questions ? (asked ? 0.65 : 0.05) : 0.4;
  return Math.round(needs * (least + (1 - least) * share) * 100) / 100;
}
