import type { Compared, ReadComparison } from '../../benchmark/index.ts';
import { figureText, intervalText, numberText } from '../figureText.ts';
import type { AgendaSource, AgendaTable } from './agenda.ts';
import type { AgendaGround } from './ground.ts';

/** Rows of a table that still can be read on a slide. */
const MOST_ROWS = 14;

/** Own figures against those of others, where there are any that may be compared. */
export const benchmarks: AgendaSource<AgendaGround> = {
  key: 'benchmarks',
  title: 'How we compare',
  gather({ comparisons }) {
    const compared = comparisons.flatMap((one) => one.compared.map((other) => ({ one, other })));
    if (compared.length === 0) return null;
    const alike = compared.filter(({ other }) => other.verdict.outcome !== 'refused' && other.own !== null);
    const refused = compared.filter(({ other }) => other.verdict.outcome === 'refused').length;
    return {
      lead: `${alike.length} published figures can be set beside ours; ${refused} are refused because they measure something else.`,
      tables: alike.length === 0 ? [] : [tableOf(alike)],
      items: [],
    };
  },
};

function tableOf(rows: readonly { readonly one: ReadComparison; readonly other: Compared }[]): AgendaTable {
  return {
    title: 'Ours against theirs',
    columns: ['Metric', 'Ours', 'Whose', 'Theirs', 'n', 'Difference', 'To keep in mind'].map(
      (title, index) => ({
        title,
        numeric: index === 1 || index === 3 || index === 4,
      }),
    ),
    rows: rows.slice(0, MOST_ROWS).map(({ one, other }) => rowOf(one, other)),
    links: rows.slice(0, MOST_ROWS).map(({ one, other: { own } }) => {
      const compared = `/decide/benchmarks/compare?metric=${one.metric.id}`;
      const trace =
        own && `/understand/explore?${new URLSearchParams({ metric: one.metric.id, ...own.period })}`;
      return [compared, trace, compared, compared, compared, compared];
    }),
    under: `${rows.length > MOST_ROWS ? `The first ${MOST_ROWS} of ${rows.length}. ` : ''}Ours of the same days where it is kept, else of the newest full period. Differences are judged together (Benjamini–Hochberg).`,
  };
}

function rowOf(one: ReadComparison, { observation, own, difference, untested, verdict }: Compared) {
  // Benchmarks speak of whole units; so do own figures beside them.
  const unit = { unit: one.unit, unitLabel: one.unit === '%' ? '' : one.unit, minorDigits: null };
  const [theirs, range] = [observation, intervalText(own?.low ?? null, own?.high ?? null, unit)];
  return [
    one.metric.title,
    own ? `${figureText(own.value, unit)}${range ? ` (${range})` : ''}` : null,
    `${theirs.entity}, ${theirs.periodLabel}`,
    figureText(theirs.value, unit),
    theirs.n === null ? null : numberText(theirs.n, 0),
    difference?.words ?? untested,
    verdict.findings[0] ? verdict.findings.map(({ why }) => why).join(' ') : 'alike in all that is known',
  ];
}
