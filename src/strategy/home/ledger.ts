import { monthWords } from '../../economics/index.ts';
import { fact, type HomeContribution, NOTHING } from './contribution.ts';

const PERIODS = '/prove/ledger?view=periods';
const RATES = '/prove/ledger?view=rates';

/** Months of the ledger that finance has not closed, and exchange rates that entries wait for. */
export const ledger: HomeContribution = {
  key: 'ledger',
  station: 'prove',
  gather({ ledger: found }) {
    if (!found || found.entries === 0) return NOTHING;
    const { open, rates } = found;
    const [first] = open;
    return {
      ...NOTHING,
      counts: [
        ...(open.length > 0 ? [fact(open.length, 'month not closed', 'months not closed', PERIODS)] : []),
        ...(rates.length > 0
          ? [fact(rates.length, 'exchange rate asked for', 'exchange rates asked for', RATES)]
          : []),
      ],
      waiting: [
        ...(first === undefined
          ? []
          : [
              {
                kind: 'ledger' as const,
                title: open.length === 1 ? `Close ${monthWords(first)}` : `Close ${open.length} months`,
                why: `What is booked from ${monthWords(first)} on can still change: figures that rest on it, too.`,
                to: PERIODS,
              },
            ]),
        ...rates.slice(0, 3).map(({ month, currency }) => ({
          kind: 'ledger' as const,
          title: `What was one ${currency} worth in ${monthWords(month)}?`,
          why: 'Entries of the ledger count nowhere until it is known.',
          to: RATES,
        })),
      ],
    };
  },
};
