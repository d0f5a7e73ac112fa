import { type PartRequests, posted, type Seeds, type Walk } from './walk.ts';

const ENTRIES = '/api/v1/ledger/entries';
const PERIODS = '/api/v1/ledger/periods';
const RATE = '/api/v1/ledger/rates/{month}/{currency}';
const SETTINGS = '/api/v1/costs/settings';

const entry = () => ({
  month: '2026-03',
  category: 'campaign',
  amount: { minor: '125000', currency: 'EUR' },
  campaign: 'Spring',
});
const rate = { rate: '0.5', source: 'A bank', day: '2026-03-31' };

export const COST_SEEDS: Seeds = { [ENTRIES]: entry() };

/** What the walk over all routes sends to the ledger and to costs. */
export function costRequests({ owner, made }: Walk): PartRequests {
  let months = 0;
  /** A month that no other request of the walk speaks of. */
  const free = () => {
    const at = 1950 * 12 + months++;
    return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
  };
  const closing = () => {
    const month = free();
    return { from: month, to: month, why: 'Audited' };
  };
  const fresh = async () => {
    const one = await posted(owner(), ENTRIES, entry());
    made.set(ENTRIES, one.id);
    return one;
  };
  return {
    bodies: {
      [ENTRIES]: entry,
      [`${ENTRIES}/{id}/restore`]: async () => {
        await fresh();
        return undefined;
      },
      [`${PERIODS}/close`]: closing,
      [`${PERIODS}/reopen`]: async () => {
        const body = closing();
        await posted(owner(), `${PERIODS}/close`, body);
        return body;
      },
      '/api/v1/costs/measurements': () => ({ part: 'acquisition', from: '2026-03', to: '2026-03' }),
    },
    onVersion: [`${ENTRIES}/{id}/restore`],
    versioned: {
      [`PATCH ${ENTRIES}/{id}`]: { body: () => ({ note: 'Seen by the auditor' }) },
      [`DELETE ${ENTRIES}/{id}`]: {},
      [`PUT ${RATE}`]: { body: () => rate, free: true },
      [`PATCH ${SETTINGS}`]: { body: () => ({ touchDays: 60 }) },
    },
    targets: {
      // Taking an entry back asks why; a change of it reads no query.
      [`${ENTRIES}/{id}`]: async () => {
        const { id } = await posted(owner(), ENTRIES, entry());
        return { address: `${ENTRIES}/${id}?why=Booked%20twice`, etag: '"1"' };
      },
      [RATE]: async () => {
        const address = RATE.replace('{month}', free()).replace('{currency}', 'JPY');
        const { headers } = await owner().send('PUT', address, rate);
        return { address, etag: headers.get('etag') };
      },
      [SETTINGS]: async () => ({ address: SETTINGS, etag: null }),
    },
    tied: { [ENTRIES]: null },
  };
}
