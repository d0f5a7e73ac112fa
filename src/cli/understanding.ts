import { createInterface } from 'node:readline/promises';
import { doubtsAbout, type MappingSuggestion } from '../intake/index.ts';
import { Misuse } from './failure.ts';
import { tableOf } from './table.ts';

const SHOWN = 40;

/**
 * Has a person agree to what a file was understood as, where that is in doubt: on a terminal by asking, elsewhere by --yes.
 * @throws Misuse where something is open that nobody can agree to, or where nobody agrees
 */
export async function agreeOn(
  name: string,
  suggestions: readonly MappingSuggestion[],
  target: string,
  yes: boolean,
): Promise<MappingSuggestion> {
  const suggestion = suggestions.find((one) => one.target === target);
  if (!suggestion) throw new Misuse(`Files cannot be imported as ${target}.`);
  const doubts = doubtsAbout(suggestions, target);
  const open = suggestion.open.map((sentence) => ({ place: name, rule: sentence }));
  if (doubts.length === 0 && open.length === 0) return suggestion;
  if (open.length === 0 && yes) return suggestion;
  console.error(`${name} was understood as ${target} so:\n${told(suggestion)}`);
  for (const doubt of doubts) console.error(doubt);
  if (open.length > 0) {
    throw new Misuse(
      'Something about the file is open. If it is one day for all rows, give it with --date; else write the mapping with --write-mapping, correct it, and give it with --mapping.',
      [{ place: target, rule: '' }, ...open],
    );
  }
  if (await confirmed('Import it so? [y/N] ')) return suggestion;
  throw new Misuse(
    'Nothing was imported. Give --yes to import it as it was understood, or write the mapping with --write-mapping, correct it, and give it with --mapping.',
  );
}

function told({ columns }: MappingSuggestion): string {
  const rows = columns
    .slice(0, SHOWN)
    .map(({ column, mapped, reason }) => [
      `  ${column}`,
      mapped === null ? '(left out)' : mapped.field,
      reason,
    ]);
  const more = columns.length - rows.length;
  return (
    tableOf(['  Column', 'Becomes', 'Because'], rows) + (more > 0 ? `\n  … and ${more} more columns` : '')
  );
}

/** Asks on a terminal; elsewhere nobody says yes. */
export async function confirmed(question: string): Promise<boolean> {
  if (!process.stdin.isTTY || !process.stderr.isTTY) return false;
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return /^y(es)?$/i.test((await terminal.question(question)).trim());
  } finally {
    terminal.close();
  }
}
