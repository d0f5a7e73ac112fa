import type { MappingSuggestion } from './suggest.ts';

/** How much likelier another target must be for the wish to be doubted. */
const CLEARLY = 0.15;
/** Columns kept as attributes, or left out, beyond which a file is not understood. */
const MOST = 0.5;
const FEW = 2;
const SHOWN = 6;

/**
 * Why a file may not be what somebody says that it is, a sentence each; nothing where it fits.
 * @param suggestions one for each target
 * @param wanted the target that was named
 */
export function doubtsAbout(suggestions: readonly MappingSuggestion[], wanted: string): string[] {
  const suggestion = suggestions.find(({ target }) => target === wanted);
  if (!suggestion) return [];
  const doubts: string[] = [];
  const likelier = suggestions
    .filter(({ target, confidence }) => target !== wanted && confidence > suggestion.confidence + CLEARLY)
    .sort((left, right) => right.confidence - left.confidence)[0];
  if (likelier) {
    const telling = likelier.columns
      .filter(({ mapped, confidence }) => mapped?.field.startsWith('question.') && confidence >= 0.5)
      .map(({ column, reason }) => `“${column}” (${reason})`);
    const because = telling.length === 0 ? '' : `: ${listed(telling)}`;
    doubts.push(`The file looks like ${likelier.target}, not like ${wanted}${because}.`);
  }
  const told = suggestion.columns.filter(({ reason }) => !reason.startsWith('it is empty'));
  const unexplained = told.filter(({ mapped, confidence }) => mapped === null || confidence <= 0.4);
  if (unexplained.length > FEW && unexplained.length > told.length * MOST) {
    const names = listed(unexplained.map(({ column }) => `“${column}”`));
    doubts.push(
      `${unexplained.length} of ${told.length} columns are no field of ${wanted}; they would be kept as attributes or left out: ${names}.`,
    );
  }
  return doubts;
}

function listed(words: readonly string[]): string {
  const more = words.length - SHOWN;
  return words.slice(0, SHOWN).join(', ') + (more > 0 ? ` and ${more} more` : '');
}
