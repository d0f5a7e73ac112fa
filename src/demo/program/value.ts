import { measureValue, type Stated, stateBasis, type ValueBasis } from '../../economics/index.ts';
import { addDays, dayIn, type Knowable, Problem, type Scope } from '../../kernel/index.ts';
import { inUse, type Metric } from '../../metric/index.ts';
import { stakeGroundOf } from '../../strategy/index.ts';
import { OWNERS } from '../metric/metric.ts';
import type { ProgramEntry, ProgramParts, ProgramStores } from './entry.ts';

/** What the operator's analyst states of the value of contract customers, and its first analysis. */
export const value: ProgramEntry = {
  doing: 'what customers are worth',
  async enter(parts) {
    const scope: Scope = { ...parts.scope, actor: { kind: 'system', id: 'demo', name: OWNERS.analyst } };
    const { clock, ids, inScope } = parts;
    await inScope(async (stores) => {
      if ((await stores.values.basis('contract')) !== null) return;
      await stateBasis({ ...stores, clock, ids }, scope, await basisOf(parts, stores, scope), 0);
    });
    if ((await inScope(({ values }) => values.lines('contract'))).length > 0) return;
    const measuring = {
      facts: parts.valueFacts,
      loyaltyFacts: parts.loyaltyFacts,
      clock,
      ids,
      inScope,
      stakes: () =>
        inScope(async ({ topThree, metrics }) =>
          stakeGroundOf(await topThree.analysis(), inUse(await metrics.list())),
        ),
    };
    try {
      await measureValue(measuring, scope, 'contract');
    } catch (error) {
      // Too small a demo has too few who left; then the page says so.
      if (!(error instanceof Problem)) throw error;
    }
  },
};

async function basisOf(
  { options, clock }: ProgramParts,
  stores: ProgramStores,
  { zone }: Scope,
): Promise<ValueBasis> {
  const metrics = inUse(await stores.metrics.list());
  const named = (title: string): Metric | undefined => metrics.find(({ sheet }) => sheet.title === title);
  const [paid, referrals, contacts] = [
    'Revenue billed',
    'Referrals per customer',
    'Contacts per customer',
  ].map(named);
  const today = dayIn(zone, clock.now());
  const inLedger = async (measure: Parameters<ProgramStores['costReadings']['newest']>[0]) =>
    (await stores.costReadings.newest(measure, today)).some(({ cut }) => cut === 'all');
  /** Unknown where the ledger knows it: then it is taken from there. */
  const unless = async (
    measure: Parameters<ProgramStores['costReadings']['newest']>[0],
    question: string,
    otherwise: Knowable<Stated>,
  ): Promise<Knowable<Stated>> =>
    (await inLedger(measure))
      ? { known: false, question, finder: OWNERS.analyst, due: addDays(options.end, 30) }
      : otherwise;
  return {
    kind: 'contract',
    renewal: 'month',
    from: null,
    holdoutMonths: 6,
    filter: null,
    attribute: 'contract',
    spend: paid ? { metricId: paid.id, currency: null } : null,
    margin: paid
      ? ranging(0.3, 0.36, 0.42, 'Contribution margin of private customers, controlling, last business year')
      : {
          known: false,
          question: 'Which share of revenue is margin?',
          finder: OWNERS.analyst,
          due: addDays(options.end, 30),
        },
    maintenance: await unless(
      'maintenance_per_customer',
      'What does keeping a customer cost beyond the ledger?',
      ranging(3_000, 4_200, 6_000, 'Care and billing cost of the year over customers, budget'),
    ),
    discount: { rate: 0.08, source: 'Weighted average cost of capital, treasury, set for this year' },
    horizonYears: 5,
    referral: referrals ? { metricId: referrals.id, joined: 'joined' } : null,
    came: { attribute: 'joined_via', earned: ['referral'] },
    anyway: ranging(0.35, 0.5, 0.65, 'Asked of 412 recommended customers after they joined, last spring'),
    acquisition: await unless(
      'acquisition_per_customer',
      'What does winning a customer cost?',
      ranging(9_000, 12_000, 16_000, 'Sales and campaigns over customers won, budget of the year'),
    ),
    contacts: contacts ? { metricId: contacts.id } : null,
    contactCost: await unless(
      'cost_per_contact',
      'What does a contact cost beyond the ledger?',
      ranging(500, 600, 700, 'Care budget of the year over contacts'),
    ),
  };
}

function ranging(low: number, likely: number, high: number, source: string): Knowable<Stated> {
  return { known: true, value: { low, likely, high, source } };
}
