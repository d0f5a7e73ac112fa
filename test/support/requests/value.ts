import type { ValueBasis } from '../../../src/economics/index.ts';
import { type PartRequests, posted, type Walk } from './walk.ts';

const UNKNOWN = { known: false, question: 'Who knows?', finder: null, due: null } as const;

/** The least that can be stated of values. */
export const PLAIN_BASIS: ValueBasis = {
  kind: 'contract',
  renewal: 'month',
  from: null,
  holdoutMonths: 6,
  filter: null,
  attribute: null,
  spend: null,
  margin: UNKNOWN,
  maintenance: UNKNOWN,
  discount: { rate: 0.08, source: 'Treasury' },
  horizonYears: 5,
  referral: null,
  came: null,
  anyway: UNKNOWN,
  acquisition: UNKNOWN,
  contacts: null,
  contactCost: UNKNOWN,
};

/** What the walk over all routes sends to values. */
export function valueRequests({ owner }: Walk): PartRequests {
  const next = async () => {
    const { body } = await owner().send('GET', '/api/v1/value');
    return { after: body.stated?.number ?? 0, basis: PLAIN_BASIS };
  };
  const stated = async () => {
    await posted(owner(), '/api/v1/value/bases', await next());
    return { kind: 'contract' };
  };
  return {
    bodies: {
      '/api/v1/value/bases': next,
      '/api/v1/value/analyses': stated,
      '/api/v1/value/customers': async () => ({
        analysisId: (await posted(owner(), '/api/v1/value/analyses', await stated())).id,
      }),
    },
  };
}
